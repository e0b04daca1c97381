import Content

/// Where the anchors of the print HTML are in an e-book: chapters and what stands in them have the same ids in both.
struct EPUBPlaces {
  /// By the id of a chapter or another part.
  private var files: [Substring: String] = [:]
  /// By file.
  private var ids: [String: Set<ArraySlice<UInt8>>] = [:]

  init(_ epub: EPUB, _ book: BookEdition, _ links: EPUBLinks) {
    for (page, file) in links.files { files[(book.id(of: page) ?? "")[...]] = file }
    for part in book.parts where !part.id.isEmpty {
      files[part.id[...]] = "part-\(part.number).xhtml"
    }
    for (id, name) in [
      ("titelblad", "title"), ("colofon", "colophon"), ("begrippen", "glossary"),
      ("register", "index"),
    ] {
      files[id[...]] = name + ".xhtml"
    }
    for document in epub.documents { ids[document.file] = Self.ids(in: document.bytes) }
  }

  /// Nil for what is not in the book.
  func href(of anchor: String) -> String? {
    let owner = anchor.firstRange(of: "--").map { anchor[..<$0.lowerBound] } ?? anchor[...]
    guard let file = files[owner], let ids = ids[file] else { return nil }
    let id = Array(anchor.utf8)[...]
    guard ids.contains(id) else { return nil }
    return file + "#" + anchor
  }

  private static func ids(in html: [UInt8]) -> Set<ArraySlice<UInt8>> {
    var ids: Set<ArraySlice<UInt8>> = []
    var rest = html[...]
    while let start = rest.firstRange(of: " id=\"".utf8) {
      let id = rest[start.upperBound...].prefix { $0 != 0x22 }
      ids.insert(id)
      rest = rest[id.endIndex...]
    }
    return ids
  }
}
