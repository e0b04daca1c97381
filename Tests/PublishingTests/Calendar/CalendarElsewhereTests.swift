import Testing

@testable import Publishing

/// What the communicatiekalender is on pages that are not its own.
@Suite("The calendar on other pages")
struct CalendarElsewhereTests {
  private static let pages = """
    -- content/site.yaml --
    naam: Proef
    kanalen:
      - naam: Nieuwsbrief
      - naam: Facebook
      - naam: X
    -- content/themas/zien.md --
    ---
    titel: Gezien worden
    kleur: goud
    teken: oog
    ---

    Tekst.
    -- content/themas/geld.md --
    ---
    titel: Geld
    ---

    Tekst.
    -- content/artikelen/een.md --
    ---
    titel: Een
    themas: [zien]
    ---

    Tekst.
    -- content/artikelen/twee.md --
    ---
    titel: Twee
    themas: [zien]
    ---

    Tekst.
    -- content/artikelen/geheim.md --
    ---
    titel: Nog geheim
    themas: [zien]
    publiceren-vanaf: 2017-03-20
    ---

    Tekst.
    -- content/handreikingen/gids/index.md --
    ---
    titel: De gids
    ---

    Tekst.
    -- content/handreikingen/gids/begin.md --
    ---
    titel: Het begin
    ---

    Tekst.
    -- content/handreikingen/gids/boek.yaml --
    hoofdstukken: [begin.md]

    """

  private func site(
    _ calendar: String, today: String = "2017-02-01", and files: String = ""
  ) async throws -> SiteInMemory {
    try await build(
      Self.pages + calendar + "\n" + files, theme: StandardTheme.files(), today: today)
  }

  private static let year = """
    -- content/kalender/2017.yaml --
    periodes:
      - thema: zien
        van: 2017-03
        tot: 2017-04
        boodschap: Laat u zien.
        eigenaar: Anja van de redactie
        items:
          - materiaal: handreikingen/gids/begin.md
            kanaal: Facebook
            datum: 2017-03-02
          - materiaal: artikelen/een.md
            kanaal: Facebook
            datum: 2017-03-07
          - materiaal: artikelen/geheim.md
            kanaal: X
            datum: 2017-03-21
          - materiaal: artikelen/een.md
            kanaal: Nieuwsbrief
            datum: 2017-04-01
      - thema: geld
        van: 2017-05
        items:
          - materiaal: artikelen/een.md
            kanaal: X
            datum: 2017-05-02

    """

  /// The items of the list on a page, as it is written there.
  private func turns(_ page: String?) -> [String] {
    guard let page, let start = page.firstRange(of: "<ul class=\"page-turns\">"),
      let end = page[start.upperBound...].firstRange(of: "</ul>")
    else { return [] }
    return page[start.upperBound..<end.lowerBound].split(separator: "\n").map(String.init)
  }

  /// The periods of the home page: first day, last day, and whether the script alone sees it.
  private func periods(_ site: SiteInMemory) -> [String] {
    let lines = (site[""] ?? "").split(separator: "\n")
    return lines.filter { $0.hasPrefix("<li class=\"turn ") }.map { line in
      let parts = line.split(separator: "\"")
      return "\(parts[3]) \(parts[5])" + (line.hasSuffix(" hidden>") ? " later" : "")
    }
  }

