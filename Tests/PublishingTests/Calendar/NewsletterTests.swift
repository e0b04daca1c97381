import Testing

@testable import Publishing

@Suite("The newsletter of a period")
struct NewsletterTests {
  private let html = KitSite.folder + "nieuwsbrief.html"
  private let text = KitSite.folder + "nieuwsbrief.txt"

  private static let period = """
    periodes:
      - thema: zichtbaarheid
        van: 2017-03
        tot: 2017-04
        boodschap: Laat <zien> dat u er bent.
        items:
          - {kanaal: Nieuwsbrief KP, datum: 2017-03-07, materiaal: webinars/kijken.md, tekst: "Beste lezers,\\n\\nkijk eens\\nhier: {link}"}
          - {kanaal: Facebook, datum: 2017-03-02, materiaal: artikelen/oud.md}
          - {kanaal: Facebook, datum: 2017-03-09, materiaal: webinars/kijken.md}
          - {kanaal: Facebook, datum: 2017-03-21, materiaal: artikelen/nieuw.md}
          - {kanaal: Nieuwsbrief KP, datum: 2017-04-04, materiaal: artikelen/later.md}
    """

  @Test("tells in full of what its own items name, then of the rest; slides beside their webinar")
  func tellsOfMaterials() async throws {
    let site = try await KitSite.build(Self.period)
    let page = try #require(site[html])
    #expect(
      Anchor.all(in: page).map(\.href) == [
        "https://trompet.example/webinars/kijken/", "https://trompet.example/webinars/dias.pdf",
        "https://trompet.example/artikelen/oud/",
        "https://trompet.example/themas/zichtbaarheid/",
        "https://trompet.example/\(html)", "https://trompet.example/",
      ])
    #expect(page.contains("De dia’s</a> (PDF, 1 kB)"))
    // Of the rest no more than the title and the kind.
    let parts = page.components(separatedBy: "Ook over dit thema</h2>")
    try #require(parts.count == 2)
    #expect(parts[0].contains("Een webinar."))
    #expect(parts[1].contains("Een oud artikel</a><br>Artikel"))
    #expect(!page.contains("De eerste zin."))
    // Its own words open it, instead of the theme's question.
    #expect(!page.contains("Wie kent ons?"))
    #expect(page.contains("Webinar, 8 juni 2016"))
    #expect(page.contains("Laat &lt;zien&gt; dat u er bent."))
    #expect(page.contains("kijk eens<br>hier: https://trompet.example/webinars/kijken/</p>"))
    #expect(page.contains("background-color: #7d540d"))
  }

  @Test("has what is published on its own day, and in April what April brings")
  func hasWhatIsPublished() async throws {
    // Sent on 7 March: the article of 20 March is not in it. That of the second letter is, once it is there.
    for (today, isThere) in [("2017-02-01", false), ("2017-04-01", true)] {
      let site = try await KitSite.build(Self.period, today: today)
      for file in [html, text] {
        let letter = try #require(site[file])
        #expect(!letter.contains("Het nieuwe stuk"))
        #expect(letter.contains("Iets van later") == isThere)
      }
    }
  }

  @Test("tells of the theme's own where items name nothing: three in full, and eight by title")
  func tellsOfTheme() async throws {
    let more = (1...9).map {
      "-- content/artikelen/stuk\($0).md --\n---\ntitel: Stuk \($0)\nthemas: [zichtbaarheid]\n---\n\nTekst.\n"
    }.joined()
    let site = try await KitSite.build(
      """
      periodes:
        - {thema: zichtbaarheid, van: 2017-03}
      """, files: more)
    let letter = try #require(site[text])
    #expect(letter.contains("Een oud artikel"))
    #expect(!letter.contains("Het nieuwe stuk"))
    #expect(letter.split(separator: "\n").count { $0.hasPrefix("https://") } == 3 + 8 + 1 + 3)
    #expect(letter.contains("Ook over dit thema\n\n- "))
  }

  @Test("has lines of 75 characters in plain text, and addresses on lines of their own")
  func wrapsLines() async throws {
    let site = try await KitSite.build(
      Self.period.replacing(
        "Beste lezers,",
        with:
          "Beste lézers van wijd en zijd in heel het land en ver daarbuiten, die wij graag zien,"))
    let letter = try #require(site[text])
    for line in letter.split(separator: "\n") {
      #expect(line.count <= 75 || line.hasPrefix("https://"), "\(line)")
      #expect(!line.contains("://") || line.hasPrefix("https://"), "\(line)")
    }
    #expect(!letter.contains("\r") && !letter.contains("\n\n\n") && letter.hasSuffix("/\n"))
    #expect(letter.contains("- De dia’s (PDF, 1 kB)\nhttps://trompet.example/webinars/dias.pdf\n"))
  }

  @Test("needs nothing from elsewhere: no pictures, scripts, style sheets or classes to style")
  func needsNothing() async throws {
    let page = try #require(try await KitSite.build(Self.period)[html])
    for word in ["<img", "<script", "<style", "<link", "url(", "@import", "<svg"] {
      #expect(!page.contains(word), "\(word)")
    }
    for table in page.split(separator: "<table").dropFirst() {
      #expect(table.hasPrefix(" role=\"presentation\""))
    }
    #expect(page.utf8.count < 20_000)
    #expect(page.contains("<meta name=\"robots\" content=\"noindex\">"))
  }

  @Test("warns of one that Gmail would cut off, and stays below that with what items name")
  func warnsOfLongOnes() async throws {
    let many = (1...200).map {
      "-- content/artikelen/stuk\($0).md --\n---\ntitel: Stuk \($0)\nsamenvatting: \(String(repeating: "lang & ", count: 200))\n---\n\nTekst.\n"
    }.joined()
    let items = (1...200).map { "      - {kanaal: X, materiaal: artikelen/stuk\($0).md}\n" }
      .joined()
    let period = "periodes:\n  - thema: zichtbaarheid\n    van: 2017-03\n    items:\n"
    let site = try await KitSite.build(period + items, files: many)
    #expect(!site.ids.contains("newsletter-too-long"))
    #expect(try #require(site[html]).utf8.count < 100_000)

    let long = try await KitSite.build(
      period
        + "      - kanaal: Nieuwsbrief KP\n        tekst: \(String(repeating: "heel lang ", count: 11_000))\n"
    )
    #expect(long.ids == ["newsletter-too-long"])
  }
}
