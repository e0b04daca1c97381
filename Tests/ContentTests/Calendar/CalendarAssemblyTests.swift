import Diagnostics
import Testing

@testable import Content

/// The calendar with what it names looked up.
@Suite struct CalendarAssemblyTests {
  private func period(_ fields: String) -> String {
    "periodes:\n  - thema: inkoop\n    van: 2017-03\n\(fields)"
  }

  private func item(_ fields: String) -> String { period("    items:\n      - {\(fields)}\n") }

  // MARK: - Themes

  @Test(arguments: [
    "zichtbaarheid", "Zichtbaarheid", "Gezien worden", "gezien  WORDEN", "zichtbaarheid.md",
    "themas/zichtbaarheid", "themas/zichtbaarheid.md",
  ])
  func findsAThemeByItsFileOrItsTitle(name: String) throws {
    let built = try CalendarInMemory("periodes:\n- {thema: \(name), van: 2017-03}\n")
    #expect(built.problems == [])
    let period = try #require(built.calendar.periods.first)
    #expect(built.site[period.theme].path.description == "themas/zichtbaarheid")
    #expect(period.slug == "03-zichtbaarheid")
  }

  @Test func tellsOfAThemeThatIsNotThere() throws {
    let built = try CalendarInMemory(
      "periodes:\n  - {thema: zichtbaarhied, van: 2017-03}\n  - {thema: xyzzy, van: 2017-04}\n")
    #expect(built.problems == ["2:13 unknown-theme", "3:13 unknown-theme"])
    #expect(built.diagnostics.first?.hint?.nl == "Bedoelt u ‘zichtbaarheid’?")
    #expect(built.diagnostics.last?.hint?.nl.contains("content/themas") == true)
    #expect(built.calendar.periods.isEmpty)
  }

  @Test func leavesOutAPeriodOfAThemeThatIsAConcept() throws {
    let built = try CalendarInMemory("periodes:\n  - {thema: straks, van: 2017-03}\n")
    #expect(built.problems == ["2:13 theme-not-published"])
    #expect(built.diagnostics.first?.severity == .warning)
    #expect(built.calendar.periods.isEmpty)
    #expect(built.calendar.years.count == 1)
  }

  // MARK: - Channels

  @Test(arguments: [
    ("Facebook", 1), ("facebook", 1), ("X", 2), ("Twitter", 2), ("nieuwsbrief kp", 0),
  ])
  func findsAChannelByAnyOfItsNames(name: String, index: Int) throws {
    let built = try CalendarInMemory(item("kanaal: \(name), datum: 2017-03-07"))
    #expect(built.problems == [])
    #expect(built.calendar.periods.first?.items.first?.channel == index)
    #expect(built.calendar.periods.first?.channels == [index])
  }

  @Test(arguments: [
    ("- naam: X\n- naam: x\n", ["3:9 duplicate-channel"]),
    ("- naam: X\n- naam: X\n", ["3:9 duplicate-channel"]),
    ("- naam: X\n- {naam: Y, ook: [Z, x]}\n", ["3:22 duplicate-channel"]),
    ("- {naam: X, ook: [Twitter, x, twitter]}\n", []),
    ("- naam: \"\"\n", ["2:10 channel-without-name"]), ("- naam:\n", ["2:3 channel-without-name"]),
    ("- X\n", ["2:3 not-a-group"]),
  ])
  func tellsOfChannelsThatHaveNoNameOfTheirOwn(channels: String, told: [String]) {
    let (_, problems) = SiteSettings.parse(
      SourceFile(path: "content/site.yaml", text: "kanalen:\n" + channels))
    #expect(problems.filter { $0.severity == .error }.map(CalendarInMemory.line) == told)
  }

