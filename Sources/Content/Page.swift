import Diagnostics
import Markup

/// A page whose links are known to lead somewhere, and that knows what belongs to it.
///
/// A class, so that a page that is named on a thousand others is passed on as one reference; all of
/// its properties are constants.
package final class Page: Sendable {
  package let id: PageID
  /// As its author wrote it.
  let draft: Draft
  package let path: PagePath
  package let source: SourceFile
  package let matter: PageMatter
  package let kind: any PageKind
  package let body: Document
  package let blocks: [Int32: any FencedBlock]
  /// What each of the links of `body` stands for, in their order.
  package let targets: [LinkTarget]
  /// What each of the links of `kind` stands for, in their order.
  package let kindTargets: [LinkTarget]
  package let role: Role

  package let themes: [PageID]
  package let groups: [PageID]
  /// Places in `Site.topics`.
  package let topics: [Int]
  /// Pages that the author says belong with this one, on either of the two.
  package let belongs: [PageID]
  /// Pages whose text links here.
  package let backlinks: [PageID]
  /// Pages on the same subjects, the nearest first.
  package let related: [PageID]
  /// The numbers of its sections, exercises, figures and tables; nil outside works.
  package let numbers: PageNumbers?
  /// What the things with a number on it are called, by their ids.
  let labels: [String: ReferenceLabel]

  init(
    id: PageID, draft: Draft, targets: [LinkTarget],
    kindTargets: [LinkTarget], role: Role, themes: [PageID], groups: [PageID], topics: [Int],
    belongs: [PageID], backlinks: [PageID], related: [PageID],
    numbers: PageNumbers?, labels: [String: ReferenceLabel]
  ) {
    self.id = id
    self.draft = draft
    path = draft.path
    source = draft.source
    matter = draft.matter
    kind = draft.kind
    body = draft.body
    blocks = draft.blocks
    self.targets = targets
    self.kindTargets = kindTargets
    self.role = role
    self.themes = themes
    self.groups = groups
    self.topics = topics
    self.belongs = belongs
    self.backlinks = backlinks
    self.related = related
    self.numbers = numbers
    self.labels = labels
  }

  /// What a page is to the site.
  package enum Role: Hashable, Sendable {
    case home
    /// The page of a kind's folder, by the kind's name: it heads the list of that kind.
    case head(kind: String)
    /// The first page of a work, by its place in `Site.works`.
    case workFront(Int)
    /// A chapter: the work, the part, and its place, from 1 through the whole work. What it is called is in
    /// `Page.numbers`: chapters for trainers are counted apart.
    case chapter(work: Int, part: Int, number: Int)
    case single

    /// The work that it is part of, by its place in `Site.works`.
    package var work: Int? {
      switch self {
      case .workFront(let work), .chapter(let work, _, _): work
      default: nil
      }
    }

    /// Its place in a work: the front of it, then the chapters.
    package var number: Int? {
      switch self {
      case .workFront: 0
      case .chapter(_, _, let number): number
      default: nil
      }
    }
  }

  package var title: String { matter.title }
  package var kindName: String { type(of: kind).name }
}

/// A work in chapters, in the order in which it is read.
package struct Work: Sendable {
  package let front: PageID
  /// Of the book; of its first page when `boek.yaml` has none.
  package let title: String
  package let book: Book?
  /// The author's own picture for the cover: its place in `Site.assets`.
  package let cover: Int?
  package let parts: [Part]
  /// All chapters, through the parts.
  package let chapters: [PageID]

  package struct Part: Sendable {
    package let title: String
    package let chapters: [PageID]
  }
}

/// A subject that pages name among their `onderwerpen`.
package struct Topic: Sendable {
  /// As it was written first.
  package let title: String
  /// Topics that differ in case or accents only are one.
  package let slug: String
  /// In the order of lists.
  package let pages: [PageID]
}
