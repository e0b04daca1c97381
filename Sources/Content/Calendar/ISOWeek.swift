/// A week from Monday to Sunday; week 1 holds the first Thursday of its year (ISO 8601).
package struct ISOWeek: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// Of its Thursday: 1 January 2017 is in a week of 2016.
  package let year: Int
  package let number: Int

  package init(of day: Day) {
    let thursday = day.advanced(by: 4 - day.weekday)
    year = thursday.year
    number = Day.first(of: 1, in: year).distance(to: thursday) / 7 + 1
  }

  /// Nil when the year has no such week.
  package init?(year: Int, number: Int) {
    guard (1...Self.count(in: year)).contains(number) else { return nil }
    self.year = year
    self.number = number
  }

  /// 52, or 53.
  package static func count(in year: Int) -> Int {
    // 28 December is always in the last week.
    ISOWeek(of: Day(year: year, month: 12, day: 28)).number
  }

  /// From Monday to Sunday.
  package var days: ClosedRange<Day> {
    let inFirst = Day(year: year, month: 1, day: 4)
    let monday = inFirst.advanced(by: 1 - inFirst.weekday + 7 * (number - 1))
    return monday...monday.advanced(by: 6)
  }

  package static func < (a: ISOWeek, b: ISOWeek) -> Bool {
    (a.year, a.number) < (b.year, b.number)
  }

  /// `2017-W05`.
  package var description: String { "\(year)-W\(number < 10 ? "0" : "")\(number)" }
}
