import Content
import Testing

@testable import Checks

@Suite("What may be out of date")
struct FreshnessTests {
  private let names = """
    controle:
      oude-namen:
        - naam: AWBZ
          nu: Wlz, Wmo of Jeugdwet
          sinds: 2015-01-01
        - naam: Wet werk en bijstand
          nu: Participatiewet
          sinds: 2015
        - naam: oude raad
        - naam: Later
          sinds: 2018
    """

  private func named(_ text: String, fields: String = "") async throws -> [String] {
    try await CheckedSite.told(
      by: OutdatedName.self, of: text, fields: fields, settings: names)
  }

  @Test func anOldNameWhereItStandsFirst() async throws {
    #expect(try await named("Een AWBZ, en de AWBZ.") == ["1:5 outdated-name"])
    #expect(
      try await named("Tekst.\n\n> De *Wet werk\n> en bijstand* is er.") == ["3:7 outdated-name"])
    #expect(try await named("Oude raad. Een oude raad.") == ["1:1 outdated-name"])
  }

  @Test(
    arguments: [
      // Another word, or another case.
      "De awbz.", "De AWBZ-zorg.", "De wet werk en bijstand.", "`AWBZ`",
      "[het boek](https://a.nl/AWBZ)",
      // The author knows.
      "De AWBZ, nu de Wlz.", "De Jeugdwet kwam na de AWBZ.", "De voormalige AWBZ.",
      // Not yet.
      "Later zingen wij.",
    ])
  func noOldName(_ text: String) async throws {
    #expect(try await named(text) == [])
  }

  @Test func aPageIsOfItsTime() async throws {
    #expect(try await named("De AWBZ.", fields: "datum: 2014-12-31") == [])
    #expect(try await named("De AWBZ.", fields: "datum: 2014") == [])
    #expect(try await named("De AWBZ.", fields: "datum: 2015").count == 1)
    #expect(try await named("De AWBZ.", fields: "datum: 2014-05\nherzien: 2016").count == 1)
  }

  @Test func aMegabyteOfNames() async throws {
    #expect(try await named(String(repeating: "AWBZ ", count: 190_000)).count == 1)
    #expect(try await named(String(repeating: "Wet werk en ", count: 80_000)) == [])
  }

  private func reviewed(_ fields: String, today: String) async throws -> [String] {
    try await CheckedSite.told(
      by: ReviewDue.self, of: "Tekst.", fields: fields, settings: "controle:\n  herzien-binnen: 18",
      today: today)
  }

  @Test func aPageThatNobodyLookedAt() async throws {
    #expect(try await reviewed("datum: 2015-08-31", today: "2017-03-01") == ["-1:8 review-due"])
    #expect(try await reviewed("datum: 2015-08-31", today: "2017-02-28") == [])
    #expect(try await reviewed("datum: 2015-08", today: "2017-02-28") == [])
    #expect(try await reviewed("datum: 2010\nherzien: 2016-01", today: "2017-03-01") == [])
    #expect(
      try await reviewed("datum: 2016-05-01\nherzien: 2012", today: "2017-03-01") == [
        "-1:10 review-due"
      ])
  }

  @Test func aPageWithoutADateOrALimit() async throws {
    #expect(try await reviewed("auteurs: Koor", today: "2030-01-01") == [])
    #expect(
      try await CheckedSite.told(by: ReviewDue.self, of: "A.", fields: "datum: 1990") == [])
  }

  private func counted(_ fields: String) async throws -> [String] {
    try await CheckedSite.told(by: OldViewCount.self, of: "A.", fields: fields, folder: "webinars")
  }

  @Test func views() async throws {
    #expect(try await counted("bekeken: 12\ngeteld-op: 2016-02-28") == ["-1:12 old-view-count"])
    #expect(try await counted("bekeken: 12\ngeteld-op: 2016-03-01") == [])
    #expect(try await counted("bekeken: 12\ngeteld-op: 2016") == [])
    #expect(try await counted("bekeken: 12") == ["-1:10 views-without-day"])
    #expect(try await counted("geteld-op: 2010-01-01") == [])
  }

  private func leaving(_ fields: String) async throws -> [String] {
    try await CheckedSite.told(by: ExpiresSoon.self, of: "A.", fields: fields)
  }

  @Test func pagesThatLeave() async throws {
    #expect(try await leaving("verloopt: 2017-03-31") == ["-1:11 expires-soon"])
    #expect(try await leaving("verloopt: 2017-04-01") == [])
    #expect(try await leaving("verloopt: 2017-02-01") == [])
  }

  @Test func monthsLater() {
    #expect(
      Day(year: 2016, month: 1, day: 31).advanced(byMonths: 1) == Day(year: 2016, month: 2, day: 29)
    )
    #expect(
      Day(year: 2015, month: 12, day: 1).advanced(byMonths: 12)
        == Day(year: 2016, month: 12, day: 1))
    #expect(
      Day(year: 2015, month: 1, day: 15).advanced(byMonths: 23)
        == Day(year: 2016, month: 12, day: 15))
  }
}
