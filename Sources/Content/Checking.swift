/// What the editors of a site want to hear of their texts: the site as a whole, a folder, or one page.
///
/// In `site.yaml`, under `controle`, and in the front matter of a page:
///
/// ```yaml
/// controle:
///   taalniveau: b1
///   herzien-binnen: 24
///   niet-controleren: [passive-voice]
///   mappen:
///     - map: handreikingen/
///       taalniveau: makkelijk
///       wel-controleren: [passive-voice]
/// ```
package struct CheckingChoices: Hashable, Sendable {
  /// `taalniveau`.
  package var level: LanguageLevel?
  /// `niet-controleren`: ids of diagnostics that are not told.
  package var off: [Located<String>] = []
  /// `wel-controleren`: ids that are told though the site, or a folder around this one, says they are not.
  package var on: [Located<String>] = []
  /// `herzien-binnen`: after so many months somebody has to look whether a page is still true.
  package var reviewMonths: Int?

  package init() {}
}

/// How plain a text is to be: for whom it is written.
package enum LanguageLevel: String, Sendable, CaseIterable {
  /// For readers who find reading hard.
  case easy = "makkelijk"
  /// For everyone: what most grown-ups can read.
  case plain = "b1"
  /// For those who know the field.
  case professional = "vakblad"
}

/// What is told of one page, and how plain its text is to be: what the site, its folders and the page itself say.
package struct PageChecking: Hashable, Sendable {
  package let level: LanguageLevel
  package let reviewMonths: Int?
  private let off: Set<String>

  package init(level: LanguageLevel = .plain, reviewMonths: Int? = nil, off: Set<String> = []) {
    self.level = level
    self.reviewMonths = reviewMonths
    self.off = off
  }

  /// Whether diagnostics with this id are told; errors always are.
  package func tells(_ id: String) -> Bool { !off.contains(id) }
}

extension Site {
  /// How a page is checked.
  package func checking(of page: Page) -> PageChecking { PageChecking() }
}
