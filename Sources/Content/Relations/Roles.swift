import Diagnostics
import Markup

/// What each page is to the site, and the works that chapters make.
struct Roles: Sendable {
  private(set) var roles: [Page.Role]
  private(set) var works: [Work] = []
  private(set) var heads: [String: PageID] = [:]
  private(set) var home: PageID?
  var diagnostics: [Diagnostic] = []

  /// Files of pages that are not published: a list of chapters may name one for later.
  let unpublished: Set<String>
  let names: NameIndex
  let assets: [Asset]

  init(
    drafts: [Draft], unpublished: [Draft], of input: SiteInput, names: NameIndex
  ) {
    let (books, kinds) = (input.books, input.kinds)
    let hasCalendar = !input.publishedYears.isEmpty
    let hasGlossary = !input.glossary.entries.isEmpty
    assets = input.assets
    self.unpublished = Set(unpublished.map(\.path.file))
    self.names = names
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
      } else if hasCalendar, draft.path.isIndex, folders == [CommunicationCalendar.folder] {
        roles[index] = .head(kind: CommunicationCalendar.folder)
        heads[CommunicationCalendar.folder] = PageID(index)
      } else if hasGlossary, Glossary.isHead(draft.path), heads[Glossary.name] == nil {
        roles[index] = .head(kind: Glossary.name)
        heads[Glossary.name] = PageID(index)
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

  /// Whether these are no longer the roles of drafts of which some have changed.
  func areOther(after changes: DraftChanges) -> Bool {
    zip(changes.places, zip(changes.before, changes.after)).contains { place, drafts in
      let (before, after) = drafts
      switch roles[place] {
      case .home: return before.matter.address != after.matter.address || !diagnostics.isEmpty
      case .head: return false
      // Which may have given the work its name.
      case .workFront: return before.matter.title != after.matter.title || !diagnostics.isEmpty
      case .chapter, .single:
        guard type(of: after.kind).isWork else { return false }
        return before.matter.order != after.matter.order || !diagnostics.isEmpty
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
    let title = book?.title ?? ""
    works.append(
      Work(
        front: front, title: title.isEmpty ? drafts[front.index].matter.title : title, book: book,
        cover: book.flatMap { cover(of: $0) }, parts: parts, chapters: parts.flatMap(\.chapters)))
  }

}

extension Diagnostic {
  static func bookWithoutWork(_ book: Book) -> Diagnostic {
    Diagnostic(
      id: "book-without-work", severity: .warning, path: book.source.path,
      message: Wording(
        nl: "In deze map staat geen boek met hoofdstukken.",
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
        nl: "De map ‘content/\(folder)’ heeft geen index.md, de eerste bladzijde van het boek.",
        en: "The folder 'content/\(folder)' has no index.md, the first page of the work."),
      hint: Wording(
        nl: "Maak content/\(folder)index.md, met een titel en een samenvatting.",
        en: "Make content/\(folder)index.md, with a title and a summary."))
  }
}