  @Test func saysOnAPageInWhichPeriodsItIsUsedTheNewestFirst() async throws {
    let site = try await site(Self.year)
    #expect(!site.diagnostics.hasErrors, "\(site.told)")
    #expect(
      turns(site["artikelen/een/"]) == [
        "<li><a href=\"../../kalender/2017/themas/geld/\">mei 2017, thema Geld</a> (X)</li>",
        "<li><a href=\"../../kalender/2017/themas/zien/\">maart en april 2017, "
          + "thema Gezien worden</a> (Nieuwsbrief, Facebook)</li>",
      ])
  }

  @Test func saysOnTheFrontOfAWorkWhenAChapterOfItIsUsed() async throws {
    let site = try await site(Self.year)
    let line =
      "/kalender/2017/themas/zien/\">maart en april 2017, thema Gezien worden</a> (Facebook)</li>"
    #expect(turns(site["handreikingen/gids/begin/"]) == ["<li><a href=\"../../..\(line)"])
    #expect(turns(site["handreikingen/gids/"]) == ["<li><a href=\"../..\(line)"])
  }

  @Test func saysOnAThemeWhenItHasItsTurn() async throws {
    let site = try await site(Self.year)
    #expect(
      turns(site["themas/zien/"]) == [
        "<li><a href=\"../../kalender/2017/themas/zien/\">maart en april 2017</a>: "
          + "Laat u zien.</li>"
      ])
  }

  @Test func saysNothingOnAPageThatIsNotOnTheCalendar() async throws {
    let site = try await site(Self.year)
    let page = try #require(site["artikelen/twee/"])
    #expect(!page.contains("Op de kalender"))
    #expect(!page.contains("kalender.css"))
    #expect(try #require(site["artikelen/een/"]).contains("kalender.css"))
    #expect(!page.contains("nu.js"))
  }

  @Test func namesTwelvePeriodsOnAPageAtMost() async throws {
    let months = (1...12).map { month in
      "  - {thema: zien, van: 2016-\(month < 10 ? "0" : "")\(month), "
        + "items: [{materiaal: artikelen/een.md}]}"
    }
    let site = try await site(
      Self.year + "-- content/kalender/2016.yaml --\nperiodes:\n"
        + months.joined(separator: "\n") + "\n")
    #expect(!site.diagnostics.hasErrors, "\(site.told)")
    let turns = turns(site["artikelen/een/"])
    #expect(turns.count == 12)
    #expect(turns.first?.contains("mei 2017") == true)
    #expect(turns.last?.contains("maart 2016") == true)
  }

  @Test func showsTheYearOnTheHomePageWithItsMaterials() async throws {
    let site = try await site(Self.year)
    let home = try #require(site[""])
    #expect(periods(site) == ["2017-03-01 2017-04-30", "2017-05-01 2017-05-31"])
    for text in [
      "Het jaar 2017", "<span data-part=\"now\" hidden>Nu aan de beurt</span>",
      "kalender.css", "nu.js", "maart en april 2017", "Laat u zien.", "class=\"turn kleur-goud\"",
    ] {
      #expect(home.contains(text), "\(text)")
    }
    // Those of the messages first, then what else there is on the theme; each once.
    let links = Anchor.all(in: home).map(\.text)
    let start = try #require(links.firstIndex(of: "Gezien worden"))
    #expect(
      Array(links[start...].prefix(5)) == [
        "Gezien worden", "Het begin", "Een", "Twee", "Meer over dit thema",
      ])
  }

  @Test func namesSixMaterialsOfAPeriodAtMost() async throws {
    let pages = (1...8).map {
      "-- content/artikelen/stuk\($0).md --\n---\ntitel: Stuk \($0)\nthemas: [geld]\n---\n\nTekst.\n"
    }.joined()
    let site = try await site(
      "-- content/kalender/2017.yaml --\nperiodes:\n  - {thema: geld, van: 2017-02}", and: pages)
    let links = Anchor.all(in: try #require(site[""])).map(\.text)
    let start = try #require(links.firstIndex(of: "Geld"))
    let end = try #require(links[start...].firstIndex(of: "Meer over dit thema"))
    #expect(links[start..<end].dropFirst().count == 6)
  }

  @Test func showsNothingForEditorsAndNothingThatIsNotPublished() async throws {
    let site = try await site(Self.year)
    #expect(site.files(with: "Anja") == [])
    #expect(site.files(with: "eheim") == [])
    let later = try await self.site(Self.year, today: "2017-03-20")
    #expect(try #require(later[""]).contains("Nog geheim"))
  }

  private static let planned = [
    "2016-12-01 2017-01-08", "2017-03-01 2017-03-31", "2017-05-01 2017-05-31",
    "2017-07-01 2017-07-31",
  ]

  @Test(arguments: [
    ("2015-06-01", "2016", planned.dropLast()), ("2016-12-31", "2016", planned.dropLast()),
    // What began in the year before is not over, or is.
    ("2017-01-08", "2017", planned[...]), ("2017-01-09", "2017", planned.dropFirst()),
    ("2018-01-01", "2017", planned.dropFirst()),
  ])
  func showsTheYearOfTheDay(today: String, year: String, shown: ArraySlice<String>) async throws {
    let site = try await site(
      """
      -- content/kalender/2016.yaml --
      periodes:
        - {thema: zien, van: 2016-12-01, tot: 2017-01-08}
      -- content/kalender/2017.yaml --
      periodes:
        - {thema: geld, van: 2017-03}
        - {thema: zien, van: 2017-05}
        - {thema: geld, van: 2017-07}
      -- content/kalender/2018.yaml --
      titel: Nog niets bedacht
      """, today: today)
    #expect(!site.diagnostics.hasErrors, "\(site.told)")
    #expect(try #require(site[""]).contains("Het jaar \(year)<"))
    #expect(periods(site).filter { !$0.hasSuffix("later") } == Array(shown))
    // The script knows of all that are to come.
    #expect(periods(site).last?.hasPrefix("2017-07-01") == true)
  }

  @Test func showsSomeOfAYearOfWeeks() async throws {
    let weeks = (1...52).map { week in
      "  - {thema: \(week % 2 == 0 ? "zien" : "geld"), van: 2017-W\(week < 10 ? "0" : "")\(week)}"
    }
    let calendar = "-- content/kalender/2017.yaml --\nperiodes:\n" + weeks.joined(separator: "\n")
    let spring = periods(try await site(calendar, today: "2017-05-10"))
    #expect(spring.count == 52)
    let shown = spring.filter { !$0.hasSuffix("later") }
    #expect(shown.count == 24)
    #expect(shown.first == "2017-05-08 2017-05-14")
    let end = periods(try await site(calendar, today: "2019-01-01"))
    #expect(end.filter { !$0.hasSuffix("later") }.last == "2017-12-25 2017-12-31")
  }

  @Test func showsNothingWithoutACalendar() async throws {
    let ofSmallTheme = Self.pages.replacing("kleur: goud", with: "kleur: rood")
    for (files, theme) in [
      (Self.pages, StandardTheme.files()), (ofSmallTheme, SmallTheme.files),
    ] {
      let site = try await build(files, theme: theme)
      #expect(site.told == "")
      for page in site.rendered where page.path.hasSuffix(".html") {
        for text in ["kalender", "nu.js", "data-turns", "aan de beurt"] {
          #expect(!page.text.lowercased().contains(text), "\(page.path): \(text)")
        }
      }
    }
  }

  @Test func speaksEnglish() async throws {
    let site = try await site(
      Self.year.replacing("periodes:", with: "inleiding: Woord\nperiodes:"),
      and: "-- content/index.md --\n---\ntitel: Thuis\n---\n\nTekst.")
    #expect(try #require(site[""]).contains("data-turns"))
    let files = (Self.pages + Self.year).replacing("naam: Proef", with: "naam: Proef\ntaal: en")
    let english = try await build(files, theme: StandardTheme.files(), today: "2017-02-01")
    #expect(!english.diagnostics.hasErrors, "\(english.told)")
    let home = try #require(english[""])
    for text in ["The year 2017", "March and April 2017", "To read and to watch"] {
      #expect(home.contains(text), "\(text)")
    }
    let page = try #require(english.rendered.first { $0.text.contains("<h1>Een</h1>") }?.text)
    #expect(page.contains("May 2017, theme Geld</a> (X)"))
  }
}

