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

  @Test func lendsThePlayerOfAServiceThatItKnows() async throws {
    let site = try await site("opname: https://youtu.be/AAAAAAAAAA_?t=90")
    #expect(site.told == "")
    let page = try #require(site["webinars/kijk/"])
    let address = "https://www.youtube-nocookie.com/embed/AAAAAAAAAA_?start=90&amp;autoplay=1"
    #expect(page.contains("<p>YouTube: \(address)</p>"))
    #expect(page.contains("<p>kijk: </p>"))
    #expect(
      page.contains(
        #""sameAs":"https://youtu.be/AAAAAAAAAA_?t=90","embedUrl":"https://www.youtube-nocookie.com/embed/AAAAAAAAAA_?start=90""#
      ))
  }

  /// Nothing is asked of another site before a reader asks for it, and without scripts there is a link.
  @Test func asksNothingOfAnotherSiteByItself() async throws {
    let text =
      "-- content/webinars/kijk.md --\n---\ntitel: Kijk & \"zie\"\nopname: https://youtu.be/AAAAAAAAAA_\n---\n"
    let site = try await build(text, theme: StandardTheme.files())
    let page = try #require(site["webinars/kijk/"])
    #expect(
      page.contains(
        #"<a class="button" href="https://youtu.be/AAAAAAAAAA_" data-embed="https://www.youtube-nocookie.com/embed/AAAAAAAAAA_?autoplay=1" data-title="Opname: Kijk &amp; “zie”">"#
      ))
    #expect(page.contains("Speel de opname af — dit laadt YouTube</span></a>"))
    #expect(page.split(separator: "<script src=").count == 2)
    for tag in ["<iframe", "<img", "preconnect", "dns-prefetch", "module"] {
      #expect(!page.contains(tag), "\(tag)")
    }
    for other in site.rendered where other.path != "webinars/kijk/index.html" {
      #expect(!other.text.contains("player.js"), "\(other.path)")
    }
  }

  @Test(arguments: ["https://video.example/kijk", "https://youtu.be.example/AAAAAAAAAA_"])
  func linksToAnyOtherRecording(address: String) async throws {
    for theme in [SmallTheme.files, StandardTheme.files()] {
      let text = "-- content/webinars/kijk.md --\n---\ntitel: Kijk\nopname: \(address)\n---\n"
      let page = try #require(try await build(text, theme: theme)["webinars/kijk/"])
      #expect(page.contains("<p>kijk: \(address)</p>") || page.contains("href=\"\(address)\""))
      #expect(!page.contains("player.js") && !page.contains("data-embed"))
    }
  }

  @Test func linksToARecordingFromAFolder() async throws {
    let text =
      "-- content/webinars/kijk.md --\n---\ntitel: Kijk\nopname: https://youtu.be/AAAAAAAAAA_\n---\n"
    let site = try await build(text, theme: StandardTheme.files(), offline: true)
    let page = try #require(site["webinars/kijk/index.html"])
    #expect(page.contains(#"<a class="button" href="https://youtu.be/AAAAAAAAAA_">"#))
    #expect(!page.contains("player.js") && !page.contains("nocookie"))
  }

  @Test func playsARecordingThatLiesBesideThePage() async throws {
    let files = """
      -- content/webinars/kijk.md --
      ---
      titel: Kijk
      datum: 2016
      opname: de avond.MP4
      materiaal:
        - bestand: dia.pdf
      transcript: tekst.pdf
      ---
      -- content/webinars/de avond.MP4 --
      x
      -- content/webinars/dia.pdf --
      x
      -- content/webinars/tekst.pdf --
      x
      """
    let site = try await build(files, base: "https://x.nl/")
    #expect(site.told == "")
    let page = try #require(site["webinars/kijk/"])
    #expect(page.contains("<p>../../webinars/de%20avond.MP4 (MP4, 1 kB)</p>"))
    #expect(page.contains("<p>kijk: </p>"))
    #expect(page.contains(#""contentUrl":"https://x.nl/webinars/de%20avond.MP4""#))
    #expect(
      site.links("transcript", on: "webinars/kijk/") == ["PDF, 1 kB → ../../webinars/tekst.pdf"])
    #expect(site.links("materiaal", on: "webinars/kijk/").count == 1)
    let standard = try await build(files, theme: StandardTheme.files())["webinars/kijk/"] ?? ""
    #expect(
      standard.contains(
        #"<video class="player" controls preload="none" src="../../webinars/de%20avond.MP4" aria-label="Opname: Kijk">"#
      ))
    #expect(!standard.contains("player.js"))
  }

  @Test(arguments: [
    ("avond.mp4", "Er is geen bestand ‘content/webinars/avond.mp4’."),
    ("youtu.be/AAAAAAAAAA_", "‘youtu.be/AAAAAAAAAA_’ is geen adres op het web."),
    ("avond.pdf", "‘avond.pdf’ is geen adres op het web."),
  ])
  func saysWhatIsWrongWithARecording(opname: String, message: String) async throws {
    let told = try await site("opname: \(opname)").told
    #expect(told.contains("content/webinars/kijk.md:3:9: fout: \(message)"), "\(told)")
  }

  @Test func saysThatARecordingIsNoPage() async throws {
    let told = try await site(
      "opname: avond.mp4", and: "-- content/avond.md --\n---\ntitel: avond.mp4\n---\n"
    ).told
    #expect(told.contains("‘opname’ is een webadres, of een videobestand uit de map content."))
  }

  @Test(arguments: ["https://elders.example/x.pdf", "kijk.md"])
  func saysThatMaterialIsAFile(name: String) async throws {
    let told = try await site("materiaal:\n  - bestand: \(name)").told
    #expect(told.contains("Bij ‘materiaal’ horen bestanden uit de map content, zoals een pdf."))
  }

  @Test(arguments: [
    ("begintijd: 25.00", "‘25.00’ is geen tijd die Trompet kent."),
    ("eindtijd: straks", "‘straks’ is geen tijd die Trompet kent."),
    ("begintijd: 20.00\neindtijd: 19.00", "De eindtijd ligt niet na de begintijd."),
    ("bekeken: vaak", "‘bekeken’ moet een geheel getal zijn."),
    ("materiaal: dias.pdf", "‘materiaal’ moet een lijst zijn."),
    ("materiaal: [dias.pdf]", "Bij elk onderdeel van ‘materiaal’ horen namen met een waarde."),
  ])
  func saysWhatIsWrong(matter: String, message: String) async throws {
    let told = try await site(matter).told
    #expect(told.contains("fout: \(message)"))
  }
}
