import Content
import Diagnostics
import Markup

/// Words that one page explains in passing (‘Dat heet inspreken.’), that others use without that, and that the glossary
/// does not have.
///
/// Terms for the index of a book are not asked for: most are plain words that one only wants to find.
struct UnexplainedTerm: Check {
  /// On fewer other pages than this a word is no term of the site.
  private static let enough = 3

  static func findings(in site: Site) -> [Diagnostic] {
    guard site.settings.language == .dutch, !site.glossary.entries.isEmpty else { return [] }
    var definitions: [Definition] = []
    for page in site.pages where Definition.mayBe(in: page.body) {
      definitions += Definition.all(on: page).prefix(Checks.most)
    }
    guard let finder = TermFinder(definitions.map(\.term), besides: site.glossary) else {
      return []
    }
    // By term as it is found, whatever its capitals: the pages that mention it.
    var pages: [Int: Set<Int>] = [:]
    for page in site.pages {
      for term in finder.terms(in: page.body) { pages[term, default: []].insert(page.id.index) }
    }
    var told: Set<Int> = []
    let numbered = definitions.enumerated().compactMap { index, definition in
      finder.number(of: index).map { (number: $0, definition: definition) }
    }
    let explaining = Dictionary(grouping: numbered, by: \.number)
      .mapValues { Set($0.map(\.definition.page.id.index)) }
    let found = numbered.compactMap { number, definition -> (Definition, others: Int)? in
      guard told.insert(number).inserted else { return nil }
      let others = pages[number, default: []].subtracting(explaining[number, default: []])
      return others.count >= enough ? (definition, others.count) : nil
    }
    var findings: [Diagnostic] = []
    // Page by page: a page that explains much is read once.
    var rest = found[...]
    while let page = rest.first?.0.page {
      let onPage = rest.prefix { $0.0.page.id == page.id }
      let places = Prose(page.body).places(of: onPage.map(\.0.range), on: page)
      findings += zip(onPage, places).map { finding($0.0, others: $0.others, at: $1) }
      rest = rest.dropFirst(onPage.count)
    }
    return findings
  }

  private static func finding(
    _ definition: Definition, others: Int, at place: Range<Int>
  ) -> Diagnostic {
    Diagnostic(
      id: "unexplained-term", severity: .advice, in: definition.page.source, at: place,
      message: Wording(
        nl:
          "Hier legt u uit wat ‘\(definition.term)’ is. Op \(others) andere pagina’s staat het zonder uitleg.",
        en: "Here you explain '\(definition.term)'. \(others) other pages have it without that."),
      hint: Wording(
        nl:
          "Zet het woord in content/begrippen.yaml. Dan staat de uitleg overal waar het woord staat.",
        en: "Put the word in content/begrippen.yaml. Then the explanation is wherever the word is.")
    )
  }
}