/// Webinars that readers can put in their own diaries.
@Suite("Webinars to come")
struct WebinarsToComeTests {
  private func page(_ date: String, kind: String = "webinars", today: String = "2017-03-09")
    async throws -> String
  {
    let site = try await build(
      "-- content/\(kind)/kijk.md --\n---\ntitel: Kijk\ndatum: \(date)\n---\n\nTekst.",
      theme: StandardTheme.files(), today: today)
    return try #require(site["\(kind)/kijk/"], "\(site.told)")
  }

  @Test(arguments: ["2017-03-09", "2017-03-10", "2018-01-01"])
  func canBePutInADiary(date: String) async throws {
    let page = try await page(date)
    #expect(page.contains("<p class=\"to-diary\" data-to=\"\(date)\">"))
    #expect(page.contains("href=\"../../webinars/kijk/kalender.ics\""))
    #expect(page.contains("Zet in uw agenda"))
    #expect(page.contains("nu.js"))
  }

  @Test(arguments: ["2017-03-08", "2016-12-31", "2017-04", "2018"])
  func areNotThoseThatAreOverOrHaveNoDay(date: String) async throws {
    let page = try await page(date)
    #expect(!page.contains("to-diary"))
    #expect(!page.contains("nu.js"))
  }

  @Test func areNoArticles() async throws {
    #expect(!(try await page("2018-01-01", kind: "artikelen")).contains("to-diary"))
  }
}