  @Test func tellsOfAChannelThatIsNotThere() throws {
    let built = try CalendarInMemory(
      period("    kanalen: [Facebok]\n    items:\n      - kanaal: Myspace\n"))
    #expect(built.problems == ["4:15 unknown-channel", "6:17 unknown-channel"])
    #expect(built.diagnostics.first?.hint?.nl == "Bedoelt u ‘Facebook’?")
    #expect(
      built.diagnostics.last?.hint?.nl == "In content/site.yaml staan: Nieuwsbrief KP, Facebook, X."
    )
  }

  @Test func takesTheChannelsOfThePeriodThenOfItsItemsThenAll() throws {
    let built = try CalendarInMemory(
      """
      periodes:
        - {thema: inkoop, van: 2017-01, kanalen: [X, Facebook, X], items: [{kanaal: Nieuwsbrief KP}]}
        - {thema: inkoop, van: 2017-02, items: [{kanaal: X}, {kanaal: Facebook}, {kanaal: X}]}
        - {thema: inkoop, van: 2017-03}
      """)
    #expect(built.problems == [])
    #expect(built.calendar.periods.map(\.channels) == [[1, 2], [1, 2], [0, 1, 2]])
  }

  // MARK: - Material

  @Test(arguments: [
    ("artikelen/een.md", "artikelen/een", nil), ("content/artikelen/een.md", "artikelen/een", nil),
    ("artikelen/een", "artikelen/een", nil), ("Een artikel", "artikelen/een", nil),
    ("\"[[Een artikel]]\"", "artikelen/een", nil), ("\"[[een|Lees dit]]\"", "artikelen/een", nil),
    ("artikelen/een.md#een-kop", "artikelen/een", "een-kop"),
    ("\"[[Een artikel#Een kop]]\"", "artikelen/een", "een-kop"),
    ("\"[[Een artikel#Een kop|Lees]]\"", "artikelen/een", "een-kop"),
  ])
  func findsMaterialByPathTitleOrWikiLink(name: String, path: String, anchor: String?) throws {
    let built = try CalendarInMemory(item("materiaal: \(name), kanaal: X"))
    #expect(built.problems == [])
    let item = try #require(built.calendar.periods.first?.items.first)
    guard case .page(let page, let found) = item.material else {
      Issue.record("\(item.material)")
      return
    }
    #expect(built.site[page].path.description == path)
    #expect(found == anchor)
    #expect(built.calendar.uses[page] == [ItemPlace(period: 0, item: 0)])
  }

  @Test func takesAFileAWebAddressOrNothing() throws {
    let built = try CalendarInMemory(
      period(
        """
            items:
              - materiaal: bestanden/flyer.pdf
              - materiaal: https://voorbeeld.nl/x?a=b#c
              - kanaal: X
        """))
    #expect(built.problems == [])
    let items = try #require(built.calendar.periods.first).items
    #expect(
      items.map(\.material) == [.asset(0), .external("https://voorbeeld.nl/x?a=b#c"), .theme])
    #expect(built.calendar.uses.isEmpty)
  }

  @Test func tellsOfMaterialThatIsNotThere() throws {
    let built = try CalendarInMemory(
      period(
        """
            items:
              - materiaal: artikelen/eem.md
              - materiaal: Dubbel
              - materiaal: artikelen/een.md#geen-kop
              - materiaal: artikelen/trainer.md
              - materiaal: Voor trainers
              - materiaal: javascript:alert(1)
        """))
    #expect(
      built.problems == [
        "5:20 unknown-material", "6:20 ambiguous-material", "7:20 unknown-place",
        "8:20 concealed-material", "9:20 concealed-material", "10:20 unknown-material",
      ])
    #expect(built.diagnostic("unknown-material")?.hint?.nl.contains("‘artikelen/een.md’") == true)
    #expect(
      built.diagnostic("ambiguous-material")?.hint?.nl
        == "Schrijf het pad: artikelen/drie.md, artikelen/twee.md.")
    #expect(built.diagnostics.hasErrors)
  }

  @Test func keepsMaterialThatIsNotPublishedApart() throws {
    let yaml = period(
      """
          items:
            - {materiaal: artikelen/later.md, kanaal: X, datum: 2017-03-07}
            - {materiaal: Nog niet af, kanaal: X, datum: 2017-03-08}
      """)
    let built = try CalendarInMemory(yaml)
    #expect(built.problems == [])
    let items = try #require(built.calendar.periods.first).items
    let from = try PartialDate("2017-06-01")
    #expect(items[0].material == .unpublished(file: "artikelen/later.md", from: from))
    #expect(items[1].material == .unpublished(file: "artikelen/concept.md", from: nil))
    #expect(built.calendar.uses.isEmpty)
    // On its day it is a page, and the item keeps its name.
    let later = try CalendarInMemory(yaml, today: "2017-06-01")
    let published = try #require(later.calendar.periods.first?.items.first)
    #expect(later.calendar.uses.count == 1)
    #expect(published.key == items[0].key)
  }

  // MARK: - Days

  @Test func takesDeadlinesFromTheItemElseFromTheChannel() throws {
    let built = try CalendarInMemory(
      period(
        """
            items:
              - {kanaal: Nieuwsbrief KP, datum: 2017-03-07}
              - {kanaal: Nieuwsbrief KP, datum: 2017-03-07, tekst-klaar: 2017-02-01}
              - {kanaal: Nieuwsbrief KP}
              - {kanaal: Facebook, datum: 2017-03-07}
              - {datum: 2017-03-07, akkoord: 2017-03-06}
        """))
    #expect(built.problems == [])
    let items = try #require(built.calendar.periods.first).items
    #expect(
      items.map { $0.textReadyBy?.description }
        == ["2017-02-28", "2017-02-01", nil, nil, nil])
    #expect(
      items.map { $0.approvedBy?.description }
        == ["2017-03-04", "2017-03-04", nil, nil, "2017-03-06"])
  }

  @Test func warnsOfADateOutsideThePeriod() throws {
    let built = try CalendarInMemory(item("kanaal: X, datum: 2017-04-01"))
    #expect(built.problems == ["5:28 item-outside-period"])
    #expect(!built.diagnostics.hasErrors)
    #expect(built.calendar.periods.first?.items.first?.date?.description == "2017-04-01")
  }

  @Test func mayRunOverTheEndOfTheYear() throws {
    let built = try CalendarInMemory(
      """
      periodes:
        - {thema: inkoop, van: 2017-12, tot: 2018-01, items: [{kanaal: X, datum: 2018-01-31}]}
        - {thema: zichtbaarheid, van: 2016-W52, tot: 2017-W02}
      """)
    #expect(built.problems == [])
    #expect(built.calendar.periods.map(\.slug) == ["01-zichtbaarheid", "12-inkoop"])
    #expect(built.calendar.periods.map(\.year) == [2017, 2017])
    #expect(built.calendar.periods[0].days.lowerBound.description == "2016-12-26")
    #expect(built.calendar.periods[1].days.upperBound.description == "2018-01-31")
  }

  @Test func refusesAPeriodOfAnotherYear() throws {
    let built = try CalendarInMemory(
      "periodes:\n  - {thema: inkoop, van: 2018-03}\n  - {thema: inkoop, van: 2016-W51}\n")
    #expect(built.problems == ["2:26 period-of-other-year", "3:26 period-of-other-year"])
    #expect(built.diagnostics.hasErrors)
  }

  @Test func isSortedByBeginningOverAllYears() throws {
    let built = try CalendarInMemory(
      files: CalendarInMemory.round + """
        -- content/kalender/2018.yaml --
        periodes: [{thema: inkoop, van: 2018-02}, {thema: zichtbaarheid, van: 2018-01}]
        -- content/kalender/2017.yaml --
        periodes: [{thema: inkoop, van: 2017-12}]
        """)
    #expect(built.problems == [])
    #expect(built.calendar.years.map(\.number) == [2017, 2018])
    #expect(built.calendar.years.map(\.periods) == [[0], [1, 2]])
    #expect(built.calendar.periods.map(\.index) == [0, 1, 2])
    #expect(
      built.calendar.periods.map(\.slug) == ["12-inkoop", "01-zichtbaarheid", "02-inkoop"])
  }

  // MARK: - Overlaps

  @Test(arguments: [
    ("van: 2017-03", "van: 2017-03", true), ("van: 2017-03, tot: 2017-04", "van: 2017-W17", true),
    ("van: 2017-03", "van: 2017-03-31", true), ("van: 2017-03", "van: 2017-04", false),
    ("van: 2017-W09", "van: 2017-03-06", false), ("van: 2017-W09", "van: 2017-03-05", true),
    ("van: 2017-03, kanalen: [X]", "van: 2017-03, kanalen: [Facebook]", false),
    ("van: 2017-03, kanalen: [X]", "van: 2017-03, kanalen: [Facebook, Twitter]", true),
    ("van: 2017-03, kanalen: [X]", "van: 2017-03", true),
    ("van: 2017-03, items: [{kanaal: X}]", "van: 2017-03, items: [{kanaal: Facebook}]", false),
  ])
  func tellsOfPeriodsThatOverlapOnAChannel(a: String, b: String, overlap: Bool) throws {
    let built = try CalendarInMemory(
      "periodes:\n  - {thema: inkoop, \(a)}\n  - {thema: zichtbaarheid, \(b)}\n")
    #expect(built.problems == (overlap ? ["3:13 overlapping-periods"] : []))
    if overlap {
      #expect(built.diagnostics.first?.message.nl.contains("‘Inkoop’ (regel 2)") == true)
    }
  }

  @Test func tellsOfOverlapsBetweenYears() throws {
    let built = try CalendarInMemory(
      files: CalendarInMemory.round + """
        -- content/kalender/2017.yaml --
        periodes: [{thema: inkoop, van: 2017-12, tot: 2018-01}]
        -- content/kalender/2018.yaml --
        periodes: [{thema: zichtbaarheid, van: 2018-W02}]
        """)
    #expect(built.problems == ["1:20 overlapping-periods"])
    #expect(built.diagnostics.first?.path == "content/kalender/2018.yaml")
  }

  @Test func findsAnOverlapBehindAShortPeriod() throws {
    let built = try CalendarInMemory(
      """
      periodes:
        - {thema: inkoop, van: 2017-01, tot: 2017-06, kanalen: [X]}
        - {thema: inkoop, van: 2017-02, kanalen: [X]}
        - {thema: inkoop, van: 2017-04, kanalen: [X]}
      """)
    #expect(built.problems == ["3:13 overlapping-periods", "4:13 overlapping-periods"])
  }

  // MARK: - Names of items

  @Test func namesItemsApart() throws {
    let built = try CalendarInMemory(
      """
      periodes:
        - thema: zichtbaarheid
          van: 2017-03
          items:
            - {materiaal: Een artikel, kanaal: X, datum: 2017-03-07}
            - {materiaal: artikelen/een.md, kanaal: X, datum: 2017-03-14}
            - {kanaal: X}
            - {materiaal: bestanden/flyer.pdf}
            - {materiaal: "https://voorbeeld.nl/", kanaal: Facebook}
            - {materiaal: Nog niet af, kanaal: X}
        - thema: Gezien worden
          van: 2017-05
          items:
            - {materiaal: een, kanaal: Twitter}
      """)
    #expect(
      built.calendar.periods.flatMap(\.items).map(\.key) == [
        "2017/zichtbaarheid/x/artikelen/een", "2017/zichtbaarheid/x/artikelen/een/2",
        "2017/zichtbaarheid/x/thema", "2017/zichtbaarheid/-/bestanden/flyer.pdf",
        "2017/zichtbaarheid/facebook/https://voorbeeld.nl/",
        "2017/zichtbaarheid/x/artikelen/concept", "2017/zichtbaarheid/x/artikelen/een/3",
      ])
    #expect(built.calendar.periods.map(\.slug) == ["03-zichtbaarheid", "05-zichtbaarheid"])
  }

  // MARK: - All at once

  @Test func looksUpWhatAPeriodWithoutDaysNames() throws {
    let built = try CalendarInMemory(
      """
      periodes:
        - thema: zichtbaarhied
          van: 2017-04-31
          kanalen: [Myspace]
          items:
            - {materiaal: artikelen/eem.md, kanaal: Facebok}
        - van: 2017-03
          items:
            - {materiaal: Dubbel}
      """)
    #expect(
      built.problems == [
        "2:12 unknown-theme", "3:10 no-such-date", "4:15 unknown-channel",
        "6:21 unknown-material", "6:47 unknown-channel", "7:5 period-without-theme",
        "9:21 ambiguous-material",
      ])
  }

  @Test func tellsNoMoreThanAnyoneReads() throws {
    let periods = (1...900).map { number in
      "  - {thema: inkoop, van: 2017-03, items: [{kanaal: X, datum: 2017-05-01}, {materiaal: x\(number)}]}"
    }
    let built = try CalendarInMemory("periodes:\n" + periods.joined(separator: "\n"))
    #expect(built.calendar.periods.count == 900)
    #expect(built.diagnostics.count { $0.severity == .warning } == 100)
    #expect(built.diagnostics.count { $0.severity == .error } == 100)
    // Warnings leave room for errors.
    #expect(built.diagnostic("unknown-material") != nil)
  }

  @Test func readsNoMoreThan100Channels() throws {
    let channels = (1...102).map { "  - naam: kanaal \($0)\n" }.joined()
    let built = try CalendarInMemory(
      files: "-- content/site.yaml --\nkanalen:\n" + channels + "-- content/een.md --\nEen\n")
    #expect(built.site.settings.channels.count == 100)
    #expect(built.diagnostics.map(CalendarInMemory.line).contains("102:5 too-many-channels"))
  }
}
