import Content

/// Where the ids of a book are in its documents. Chapters and what stands in them have the same ids as in the print
/// HTML.
struct EPUBPlaces {
  private let links: EPUBLinks
  /// By the id of a chapter or another part.
  private var files: [Substring: String] = [:]
  /// By file.
  private var ids: [String: Set<String>] = [:]

  init(of documents: [EPUB.Document], _ links: EPUBLinks) {
    self.links = links
    for (page, file) in links.files { files[(links.book.id(of: page) ?? "")[...]] = file }
    for part in links.book.parts where !part.id.isEmpty {
      files[part.id[...]] = "part-\(part.number).xhtml"
    }
    for (id, name) in [
      ("titelblad", "title"), ("colofon", "colophon"), ("begrippen", "glossary"),
      ("register", "index"),
    ] {
      files[id[...]] = name + ".xhtml"
    }
    for document in documents { ids[document.file] = Self.ids(in: document.bytes) }
  }

  /// Of an anchor of the print HTML; nil for what is not in the book.
  func href(of anchor: String) -> String? {
    let owner = anchor.firstRange(of: "--").map { anchor[..<$0.lowerBound] } ?? anchor[...]
    guard let file = files[owner], ids[file]?.contains(anchor) == true else { return nil }
    return file + "#" + anchor
  }

  /// Of a place that the index leads to.
  func href(ofMark mark: String, on page: PageID) -> String? {
    guard let file = links.files[page], let ids = ids[file] else { return nil }
    let id = [mark, links.idPrefix(of: page) + mark].first(where: ids.contains)
    return file + (id.map { "#" + $0 } ?? "")
  }

  private static func ids(in html: [UInt8]) -> Set<String> {
    var ids: Set<String> = []
    html.withUnsafeBufferPointer { html in
      var index = 0
      while index + 4 < html.count {
        // ` id="`
        guard html[index] == 0x20, html[index + 1] == 0x69, html[index + 2] == 0x64,
          html[index + 3] == 0x3D, html[index + 4] == 0x22
        else {
          index += 1
          continue
        }
        let start = index + 5
        var end = start
        while end < html.count, html[end] != 0x22 { end += 1 }
        ids.insert(String(decoding: html[start..<end], as: UTF8.self))
        index = end
      }
    }
    return ids
  }
}
