import Content
import Diagnostics

/// A month of a planned year in which no theme has its turn.
struct MonthWithoutTheme: GapKind {
  static func gaps(in review: CalendarReview) -> [Gap] {
    let periods = review.calendar.periods
    var gaps: [Gap] = []
    // Periods and months both stand by beginning: one walk through the two.
    var index = 0
    var covered: Day?
    for year in review.calendar.years {
      for number in 1...12 {
        let month = CalendarMonth(number, of: year.number)
        while index < periods.count, periods[index].days.lowerBound <= month.days.upperBound {
          covered = max(covered ?? periods[index].days.upperBound, periods[index].days.upperBound)
          index += 1
        }
        if let covered, covered >= month.days.lowerBound { continue }
        // Where the new period would stand.
        let before = index > 0 && periods[index - 1].year == year.number ? periods[index - 1] : nil
        gaps.append(gap(month, year, after: before, in: review))
      }
    }
    return gaps
  }

  private static func gap(
    _ month: CalendarMonth, _ year: CalendarYear, after period: CalendarPeriod?,
    in review: CalendarReview
  ) -> Gap {
    let (nl, en) = (month.name.nl, month.name.en)
    return review.gap(
      "month-without-theme", month.description, in: year.source,
      at: period?.place.lowerBound ?? year.source.textStart, due: month.days.lowerBound,
      days: month.days,
      message: Wording(
        nl: "In \(nl) is geen thema aan de beurt.", en: "No theme has its turn in \(en)."),
      action: Wording(
        nl: "Zet er een periode bij met ‘van: \(month)’, of maak een andere langer.",
        en: "Add a period with 'from: \(month)', or make another one longer."))
  }
}
