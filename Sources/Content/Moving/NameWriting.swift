/// Ways to call a page or a file by its name, as like as can be to how its author did before.
struct NameWriting {
  /// As it was written, without an anchor.
  private let name: String
  private let folder: String

  init(_ name: String, from folder: String) {
    self.name = name
    self.folder = folder
  }

  /// Names of a page: by its file, or by as much of its path as before; then by more of it, and by its title.
  func names(ofPage file: String, title: String?) -> [String] {
    let page = PagePath(String(file.dropLast(3)))
    let whole =
      page.isIndex && !page.folder.isEmpty ? String(page.folder.dropLast()) : page.description
    let ending = name.lowercased().hasSuffix(".md") ? ".md" : ""
    let paths = self.paths(whole)
    let all = [paths.map { $0 + ending }, paths, [page.description, "/" + page.description]]
    return (all.flatMap(\.self) + [title].compactMap(\.self)).filter(Self.canBeWritten)
  }

  func names(ofAsset file: String) -> [String] { paths(file).filter(Self.canBeWritten) }

  private func paths(_ whole: String) -> [String] {
    let parts = whole.split(separator: "/")
    let longer = (1...max(1, parts.count)).map { parts.suffix($0).joined(separator: "/") }
    let absolute = "/" + whole
    guard name.contains("/") else { return longer + [absolute] }
    if name.hasPrefix("/") { return [absolute] + longer }
    if name.hasPrefix("./") || name.hasPrefix("../") {
      return LinkWriting(name, from: folder, decodes: false, isEnclosed: true)
        .paths(toAsset: whole) + longer
    }
    let count = name.split(separator: "/").count
    let same = Array(longer.dropFirst(count - 1).prefix(1))
    return [same, [whole], longer, [absolute]].flatMap(\.self)
  }

  /// What Markdown or a wiki link would read as something else.
  private static func canBeWritten(_ name: String) -> Bool {
    !name.utf8.contains { [0x0A, 0x2A, 0x3C, 0x3E, 0x5B, 0x5C, 0x5D, 0x60, 0x7C].contains($0) }
  }
}
