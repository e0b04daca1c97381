import Diagnostics
import Markup

/// The order of chapters, and what else `boek.yaml` refers to.
extension Roles {
  /// The chapters as `boek.yaml` has them; without one by their own order, then by file name.
  mutating func order(
    _ chapters: [PageID], folder: String, book: Book?, _ drafts: [Draft]
  ) -> [Work.Part] {
    guard let book, !book.parts.isEmpty else {
      let sorted = chapters.map { id in
        let draft = drafts[id.index]
        return (id, draft.matter.order ?? .max, SortKey(draft.path.description))
      }.sorted { ($0.1, $0.2) < ($1.1, $1.2) }.map(\.0)
      diagnostics += ChapterOrder.shared(by: sorted.map { drafts[$0.index] })
      return sorted.isEmpty ? [] : [Work.Part(title: "", chapters: sorted)]
    }
    let byPath = Dictionary(
      chapters.map { (drafts[$0.index].path.file, $0) }, uniquingKeysWith: { first, _ in first })
    var used: Set<PageID> = []
    let parts = book.parts.map { part in
      Work.Part(
        title: part.title,
        chapters: part.chapters.compactMap { name in
          let given = name.value.hasSuffix(".md") ? name.value : name.value + ".md"
          let path = LinkResolver.resolve(given, from: folder)
          guard let path, let id = byPath[path] else {
            let isForLater = path.map { $0.hasPrefix(folder) && unpublished.contains($0) } ?? false
            if !isForLater {
              let known = byPath.keys.map { String($0.dropFirst(folder.count)) }
              let place = Located(given, name.range)
              diagnostics.append(notAChapter(place, at: path, in: book, known, drafts))
            }
            return nil
          }
          guard used.insert(id).inserted else {
            let file = String(path.dropFirst(folder.count))
            diagnostics.append(.chapterTwice(file, book.source, at: name.range))
            return nil
          }
          return id
        })
    }
    let listed = parts.flatMap(\.chapters).map { drafts[$0.index] }
    diagnostics += ChapterOrder.contradictions(of: listed, in: book)
    for chapter in chapters where book.isReadable && !used.contains(chapter) {
      diagnostics.append(.chapterNotListed(drafts[chapter.index], book))
    }
    return parts.filter { !$0.chapters.isEmpty }
  }

  /// Why a name in a list of chapters is none; `path` is the file that it stands for, `known` are chapters.
  private func notAChapter(
    _ name: Located<String>, at path: String?, in book: Book, _ known: [String], _ drafts: [Draft]
  ) -> Diagnostic {
    guard let path, path.hasPrefix(book.folder) else {
      return .chapterElsewhere(name.value, book.folder, book.source, at: name.range)
    }
    let file = String(path.dropFirst(book.folder.count))
    if file == "index.md" || file == "_index.md" {
      return .frontAsChapter(book.source, at: name.range)
    }
    let elsewhere = PagePath(file: path).flatMap { names.pages(inFile: $0.stem).first }
    return .missingChapter(
      file, known, elsewhere.map { drafts[$0.index].path.file }, book.source, at: name.range)
  }

  /// The picture that the book has for its cover.
  mutating func cover(of book: Book) -> Int? {
    guard let cover = book.cover else { return nil }
    guard let path = LinkResolver.resolve(cover.value, from: book.folder) else {
      diagnostics.append(.coverOutside(cover.value, book.source, at: cover.range))
      return nil
    }
    guard let asset = names.asset(path) else {
      let pictures = assets.filter(\.isImage).map(\.path)
      diagnostics.append(.missingCover(cover.value, path, pictures, book.source, at: cover.range))
      return nil
    }
    guard assets[asset].isImage else {
      diagnostics.append(.coverNoPicture(cover.value, book.source, at: cover.range))
      return nil
    }
    return asset
  }
}
