import Content
import Testing

@testable import Publishing

@Suite struct AgendaTests {
  private static let site = """
    -- content/site.yaml --
    naam: Proef
    adres: https://proef.example/onder/
    kanalen:
      - naam: Facebook
        tekst-klaar: 7
        akkoord: 3
      - naam: X
      - naam: Stil
    -- content/themas/een.md --
    ---
    titel: Zichtbaarheid
    ---
    Een.
    -- content/themas/twee.md --
    ---
    titel: Inkoop
    ---
    Twee.
    -- content/themas/drie.md --
    ---
    titel: Zonder iets
    ---
    Drie.
    -- content/artikelen/stuk.md --
    ---
    titel: Het stuk
    ---
    ## Een kop
    -- content/webinars/straks.md --
    ---
    titel: Straks
    samenvatting: Over straks.
    datum: 2017-05-11
    begintijd: 19.30
    themas: [twee]
    doelgroep: [raden]
    ---
    Straks.
    -- content/webinars/toen.md --
    ---
    titel: Toen
    datum: 2016-05-11
    ---
    Toen.
    -- content/webinars/ooit.md --
    ---
    titel: Ooit
    datum: 2017-06
    ---
    Ooit.

    """

  private static let plan = """
    -- content/kalender/2017.yaml --
    periodes:
      - thema: een
        van: 2017-03
        tot: 2017-04
        boodschap: "Laat u zien; ook hier"
        doelgroep: [Ledengroepen, raden, RADEN]
        kanalen: [Facebook]
        eigenaar: kwartelkoning
        items:
          - materiaal: artikelen/stuk.md#een-kop
            kanaal: Facebook
            datum: 2017-03-07
          - kanaal: Facebook
            datum: 2017-03-20
            status: tekst klaar
            akkoord: 2017-03-20
          - kanaal: Facebook
            materiaal: https://elders.example/
      - thema: twee
        van: 2017-W18
        kanalen: [X]
        items:
          - kanaal: X
            materiaal: https://elders.example/a
            datum: 2017-05-02
            status: geplaatst
            tekst-klaar: 2017-04-25

    """

  private func agenda(
    _ path: String, _ files: String = site + plan, today: String = "2017-03-01",
    base: String? = "https://proef.example/onder/"
  ) async throws -> ICalendarReader {
    let built = try await build(files, theme: .standard, today: today, base: base)
    return ICalendarReader(try #require(built[path], "\(path): \(built.told)"))
  }

  // MARK: - Which there are

  @Test func thereIsAFileForAllThatHasAnEvent() async throws {
    let built = try await build(Self.site + Self.plan, theme: .standard, today: "2017-03-01")
    #expect(
      built.files.filter { $0.hasSuffix(".ics") } == [
        "kalender/doelgroepen/ledengroepen.ics", "kalender/doelgroepen/raden.ics",
        "kalender/kalender.ics", "kalender/kanalen/facebook.ics", "kalender/kanalen/x.ics",
        "kalender/themas/een.ics", "kalender/themas/twee.ics", "webinars/straks/kalender.ics",
      ])
    let context = try #require(built.build?.context)
    #expect(context.agendas.has(context.calendar.agenda))
    #expect(!context.agendas.has(context.calendar.agenda(ofChannel: 2)))
    #expect(context.agendas.has(context.calendar.agenda(ofAudience: "Raden")))
    #expect(!context.agendas.has(context.calendar.agenda(ofAudience: "niemand")))
  }

  @Test func withoutACalendarThereIsOnlyWhatIsBesideAWebinarToCome() async throws {
    let built = try await build(Self.site, theme: .standard, today: "2017-05-11")
    #expect(built.files.filter { $0.hasSuffix(".ics") } == ["webinars/straks/kalender.ics"])
    let after = try await build(Self.site, theme: .standard, today: "2017-05-12")
    #expect(after.files.filter { $0.hasSuffix(".ics") } == [])
  }

