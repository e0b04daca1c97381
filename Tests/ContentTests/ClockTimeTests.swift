import Testing

@testable import Content

@Suite struct ClockTimeTests {
  @Test(arguments: [
    "19.30": "19.30", "19:30": "19.30", "9.05": "9.05", "09:05": "9.05", "0.00": "0.00",
    "23:59": "23.59",
  ])
  func readsHoursAndMinutes(text: String, read: String) {
    #expect(ClockTime(text)?.dutch == read)
  }

  @Test(arguments: [
    "", "19", "24.00", "19.60", "19.5", "19.300", "half acht", "+9.30", "9.+5", "19..30",
    ".19.30", "19.30.00", "19.30 uur", "１９.30",
  ])
  func refusesWhatIsNoTime(text: String) {
    #expect(ClockTime(text) == nil)
  }

  @Test(arguments: [
    ("2016-05-11", "19.30", "2016-05-11T19:30:00+02:00"),
    ("2016-11-17", "9.00", "2016-11-17T09:00:00+01:00"),
    ("2016-03-27", "1.59", "2016-03-27T01:59:00+01:00"),
    ("2016-03-27", "3.00", "2016-03-27T03:00:00+02:00"),
    ("2016-10-30", "1.59", "2016-10-30T01:59:00+02:00"),
    // This hour is there twice: the first of the two.
    ("2016-10-30", "2.30", "2016-10-30T02:30:00+02:00"),
    ("2016-10-30", "3.00", "2016-10-30T03:00:00+01:00"),
  ])
  func writesTheOffsetOfThatMoment(day: String, time: String, stamp: String) throws {
    #expect(try #require(ClockTime(time)).timestamp(on: PartialDate(day)) == stamp)
  }

  /// Every day from 2015 through 2040 is counted from a Thursday, and every offset is held against the
  /// rule itself, in universal time: summer is from 1.00 on the last Sunday of March to 1.00 on that of
  /// October.
  @Test func agreesWithTheRuleOnEveryHourOfTwentySixYears() throws {
    var weekday = 4
    for year in 2015...2040 {
      var days: [(date: PartialDate, weekday: Int)] = []
      for month in 1...12 {
        let long = [1, 3, 5, 7, 8, 10, 12].contains(month)
        let count = month == 2 ? (year % 4 == 0 ? 29 : 28) : long ? 31 : 30
        for day in 1...count {
          days.append((try PartialDate(year: year, month: month, day: day), weekday))
          weekday = (weekday + 1) % 7
        }
      }
      func lastSunday(of month: Int) throws -> Int {
        try #require(days.lastIndex { $0.date.month == month && $0.weekday == 0 })
      }
      // In hours from the start of the year, in universal time.
      let summer = (try lastSunday(of: 3) * 24 + 1)..<(try lastSunday(of: 10) * 24 + 1)
      for (index, day) in days.enumerated() {
        #expect(
          Amsterdam.weekday(
            year: year, month: day.date.month ?? 0, day: day.date.day ?? 0) == day.weekday)
        for hour in 0..<24 {
          let local = index * 24 + hour
          // The hour that the clock skips is no time at all.
          if local == summer.lowerBound + 1 { continue }
          let isSummer = Amsterdam.isSummer(day.date, try #require(ClockTime("\(hour).30")))
          let universal = local - (isSummer ? 2 : 1)
          #expect(summer.contains(universal) == isSummer, "\(day.date) \(hour).30")
        }
      }
    }
  }
}
