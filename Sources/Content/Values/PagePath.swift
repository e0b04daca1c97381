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

  /// Whether it is the page of its folder: `index.md`, or `_index.md` as Hugo calls it.
  package var isIndex: Bool { stem == "index" || stem == "_index" }

  package static func < (a: PagePath, b: PagePath) -> Bool { a.description < b.description }
}
