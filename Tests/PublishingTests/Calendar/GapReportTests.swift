import Content
import Diagnostics
import Foundation
import Testing

@testable import Checks
@testable import Publishing

/// What an editor sees of the gaps, and what nobody else does.
@Suite struct GapReportTests {
  private static let files = """
    -- content/site.yaml --
    adres: https://trompet.example/
    kanalen:
      - {naam: Nieuwsbrief KP, tekst-klaar: 7, akkoord: 3}
      - {naam: Facebook}
    -- content/index.md --
    ---
    titel: Welkom
    ---
    Tekst.
    -- content/themas/inkoop.md --
    ---
    titel: Inkoop
    materiaal: [dondersteen]
    ---
    Tekst.
    -- content/themas/vergeten.md --
    ---
    titel: Vergeten thema
    ---
    Tekst.
    -- content/artikelen/een.md --
    ---
    titel: Een artikel
    themas: [inkoop]
    ---
    Tekst.
    -- content/artikelen/twee.md --
    ---
    titel: Nooit gebruikt
    themas: [inkoop]
    ---
    Tekst.
    -- content/artikelen/tot-mei.md --
    ---
    titel: Tot mei
    verloopt: 2017-05-01
    ---
    Tekst.
    -- content/artikelen/verborgen-plan.md --
    ---
    titel: Het Verborgen Plan
    concept: ja
    ---
    Tekst.
    -- content/artikelen/latere-onthulling.md --
    ---
    titel: De Latere Onthulling
    publiceren-vanaf: 2017-12-01
    ---
    Tekst.
    -- content/kalender/2017.yaml --
    periodes:
      - thema: inkoop
        van: 2017-01
        tot: 2017-02
        eigenaar: Eigenaarse
        items:
          - {materiaal: een, kanaal: Facebook, datum: 2017-01-10}
          - {materiaal: een, kanaal: Facebook, datum: 2017-02-14, status: tekst klaar, eigenaar: Zuster Ursula}
          - {materiaal: een, kanaal: Facebook, datum: 2017-02-14, status: akkoord}
      - thema: inkoop
        van: 2017-03
        tot: 2017-06
        boodschap: Samen kopen.
        eigenaar: Eigenaarse
        items:
          - {kanaal: Facebook, datum: 2017-03-07, status: geplaatst, eigenaar: Broeder Jacob}
          - {materiaal: een, kanaal: Nieuwsbrief KP, datum: 2017-03-09}
          - {materiaal: een, kanaal: Facebook, datum: 2017-03-20, status: tekst klaar}
          - {materiaal: verborgen-plan, kanaal: Facebook, datum: 2017-04-03}
          - {materiaal: latere-onthulling, kanaal: Facebook, datum: 2017-05-03}
          - {materiaal: tot-mei, kanaal: Nieuwsbrief KP, datum: 2017-06-03}
          - {kanaal: Facebook}
          - {datum: 2017-06-10}
      - {thema: inkoop, van: 2017-08, tot: 2017-12}

    """

  private func built(_ today: String, _ files: String = files) async throws -> SiteInMemory {
    let built = try await build(files, theme: StandardTheme.files(), today: today)
    #expect(!built.diagnostics.hasErrors, "\(built.told)")
    return built
  }

