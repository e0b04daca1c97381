import Content
import Diagnostics

/// The calendar has ended, or is about to, and nobody has planned on.
struct YearWithoutCalendar: GapKind {
  /// In months: from 1 October on it is time for the next year.
  private static let ahead = 3

  static func gaps(in review: CalendarReview) -> [Gap] {
    let calendar = review.calendar
    guard let last = calendar.years.last else { return [] }
    let year = review.today.year
    let isAutumn = review.today.month > 12 - ahead
    let wanted = [year] + (isAutumn ? [year + 1] : [])
    // A calendar that begins later has not ended.
    return wanted.filter { $0 > last.number }.prefix(1).map { year in
      let first = Day.first(of: 1, in: year)
      let isOver = last.number < review.today.year
      return review.gap(
        "year-without-calendar", String(year), in: last.source, at: 0, due: first,
        days: Day.days(ofYear: year), course: .lasting,
        message: isOver
          ? Wording(
            nl: "De kalender is met \(last.number) afgelopen; voor \(year) is er nog geen.",
            en: "The calendar ended with \(last.number); there is none for \(year) yet.")
          : Wording(
            nl: "Voor \(year) is er nog geen kalender.",
            en: "There is no calendar for \(year) yet."),
        action: Wording(
          nl: """
            Laat een plan maken met ‘trompet calendar plan \(year)’, of neem een jaar mee met ‘trompet \
            calendar carry \(last.number) \(year)’.
            """,
          en: """
            Have a plan made with 'trompet calendar plan \(year)', or carry a year forward with 'trompet \
            calendar carry \(last.number) \(year)'.
            """))
    }
  }
}
