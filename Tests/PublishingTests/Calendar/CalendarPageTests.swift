import Testing

@testable import Publishing

@Suite("Pages of the calendar")
struct CalendarPageTests {
  @Test func thereAreNoneWithoutACalendar() async throws {
    let site = try await CalendarSite.build("")
    #expect(site.told == "")
    #expect(site.files.filter { $0.contains("kalender") && $0.hasSuffix(".html") } == [])
  }

  @Test func oneOfEachYearMonthAndTheme() async throws {
    let site = try await CalendarSite.build(CalendarSite.year(2017, CalendarSite.zien))
    #expect(!site.diagnostics.hasErrors, "\(site.told)")
    let pages = site.files.filter { $0.hasPrefix("kalender/") && $0.hasSuffix("/index.html") }
    for page in [
      "kalender/index.html", "kalender/2017/index.html", "kalender/2017/01/index.html",
      "kalender/2017/12/index.html", "kalender/2017/overzicht/index.html",
      "kalender/2017/themas/zien/index.html",
    ] { #expect(pages.contains(page), "\(page)") }
    // A theme without a period has none.
    #expect(site["kalender/2017/themas/samen/"] == nil)
    let map = try #require(site["sitemap.xml"])
    #expect(map.contains("<loc>https://trompet.example/kalender/2017/03/</loc>"))
    #expect(map.contains("<loc>https://trompet.example/kalender/</loc>"))
  }

  @Test func neitherOwnersNorUnpublishedMaterialAreOnThem() async throws {
    let site = try await CalendarSite.build(CalendarSite.year(2017, CalendarSite.zien))
    #expect(site.files(with: "eigenaar") == [])
    #expect(site.files(with: "geheim") == [])
    for page in ["kalender/2017/03/", "kalender/2017/themas/zien/", "kalender/2017/overzicht/"] {
      #expect(site.reads(page).contains("nog niet verschenen"), "\(page)")
    }
  }

  @Test func whoeverWroteAHeadReadsItAboveTheCalendar() async throws {
    let site = try await CalendarSite.build(
      CalendarSite.year(2017, CalendarSite.zien) + """
        -- content/kalender/index.md --
        ---
        titel: Onze kalender
        samenvatting: Het jaar in beeld.
        ---

        Dit is het jaar.
        """)
    let text = site.reads("kalender/")
    #expect(text.contains("Onze kalender"))
    #expect(text.contains("Dit is het jaar."))
    #expect(try #require(site["kalender/2017/"]).contains(">Onze kalender</a>"))
    let map = try #require(site["sitemap.xml"])
    #expect(map.split(separator: "<loc>https://trompet.example/kalender/</loc>").count == 2)
  }

  @Test func offersItsEventsToDiaries() async throws {
    let calendar = CalendarSite.year(2017, CalendarSite.zien)
    let page = try #require(try await CalendarSite.build(calendar)["kalender/"])
    for address in [
      "kalender.ics", "kanalen/facebook.ics", "themas/zien.ics", "doelgroepen/ledengroepen.ics",
    ] {
      #expect(page.contains("\"webcal://trompet.example/kalender/\(address)\""), "\(address)")
      #expect(page.contains("\"../kalender/\(address)\" download"), "\(address)")
    }
    #expect(!page.contains("themas/samen.ics"))
    // To be followed a file must be on a site.
    let loose = try #require(try await CalendarSite.build(calendar, base: nil)["kalender/"])
    #expect(!loose.contains("webcal:"))
    #expect(loose.contains("\"../kalender/kalender.ics\" download"))
  }

  @Test func theYearSaysInWordsWhatItDraws() async throws {
    let site = try await CalendarSite.build(CalendarSite.year(2017, CalendarSite.zien))
    let page = try #require(site["kalender/2017/"])
    let text = site.reads("kalender/2017/")
    #expect(text.contains("Kalender 2017 Elke maand een thema."))
    #expect(page.contains("<td colspan=\"2\" style=\"--months: 2\"><span class=\"bar\""))
    #expect(text.components(separatedBy: "maart en april 2017").count == 3)
    #expect(text.contains("3 berichten, waarvan 1 klaar."))
    let none = try await CalendarSite.build(
      CalendarSite.year(2017, CalendarSite.zien.replacing("tekst klaar", with: "gepland")))
    #expect(none.reads("kalender/2017/").contains("3 berichten, nog niets klaar."))
    #expect(text.contains("Laat zien dat u er bent."))
    // Twelve cells in the row, of which one over two months.
    let row = try #require(page.split(separator: "<tr class=\"kleur-goud\">").dropFirst().first)
    let cells = row.split(separator: "</tr>")[0].components(separatedBy: "<td").count - 1
    #expect(cells == 11)
  }

  @Test func marksTodayOnlyInItsOwnYear() async throws {
    let calendar = CalendarSite.year(2017, CalendarSite.zien)
    let now = try await CalendarSite.build(calendar)
    #expect(now.reads("kalender/2017/").contains("Vandaag is woensdag 15 maart 2017"))
    #expect(try #require(now["kalender/2017/"]).contains("--place: 0.205"))
    #expect(try #require(now["kalender/2017/03/"]).contains("aria-current=\"date\""))
    #expect(now.reads("kalender/").contains("Nu aan de beurt"))
    let later = try await CalendarSite.build(calendar, today: "2018-03-15")
    for page in ["kalender/", "kalender/2017/", "kalender/2017/03/"] {
      #expect(!later.reads(page).lowercased().contains("vandaag"), "\(page)")
      #expect(!(later[page] ?? "").contains("--place"), "\(page)")
    }
  }

  @Test func aThemeThatOverlapsItselfHasARowForEach() async throws {
    let site = try await CalendarSite.build(
      CalendarSite.year(
        2017,
        """
          - thema: zien
            van: 2017-03
            tot: 2017-05
            kanalen: [X]
          - thema: zien
            van: 2017-04-10
            tot: 2017-04-20
            kanalen: [Facebook]
          - thema: zien
            van: 2017-07
        """))
    #expect(!site.diagnostics.hasErrors, "\(site.told)")
    let page = try #require(site["kalender/2017/"])
    let rows = page.components(separatedBy: "<tr class=\"kleur-goud\">").dropFirst()
    #expect(rows.count == 2)
    #expect(rows.map { $0.components(separatedBy: "class=\"bar\"").count - 1 }.sorted() == [1, 2])
    #expect(page.contains("--before: 30%; --after: 33%"))
  }

  @Test func aPeriodThatLeavesItsYearSaysSo() async throws {
    let site = try await CalendarSite.build(
      CalendarSite.year(2016, "  - thema: samen\n    van: 2016-11-15\n    tot: 2017-01-20")
        + CalendarSite.year(2017, CalendarSite.zien))
    #expect(!site.diagnostics.hasErrors, "\(site.told)")
    #expect(site.reads("kalender/2016/").contains("Dit thema loopt door in 2017."))
    let next = site.reads("kalender/2017/")
    #expect(next.contains("Dit thema begon al in 2016."))
    #expect(next.contains("15 november 2016 tot en met 20 januari 2017"))
    #expect(try #require(site["kalender/2017/"]).contains("class=\"bar began\""))
    #expect(site.reads("kalender/2017/01/").contains("Samen"))
    #expect(site["kalender/2017/themas/samen/"] != nil)
    // Its messages are counted once, in the year of its file.
    #expect(!site.reads("kalender/2017/overzicht/").contains("Samen"))
  }

  @Test func aMonthHasItsWeeksAndAllThatIsOnItsDays() async throws {
    let site = try await CalendarSite.build(CalendarSite.year(2017, CalendarSite.zien))
    let text = site.reads("kalender/2017/03/")
    #expect(text.contains("maandag dinsdag woensdag donderdag vrijdag zaterdag zondag 9 1 2"))
    #expect(text.contains("week 10 6 tot en met 12 maart 2017"))
    #expect(text.contains("dinsdag 7 maart Vaste dag Dag van het begin"))
    #expect(text.contains("dinsdag 7 maart Nieuwsbrief Artikel een tekst klaar"))
    #expect(text.contains("woensdag 8 maart Webinar Kijken naar elkaar"))
    #expect(text.contains("donderdag 9 maart Facebook nog niet verschenen gepland"))
    #expect(text.contains("Datum nog niet bekend Zien &amp; gezien worden, maart en april 2017 X"))
    // In April too, because nobody knows.
    #expect(site.reads("kalender/2017/04/").contains("Datum nog niet bekend"))
    #expect(site.reads("kalender/2017/05/").contains("Voor deze maand is nog niets gepland."))
  }

  @Test func monthsLeadOnOverYearsThatHaveACalendar() async throws {
    let site = try await CalendarSite.build(
      CalendarSite.year(2016, "  - thema: samen\n    van: 2016-12")
        + CalendarSite.year(2017, CalendarSite.zien))
    let december = try #require(site["kalender/2016/12/"])
    #expect(december.contains("rel=\"next\" href=\"../../../kalender/2017/01/\""))
    let january = try #require(site["kalender/2017/01/"])
    #expect(january.contains("rel=\"prev\" href=\"../../../kalender/2016/12/\""))
    #expect(!(site["kalender/2016/01/"] ?? "").contains("rel=\"prev\""))
    #expect(!(site["kalender/2017/12/"] ?? "").contains("rel=\"next\""))
  }

  @Test func aThemeSaysWhatIsUsedWhenAndWhatIsNot() async throws {
    let site = try await CalendarSite.build(CalendarSite.year(2017, CalendarSite.zien))
    let text = site.reads("kalender/2017/themas/zien/")
    #expect(text.contains("Zien &amp; gezien worden in 2017 Wie kent ons?"))
    #expect(text.contains("Artikel een dinsdag 7 maart , Nieuwsbrief tekst klaar"))
    #expect(text.contains("Artikel twee Nog niet gepland"))
    #expect(text.contains("Komt nog nog niet verschenen donderdag 9 maart , Facebook gepland"))
    #expect(text.contains("Datum nog niet bekend , X gepland"))
  }

  @Test func theMatrixCountsWhatIsReady() async throws {
    let site = try await CalendarSite.build(CalendarSite.year(2017, CalendarSite.zien))
    let text = site.reads("kalender/2017/overzicht/")
    #expect(text.contains("Thema Nieuwsbrief Facebook X Totaal"))
    #expect(text.contains("7 mrt tekst klaar Artikel een 9 mrt gepland nog niet verschenen"))
    #expect(
      text.contains("Datum nog niet bekend gepland Zien &amp; gezien worden 3 berichten, 1 klaar"))
    #expect(
      text.contains("Totaal 1 bericht, 1 klaar 1 bericht 1 bericht 3 berichten"))
  }

  @Test func aMessageWithoutAChannelHasAColumnOfItsOwn() async throws {
    let site = try await CalendarSite.build(
      CalendarSite.year(
        2017,
        """
          - thema: samen
            van: 2017-06
            items:
              - datum: 2017-06-01
                status: gepland
        """))
    #expect(site.reads("kalender/2017/overzicht/").contains("X Nog geen kanaal Totaal"))
    #expect(site.reads("kalender/2017/overzicht/").contains("geen bericht"))
    #expect(site.reads("kalender/2017/06/").contains("kanaal nog niet bekend"))
  }

  @Test func aLeapDayAndTheWeeksOfAYearsEndAreThere() async throws {
    let site = try await CalendarSite.build(
      CalendarSite.year(2016, "  - thema: samen\n    van: 2016-02-29\n    tot: 2016-02-29")
        + CalendarSite.year(2021, "  - thema: samen\n    van: 2021-W01"), today: "2016-02-29")
    #expect(!site.diagnostics.hasErrors, "\(site.told)")
    #expect(site.reads("kalender/2016/02/").contains("29 vandaag"))
    // 1 January 2021 is in week 53 of 2020.
    #expect(site.reads("kalender/2021/01/").contains("zondag 53 1 2 3 1 4 5"))
  }

  @Test func everythingIsThereInEnglish() async throws {
    let site = try await build(
      """
      -- content/site.yaml --
      name: Test
      language: en
      channels:
        - name: Facebook
      -- content/themas/seeing.md --
      ---
      title: Seeing
      ---

      Text.
      -- content/kalender/2017.yaml --
      periods:
        - theme: seeing
          from: 2017-03
          items:
            - channel: Facebook
              date: 2017-03-07
      """, theme: StandardTheme.files(), today: "2017-03-15")
    #expect(!site.diagnostics.hasErrors, "\(site.told)")
    #expect(site.reads("calendar/2017/").contains("Today is Wednesday 15 March 2017"))
    #expect(site.reads("calendar/2017/03/").contains("Tuesday 7 March Facebook Seeing planned"))
    #expect(site.reads("calendar/2017/overview/").contains("Total 1 message"))
    for page in site.files(with: "view-kalender") {
      #expect(!site.reads(page).contains("kalender"), "\(page)")
    }
  }
}