  private func report(
    _ span: GapReport.Span = .now, on today: String = "2017-03-01", files: String = files
  ) async throws -> GapReport {
    let site = try #require(try await built(today, files).build).context.site
    return GapReport(of: site, on: try #require(Day(PartialDate(today))), span)
  }

  @Test func nothingOfItIsPublic() async throws {
    for today in ["2017-03-01", "2018-02-01"] {
      let built = try await built(today)
      let site = try #require(built.build).context.site
      let day = try #require(Day(PartialDate(today)))
      let gaps = Gaps.all(in: site, on: day)
      #expect(gaps.count > 15)
      if today == "2017-03-01" {
        #expect(Set(gaps.map(\.kind)) == Self.kinds.subtracting(["year-without-calendar"]))
      } else {
        #expect(gaps.contains { $0.kind == "year-without-calendar" })
      }
      let secrets =
        ["Eigenaarse", "Zuster Ursula", "Broeder Jacob", "dondersteen"]
        + ["Verborgen Plan", "verborgen-plan"]
        + (today < "2017-12" ? ["Latere Onthulling", "latere-onthulling"] : [])
        + gaps.flatMap { [$0.message.nl, $0.message.en, $0.action.nl, $0.action.en] }
        + Self.kinds
      #expect(built.rendered.count > 10)
      for (path, text) in built.rendered + built.ebooks {
        for secret in secrets where text.contains(secret) {
          Issue.record("‘\(secret)’ is in \(path)")
        }
        if path.contains("verborgen") { Issue.record("\(path)") }
      }
    }
  }

  /// All that there are: a new one belongs in the site above too.
  private static let kinds: Set<String> = [
    "year-without-calendar", "month-without-theme", "theme-without-period",
    "period-without-message", "period-without-items", "item-without-date", "item-without-channel",
    "text-not-ready", "not-approved", "not-published", "material-not-published",
    "material-too-late", "material-expires", "silent-channel", "same-material-twice",
    "duplicate-item", "material-never-used", "expected-material-missing",
  ]

  @Test func standsInTheGuide() throws {
    let guide = try String(
      contentsOfFile: Repository.path + "/docs/calendar-gaps.md", encoding: .utf8)
    for kind in Self.kinds where !guide.contains("`\(kind)`") { Issue.record("\(kind)") }
  }

  @Test func showsWhatIsAtHand() async throws {
    let report = try await report()
    #expect(
      report.gaps.map { "\($0.due?.description ?? "-") \($0.kind)" } == [
        "2017-01-10 not-published", "2017-02-11 silent-channel", "2017-02-14 not-published",
        "2017-02-14 not-published", "2017-03-01 item-without-date",
        "2017-03-01 expected-material-missing", "2017-03-02 text-not-ready",
        "2017-04-03 material-not-published", "2017-04-20 silent-channel",
      ])
    #expect(report.isLate)
    #expect(report.others > 10)
  }

