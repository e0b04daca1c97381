import Content
import Diagnostics

/// A month of a year: `2017-03`.
package struct CalendarMonth: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let year: Int
  /// From 1 for January.
  package let number: Int

  package init(_ number: Int, of year: Int) {
    self.year = year
    self.number = number
  }

  package init(of day: Day) { self.init(day.month, of: day.year) }

  /// Reads `2017-03`; nil when it is no month.
  package init?(_ text: String) {
    guard case .month(let number, let year) = Moment(text) else { return nil }
    self.init(number, of: year)
  }

  package var next: CalendarMonth {
    number == 12 ? CalendarMonth(1, of: year + 1) : CalendarMonth(number + 1, of: year)
  }

  package var days: ClosedRange<Day> { Day.days(ofMonth: number, in: year) }

  /// `maart 2017`.
  package var name: Wording {
    let month = CalendarNames.months[number - 1]
    return Wording(nl: "\(month.nl) \(year)", en: "\(month.en) \(year)")
  }

  package static func < (a: CalendarMonth, b: CalendarMonth) -> Bool {
    (a.year, a.number) < (b.year, b.number)
  }

  package var description: String { "\(year)-\(number < 10 ? "0" : "")\(number)" }
}
