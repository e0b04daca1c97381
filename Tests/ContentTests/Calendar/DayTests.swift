import Testing

@testable import Content

@Suite struct DayTests {
  @Test func countsEveryDayFrom1900To2199() {
    var number = Day(year: 1900, month: 1, day: 1).number
    for year in 1900...2199 {
      for month in 1...12 {
        for dayOfMonth in 1...PartialDate.days(in: month, of: year) {
          let day = Day(year: year, month: month, day: dayOfMonth)
          let isRight =
            day.number == number && day.year == year && day.month == month
            && day.dayOfMonth == dayOfMonth && Day(number: number) == day
          if !isRight { Issue.record("\(year)-\(month)-\(dayOfMonth)") }
          number += 1
        }
      }
    }
    // 300 years of 365 days and 73 leap days.
    #expect(
      Day.first(of: 1, in: 1900).distance(to: Day.last(of: 12, in: 2199)) == 300 * 365 + 73 - 1)
  }

  @Test func knowsTheDayOfTheWeekAsTheClockDoes() {
    for number in Day.first(of: 1, in: 1900).number...Day.last(of: 12, in: 2199).number {
      let day = Day(number: number)
      // From 0 for Sunday.
      let weekday = Amsterdam.weekday(year: day.year, month: day.month, day: day.dayOfMonth)
      if day.weekday % 7 != weekday { Issue.record("\(day)") }
    }
  }

  @Test(arguments: [
    ("1970-01-01", 0, 4), ("1969-12-31", -1, 3), ("2000-02-29", 11_016, 2),
    ("2017-03-07", 17_232, 2), ("2017-12-31", 17_531, 7), ("2024-02-29", 19_782, 4),
  ])
  func isWhatHistorySays(text: String, number: Int, weekday: Int) throws {
    let day = try #require(Day(PartialDate(text)))
    #expect(day.number == number)
    #expect(day.weekday == weekday)
    #expect(day.description == text)
    #expect(try day.date == PartialDate(text))
  }

  @Test(arguments: [
    (2016, 366), (2017, 365), (2000, 366), (1900, 365), (2100, 365), (2020, 366),
  ])
  func countsTheDaysOfAYear(year: Int, days: Int) {
    #expect(Day.days(ofYear: year).length == days)
    #expect(Day.days(ofMonth: 2, in: year).length == days - 337)
  }

  @Test func goesOverTheEndsOfMonthsAndYears() {
    #expect(Day(year: 2017, month: 12, day: 31).next.description == "2018-01-01")
    #expect(Day(year: 2016, month: 2, day: 28).next.description == "2016-02-29")
    #expect(Day(year: 2017, month: 2, day: 28).next.description == "2017-03-01")
    #expect(Day(year: 2017, month: 3, day: 1).advanced(by: -1).description == "2017-02-28")
    #expect(Day(year: 2017, month: 1, day: 1).advanced(by: -365).description == "2016-01-02")
  }

  @Test func isNoDayWhenTheDayIsNotKnown() throws {
    #expect(Day(try PartialDate("2017-03")) == nil)
    #expect(Day(try PartialDate("2017")) == nil)
  }

  @Test func readsAFixedDayInALeapYearAndInOthers() {
    let day = FixedDay(name: "Schrikkeldag", month: 2, day: 29, theme: Located("x", 0..<0))
    #expect(day.day(in: 2016).description == "2016-02-29")
    #expect(day.day(in: 2017).description == "2017-02-28")
  }
}