  @Test func leavesInPeaceWhatNobodyCanMend() async throws {
    let late = try await report(on: "2018-02-01")
    #expect(
      Set(late.gaps.map(\.kind)) == [
        "year-without-calendar", "not-published", "material-not-published",
      ])
    let years = try await report(on: "2026-11-21")
    #expect(years.gaps.map(\.kind) == ["year-without-calendar"])
    #expect(years.others > 15)
  }

  @Test func showsAMonthAYearOrAll() async throws {
    let may = try await report(.month(CalendarMonth(5, of: 2017)))
    #expect(may.gaps.allSatisfy { $0.concerns(Day.days(ofMonth: 5, in: 2017)) })
    #expect(may.gaps.contains { $0.kind == "material-too-late" })
    #expect(!may.gaps.contains { $0.kind == "not-published" })
    let july = try await report(.month(CalendarMonth(7, of: 2017)))
    #expect(july.gaps.map(\.kind).contains("month-without-theme"))
    let all = try await report(.all)
    #expect(all.others == 0)
    #expect(try await report(.year(2017)).gaps == all.gaps)
    #expect(may.gaps.count + may.others == all.gaps.count)
  }

  @Test func isReadInATerminal() async throws {
    let text = try await report(.month(CalendarMonth(2, of: 2017))).text(in: .dutch)
    #expect(
      text.hasPrefix(
        """
        januari 2017

        content/kalender/2017.yaml:2:12: te laat: De periode van ‘Inkoop’ heeft geen boodschap. \
        [period-without-message]
          Het was voor 1 januari 2017. Schrijf in één zin wat mensen moeten onthouden: boodschap: …

        februari 2017

        """), "\(text)")
    #expect(text.contains(" Wie: Zuster Ursula.\n"))
    #expect(text.contains("te laat, "))
    let english = try await report(.month(CalendarMonth(2, of: 2017))).text(in: .english)
    #expect(english.contains("late: The period of 'Inkoop' has no message."))
    #expect(english.contains(" Who: Zuster Ursula.\n"))
  }

  @Test func letsNothingControlTheTerminal() async throws {
    let files = Self.files.replacing("Zuster Ursula", with: "Zus\u{202E}ter")
    let built = try await build(files, theme: StandardTheme.files(), today: "2017-03-01")
    let site = try #require(built.build?.context.site)
    let text = GapReport(of: site, on: Day(year: 2017, month: 3, day: 1), .all).text(in: .dutch)
    #expect(!text.unicodeScalars.contains { $0 == "\u{202E}" })
  }

  @Test(arguments: [
    (GapReport.Span.now, "Niets te doen."),
    (.month(CalendarMonth(3, of: 2017)), "Niets te doen in maart 2017."),
    (.year(2017), "Niets te doen in 2017."), (.all, "Niets te doen."),
    (
      .month(CalendarMonth(3, of: 2019)),
      "Voor 2019 is er geen kalender. Laat er een maken: trompet calendar plan 2019"
    ),
  ])
  func isFriendlyWhenThereIsNothing(span: GapReport.Span, text: String) async throws {
    let files = """
      -- content/site.yaml --
      kanalen: [{naam: X}]
      -- content/themas/inkoop.md --
      ---
      titel: Inkoop
      ---
      Tekst.
      -- content/kalender/2017.yaml --
      periodes:
        - thema: inkoop
          van: 2017-03
          tot: 2017-03
          boodschap: Koop samen in.
          items: [{kanaal: X, datum: 2017-03-07, status: geplaatst}]

      """
    let whole = files.replacing("tot: 2017-03", with: "tot: 2017-12").replacing(
      "van: 2017-03", with: "van: 2017-01")
    let site = try #require(try await built("2017-03-01", whole).build).context.site
    let today = Day(year: 2017, month: 3, day: 1)
    #expect(GapReport(of: site, on: today, span, silentWeeks: 500).text(in: .dutch) == text)
  }

  @Test func isDataToo() async throws {
    let report = try await report(.month(CalendarMonth(2, of: 2017)))
    let bytes = try report.json(in: .dutch)
    #expect(try report.json(in: .dutch) == bytes)
    #expect(bytes.last == 0x0A)
    let data = try #require(
      try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    #expect(data["date"] as? String == "2017-03-01")
    #expect(data["from"] as? String == "2017-02-01")
    #expect(data["to"] as? String == "2017-02-28")
    #expect(data["silentWeeks"] as? Int == 6)
    #expect(data["others"] as? Int == report.others)
    let counts = try #require(data["counts"] as? [String: Int])
    #expect(counts.values.reduce(0, +) == report.gaps.count)
    let gaps = try #require(data["gaps"] as? [[String: Any]])
    #expect(gaps.compactMap { $0["id"] as? String } == report.gaps.map(\.id))
    let gap = try #require(
      gaps.first {
        $0["owner"] as? String == "Zuster Ursula" && $0["kind"] as? String == "not-published"
      })
    #expect(gap["id"] as? String == "not-published/2017/inkoop/facebook/artikelen/een/2")
    #expect(gap["urgency"] as? String == "late")
    #expect(gap["due"] as? String == "2017-02-14")
    #expect(gap["from"] as? String == "2017-02-14")
    #expect(gap["to"] as? String == "2017-02-14")
    #expect(gap["file"] as? String == "content/kalender/2017.yaml")
    #expect(gap["line"] as? Int == 8)
    #expect(gap["column"] as? Int == 71)
    #expect(gap["theme"] as? String == "inkoop")
    #expect(gap["channel"] as? String == "Facebook")
    // Every key is documented, and there are no others.
    let guide = try String(
      contentsOfFile: Repository.path + "/docs/calendar-gaps.md", encoding: .utf8)
    for key in Set(data.keys).union(gaps.flatMap(\.keys)).union(counts.keys)
    where !guide.contains("`\(key)`") {
      Issue.record("\(key)")
    }
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.hasPrefix("{\n  \"counts\" : {\n    \"late\" : "))
  }
}
