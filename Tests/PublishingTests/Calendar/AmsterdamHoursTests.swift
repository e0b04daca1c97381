import Content
import Testing

@testable import Publishing

@Suite struct AmsterdamHoursTests {
  /// `DTSTART` and `DTEND` without the zone.
  private func times(_ day: String, _ start: String, _ end: String?) throws -> [String]? {
    let day = try #require(Day(PartialDate(day)))
    let hours = AmsterdamHours(
      day, from: try #require(ClockTime(start)), to: try end.map { try #require(ClockTime($0)) })
    guard let hours else { return nil }
    var lines = ContentLines()
    hours.write(to: &lines)
    return String(decoding: lines.bytes, as: UTF8.self).split(separator: "\r\n").map {
      String($0.drop { $0 != ":" }.dropFirst())
    }
  }

  @Test func saysFromWhenToWhen() throws {
    #expect(
      try times("2017-05-11", "19.30", "20.30") == ["20170511T193000", "20170511T203000"])
    #expect(try times("2017-05-11", "0.05", "0.10") == ["20170511T000500", "20170511T001000"])
  }

  @Test func lastsAnHourWithoutAnEnd() throws {
    #expect(try times("2017-05-11", "19.30", nil) == ["20170511T193000", "20170511T203000"])
    #expect(try times("2017-12-31", "23.45", nil) == ["20171231T234500", "20180101T004500"])
  }

  @Test func anHourThatTheClockSkipsIsAnHourLater() throws {
    // The night of 26 March 2017: after 1.59 comes 3.00.
    #expect(try times("2017-03-26", "2.30", "3.15") == ["20170326T033000", "20170326T041500"])
    #expect(try times("2017-03-26", "2.30", "2.45") == ["20170326T033000", "20170326T034500"])
    #expect(try times("2017-03-26", "2.30", nil) == ["20170326T033000", "20170326T043000"])
    #expect(try times("2017-03-26", "1.30", "2.30") == ["20170326T013000", "20170326T033000"])
    #expect(try times("2017-03-26", "1.59", nil) == ["20170326T015900", "20170326T035900"])
    #expect(try times("2017-03-25", "2.30", nil) == ["20170325T023000", "20170325T033000"])
    #expect(try times("2017-03-19", "2.30", nil) == ["20170319T023000", "20170319T033000"])
  }

  @Test func anHourThatComesTwiceStaysAsItIs() throws {
    #expect(try times("2017-10-29", "2.30", "2.45") == ["20171029T023000", "20171029T024500"])
    #expect(try times("2017-10-29", "1.30", "3.30") == ["20171029T013000", "20171029T033000"])
  }

  @Test func knowsNoClocksOfBeforeItsZone() throws {
    #expect(try times("1996-12-31", "19.30", nil) == nil)
    #expect(try times("1997-01-01", "19.30", nil) != nil)
  }

  /// Against days and hours counted one by one from a Sunday.
  @Test func summerTimeIsFromTheLastSundayOfMarchToThatOfOctober() throws {
    // 4 January 2015 is a Sunday.
    var day = Day(year: 2015, month: 1, day: 4)
    var sundays: [Day] = []
    while day.year <= 2040 {
      sundays.append(day)
      day = day.advanced(by: 7)
    }
    var wrong: [String] = []
    let times = try ["0.00", "1.59", "2.00", "2.59", "3.00", "12.00", "23.59"].map {
      try #require(ClockTime($0))
    }
    for year in 2015...2040 {
      let start = try #require(sundays.last { $0.year == year && $0.month == 3 })
      let end = try #require(sundays.last { $0.year == year && $0.month == 10 })
      let days = Day.days(ofYear: year)
      for number in days.lowerBound.number...days.upperBound.number {
        let day = Day(number: number)
        for time in times {
          let isSummer: Bool
          switch day {
          case start: isSummer = time.hour >= 2
          case end: isSummer = time.hour < 3
          default: isSummer = day > start && day < end
          }
          if Amsterdam.isSummer(day.date, time) != isSummer { wrong.append("\(day) \(time.dutch)") }
        }
        let early = try self.times(day.description, "2.30", "2.40")?.first ?? ""
        if !early.hasSuffix(day == start ? "T033000" : "T023000") { wrong.append("\(day)") }
      }
    }
    #expect(wrong == [])
  }
}
