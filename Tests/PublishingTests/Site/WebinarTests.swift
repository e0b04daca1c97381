import Testing

@Suite struct WebinarTests {
  private func site(_ matter: String, and files: String = "") async throws -> SiteInMemory {
    try await build("-- content/webinars/kijk.md --\n---\ntitel: Kijk\n\(matter)\n---\n\(files)")
  }

  private func record(_ matter: String) async throws -> String {
    let site = try await site(matter)
    guard site.told == "" else { return site.told }
    let page = site["webinars/kijk/"] ?? ""
    return page.split(separator: "\n").first { $0.count { $0 == "|" } >= 5 }.map(String.init) ?? ""
  }

  @Test func showsAllThatIsKnown() async throws {
    #expect(
      try await record(
        """
        datum: 2016-05-11
        begintijd: 19.30
        eindtijd: 20:45
        sprekers: [Ans, Bep]
        opname: https://video.example/?a=1&b=2
        bekeken: 1.234
        geteld-op: 2016-11-08
        """)
        == "<p>19.30 tot 20.45 uur|2016-05-11T19:30:00+02:00|Ans en Bep|1.234|8 november 2016|https://video.example/?a=1&amp;b=2</p>"
    )
  }

  @Test func knowsWinter() async throws {
    let record = try await record("datum: 2016-12-01\nbegintijd: 9.00")
    #expect(record.hasPrefix("<p>9.00 uur|2016-12-01T09:00:00+01:00|"))
  }

  @Test func makesUpNoDayForAMonth() async throws {
    let site = try await site("datum: 2016-05\nbegintijd: 19.30")
    #expect(site.told == "")
    #expect(site["webinars/kijk/"]?.contains("<p>19.30 uur||") == true)
    #expect(site["webinars/"]?.contains("<time datetime=\"2016-05\">mei 2016</time>") == true)
  }

  @Test func offersWhatThereIsToTakeHome() async throws {
    let site = try await site(
      """
      materiaal:
        - bestand: dia's.pdf
          titel: De dia’s
        - bestand: ../stukken/b.pptx
      transcript: uitgeschreven.md#begin
      """,
      and: """
        -- content/webinars/dia's.pdf --
        x
        -- content/stukken/b.pptx --
        x
        -- content/webinars/uitgeschreven.md --
        ---
        titel: Woord voor woord
        ---
        ## Begin
        """)
    #expect(site.told == "")
    #expect(
      site.links("materiaal", on: "webinars/kijk/") == [
        "De dia’s (PDF, 1 kB) → ../../webinars/dia%27s.pdf",
        "b.pptx (PPTX, 1 kB) → ../../stukken/b.pptx",
      ])
    #expect(
      site.links("transcript", on: "webinars/kijk/")
        == ["Woord voor woord → ../../webinars/uitgeschreven/#begin"])
  }

  @Test func findsMaterialThatIsNotThere() async throws {
    let told = try await site(
      "materiaal:\n  - bestand: dias.pdf", and: "-- content/webinars/dia's.pdf --\nx\n"
    ).told
    #expect(
      told == """
        content/webinars/kijk.md:4:14: fout: Er is geen bestand ‘content/webinars/dias.pdf’. [broken-link]
        4 |   - bestand: dias.pdf
          |              ^^^^^^^^
          Bedoelt u ‘/webinars/dia's.pdf’?

        """)
  }

  @Test(arguments: ["https://elders.example/x.pdf", "kijk.md"])
  func saysThatMaterialIsAFile(name: String) async throws {
    let told = try await site("materiaal:\n  - bestand: \(name)").told
    #expect(told.contains("Bij ‘materiaal’ horen bestanden uit de map content, zoals een pdf."))
  }

  @Test(arguments: [
    ("begintijd: 25.00", "‘25.00’ is geen tijd."), ("eindtijd: straks", "‘straks’ is geen tijd."),
    ("begintijd: 20.00\neindtijd: 19.00", "De eindtijd ligt niet na de begintijd."),
    ("bekeken: vaak", "‘bekeken’ moet een geheel getal zijn."),
    ("materiaal: dias.pdf", "‘materiaal’ moet een lijst zijn."),
    ("materiaal: [dias.pdf]", "Elk onderdeel van ‘materiaal’ bestaat uit sleutels en waarden."),
  ])
  func saysWhatIsWrong(matter: String, message: String) async throws {
    let told = try await site(matter).told
    #expect(told.contains("fout: \(message)"))
  }
}
