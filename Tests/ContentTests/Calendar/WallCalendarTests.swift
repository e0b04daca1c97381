import Testing

@testable import Content

@Suite struct WallCalendarTests {
  /// What a wall calendar says, turned over day by day from Thursday 1 January 2015, in week 1.
  private struct WallCalendar {
    var year = 2015
    var month = 1
    var day = 1
    var weekday = 4
    var week = 1
    var yearOfWeek = 2015

    private static let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

    static func isLeap(_ year: Int) -> Bool {
      year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
    }

    /// The years with 53 weeks: those that begin or end on a Thursday.
    static let long: Set<Int> = [2015, 2020, 2026, 2032, 2037]

    mutating func turn() {
      day += 1
      if day > Self.lengths[month - 1] + (month == 2 && Self.isLeap(year) ? 1 : 0) {
        (month, day) = (month + 1, 1)
      }
      if month > 12 { (year, month) = (year + 1, 1) }
      weekday = weekday % 7 + 1
      if weekday == 1 {
        week += 1
        if week > (Self.long.contains(yearOfWeek) ? 53 : 52) {
          (yearOfWeek, week) = (yearOfWeek + 1, 1)
        }
      }
    }
  }

  @Test func agreesWithAWallCalendarFrom2015To2040() {
    var wall = WallCalendar()
    var day = Day(year: 2015, month: 1, day: 1)
    var wrong: [String] = []
    var count = 0
    while wall.year <= 2040 {
      let isRight =
        (day.year, day.month, day.dayOfMonth, day.weekday)
        == (wall.year, wall.month, wall.day, wall.weekday)
        && (day.week.year, day.week.number) == (wall.yearOfWeek, wall.week)
        && day == Day(year: wall.year, month: wall.month, day: wall.day)
        && day.week.days.contains(day)
        && ISOWeek(year: wall.yearOfWeek, number: wall.week) == day.week
      if !isRight { wrong.append("\(day)") }
      wall.turn()
      day = day.next
      count += 1
    }
    #expect(wrong == [])
    #expect(count == 26 * 365 + 7)
  }

  @Test func countsOverAFullTurnOfTheCalendar() {
    let first = Day(year: 1600, month: 3, day: 1)
    #expect(first.distance(to: Day(year: 2000, month: 3, day: 1)) == 146_097)
    #expect(first.weekday == Day(year: 2000, month: 3, day: 1).weekday)
    #expect(Day(year: 1970, month: 1, day: 1).number == 0)
    #expect(Day(number: -1).description == "1969-12-31")
    for year in [1900, 2000, 2100, 2016, 2017] {
      #expect(Day.days(ofYear: year).length == (year % 400 == 0 || year == 2016 ? 366 : 365))
    }
  }
}
