/// The name that a page has everywhere: its path under `content/` without the extension.
///
/// `content/webinars/warmtepomp.md` is `webinars/warmtepomp`.
package struct PagePath: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let description: String

  package init(_ path: String) { description = path }

  /// Of a file below `content/`; nil when it is no Markdown file.
  package init?(file: String) {
    guard file.hasSuffix(".md") else { return nil }
    description = String(file.dropLast(3))
  }

  package var file: String { description + ".md" }

  /// The folders it lies in, outermost first.
  package var folders: [String] {
    description.utf8.split(separator: 0x2F).dropLast().map { String(Substring($0)) }
  }

  /// The folder it lies in, with `/` at the end; empty at the top.
  package var folder: String {
    description.utf8.lastIndex(of: 0x2F).map { String(description[...$0]) } ?? ""
  }

  /// Its own name, without folders.
  package var stem: String {
    description.utf8.lastIndex(of: 0x2F).map {
      String(description[description.utf8.index(after: $0)...])
    } ?? description
  }

  /// How many folders it lies in.
  package var depth: Int { description.utf8.count { $0 == 0x2F } }

  /// Whether it is the page of its folder: `index.md`, or `_index.md` as Hugo calls it.
  package var isIndex: Bool {
    // Few paths end in an x.
    guard description.utf8.last == 0x78 else { return false }
    return stem == "index" || stem == "_index"
  }

  /// The day that Jekyll has at the start of a file's name: `2016-11-05-verslag`.
  var dateInName: PartialDate? {
    let name = stem.utf8
    guard name.count > 11, name.dropFirst(10).first == 0x2D,
      name.prefix(10).allSatisfy({ $0 == 0x2D || (0x30...0x39).contains($0) })
    else { return nil }
    let date = try? PartialDate(String(decoding: name.prefix(10), as: UTF8.self))
    return date?.day == nil ? nil : date
  }

  package static func < (a: PagePath, b: PagePath) -> Bool { a.description < b.description }
}