  @Test func eachHoldsWhatBelongsInIt() async throws {
    let item = "Facebook: Het stuk: Een kop"
    let (one, two) = ("Thema: Zichtbaarheid", "Thema: Inkoop")
    let (own, link) = ("Facebook: Zichtbaarheid", "X: https://elders.example/a")
    #expect(
      try await agenda("kalender/kalender.ics").titles
        == ["Webinar: Toen", one, item, own, two, link, "Webinar: Straks"])
    #expect(try await agenda("kalender/kanalen/facebook.ics").titles == [one, item, own])
    #expect(try await agenda("kalender/kanalen/x.ics").titles == [two, link])
    #expect(try await agenda("kalender/themas/twee.ics").titles == [two, link, "Webinar: Straks"])
    #expect(try await agenda("kalender/doelgroepen/raden.ics").titles == [one, item, own])
    #expect(try await agenda("webinars/straks/kalender.ics").titles == ["Webinar: Straks"])
  }

  // MARK: - Events

  @Test func aPeriodIsWholeDays() async throws {
    let event = try #require(
      try await agenda("kalender/kalender.ics").event("Thema: Zichtbaarheid"))
    let address = "https://proef.example/onder/kalender/2017/themas/een/"
    #expect(event["DTSTART"] == "20170301")
    #expect(event["DTEND"] == "20170501")
    #expect(event["TRANSP"] == "TRANSPARENT")
    #expect(event["DESCRIPTION"] == "Laat u zien\\; ook hier\\n\(address)")
    #expect(event["URL"] == address)
    #expect(event["CATEGORIES"] == "Ledengroepen,raden,RADEN")
    #expect(event["STATUS"] == nil)
    #expect(event.alarms.isEmpty)
  }

  @Test func aMessageIsADayWithAlarmsForWhatIsStillToBeDone() async throws {
    let file = try await agenda("kalender/kalender.ics")
    let planned = try #require(file.event("Facebook: Het stuk: Een kop"))
    #expect(planned["DTSTART"] == "20170307")
    #expect(planned["DTEND"] == "20170308")
    #expect(planned["STATUS"] == "TENTATIVE")
    #expect(planned["URL"] == "https://proef.example/onder/artikelen/stuk/#een-kop")
    #expect(planned["DESCRIPTION"]?.contains("Status: gepland") == true)
    #expect(
      planned.alarms == [
        [
          "ACTION": "DISPLAY", "DESCRIPTION": "Tekst klaar: Facebook: Het stuk: Een kop",
          "TRIGGER": "-P6DT15H",
        ],
        [
          "ACTION": "DISPLAY", "DESCRIPTION": "Akkoord: Facebook: Het stuk: Een kop",
          "TRIGGER": "-P2DT15H",
        ],
      ])
    let ready = try #require(file.event("Facebook: Zichtbaarheid"))
    #expect(ready.alarms.map { $0["TRIGGER"] } == ["PT9H"])
    #expect(ready["URL"] == "https://proef.example/onder/kalender/2017/themas/een/")
    let done = try #require(file.event("X: https://elders.example/a"))
    #expect(done["STATUS"] == "CONFIRMED")
    #expect(done["URL"] == "https://elders.example/a")
    #expect(done.alarms.isEmpty)
  }

  @Test(arguments: [
    (-7, "-P6DT15H"), (-1, "-PT15H"), (0, "PT9H"), (1, "P1DT9H"), (-366, "-P365DT15H"),
  ])
  func anAlarmIsAtNineOClock(days: Int, trigger: String) {
    let day = Day(year: 2017, month: 3, day: 7)
    #expect(AgendaEvent.trigger(day.advanced(by: days), of: day) == trigger)
  }

  @Test func aWebinarHasItsHoursOrItsDay() async throws {
    let file = try await agenda("kalender/kalender.ics")
    let soon = try #require(file.event("Webinar: Straks"))
    #expect(soon["DTSTART"] == "20170511T193000")
    #expect(soon["DTEND"] == "20170511T203000")
    #expect(soon["TRANSP"] == "OPAQUE")
    #expect(soon["CATEGORIES"] == "raden")
    let then = try #require(file.event("Webinar: Toen"))
    #expect(then["DTSTART"] == "20160511")
    #expect(then["DTEND"] == "20160512")
    #expect(file.event("Webinar: Ooit") == nil)
  }

  @Test func onlyAFileWithHoursTellsTheirZone() async throws {
    let built = try await build(Self.site + Self.plan, theme: .standard, today: "2017-03-01")
    for (path, has) in [
      ("kalender/kalender.ics", true), ("webinars/straks/kalender.ics", true),
      ("kalender/kanalen/x.ics", false), ("kalender/themas/een.ics", false),
    ] {
      #expect(built[path]?.contains("BEGIN:VTIMEZONE") == has, "\(path)")
      #expect(built[path]?.contains("TZID=Europe/Amsterdam") == has, "\(path)")
    }
  }

  // MARK: - What it says of itself

  @Test func aFileToFollowSaysItsNameAndHowOften() async throws {
    let file = try await agenda("kalender/kanalen/facebook.ics")
    #expect(file.lines["VERSION"] == "2.0")
    #expect(file.lines["PRODID"] == "-//Trompet//Communicatiekalender//NL")
    #expect(file.lines["METHOD"] == nil)
    #expect(file.lines["NAME"] == "Proef: Facebook")
    #expect(file.lines["X-WR-CALNAME"] == "Proef: Facebook")
    #expect(file.lines["REFRESH-INTERVAL"] == "P1D")
    #expect(file.lines["SOURCE"] == "https://proef.example/onder/kalender/kanalen/facebook.ics")
    let webinar = try await agenda("webinars/straks/kalender.ics")
    #expect(webinar.lines["NAME"] == nil)
    #expect(webinar.lines["REFRESH-INTERVAL"] == nil)
  }

  @Test func withoutAnAddressThereAreNoAddresses() async throws {
    let files = (Self.site + Self.plan).replacing(
      "adres: https://proef.example/onder/\n", with: "")
    let built = try await build(files, theme: .standard, today: "2017-03-01", base: nil)
    for path in built.files where path.hasSuffix(".ics") {
      let file = ICalendarReader(try #require(built[path]))
      #expect(file.lines["URL"] == nil && file.lines["SOURCE"] == nil)
      for event in file.events {
        #expect(event["URL"] == nil || event["URL"]?.contains("elders.example") == true)
        #expect(event["UID"]?.count == 36)
      }
    }
  }

  @Test func speaksEnglish() async throws {
    let files = (Self.site + Self.plan).replacing("naam: Proef\n", with: "naam: Proef\ntaal: en\n")
    let built = try await build(files, theme: .standard, today: "2017-03-01")
    let file = ICalendarReader(try #require(built["calendar/calendar.ics"]))
    #expect(file.lines["NAME"] == "Proef: calendar")
    #expect(file.lines["PRODID"] == "-//Trompet//Communicatiekalender//EN")
    #expect(file.titles.contains("Theme: Zichtbaarheid"))
    #expect(
      file.event("Facebook: Zichtbaarheid")?["DESCRIPTION"]?.contains("Status: text ready") == true)
  }

  @Test func saysNothingOfWhoDoesItOrOfWhatIsNotPublished() async throws {
    let hidden = """
      -- content/artikelen/porseleinhoen.md --
      ---
      titel: Het porseleinhoen
      concept: ja
      ---
      Porseleinhoen.

      """
    let plan = Self.plan.replacing(
      "artikelen/stuk.md#een-kop", with: "artikelen/porseleinhoen.md")
    let built = try await build(Self.site + hidden + plan, theme: .standard, today: "2017-03-01")
    let file = try #require(built["kalender/kalender.ics"])
    let event = try #require(ICalendarReader(file).event("Facebook: nog niet verschenen"))
    #expect(event["URL"] == nil)
    #expect(event.alarms.first?["DESCRIPTION"] == "Tekst klaar: Facebook: nog niet verschenen")
    #expect(built.files(with: "kwartelkoning") == [])
    #expect(built.files.filter { built[$0]?.lowercased().contains("porseleinhoen") == true } == [])
  }

  // MARK: - Identity

  @Test func anEventIsTheSameWhateverItsDays() async throws {
    func uids(_ files: String) async throws -> [String: String] {
      let file = try await agenda("kalender/kalender.ics", files)
      return Dictionary(file.events.map { ($0["SUMMARY"] ?? "", $0["UID"] ?? "") }) { $1 }
    }
    let before = try await uids(Self.site + Self.plan)
    let moved = (Self.site + Self.plan)
      .replacing("2017-03-07", with: "2017-03-08").replacing("2017-W18", with: "2017-W17")
      .replacing("van: 2017-03\n", with: "van: 2017-02\n")
      .replacing("2017-05-02", with: "2017-04-27").replacing("2017-05-11", with: "2018-01-01")
      .replacing("https://proef", with: "http://proef")
    let after = try await uids(moved)
    #expect(after == before)
    #expect(Set(before.values).count == before.count)
    // What they are for ever, as anyone can work out.
    #expect(before["Webinar: Straks"] == "3f7f1e6a-35df-57b8-85e4-6757447c0664")
    #expect(before["Thema: Inkoop"] == "717cfcce-9e17-5c1f-87fc-df1d9ad072e0")
    #expect(before["Facebook: Zichtbaarheid"] == "c6d423a2-4e7e-56bc-8bb6-c1477f15b1a4")
  }

  @Test func twoPeriodsOfOneThemeAreTwo() async throws {
    let plan = """
      -- content/kalender/2017.yaml --
      periodes:
        - {thema: een, van: 2017-05}
        - {thema: een, van: 2017-01}
        - {thema: een, van: 2017-03}
      -- content/kalender/2018.yaml --
      periodes:
        - {thema: een, van: 2018-05}

      """
    func uids(_ plan: String) async throws -> [String: String?] {
      let file = try await agenda("kalender/themas/een.ics", Self.site + plan)
      return Dictionary(file.events.map { ($0["DTSTART"] ?? "", $0["UID"]) }) { $1 }
    }
    let before = try await uids(plan)
    #expect(Set(before.values).count == 4)
    // The first in the file stays the first.
    let after = try await uids(plan.replacing("2017-05}", with: "2017-02}"))
    #expect(after["20170201"] == before["20170501"])
    #expect(after["20170101"] == before["20170101"])
  }

  // MARK: - Size

  @Test func manyMessagesOnOneDayAreAsManyEvents() async throws {
    var plan = """
      -- content/kalender/2017.yaml --
      periodes:
        - thema: een
          van: 2017-03
          doelgroep: [\((0..<300).map { "groep \($0)" }.joined(separator: ", "))]
          items:

      """
    for _ in 0..<400 { plan += "      - {kanaal: X, datum: 2017-03-07}\n" }
    let built = try await build(Self.site + plan, theme: .standard, today: "2017-03-01")
    let file = ICalendarReader(try #require(built["kalender/kanalen/x.ics"]))
    #expect(file.events.count == 401)
    #expect(Set(file.events.compactMap { $0["UID"] }).count == 401)
    // So many kinds of audience are none.
    #expect(built.files.count { $0.hasPrefix("kalender/doelgroepen/") } == 100)
  }
}
