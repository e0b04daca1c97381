import Content
import Diagnostics
import Testing

@testable import Checks
@testable import Publishing

/// What the communicatiekalender lacks, on a day.
@Suite struct GapTests {
  private static let settings = """
    -- content/site.yaml --
    kanalen:
      - {naam: Nieuwsbrief KP, tekst-klaar: 7, akkoord: 3}
      - {naam: X, ook: [Twitter]}
    -- content/themas/inkoop.md --
    ---
    titel: Inkoop
    ---
    Tekst.
    -- content/artikelen/een.md --
    ---
    titel: Een artikel
    ---
    Tekst.
    -- content/artikelen/twee.md --
    ---
    titel: Nog een
    ---
    Tekst.

    """

  /// A calendar in which everything is in order but for what a test puts in it.
  private func gaps(
    _ calendar: String, _ more: String = "", on today: String = "2017-03-01", weeks: Int = 500
  ) async throws -> [Gap] {
    let site = try await site(calendar, more, on: today)
    return Gaps.all(in: site, on: try day(today), silentWeeks: weeks)
  }

  private func site(
    _ calendar: String, _ more: String = "", on today: String = "2017-03-01"
  ) async throws -> Site {
    let built = try await build(
      Self.settings + more + "-- content/kalender/2017.yaml --\n" + calendar,
      theme: StandardTheme.files(), today: today)
    #expect(!built.diagnostics.hasErrors, "\(built.told)")
    return try #require(built.build).context.site
  }

  private func day(_ text: String) throws -> Day { try #require(Day(PartialDate(text))) }

  /// A whole year with one period, and in it these items.
  private func year(_ items: String) -> String {
    """
    periodes:
      - thema: inkoop
        van: 2017-01
        tot: 2017-12
        boodschap: Koop samen in.
        items:
    \(items)
    """
  }

  /// `5:7 text-not-ready 2017-02-28 late`.
  private func line(_ gap: Gap) -> String {
    let due = gap.due?.description ?? "-"
    return "\(gap.position.line):\(gap.position.column) \(gap.kind) \(due) \(gap.urgency.rawValue)"
  }

  private func lines(_ items: String, on today: String = "2017-03-01") async throws -> [String] {
    try await gaps(year(items), on: today).map(line)
  }

  // MARK: - Items

  @Test(arguments: [
    ("datum: 2017-03-07", ["7:10 text-not-ready 2017-02-28 late"]),
    ("datum: 2017-03-08", ["7:10 text-not-ready 2017-03-01 soon"]),
    ("datum: 2017-03-22", ["7:10 text-not-ready 2017-03-15 soon"]),
    ("datum: 2017-03-23", ["7:10 text-not-ready 2017-03-16 later"]),
    ("datum: 2017-03-23, status: gepland", ["7:61 text-not-ready 2017-03-16 later"]),
    ("datum: 2017-03-23, tekst-klaar: 2017-02-01", ["7:10 text-not-ready 2017-02-01 late"]),
    ("datum: 2017-03-03, status: tekst klaar", ["7:61 not-approved 2017-02-28 late"]),
    ("datum: 2017-03-04, status: tekst klaar", ["7:61 not-approved 2017-03-01 soon"]),
    ("datum: 2017-03-01, status: akkoord", []),
    ("datum: 2017-02-28, status: akkoord", ["7:61 not-published 2017-02-28 late"]),
    ("datum: 2017-02-28", ["7:10 not-published 2017-02-28 late"]),
    ("datum: 2017-02-28, status: geplaatst", []),
    ("status: geplaatst", []),
    ("status: akkoord", ["7:10 item-without-date 2017-01-01 late"]),
    ("tekst-klaar: 2017-06-01", ["7:10 item-without-date 2017-06-01 later"]),
  ])
  func saysTheNextStepOfAnItem(fields: String, told: [String]) async throws {
    let item = "      - {kanaal: Nieuwsbrief KP, \(fields)}"
    #expect(try await lines(item) == told)
  }

  @Test func takesTheDateForTheDeadlineOfAChannelWithout() async throws {
    #expect(
      try await lines("      - {kanaal: X, datum: 2017-03-07}")
        == ["7:10 text-not-ready 2017-03-07 soon"])
  }

