import Content
import Diagnostics

/// A theme that has no turn in a planned year.
struct ThemeWithoutPeriod: GapKind {
  static func gaps(in review: CalendarReview) -> [Gap] {
    review.site.themes.flatMap { theme in
      var periods = (review.periodsOfTheme[theme] ?? [])[...]
      // Where the periods end that have begun by the end of a year.
      var covered: Day?
      return review.calendar.years.filter { !$0.periods.isEmpty }.compactMap { year -> Gap? in
        let days = Day.days(ofYear: year.number)
        while let first = periods.first,
          review.calendar.periods[first].days.lowerBound <= days.upperBound
        {
          let end = review.calendar.periods[first].days.upperBound
          covered = max(covered ?? end, end)
          periods.removeFirst()
        }
        if let covered, covered >= days.lowerBound { return nil }
        return gap(theme, year, in: review)
      }
    }
  }

  private static func gap(_ theme: PageID, _ year: CalendarYear, in review: CalendarReview) -> Gap {
    let page = review.site[theme]
    return review.gap(
      "theme-without-period", "\(year.number)/\(page.path.stem)", in: page.source,
      at: page.source.textStart, due: Day.last(of: 12, in: year.number), days: nil, theme: theme,
      message: Wording(
        nl: "Het thema ‘\(page.title)’ komt in \(year.number) niet aan de beurt.",
        en: "The theme '\(page.title)' has no turn in \(year.number)."),
      action: Wording(
        nl: "Zet in \(year.source.path) een periode met ‘thema: \(page.path.stem)’.",
        en: "Put a period with 'theme: \(page.path.stem)' in \(year.source.path)."))
  }
}
