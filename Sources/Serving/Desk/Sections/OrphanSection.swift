import Content
import Diagnostics

/// Pages that no other page leads to: not in its text, not in the menu, and not as a part of a work.
struct OrphanSection: DeskSection {
  static let anchor = "los"
  static let title = Wording(
    nl: "Pagina’s waar niets naartoe leidt", en: "Pages that nothing leads to")

  /// With the lists in which they can be found all the same.
  let pages: [(page: Page, lists: [String])]
  private let language: Language

  init(_ desk: DeskSite) {
    let site = desk.site
    language = desk.language
    var found = Set(site.menu + site.footer + site.themes + site.groups)
    found.formUnion(site.heads.values)
    for page in site.pages {
      found.formUnion(page.belongs)
      for case .page(let target, _) in page.kindTargets where target != page.id {
        found.insert(target)
      }
    }
    let listed = Set(site.pagesOfKind.values.flatMap { $0 })
    let language = desk.language
    pages = site.pages.compactMap { page in
      guard page.role == .single, page.backlinks.isEmpty, !found.contains(page.id) else {
        return nil
      }
      var lists: [String] = []
      if listed.contains(page.id), page.kindName != Pagina.name {
        lists.append(type(of: page.kind).plural[language])
      }
      lists += page.themes.map { site[$0].title } + page.topics.map { site.topics[$0].title }
      return (page, lists)
    }.sorted { ($0.lists.count, $0.page.path) < ($1.lists.count, $1.page.path) }
  }

  /// Those that are in no list either.
  private var lost: Int { pages.count { $0.lists.isEmpty } }

  var toDo: ToDo? {
    guard lost > 0 else { return nil }
    return ToDo(
      weight: .advice,
      sentence: Wording(
        nl: lost == 1
          ? "1 pagina kan niemand vinden: er leidt niets naartoe."
          : "\(lost) pagina’s kan niemand vinden: er leidt niets naartoe.",
        en: lost == 1
          ? "1 page cannot be found by anyone: nothing leads to it."
          : "\(lost) pages cannot be found by anyone: nothing leads to them.")[language])
  }

  func write(to html: inout HTML, in desk: DeskSite) {
    guard !pages.isEmpty else {
      html.element(
        "p",
        Wording(
          nl: "Naar elke pagina leidt wel iets.", en: "Something leads to every page.")[language])
      return
    }
    DeskTable(
      id: Self.anchor,
      caption: Wording(
        nl: "Pagina’s waar geen tekst en geen menu naartoe leidt",
        en: "Pages that no text and no menu leads to")[language],
      columns: [
        .init(title: Wording(nl: "Pagina", en: "Page")[language]),
        .init(
          title: Wording(nl: "Wel te vinden in de lijst van", en: "Still found in the list of")[
            language]),
      ],
      rows: pages.map { page, lists in
        [
          desk.cell(page),
          lists.isEmpty
            ? .level(0, Wording(nl: "geen enkele", en: "none")[language])
            : .text(lists.joined(separator: ", ")),
        ]
      }
    ).write(to: &html, in: desk)
  }
}
