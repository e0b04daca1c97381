import Content
import Diagnostics

/// Pages that no reader can see: not yet, or not any more.
struct DraftSection: DeskSection {
  static let anchor = "concepten"
  static let title = Wording(nl: "Nog niet op de site", en: "Not on the site yet")

  /// Why nobody sees it.
  enum Reason: Hashable {
    case draft
    case later(PartialDate)
    case expired(PartialDate)
  }

  let pages: [(page: Page, reason: Reason)]
  private let language: Language

  init(_ desk: DeskSite) {
    language = desk.language
    let today = desk.site.today
    pages = desk.site.pages.compactMap { page in
      let matter = page.matter
      if matter.isDraft { return (page, .draft) }
      if let from = matter.publishFrom, Day(first: from) > today { return (page, .later(from)) }
      if let expires = matter.expires, Day(first: expires) <= today {
        return (page, .expired(expires))
      }
      return nil
    }
  }

  private var drafts: Int { pages.count { $0.reason == .draft } }

  var toDo: ToDo? {
    guard drafts > 0 else { return nil }
    return ToDo(
      weight: .advice,
      sentence: Wording(
        nl: drafts == 1
          ? "Er is 1 concept om af te maken." : "Er zijn \(drafts) concepten om af te maken.",
        en: drafts == 1 ? "There is 1 draft to finish." : "There are \(drafts) drafts to finish.")[
          language])
  }

  func write(to html: inout HTML, in desk: DeskSite) {
    guard !pages.isEmpty else {
      html.element(
        "p",
        Wording(nl: "Alle pagina’s staan op de site.", en: "All pages are on the site.")[language])
      return
    }
    DeskTable(
      id: Self.anchor,
      caption: Wording(nl: "Pagina’s die lezers niet zien", en: "Pages that readers do not see")[
        language],
      columns: [
        .init(title: Wording(nl: "Pagina", en: "Page")[language]),
        .init(title: Wording(nl: "Soort", en: "Kind")[language]),
        .init(title: Wording(nl: "Waarom", en: "Why")[language]),
      ],
      rows: pages.map { page, reason in
        [desk.cell(page), .text(type(of: page.kind).title[language]), cell(reason, desk)]
      }
    ).write(to: &html, in: desk)
  }

  private func cell(_ reason: Reason, _ desk: DeskSite) -> DeskTable.Cell {
    switch reason {
    case .draft: .text(Wording(nl: "concept", en: "draft")[language])
    case .later(let date):
      .text(
        Wording(nl: "komt op \(desk.words.date(date))", en: "comes on \(desk.words.date(date))")[
          language])
    case .expired(let date):
      .text(
        Wording(
          nl: "verlopen op \(desk.words.date(date))", en: "expired on \(desk.words.date(date))")[
            language])
    }
  }
}
