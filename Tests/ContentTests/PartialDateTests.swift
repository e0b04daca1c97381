import Testing

@testable import Content

@Suite struct PartialDateTests {
  @Test(arguments: [
    "2016-05-11": "2016-05-11", "2016-5-1": "2016-05-01", "2016-05": "2016-05", "2016": "2016",
    "2016-05-11T19:30:00+02:00": "2016-05-11", "2016-05-11 19:30": "2016-05-11",
    "2016-02-29": "2016-02-29", "2000-02-29": "2000-02-29", "0999": "0999",
  ])
  func readsAsMuchAsIsKnown(text: String, read: String) throws {
    #expect(try PartialDate(text).description == read)
  }

  @Test(arguments: [
    "2016-02-30", "2015-02-29", "1900-02-29", "2016-04-31", "2016-13", "2016-00", "2016-01-00",
    "2016-12-32",
  ])
  func knowsWhichDaysThereAre(text: String) {
    #expect(throws: PartialDate.Problem.noSuchDay) { try PartialDate(text) }
  }

  @Test(arguments: [
    "", "mei 2016", "16-05-11", "2016-", "2016-05-", "-2016", "2016-05-11-01", "2016-005-11",
    "+201-05-11", "2016-+5", "2016-05-+1", "٢٠١٦", "2016-05-11x", "20160511", "T",
  ])
  func refusesWhatIsNoDate(text: String) {
    #expect(throws: PartialDate.Problem.form(nil)) { try PartialDate(text) }
  }

  @Test(arguments: ["11-05-2016", "11/5/2016", "11.5.2016", "11 5 2016"])
  func guessesWhatIsMeantByADateTheOtherWayRound(text: String) throws {
    let meant = try PartialDate(year: 2016, month: 5, day: 11)
    #expect(throws: PartialDate.Problem.form(meant)) { try PartialDate(text) }
  }

  @Test func standsInOrderWithTheLeastPreciseFirst() throws {
    let texts = ["2015-12-31", "2016", "2016-01", "2016-01-01", "2016-01-02", "2016-02"]
    let dates = try texts.map { try PartialDate($0) }
    #expect(dates.reversed().sorted().map(\.description) == texts)
  }

  @Test(arguments: ["2016": "2016-01-01", "2016-05": "2016-05-01", "2016-05-11": "2016-05-11"])
  func startsOnItsFirstDay(text: String, first: String) throws {
    #expect(try PartialDate(text).firstDay.description == first)
  }
}
