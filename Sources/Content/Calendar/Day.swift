/// A day of the Gregorian calendar, as a number, so that days can be counted: 0 is 1 January 1970.
package struct Day: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let number: Int

  package init(number: Int) { self.number = number }

  /// A month and a day that exist, in a year of four digits (days from civil, H. Hinnant, "chrono-Compatible
  /// Low-Level Date Algorithms").
  package init(year: Int, month: Int, day: Int) {
    // Years begin in March here, so that the leap day is the last one.
    let year = month > 2 ? year : year - 1
    let era = year >= 0 ? year / 400 : (year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = era * 146_097 + dayOfEra - 719_468
  }

  /// Nil when no more than a month or a year is known.
  package init?(_ date: PartialDate) {
    guard let month = date.month, let day = date.day else { return nil }
    self.init(year: date.year, month: month, day: day)
  }

  /// The first day that a date may mean.
  package init(first date: PartialDate) {
    self.init(year: date.year, month: date.month ?? 1, day: date.day ?? 1)
  }

  private var parts: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = shifted >= 0 ? shifted / 146_097 : (shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * month + 2) / 5 + 1
    return (
      yearOfEra + era * 400 + (month < 10 ? 0 : 1), month < 10 ? month + 3 : month - 9, day
    )
  }

  package var year: Int { parts.year }
  /// From 1 for January.
  package var month: Int { parts.month }
  /// In its month, from 1.
  package var dayOfMonth: Int { parts.day }

  /// From 1 for Monday to 7 for Sunday (ISO 8601).
  package var weekday: Int {
    let fromThursday = (number + 3) % 7
    return (fromThursday < 0 ? fromThursday + 7 : fromThursday) + 1
  }

  package var week: ISOWeek { ISOWeek(of: self) }

  package var date: PartialDate {
    let (year, month, day) = parts
    return PartialDate(knownYear: year, month: month, day: day)
  }

  package func advanced(by days: Int) -> Day { Day(number: number + days) }

  /// The day after it.
  package var next: Day { advanced(by: 1) }

  /// How many days later `other` is.
  package func distance(to other: Day) -> Int { other.number - number }

  package static func < (a: Day, b: Day) -> Bool { a.number < b.number }

  /// ISO 8601: `2017-03-01`.
  package var description: String { date.description }

  package static func first(of month: Int, in year: Int) -> Day {
    Day(year: year, month: month, day: 1)
  }

  package static func last(of month: Int, in year: Int) -> Day {
    Day(year: year, month: month, day: PartialDate.days(in: month, of: year))
  }

  /// From the first to the last.
  package static func days(ofMonth month: Int, in year: Int) -> ClosedRange<Day> {
    first(of: month, in: year)...last(of: month, in: year)
  }

  package static func days(ofYear year: Int) -> ClosedRange<Day> {
    first(of: 1, in: year)...last(of: 12, in: year)
  }
}

extension ClosedRange<Day> {
  /// How many days it has.
  package var length: Int { lowerBound.distance(to: upperBound) + 1 }
}
