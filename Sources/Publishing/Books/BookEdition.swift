import Content
import Diagnostics
import Markup

/// A work as one book in one edition: what its print HTML and its EPUB share.
///
/// A class, so that all that is rendered from it shares the one; all of its properties are constants.
final class BookEdition: Sendable {
  /// Of a site that was put together for this edition.
  let context: SiteContext
  let work: Work
  let front: Page
  /// As its folder is called: what its files are named after.
  let name: String
  let parts: [Part]
  /// Through all parts, in the order of reading.
  let chapters: [Chapter]
  /// What each page of the book is called inside it: `een`, and `vooraf` for the first.
  private let ids: [PageID: String]

  struct Part: Sendable {
    /// `deel-1`; empty without a title.
    let id: String
    /// Of those with a title, from 1.
    let number: Int
    let title: String
    /// Places in `chapters`.
    let chapters: Range<Int>
  }

  struct Chapter: Sendable {
    let page: Page
    /// Unique in the book, and no prefix of any other id followed by `--`.
    let id: String
    /// `3`; of a chapter that only trainers have, `T1`.
    let number: String

    var title: String { page.title }
    var summary: String { page.matter.summary }
  }

  init(of work: Work, in context: SiteContext) {
    self.context = context
    self.work = work
    front = context.site[work.front]
    name = Self.name(of: work, in: context.site)
    var names = BookNames()
    var ids = [work.front: BookNames.front]
    var parts: [Part] = []
    var chapters: [Chapter] = []
    var titled = 0
    for part in work.parts {
      if !part.title.isEmpty { titled += 1 }
      let start = chapters.count
      for id in part.chapters {
        let page = context.site[id]
        let chapter = Chapter(
          page: page, id: names.id(ofChapter: page.path.stem),
          number: page.numbers?.chapter ?? "")
        ids[id] = chapter.id
        chapters.append(chapter)
      }
      parts.append(
        Part(
          id: part.title.isEmpty ? "" : "deel-\(titled)", number: titled, title: part.title,
          chapters: start..<chapters.count))
    }
    self.parts = parts
    self.chapters = chapters
    self.ids = ids
  }

  static func name(of work: Work, in site: Site) -> String {
    let path = site[work.front].path
    return Addresses.slug(path.folders.last ?? path.stem)
  }

  var site: Site { context.site }
  var edition: Edition { site.edition }
  var words: Words { context.words }
  var title: String { work.title }
  /// The terms that the book uses, and where. Two places on one page of `paper` are one.
  func terms(on paper: Paper) -> BookTerms { site.terms(of: work, on: paper) }

  /// Of the page of the work on the site.
  var address: Address { context.addresses.page(work.front) }
  /// The whole address of that page; empty when there is no such page, or nobody can get to it.
  var publicAddress: String { site.isOnline(work.front) ? context.addresses.absolute(address) : "" }
  /// Whether the first page of the work has a text, which opens the book.
  var hasPreface: Bool { front.body.nodes.count > 1 }

  /// What a page is called inside the book; nil for one that is not in it.
  func id(of page: PageID) -> String? {
    page == work.front && !hasPreface ? nil : ids[page]
  }
}

/// Gives the parts of a book their ids, each its own.
private struct BookNames {
  static let front = "vooraf"
  private static let reserved: Set<String> = [
    front, "omslag", "titelblad", "colofon", "inhoud", "begrippen", "register", "achterkant",
  ]
  /// What is numbered or named besides: `deel-1`, `notities-2`, `begrip-zorg`, `r-3-1`.
  private static let families = ["deel-", "notities-", "begrip-", "r-"]

  private var names = UniqueNames(taken: Self.reserved)

  mutating func id(ofChapter stem: String) -> String {
    var name = Addresses.slug(stem)
    if Self.reserved.contains(name) || Self.families.contains(where: name.hasPrefix) {
      name = "hoofdstuk-" + name
    }
    return names.unique(name)
  }
}