  @Test func asksForAChannel() async throws {
    #expect(
      try await lines("      - {datum: 2017-05-07, status: akkoord}")
        == ["7:10 item-without-channel 2017-05-07 later"])
  }

  @Test func saysWhatToDoAndWho() async throws {
    let gap = try #require(
      try await gaps(
        year("      - {kanaal: Twitter, datum: 2017-02-28, eigenaar: Joke, materiaal: een}")
      ).first)
    #expect(gap.message.nl == "Het bericht voor X over ‘Een artikel’ is nog niet geplaatst.")
    #expect(gap.message.en == "The message on X about 'Een artikel' has not been published.")
    #expect(gap.due == Day(year: 2017, month: 2, day: 28))
    #expect(gap.action.nl.contains("‘status: geplaatst’"))
    #expect(gap.owner == "Joke" && gap.channel == "X" && gap.theme == "inkoop")
    #expect(gap.id == "not-published/2017/inkoop/x/artikelen/een")
    #expect(gap.path == "content/kalender/2017.yaml")
  }

  // MARK: - Material

  @Test func tellsOfMaterialThatIsNotOnTheSiteOnItsDay() async throws {
    let pages = """
      -- content/artikelen/concept.md --
      ---
      titel: Concept
      concept: ja
      ---
      -- content/artikelen/mei.md --
      ---
      titel: Mei
      publiceren-vanaf: 2017-05-01
      ---
      -- content/artikelen/tot-mei.md --
      ---
      titel: Tot mei
      verloopt: 2017-05-01
      ---
      Tekst.

      """
    let items = """
            - {materiaal: concept, kanaal: X, datum: 2017-06-01, status: akkoord}
            - {materiaal: mei, kanaal: X, datum: 2017-04-30, status: akkoord}
            - {materiaal: mei, kanaal: X, datum: 2017-05-01, status: akkoord}
            - {materiaal: tot-mei, kanaal: X, datum: 2017-04-30, status: akkoord}
            - {materiaal: tot-mei, kanaal: X, datum: 2017-05-01, status: akkoord}
            - {materiaal: mei, status: geplaatst}
      """
    let found = try await gaps(year(items), pages).filter { $0.kind.hasPrefix("material-") }
    #expect(
      found.map(line) == [
        "8:21 material-too-late 2017-04-30 later", "11:21 material-expires 2017-05-01 later",
        "7:21 material-not-published 2017-06-01 later",
      ])
    #expect(found[0].message.nl.contains("komt pas op 1 mei 2017 op de site"))
  }

  @Test func tellsOfTheSameMaterialTwiceRunningAndOfDoubles() async throws {
    let items = """
            - {materiaal: een, kanaal: X, datum: 2017-05-01, status: akkoord}
            - {materiaal: twee, kanaal: Nieuwsbrief KP, datum: 2017-05-03, status: akkoord}
            - {materiaal: een, kanaal: X, datum: 2017-05-08, status: akkoord}
            - {materiaal: twee, kanaal: X, datum: 2017-05-09, status: akkoord}
            - {materiaal: een, kanaal: X, datum: 2017-05-10, status: akkoord}
            - {materiaal: een, kanaal: X, datum: 2017-05-10, status: gepland}
            - {kanaal: X, datum: 2017-06-01, status: akkoord}
            - {kanaal: X, datum: 2017-06-02, status: akkoord, tekst: Anders}
            - {kanaal: X, datum: 2017-06-03, status: akkoord, tekst: Anders}
      """
    let found = try await gaps(year(items)).filter {
      ["same-material-twice", "duplicate-item"].contains($0.kind)
    }
    #expect(
      found.map(line) == [
        "9:21 same-material-twice 2017-05-08 later", "12:10 duplicate-item 2017-05-10 later",
        "15:10 same-material-twice 2017-06-03 later",
      ])
    #expect(found[0].message.nl.contains("twee keer achter elkaar, ook op 1 mei 2017"))
  }

  @Test func tellsOfMaterialThatIsNeverUsed() async throws {
    let pages = """
      -- content/artikelen/drie.md --
      ---
      titel: Drie
      themas: [inkoop]
      ---
      Tekst.
      -- content/artikelen/vier.md --
      ---
      titel: Vier
      themas: [inkoop]
      ---
      Tekst.
      -- content/handreikingen/boek/index.md --
      ---
      titel: Boek
      themas: [inkoop]
      ---
      Tekst.
      -- content/handreikingen/boek/een.md --
      ---
      titel: Hoofdstuk
      themas: [inkoop]
      ---
      Tekst.
      -- content/los.md --
      ---
      titel: Geen materiaal
      themas: [inkoop]
      ---
      Tekst.

      """
    let items = """
            - {materiaal: drie, kanaal: X, datum: 2017-05-01, status: akkoord}
            - {materiaal: Hoofdstuk, kanaal: X, datum: 2017-05-02, status: akkoord}
      """
    let found = try await gaps(year(items), pages)
    #expect(found.map(line) == ["3:10 material-never-used 2017-12-31 later"])
    #expect(found.first?.path == "content/artikelen/vier.md")
    #expect(found.first?.action.nl.contains("materiaal: artikelen/vier.md") == true)
  }

  @Test func tellsWhatAThemeExpectsAndHasNot() async throws {
    let theme = """
      -- content/themas/breed.md --
      ---
      titel: Breed
      materiaal: [flyer, webinars, artikel, "Kennis & Adviescentrum", stand van zaken, manifest,
        blocnotes, enquête, website, presentatie, film, meldknop, pilots, kaart, Flyer, stand van niets]
      ---
      Zie het [manifest](https://voorbeeld.nl/), [de stand van zaken](../los.md) en [[Nog een]].
      -- content/los.md --
      ---
      titel: Los
      ---
      Tekst.
      -- content/webinars/een.md --
      ---
      titel: Een webinar
      themas: [breed]
      opname: https://voorbeeld.nl/kijk
      materiaal:
        - bestand: dia.pptx
      ---
      Zie de [netwerkkaart](../bestanden/netwerkkaart.pdf).
      -- content/webinars/dia.pptx --
      x
      -- content/bestanden/netwerkkaart.pdf --
      x
      -- content/enquete.md --
      ---
      titel: De enquête
      themas: [breed]
      onderwerpen: [pilot]
      ---
      Tekst.
      -- content/handreikingen/boek/index.md --
      ---
      titel: Boek
      ---
      Een flyer is er niet.
      -- content/handreikingen/boek/meldknop-en-blocnote.md --
      ---
      titel: Hoofdstuk
      themas: [breed]
      ---
      Een flyer.

      """
    let calendar = """
      periodes:
        - {thema: inkoop, van: 2017-01, tot: 2017-05, boodschap: x, items: [{status: geplaatst}]}
        - {thema: breed, van: 2017-06, tot: 2017-12, boodschap: x, items: [{kanaal: X, status: geplaatst}]}
      """
    let found = try await gaps(calendar, theme).filter { $0.kind == "expected-material-missing" }
    #expect(
      found.map(line) == [
        "3:13 expected-material-missing 2017-06-01 later",
        "3:40 expected-material-missing 2017-06-01 later",
        "4:23 expected-material-missing 2017-06-01 later",
        "4:83 expected-material-missing 2017-06-01 later",
      ])
    #expect(
      found.map { String($0.message.nl.split(separator: "‘")[2].prefix { $0 != "’" }) }
        == ["flyer", "Kennis & Adviescentrum", "website", "stand van niets"])
    #expect(found.first?.id == "expected-material-missing/breed/flyer")
  }

  @Test func takesAChannelForTheMaterialOfItsName() async throws {
    let theme = """
      -- content/themas/breed.md --
      ---
      titel: Breed
      materiaal: [nieuwsbrief]
      ---
      Tekst.

      """
    let calendar = """
      periodes:
        - {thema: inkoop, van: 2017-01, tot: 2017-05, boodschap: x, items: [{status: geplaatst}]}
        - {thema: breed, van: 2017-06, tot: 2017-12, boodschap: x, items: [{kanaal: Nieuwsbrief KP, status: geplaatst}]}
      """
    #expect(try await gaps(calendar, theme) == [])
  }

  // MARK: - Periods, months and years

  @Test func tellsOfMonthsWithoutATheme() async throws {
    let calendar = """
      periodes:
        - {thema: inkoop, van: 2017-01, tot: 2017-W10, boodschap: x, items: [{status: geplaatst}]}
        - {thema: inkoop, van: 2017-05-31, tot: 2018-01, boodschap: x, items: [{status: geplaatst}]}
      """
    let found = try await gaps(calendar)
    #expect(found.map(line) == ["2:13 month-without-theme 2017-04-01 later"])
    #expect(found.first?.message.nl == "In april 2017 is geen thema aan de beurt.")
    #expect(found.first?.id == "month-without-theme/2017-04")
  }

  @Test func tellsOfAnEmptyYearAtTheTopOfItsFile() async throws {
    let found = try await gaps("# Nog niets\nperiodes: []\n")
    #expect(found.count == 12)
    #expect(found.allSatisfy { $0.kind == "month-without-theme" && $0.position.line == 1 })
  }

  @Test func tellsOfThemesWithoutAPeriodInAYear() async throws {
    let more = """
      -- content/themas/breed.md --
      ---
      titel: Breed
      ---
      Tekst.
      -- content/kalender/2018.yaml --
      periodes:
        - {thema: breed, van: 2018-02, tot: 2018-12, boodschap: x, items: [{status: geplaatst}]}

      """
    let calendar = """
      periodes:
        - {thema: inkoop, van: 2017-01, tot: 2017-11, boodschap: x, items: [{status: geplaatst}]}
        - {thema: inkoop, van: 2017-12, tot: 2018-01, boodschap: x, items: [{status: geplaatst}]}
      """
    let found = try await gaps(calendar, more)
    #expect(found.map(line) == ["1:1 theme-without-period 2017-12-31 later"])
    #expect(found.first?.path == "content/themas/breed.md")
    #expect(found.first?.message.nl == "Het thema ‘Breed’ komt in 2017 niet aan de beurt.")
  }

  @Test func tellsOfPeriodsWithoutAMessageOrItems() async throws {
    let found = try await gaps("periodes:\n  - {thema: inkoop, van: 2017-01, tot: 2017-12}\n")
    #expect(
      found.map(line) == [
        "2:13 period-without-items 2017-01-01 late", "2:13 period-without-message 2017-01-01 late",
      ])
  }

  @Test func tellsOfSilentChannels() async throws {
    let calendar = """
      periodes:
        - thema: inkoop
          van: 2017-01
          tot: 2017-12
          boodschap: x
          items:
            - {kanaal: X, datum: 2017-02-01, status: akkoord}
            - {kanaal: X, datum: 2017-03-15, status: akkoord}
            - {kanaal: X, datum: 2017-04-27, status: akkoord}
            - {kanaal: X, datum: 2017-04-20, status: akkoord}
            - {kanaal: X, datum: 2017-11-20, status: akkoord}
      """
    let found = try await gaps(calendar, weeks: 6).filter { $0.kind == "silent-channel" }
    #expect(
      found.map { "\($0.channel) \($0.days.map { "\($0.lowerBound) \($0.upperBound)" } ?? "")" }
        == [
          "Nieuwsbrief KP 2017-01-01 2017-12-31", "X 2017-04-28 2017-11-19",
        ])
    // The newsletter has no message at all: at the first period.
    #expect(found.map { "\($0.position.line):\($0.position.column)" } == ["2:12", "9:10"])
    #expect(found.map { $0.due?.description } == ["2017-02-11", "2017-06-08"])
    // 41 days are less than six weeks, 42 are six weeks.
    let six = try await gaps(calendar.replacing("03-15", with: "03-16"), weeks: 6)
    #expect(six.contains { $0.id == "silent-channel/x/2017-02-02" })
  }

  @Test func isNotSilentInYearsThatNobodyPlanned() async throws {
    let more = """
      -- content/kalender/2020.yaml --
      periodes:
        - {thema: inkoop, van: 2020-01, tot: 2020-12, items: [{kanaal: X, datum: 2020-06-01}]}

      """
    let found = try await gaps(
      year("      - {kanaal: X, datum: 2017-06-01}"), more, weeks: 20
    ).filter { $0.channel == "X" && $0.kind == "silent-channel" }
    #expect(
      found.map { $0.days.map { "\($0.lowerBound) \($0.upperBound)" } } == [
        "2017-01-01 2017-05-31", "2017-06-02 2017-12-31", "2020-01-01 2020-05-31",
        "2020-06-02 2020-12-31",
      ])
  }

  @Test(arguments: [
    ("2017-09-30", nil), ("2017-10-01", "2018-01-01 later"), ("2017-12-20", "2018-01-01 soon"),
    ("2018-01-01", "2018-01-01 soon"), ("2026-11-21", "2026-01-01 late"),
    ("2016-11-30", nil),
  ])
  func tellsThatTheCalendarEnds(today: String, told: String?) async throws {
    let found = try await gaps(year("      - {status: geplaatst}"), on: today)
    let ends = found.filter { $0.kind == "year-without-calendar" }.map {
      "\($0.due?.description ?? "-") \($0.urgency.rawValue)"
    }
    #expect(ends == [told].compactMap(\.self))
  }

  // MARK: - The whole

  @Test func findsNothingWithoutACalendarOrWithAGoodOne() async throws {
    let built = try await build(Self.settings)
    let site = try #require(built.build).context.site
    #expect(Gaps.all(in: site, on: try day("2017-03-01")) == [])
    let report = GapReport(of: site, on: try day("2017-03-01"))
    #expect(
      report.text(in: .dutch)
        == "Er is nog geen communicatiekalender. Laat er een maken: trompet calendar plan 2017")
    #expect(try await gaps(year("      - {status: geplaatst}")) == [])
  }

  @Test func keepsItsIdsWhenLinesAndDaysChange() async throws {
    let items = "      - {kanaal: X, datum: 2017-03-07}\n      - {kanaal: X}\n"
    let before = try await gaps(year(items))
    let after = try await gaps("# Eén regel erboven\n" + year(items), on: "2017-03-02")
    #expect(Set(before.map(\.id)) == Set(after.map(\.id)))
    #expect(before.count == Set(before.map(\.id)).count)
    #expect(before.map(\.position) != after.map(\.position))
  }
}
