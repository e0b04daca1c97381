import Content
import Diagnostics

/// The pages that most others refer to: what changes there is noticed in many places.
struct LinkedSection: DeskSection {
  static let anchor = "genoemd"
  static let title = Wording(nl: "Waar het meest naar wordt verwezen", en: "Most referred to")

  let pages: [Page]
  private let language: Language

  private static let most = 20

  init(_ desk: DeskSite) {
    language = desk.language
    pages = Array(
      desk.site.pages.filter { !$0.backlinks.isEmpty }
        .sorted { ($1.backlinks.count, $0.path) < ($0.backlinks.count, $1.path) }.prefix(Self.most))
  }

  var toDo: ToDo? { nil }

  func write(to html: inout HTML, in desk: DeskSite) {
    guard !pages.isEmpty else {
      html.element(
        "p",
        Wording(nl: "Geen pagina verwijst naar een andere.", en: "No page refers to another.")[
          language])
      return
    }
    DeskTable(
      id: Self.anchor,
      caption: Wording(
        nl: "Pagina’s en hoeveel andere ernaar verwijzen",
        en: "Pages and how many others refer to them")[
          language],
      columns: [
        .init(title: Wording(nl: "Pagina", en: "Page")[language]),
        .init(title: Wording(nl: "Verwijzingen", en: "References")[language], isNumber: true),
      ],
      rows: pages.map { [desk.cell($0), .number($0.backlinks.count)] }
    ).write(to: &html, in: desk)
  }
}
