import Content
import Diagnostics
import Testing

@testable import Publishing

/// How the calendar speaks of days and periods.
@Suite struct WordsCalendarTests {
  private func when(_ days: String) async throws -> [String] {
    let site = try await build(
      """
      -- content/site.yaml --
      kanalen: [{naam: X}]
      -- content/themas/inkoop.md --
      ---
      titel: Inkoop
      ---
      Tekst.
      -- content/kalender/2017.yaml --
      periodes:
        - {thema: inkoop, \(days)}
      """, theme: StandardTheme.files())
    let period = try #require(site.build?.context.site.calendar.periods.first)
    return Language.allCases.map { Words(language: $0).when(period) }
  }

  @Test(arguments: [
    ("van: 2017-03", ["maart 2017", "March 2017"]),
    ("van: 2017-03, tot: 2017-04", ["maart en april 2017", "March and April 2017"]),
    ("van: 2017-03, tot: 2017-05", ["maart tot en met mei 2017", "March to May 2017"]),
    (
      "van: 2017-12, tot: 2018-01",
      ["december 2017 tot en met januari 2018", "December 2017 to January 2018"]
    ),
    (
      "van: 2017-W48",
      ["27 november tot en met 3 december 2017", "27 November to 3 December 2017"]
    ),
    ("van: 2017-W10, tot: 2017-W11", ["6 tot en met 19 maart 2017", "6 to 19 March 2017"]),
    (
      "van: 2017-W52, tot: 2018-W01",
      ["25 december 2017 tot en met 7 januari 2018", "25 December 2017 to 7 January 2018"]
    ),
    ("van: 2017-12-03", ["3 december 2017", "3 December 2017"]),
    (
      "van: 2017-03-01, tot: 2017-03-14",
      ["1 tot en met 14 maart 2017", "1 to 14 March 2017"]
    ),
    (
      "van: 2017-11-27, tot: 2017-12-03",
      ["27 november tot en met 3 december 2017", "27 November to 3 December 2017"]
    ),
    (
      "van: 2017-12-27, tot: 2018-01-03",
      ["27 december 2017 tot en met 3 januari 2018", "27 December 2017 to 3 January 2018"]
    ),
    (
      "van: 2017-03, tot: 2017-W15",
      ["1 maart tot en met 16 april 2017", "1 March to 16 April 2017"]
    ),
  ])
  func saysWhenAPeriodIs(days: String, phrases: [String]) async throws {
    #expect(try await when(days) == phrases)
  }

  @Test func namesDaysAndMonths() {
    let day = Day(year: 2017, month: 3, day: 7)
    let (nl, en) = (Words(language: .dutch), Words(language: .english))
    #expect(nl.longDay(day) == "dinsdag 7 maart 2017")
    #expect(en.longDay(day) == "Tuesday 7 March 2017")
    #expect(nl.shortDay(day) == "7 maart")
    #expect(
      (1...12).map { nl.shortMonth($0) }.joined(separator: " ")
        == "jan feb mrt apr mei jun jul aug sep okt nov dec")
    #expect(
      (1...12).map { en.shortMonth($0) }.joined(separator: " ")
        == "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec")
    #expect((1...7).map { nl.shortWeekday($0) } == ["ma", "di", "wo", "do", "vr", "za", "zo"])
    #expect(
      (1...7).map { en.shortWeekday($0) } == ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"])
  }
}
