import Diagnostics
import Testing

@testable import Content

@Suite struct PlannerTests {
  private static func site(
    themes: Int, settings: String = "", calendars: String = "", pages: String = ""
  ) throws -> CalendarSiteText {
    let pages =
      (0..<themes).map { index in
        "-- content/themas/t\(index).md --\n---\ntitel: Thema \(index)\nvolgorde: \(index)\n---\n"
      }.joined() + pages
    return try CalendarSiteText(
      """
      -- content/site.yaml --
      naam: Proef
      adres: https://voorbeeld.nl/
      kanalen:
        - naam: Nieuwsbrief
        - naam: Facebook
      \(settings)
      \(pages)\(calendars)
      """)
  }

  private static func plan(_ site: CalendarSiteText, _ years: ClosedRange<Int>) throws -> Plan {
    try Planner.plan(PlanInput(of: site.site, years: years))
  }

  /// `t0 2018-01`, `t1 2018-02 2018-03`.
  private static func lines(_ plan: Plan) -> [String] {
    plan.years.flatMap(\.periods).map { period in
      let (from, to) = period.moments
      return "t\(period.theme) \(from)" + (to == from ? "" : " \(to)")
    }
  }

  @Test func givesEachThemeAMonthAndSummerTwo() throws {
    let plan = try Self.plan(Self.site(themes: 11), 2018...2018)
    #expect(
      Self.lines(plan) == [
        "t0 2018-01", "t1 2018-02", "t2 2018-03", "t3 2018-04", "t4 2018-05", "t5 2018-06",
        "t6 2018-07 2018-08", "t7 2018-09", "t8 2018-10", "t9 2018-11", "t10 2018-12",
      ])
  }

  @Test func givesTwoMonthsToTheThemeWithMostMaterial() throws {
    let pages = (0..<3).map {
      "-- content/artikelen/a\($0).md --\n---\ntitel: A\($0)\nthemas: [t3]\n---\n"
    }.joined()
    let plan = try Self.plan(Self.site(themes: 10, pages: pages), 2018...2018)
    #expect(Self.lines(plan)[3] == "t3 2018-04 2018-05")
    #expect(plan.years[0].periods.map(\.length).filter { $0 == .double }.count == 1)
  }

  @Test func repeatsFewThemesThroughTheYear() throws {
    let plan = try Self.plan(Self.site(themes: 3), 2018...2018)
    #expect(
      Self.lines(plan) == [
        "t0 2018-01 2018-02", "t1 2018-03 2018-04", "t2 2018-05 2018-06", "t0 2018-07 2018-08",
        "t1 2018-09 2018-10", "t2 2018-11 2018-12",
      ])
  }

  @Test func usesWeeksWhenThereAreMoreThemesThanMonths() throws {
    let plan = try Self.plan(Self.site(themes: 26), 2018...2018)
    let lines = Self.lines(plan)
    #expect(lines.count == 26)
    #expect(lines.first == "t0 2018-W01 2018-W02")
    // The last day of 2018 is a Monday.
    #expect(lines.last == "t25 2018-12-17 2018-12-31")
  }

  @Test func spreadsManyThemesOverTheYears() throws {
    let plan = try Self.plan(Self.site(themes: 40), 2018...2022)
    #expect(plan.years.map(\.periods.count) == [11, 11, 11, 11, 11])
    #expect(Set(plan.years.flatMap(\.periods).prefix(40).map(\.theme)).count == 40)
  }

  @Test func saysWhenEvenWeeksAreTooFew() throws {
    let site = try Self.site(themes: 53)
    let error = #expect(throws: Diagnostic.self) { try Self.plan(site, 2018...2018) }
    #expect(error?.id == "too-many-themes")
    #expect(error?.hint?.nl.contains("--jaren 2") == true)
    #expect(try Self.plan(Self.site(themes: 52), 2018...2018).years[0].periods.count == 52)
    #expect(
      #expect(throws: Diagnostic.self) { try Self.plan(Self.site(themes: 1), 2018...2018) }?.id
        == "too-few-themes")
  }

  @Test func holdsTheWholeWeekOfAFixedDay() throws {
    let settings = """
      vaste-dagen:
        - naam: Internationale dag
          dag: 3 december
          thema: t2
      """
    let site = try Self.site(themes: 11, settings: settings)
    // 3 December 2017 is a Sunday, and that of 2018 a Monday.
    #expect(
      try Self.lines(Self.plan(site, 2017...2017)).suffix(2) == [
        "t10 2017-11-01 2017-11-26", "t2 2017-W48 2017-W52",
      ])
    let plan = try Self.plan(site, 2018...2018)
    #expect(Self.lines(plan).suffix(2) == ["t10 2018-11", "t2 2018-12"])
    // A message on the day itself, which is a working day.
    #expect(plan.years[0].periods.last?.items.contains { $0.isOnFixedDay } == true)
  }

  @Test func tellsOfFixedDaysThatCannotBeHeld() throws {
    let settings = """
      vaste-dagen:
        - {naam: Een, dag: 3 december, thema: t2}
        - {naam: Twee, dag: 4 december, thema: t3}
        - {naam: Drie, dag: 1 mei, thema: t33}
      """
    let site = try Self.site(themes: 11, settings: settings)
    let input = PlanInput(of: site.site, years: 2018...2018)
    #expect(input.warnings.map(\.id) == ["fixed-day-of-unknown-theme"])
    #expect(input.warnings.first?.position?.line == 9)
    let year = try Planner.plan(input).years[0]
    #expect(year.warnings.map(\.id) == ["fixed-days-in-one-week"])
    #expect(year.periods.last?.theme == 2)
    let text = PlanWriter(input, in: .dutch).text(of: year)
    #expect(text.contains("# Let op: ‘Twee’ valt in 2018 in dezelfde week als ‘Een’"))
    #expect(text.contains("# Let op: De vaste dag ‘Drie’ hoort bij het thema ‘t33’"))
  }

  @Test func looksAtTheCalendarBeforeAndAfter() throws {
    let site = try Self.site(
      themes: 11,
      calendars: """
        -- content/kalender/2017.yaml --
        periodes:
          - {thema: t4, van: 2017-01}
          - {thema: t0, van: 2017-12, tot: 2018-01-14}
        -- content/kalender/2019.yaml --
        periodes:
          - {thema: t1, van: 2018-12-31, tot: 2019-01-31}
        """)
    let lines = try Self.lines(Self.plan(site, 2018...2018))
    // Those never seen come first; of the two that were, t4 was on longer ago.
    #expect(lines.first == "t1 2018-01-15 2018-01-31")
    #expect(lines.last == "t0 2018-12-01 2018-12-30")
    #expect(lines[9].hasPrefix("t4 "))
  }

  @Test func takesTheMaterialThatHasBeenOutOfSightLongest() throws {
    let site = try Self.site(
      themes: 2,
      calendars: """
        -- content/kalender/2017.yaml --
        periodes:
          - thema: t1
            van: 2017-12
            items:
              - {materiaal: webinars/a.md, kanaal: Facebook, datum: 2017-12-07}
              - {materiaal: webinars/b.md, kanaal: Facebook, datum: 2017-12-05}
        """,
      pages: ["a", "b", "c", "d"].map {
        "-- content/webinars/\($0).md --\n---\ntitel: \($0)\nthemas: [t0]\n"
          + "bekeken: \($0 == "d" ? 20 : 10)\n---\n"
      }.joined())
    let input = PlanInput(of: site.site, years: 2018...2018)
    let files = try Planner.plan(input).years[0].periods.filter { $0.theme == 0 }
      .flatMap(\.items).map { $0.material.map { input.materials[$0].file } }
    #expect(
      files.prefix(5) == [
        "webinars/d.md", "webinars/c.md", "webinars/b.md", "webinars/a.md", "webinars/d.md",
      ])
    // Facebook was on Thursdays and Tuesdays as often.
    #expect(input.channels.map(\.usualWeekday) == [nil, 2])
  }

  @Test func writesWhatAnEditorWouldWrite() throws {
    let site = try CalendarSiteText(
      """
      -- content/site.yaml --
      naam: Proef
      adres: https://voorbeeld.nl/
      kanalen:
        - naam: "Nieuwsbrief: KP"
        - naam: Facebook
      vaste-dagen:
        - {naam: Internationale dag, dag: 3 december, thema: vn-verdrag}
      -- content/themas/vn-verdrag.md --
      ---
      titel: VN-verdrag
      vraag: "Mag iedereen meedoen: ook u?"
      doelgroep: [cliëntenraden, "a, b"]
      ---
      -- content/themas/inkoop.md --
      ---
      titel: Inkoop
      ---
      -- content/webinars/07.md --
      ---
      titel: Zeven
      themas: [vn-verdrag]
      bekeken: 216
      ---
      """)
    #expect(site.diagnostics.isEmpty)
    let input = PlanInput(of: site.site, years: 2020...2020)
    let text = PlanWriter(input, in: .dutch).text(of: try Planner.plan(input).years[0])
    #expect(
      text.contains(
        """

        titel: Communicatiekalender 2020
        concept: ja  # haal deze regel weg als lezers de kalender mogen zien

        periodes:
          # januari en februari: nog niet eerder op de kalender
          # twee maanden, want er zijn meer maanden dan thema’s
          # bij dit thema is nog niets te lezen of te zien: maak eerst iets
          - thema: inkoop
            van: 2020-01
            tot: 2020-02
            boodschap:  # één zin: wat moet iemand onthouden?
            items:
              - kanaal: "Nieuwsbrief: KP"

        """))
    #expect(
      text.hasSuffix(
        """
          # november en december: laatst op de kalender in augustus 2020
          # 3 december valt in deze periode (Internationale dag)
          # twee maanden, want er zijn meer maanden dan thema’s
          - thema: vn-verdrag
            van: 2020-11
            tot: 2020-12
            boodschap: "Mag iedereen meedoen: ook u?"  # de vraag van het thema: maak er een boodschap van
            doelgroep: [cliëntenraden, "a, b"]
            items:
              - materiaal: webinars/07.md  # laatst gebruikt op 7 juli 2020, 216 keer bekeken
                kanaal: "Nieuwsbrief: KP"
                datum: 2020-11-03  # dinsdag
                status: gepland
              - kanaal: Facebook
                datum: 2020-12-03  # donderdag, de vaste dag
                status: gepland

        """), "\(text)")
  }
}
