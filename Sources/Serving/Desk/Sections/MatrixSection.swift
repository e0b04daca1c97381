import Checks
import Content
import Diagnostics
import Markup

/// How much there is of each kind for each theme, and what a theme should have and has not.
struct MatrixSection: DeskSection {
  static let anchor = "themas"
  static let title = Wording(nl: "Thema’s en materiaal", en: "Themes and material")

  /// What there is for one theme.
  struct Row {
    /// Nil for what has no theme.
    let theme: Page?
    /// By kind, in the order of `kinds`.
    let counts: [Int]
    /// The kinds that are missing: places in `kinds`.
    let gaps: Set<Int>
    /// What is expected and not there, in the editors' own words.
    let missing: [String]
  }

  let kinds: [any PageKind.Type]
  let rows: [Row]
  private let language: Language

  init(_ desk: DeskSite) {
    let site = desk.site
    language = desk.language
    let kinds = site.kinds.list.filter { $0.isMaterial } + [Pagina.self]
    self.kinds = kinds
    let places = Dictionary(kinds.enumerated().map { ($1.name, $0) }) { first, _ in first }
    func counts(_ pages: some Sequence<PageID>) -> [Int] {
      var counts = Array(repeating: 0, count: kinds.count)
      for page in pages {
        if let place = places[site[page].kindName] { counts[place] += 1 }
      }
      return counts
    }
    let missing = Gaps.missingMaterial(in: site)
    let rows = site.themes.map { theme in
      let page = site[theme]
      let words = missing[theme] ?? []
      let found = counts(site.pagesOfTheme[theme] ?? [])
      let gaps = kinds.indices.filter { index in
        found[index] == 0
          && words.contains { word in
            [kinds[index].name, kinds[index].folder, kinds[index].plural.nl, kinds[index].title.en]
              .contains { $0.lowercased() == word.lowercased() }
          }
      }
      return Row(theme: page, counts: found, gaps: Set(gaps), missing: words)
    }
    let loose = site.materials.filter { site[$0].themes.isEmpty }
    self.rows = rows + [Row(theme: nil, counts: counts(loose), gaps: [], missing: [])]
  }

  private var themesWithGaps: Int { rows.count { !$0.missing.isEmpty } }

  var toDo: ToDo? {
    guard themesWithGaps > 0 else { return nil }
    let count = themesWithGaps
    return ToDo(
      weight: .advice,
      sentence: Wording(
        nl: count == 1
          ? "Bij 1 thema ontbreekt materiaal." : "Bij \(count) thema’s ontbreekt materiaal.",
        en: count == 1 ? "1 theme lacks material." : "\(count) themes lack material.")[language])
  }

  func write(to html: inout HTML, in desk: DeskSite) {
    guard rows.count > 1 else {
      html.element(
        "p",
        Wording(
          nl: "Er zijn nog geen thema’s. Maak er een met: trompet new thema \"Titel\"",
          en: "There are no themes yet. Make one with: trompet new thema \"Title\"")[language])
      return
    }
    DeskTable(
      id: Self.anchor,
      caption: Wording(
        nl: "Hoeveel er is, per thema en per soort", en: "How much there is, by theme and kind")[
          language],
      columns: [.init(title: Thema.title[language])]
        + kinds.map { .init(title: $0.plural[language], isNumber: true) }
        + [.init(title: Wording(nl: "Ontbreekt", en: "Missing")[language])],
      rows: rows.map { row in
        [
          row.theme.map(desk.cell)
            ?? .text(Wording(nl: "Zonder thema", en: "Without a theme")[language])
        ]
          + row.counts.enumerated().map { row.gaps.contains($0) ? .gap($1) : .number($1) }
          + [.text(row.missing.joined(separator: ", "))]
      }
    ).write(to: &html, in: desk)
  }
}
