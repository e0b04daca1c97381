import Testing

@testable import Content

@Suite struct ISOWeekTests {
  @Test(arguments: [
    ("2016-01-01", "2015-W53"), ("2021-01-03", "2020-W53"), ("2018-12-31", "2019-W01"),
    ("2017-01-01", "2016-W52"), ("2017-01-02", "2017-W01"), ("2017-12-31", "2017-W52"),
    ("2020-12-31", "2020-W53"), ("2024-12-30", "2025-W01"), ("2027-01-01", "2026-W53"),
    ("2017-02-27", "2017-W09"), ("2017-03-05", "2017-W09"), ("2016-02-29", "2016-W09"),
    ("2010-01-03", "2009-W53"), ("2008-12-29", "2009-W01"),
  ])
  func isTheWeekOfItsThursday(day: String, week: String) throws {
    #expect(try #require(Day(PartialDate(day))).week.description == week)
  }

  @Test func has53WeeksInSomeYears() {
    let long = (2015...2040).filter { ISOWeek.count(in: $0) == 53 }
    #expect(long == [2015, 2020, 2026, 2032, 2037])
    #expect((2015...2040).allSatisfy { [52, 53].contains(ISOWeek.count(in: $0)) })
  }

  @Test func followEachOtherWithoutAGap() throws {
    var monday = try #require(ISOWeek(year: 2015, number: 1)).days.lowerBound
    for year in 2015...2040 {
      for number in 1...ISOWeek.count(in: year) {
        let week = try #require(ISOWeek(year: year, number: number))
        #expect(week.days.lowerBound == monday)
        #expect(week.days.lowerBound.weekday == 1)
        #expect(week.days.upperBound.weekday == 7)
        for offset in 0..<7 { #expect(monday.advanced(by: offset).week == week) }
        monday = monday.advanced(by: 7)
      }
    }
  }

  @Test func doesNotExistBeyondItsYear() {
    #expect(ISOWeek(year: 2017, number: 53) == nil)
    #expect(ISOWeek(year: 2017, number: 0) == nil)
    #expect(ISOWeek(year: 2020, number: 53) != nil)
    #expect(ISOWeek(year: 2020, number: 54) == nil)
  }

  @Test func standsInOrder() {
    let weeks = ["2016-12-31", "2017-01-02", "2017-12-25", "2018-01-01"].compactMap {
      (try? PartialDate($0)).flatMap(Day.init)?.week
    }
    #expect(weeks.sorted() == weeks)
    #expect(weeks.map(\.description) == ["2016-W52", "2017-W01", "2017-W52", "2018-W01"])
  }

  @Test func givesAMomentItsDays() throws {
    let day = Day(year: 2017, month: 3, day: 7)
    #expect(Moment.day(day).days == day...day)
    #expect(Moment.day(day).description == "2017-03-07")
    let month = Moment.month(2, year: 2016)
    #expect(month.days.upperBound.description == "2016-02-29")
    #expect(month.description == "2016-02")
    let week = Moment.week(try #require(ISOWeek(year: 2020, number: 53)))
    #expect(week.days.lowerBound.description == "2020-12-28")
    #expect(week.days.upperBound.description == "2021-01-03")
    #expect(week.description == "2020-W53")
  }
}
