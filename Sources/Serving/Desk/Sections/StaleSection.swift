import Checks
import Content
import Diagnostics

/// Pages that it is time to look at again, and those that nobody has looked at for longest.
struct StaleSection: DeskSection {
  static let anchor = "nakijken"
  static let title = Wording(nl: "Opnieuw nakijken", en: "To review")

  struct Entry {
    let page: Page
    let seen: PartialDate
    /// Nil when nobody asked for a review.
    let due: Day?
  }

  /// Those that are due first, the longest overdue first; then the oldest.
  let entries: [Entry]
  let overdue: Int
  private let language: Language

  /// So many pages are named that are just old.
  private static let oldest = 10

  init(_ desk: DeskSite) {
    language = desk.language
    let site = desk.site
    let all = site.pages.compactMap { page in
      page.lastReview.map { Entry(page: page, seen: $0, due: site.reviewDue(of: page)) }
    }
    let late = all.filter { $0.due.map { $0 < site.today } ?? false }
      .sorted { ($0.due ?? site.today, $0.page.path) < ($1.due ?? site.today, $1.page.path) }
    overdue = late.count
    let others = all.filter { entry in entry.due.map { $0 >= site.today } ?? true }
      .sorted { (Day(first: $0.seen), $0.page.path) < (Day(first: $1.seen), $1.page.path) }
    entries = late + others.prefix(Self.oldest)
  }

  var toDo: ToDo? {
    guard overdue > 0 else { return nil }
    return ToDo(
      weight: .warning,
      sentence: Wording(
        nl: overdue == 1
          ? "1 pagina had al nagekeken moeten zijn."
          : "\(overdue) pagina’s hadden al nagekeken moeten zijn.",
        en: overdue == 1
          ? "1 page is overdue for review." : "\(overdue) pages are overdue for review.")[
          language])
  }

  func write(to html: inout HTML, in desk: DeskSite) {
    html.element(
      "p",
      Wording(
        nl: """
          Eerst wat te laat is, volgens ‘herzien-binnen’. Daarna de pagina’s die het langst niet zijn nagekeken. Klopt \
          alles nog? Zet dan boven de tekst: herzien: \(desk.site.today)
          """,
        en: """
          First what is overdue, by 'review-within'. Then the pages that have gone longest without a review. Is it all \
          still true? Then put above the text: revised: \(desk.site.today)
          """)[language])
    guard !entries.isEmpty else { return }
    DeskTable(
      id: Self.anchor,
      caption: Wording(
        nl: "Pagina’s en wanneer ze zijn nagekeken", en: "Pages and when they were reviewed")[
          language],
      columns: [
        .init(title: Wording(nl: "Pagina", en: "Page")[language]),
        .init(title: Wording(nl: "Nagekeken", en: "Reviewed")[language]),
        .init(title: Wording(nl: "Opnieuw voor", en: "Again by")[language]),
        .init(title: Wording(nl: "Hoe het staat", en: "State")[language]),
      ],
      rows: entries.map { entry in
        return [desk.cell(entry.page), .date(entry.seen), .day(entry.due), state(of: entry, desk)]
      }
    ).write(to: &html, in: desk)
  }

  private func state(of entry: Entry, _ desk: DeskSite) -> DeskTable.Cell {
    guard let due = entry.due else {
      return .level(3, Wording(nl: "geen termijn", en: "no term")[language])
    }
    return due < desk.site.today
      ? .level(0, Wording(nl: "te laat", en: "overdue")[language])
      : .level(2, Wording(nl: "op tijd", en: "in time")[language])
  }
}
