/// GitHub's filter of raw HTML: nine tags whose `<` is shown rather than obeyed.
///
/// <https://github.github.com/gfm/#disallowed-raw-html-extension->
enum TagFilter {
  private static let tags = [
    "title", "textarea", "style", "xmp", "iframe", "noembed", "noframes", "script", "plaintext",
  ].map { Array($0.utf8) }

  static func append(_ html: ArraySlice<UInt8>, to output: inout [UInt8]) {
    var start = html.startIndex
    while let open = html[start...].firstIndex(of: 0x3C) {
      output.append(contentsOf: html[start..<open])
      if refuses(html[open...]) { output.append("&lt;") } else { output.append(0x3C) }
      start = open + 1
    }
    output.append(contentsOf: html[start...])
  }

  private static func refuses(_ html: ArraySlice<UInt8>) -> Bool {
    guard html.count >= 3 else { return false }
    var name = html.dropFirst()
    if name.first == 0x2F { name = name.dropFirst() }
    for tag in tags where name.count >= tag.count {
      guard zip(name, tag).allSatisfy({ $0 | 0x20 == $1 }) else { continue }
      let rest = name.dropFirst(tag.count)
      switch rest.first ?? 0 {
      case 0x20, 0x09...0x0D, 0x3E: return true
      case 0x2F: return rest.dropFirst().first == 0x3E
      default: return false
      }
    }
    return false
  }
}
