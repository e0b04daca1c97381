import Diagnostics

/// What the editors of a site want to hear of their texts: the site as a whole, a folder, or one page.
///
/// In `site.yaml` under `controle`; in the front matter of a page as keys of their own:
///
/// ```yaml
/// controle:
///   taalniveau: b1
///   herzien-binnen: 2 jaar
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

  init(_ fields: inout Fields) {
    level = Self.level(&fields)
    reviewMonths = Self.months(&fields)
    off = Self.ids("niet-controleren", &fields) { $0.severity != .error }
    on = Self.ids("wel-controleren", &fields)
  }

  private static func level(_ fields: inout Fields) -> LanguageLevel? {
    guard let name = fields.located("taalniveau") else { return nil }
    guard let level = LanguageLevel(name: name.value) else {
      fields.report(.unknownLanguageLevel(name.value, fields.source, at: name.range))
      return nil
    }
    return level
  }

  /// `24`, `18 maanden` or `2 jaar`.
  private static func months(_ fields: inout Fields) -> Int? {
    guard let text = fields.located("herzien-binnen") else { return nil }
    let words = text.value.lowercased().split(separator: " ")
    let unit = words.count == 2 ? units[String(words[1])] : words.count == 1 ? 1 : nil
    guard let unit, let count = Int(words[0]), (1...mostMonths).contains(count),
      count * unit <= mostMonths
    else {
      fields.report(.notReviewPeriod(text.value, fields.source, at: text.range))
      return nil
    }
    return count * unit
  }

  private static let units = [
    "maand": 1, "maanden": 1, "month": 1, "months": 1, "jaar": 12, "jaren": 12, "year": 12,
    "years": 12,
  ]

  /// A hundred years.
  private static let mostMonths = 1_200

  /// So many ids of one list are read: more there are not.
  private static let mostIDs = 1_000

  private static func ids(
    _ name: String, _ fields: inout Fields,
    allowing isAllowed: (Catalogue.Entry) -> Bool = { _ in true }
  ) -> [Located<String>] {
    fields.locatedTexts(name).prefix(mostIDs).compactMap { written in
      let id = PlainText.line(written.value).lowercased()
      guard let entry = Catalogue.entry(for: id) else {
        fields.report(.unknownCheck(id, fields.source, at: written.range))
        return nil
      }
      guard isAllowed(entry) else {
        fields.report(.errorNotOptional(id, fields.source, at: written.range))
        return nil
      }
      return Located(id, written.range)
    }
  }
}
