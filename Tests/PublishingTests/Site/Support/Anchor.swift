#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A link in HTML that Trompet wrote: its address as a browser reads it, and its text.
struct Anchor: Hashable, Sendable {
  let href: String
  let text: String

  /// All links of a page with a text between their tags.
  static func all(in html: String) -> [Anchor] {
    html.split(separator: "<a ", omittingEmptySubsequences: false).dropFirst().compactMap { part in
      guard let start = part.firstRange(of: "href=\"")?.upperBound,
        let close = part.firstIndex(of: ">"), let end = part.firstRange(of: "</a>")?.lowerBound
      else { return nil }
      let href = part[start...].prefix { $0 != "\"" }
      let text = close < end ? part[part.index(after: close)..<end] : ""
      return Anchor(href: unescaped(href), text: unescaped(text))
    }
  }

  /// Every address that a page names: in links, style sheets, pictures.
  static func addresses(in html: String) -> [String] {
    ["href=\"", "src=\"", "url="].flatMap { values(after: $0, in: html) }
  }

  /// The names that addresses with `#` can lead to.
  static func ids(in html: String) -> Set<String> { Set(values(after: " id=\"", in: html)) }

  /// What stands between each `mark` and the quote after it. A book is half a megabyte, most of it fonts: the C library
  /// is through that in no time.
  private static func values(after mark: String, in html: String) -> [String] {
    html.withCString { html in
      var values: [String] = []
      var place = html
      while let found = strstr(place, mark) {
        let start = UnsafeRawPointer(found) + mark.utf8.count
        let count = strcspn(start.assumingMemoryBound(to: CChar.self), "\"")
        let bytes = UnsafeRawBufferPointer(start: start, count: count)
        values.append(unescaped(String(decoding: bytes, as: UTF8.self)))
        place = start.assumingMemoryBound(to: CChar.self)
      }
      return values
    }
  }

  private static func unescaped(_ text: some StringProtocol) -> String {
    guard text.utf8.contains(0x26) else { return String(text) }
    return String(text).replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&quot;", with: "\"").replacing("&#39;", with: "'").replacing("&amp;", with: "&")
  }
}
