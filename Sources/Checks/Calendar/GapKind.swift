import Content

/// A way in which the communicatiekalender can be unfinished.
///
/// A new one is a file with a type like this one, and its name in `Gaps.kinds`.
protocol GapKind: Sendable {
  static func gaps(in review: CalendarReview) -> [Gap]
}

/// What the communicatiekalender still lacks.
package enum Gaps {
  private static let kinds: [any GapKind.Type] = [
    YearWithoutCalendar.self, MonthWithoutTheme.self, ThemeWithoutPeriod.self,
    UnfinishedPeriod.self, UnplacedItem.self, UnfinishedItem.self, MaterialNotOnline.self,
    SilentChannel.self, RepeatedMaterial.self, UnusedMaterial.self, MissingMaterial.self,
  ]

  /// So many weeks without a message are a silence, unless an editor thinks otherwise.
  package static let silentWeeks = 6

  /// All of them, in order: by the day on which they are due.
  package static func all(
    in site: Site, on today: Day, silentWeeks: Int = silentWeeks
  ) -> [Gap] {
    guard !site.calendar.isEmpty else { return [] }
    let review = CalendarReview(of: site, on: today, silentWeeks: silentWeeks)
    return kinds.flatMap { $0.gaps(in: review) }.sorted()
  }

  /// The material that themes expect and do not have, in their editors' words, whether there is a calendar or not.
  package static func missingMaterial(in site: Site) -> [PageID: [String]] {
    let review = CalendarReview(of: site, on: site.today, silentWeeks: silentWeeks)
    let missing = site.themes.map {
      ($0, MissingMaterial.words(missing: $0, in: review).map(\.value))
    }
    return Dictionary(missing.filter { !$0.1.isEmpty }) { first, _ in first }
  }
}
