import Diagnostics
import Markup

/// What each page is to the site, and the works that chapters make.
struct Roles {
  private(set) var roles: [Page.Role]
  private(set) var works: [Work] = []
  private(set) var heads: [String: PageID] = [:]
  private(set) var home: PageID?
  private(set) var diagnostics: [Diagnostic] = []

  /// Files of pages that are not published: a list of chapters may name one for later.
  private let unpublished: Set<String>

  init(drafts: [Draft], unpublished: [Draft] = [], books: [Book], kinds: Kinds) {
    self.unpublished = Set(unpublished.map(\.path.file))
    roles = Array(repeating: .single, count: drafts.count)
    var fronts: [(folder: String, id: PageID)] = []
    var chapters: [String: [PageID]] = [:]
    for (index, draft) in drafts.enumerated() {
      let folders = draft.path.folders
      let isWork = type(of: draft.kind).isWork
      if draft.path.isIndex, folders.isEmpty {
        roles[index] = .home
        if let address = draft.matter.address {
          diagnostics.append(.homeElsewhere(draft.source, at: address.range))
        }
        home = PageID(index)
      } else if draft.path.isIndex, folders.count == 1,
        let kind = kinds.list.first(where: { $0.folder == folders[0] })
      {
        roles[index] = .head(kind: kind.name)
        heads[kind.name] = PageID(index)
      } else if isWork, folders.count >= 2 {
        let folder = folders[0] + "/" + folders[1] + "/"
        if draft.path.isIndex, folders.count == 2 {
          fronts.append((folder, PageID(index)))
        } else {
          chapters[folder, default: []].append(PageID(index))
        }
      }
    }
    let frontFolders = Set(fronts.map(\.folder))
    let hidden = unpublished.map { $0.path.folders.prefix(2).map { $0 + "/" }.joined() }
    let works = frontFolders.union(chapters.keys).union(hidden)
    diagnostics += books.filter { !works.contains($0.folder) }.map(Diagnostic.bookWithoutWork)
    for (folder, id) in fronts {
      addWork(
        front: id, folder: folder, chapters: chapters[folder] ?? [],
        book: books.first { $0.folder == folder }, drafts)
    }
    for (folder, pages) in chapters.sorted(by: { $0.key < $1.key })
    where !frontFolders.contains(folder) {
      if let first = pages.first {
        diagnostics.append(.workWithoutFront(folder, drafts[first.index].source))
      }
    }
  }

  private mutating func addWork(
    front: PageID, folder: String, chapters: [PageID], book: Book?, _ drafts: [Draft]
  ) {
    let parts = order(chapters, folder: folder, book: book, drafts)
    let work = works.count
    roles[front.index] = .workFront(work)
    var number = 0
    for (part, content) in parts.enumerated() {
      for chapter in content.chapters {
        number += 1
        roles[chapter.index] = .chapter(work: work, part: part, number: number)
      }
    }
    works.append(
      Work(front: front, book: book, parts: parts, chapters: parts.flatMap(\.chapters)))
  }

  /// The chapters as `boek.yaml` has them; without one by their own order, then by file name.
  private mutating func order(
    _ chapters: [PageID], folder: String, book: Book?, _ drafts: [Draft]
  ) -> [Work.Part] {
    guard let book else {
      let sorted = chapters.map { id in
        let draft = drafts[id.index]
        return (id, draft.matter.order ?? .max, SortKey(draft.path.description))
      }.sorted { ($0.1, $0.2) < ($1.1, $1.2) }.map(\.0)
      return sorted.isEmpty ? [] : [Work.Part(title: "", chapters: sorted)]
    }
    let byFile = Dictionary(
      chapters.map { (String(drafts[$0.index].path.file.dropFirst(folder.count)), $0) },
      uniquingKeysWith: { first, _ in first })
    var used: Set<PageID> = []
    let parts = book.parts.map { part in
      Work.Part(
        title: part.title,
        chapters: part.chapters.compactMap { name in
          let file = name.value.hasSuffix(".md") ? name.value : name.value + ".md"
          guard let id = byFile[file] else {
            if unpublished.contains(folder + file) { return nil }
            diagnostics.append(
              .missingChapter(file, Array(byFile.keys), book.source, at: name.range))
            return nil
          }
          guard used.insert(id).inserted else {
            diagnostics.append(.chapterTwice(file, book.source, at: name.range))
            return nil
          }
          return id
        })
    }
    for chapter in chapters where !used.contains(chapter) {
      diagnostics.append(.chapterNotListed(drafts[chapter.index], book))
    }
    return parts.filter { !$0.chapters.isEmpty }
  }
}

extension Diagnostic {
  static func bookWithoutWork(_ book: Book) -> Diagnostic {
    Diagnostic(
      id: "book-without-work", severity: .warning, path: book.source.path,
      message: Wording(
        nl: "In deze map is geen werk met hoofdstukken.",
        en: "There is no work in chapters in this folder."),
      hint: Wording(
        nl: "Een boek.yaml hoort in content/cursusboeken/NAAM/ of content/handreikingen/NAAM/.",
        en: "A boek.yaml belongs in content/cursusboeken/NAME/ or content/handreikingen/NAME/."))
  }

  static func homeElsewhere(_ source: SourceFile, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      id: "home-elsewhere", in: source, at: range,
      message: Wording(
        nl: "De voorpagina staat altijd aan het begin van de site.",
        en: "The home page always stands at the root of the site."),
      hint: Wording(nl: "Haal de regel ‘adres’ weg.", en: "Remove the line 'url'."))
  }

  static func workWithoutFront(_ folder: String, _ source: SourceFile) -> Diagnostic {
    Diagnostic(
      id: "work-without-front", in: source, at: 0..<0,
      message: Wording(
        nl: "De map ‘content/\(folder)’ heeft geen index.md, de eerste bladzijde van het werk.",
        en: "The folder 'content/\(folder)' has no index.md, the first page of the work."),
      hint: Wording(
        nl: "Maak content/\(folder)index.md, met een titel en een samenvatting.",
        en: "Make content/\(folder)index.md, with a title and a summary."))
  }

  static func missingChapter(
    _ file: String, _ files: [String], _ source: SourceFile, at range: Range<Int>
  ) -> Diagnostic {
    Diagnostic(
      id: "missing-chapter", in: source, at: range,
      message: Wording(
        nl: "Er is geen hoofdstuk ‘\(file)’ in deze map.",
        en: "There is no chapter '\(file)' in this folder."),
      hint: .didYouMean(file.nearest(in: files)))
  }

  static func chapterTwice(_ file: String, _ source: SourceFile, at range: Range<Int>) -> Diagnostic
  {
    Diagnostic(
      id: "chapter-twice", in: source, at: range,
      message: Wording(
        nl: "Het hoofdstuk ‘\(file)’ staat twee keer in de lijst.",
        en: "The chapter '\(file)' is listed twice."))
  }

  static func chapterNotListed(_ draft: Draft, _ book: Book) -> Diagnostic {
    Diagnostic(
      id: "chapter-not-listed", severity: .warning, path: draft.source.path,
      message: Wording(
        nl: "Dit hoofdstuk staat niet in \(book.source.path), en dus niet in de inhoud.",
        en: "This chapter is not in \(book.source.path), and so not in the contents."),
      hint: Wording(
        nl: "Zet ‘\(draft.path.stem).md’ daar op zijn plaats onder ‘hoofdstukken’.",
        en: "Put '\(draft.path.stem).md' in its place there, under 'chapters'."))
  }
}
