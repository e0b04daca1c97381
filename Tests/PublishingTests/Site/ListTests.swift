import Testing

@Suite struct ListTests {
  private func articles(_ count: Int, year: (Int) -> String = { _ in "2016" }) -> String {
    (1...count).map { number in
      let date = year(number)
      return """
        -- content/artikelen/stuk-\(number).md --
        ---
        titel: Stuk \(number)
        nummer: \(number)
        \(date.isEmpty ? "" : "datum: \(date)")
        onderwerpen: [alles]
        ---
        """
    }.joined(separator: "\n")
  }

  @Test func cutsAListIntoSheetsOfTwenty() async throws {
    let site = try await build(articles(45))
    #expect(site.told == "")
    #expect(site.links("kaarten", on: "artikelen/").count == 20)
    #expect(site.links("kaarten", on: "artikelen/").first == "Stuk 1 → ../artikelen/stuk-1/")
    #expect(site.links("kaarten", on: "artikelen/blad/2/").count == 20)
    #expect(
      site.links("kaarten", on: "artikelen/blad/3/").last
        == "Stuk 45 → ../../../artikelen/stuk-45/")
    #expect(site.links("kaarten", on: "artikelen/blad/3/").count == 5)
    #expect(!site.files.contains("artikelen/blad/4/index.html"))
    #expect(site["artikelen/"]?.contains("<p>45 artikelen</p>") == true)
  }

  @Test func leadsFromSheetToSheet() async throws {
    let site = try await build(articles(45))
    #expect(
      site.links("bladen", on: "artikelen/") == [
        "1 → ../artikelen/", "2 → ../artikelen/blad/2/", "3 → ../artikelen/blad/3/",
        "volgende → ../artikelen/blad/2/",
      ])
    #expect(
      site.links("bladen", on: "artikelen/blad/2/") == [
        "vorige → ../../../artikelen/", "1 → ../../../artikelen/",
        "2 → ../../../artikelen/blad/2/", "3 → ../../../artikelen/blad/3/",
        "volgende → ../../../artikelen/blad/3/",
      ])
  }

  @Test(arguments: [(20, 1), (21, 2), (40, 2), (41, 3)])
  func needsNoSheetForNothing(count: Int, sheets: Int) async throws {
    let site = try await build(articles(count))
    #expect(site.files.count { $0.hasPrefix("artikelen/blad/") } == sheets - 1)
    #expect(site.links("bladen", on: "artikelen/").isEmpty == (sheets == 1))
    #expect(site.files.count { $0.hasPrefix("onderwerpen/alles/blad/") } == sheets - 1)
  }

  @Test func keepsItsSheetsInAFolderWhateverItsAddress() async throws {
    let head = "-- content/artikelen/index.md --\n---\ntitel: Stukken\nadres: /stukken.html\n---\n"
    let site = try await build(head + articles(21))
    #expect(site.told == "")
    #expect(site.files.contains("stukken.html"))
    #expect(site.files.contains("stukken/blad/2/index.html"))
    #expect(site.files.contains("stukken/atom.xml"))
    #expect(site.links("bladen", on: "stukken.html").first == "1 → stukken.html")
  }

  @Test func hasAListForEachYearAndForWhatHasNoDate() async throws {
    let site = try await build(
      articles(5) { ["", "2015-03", "2016-05-11", "2016", "2016-02"][$0 - 1] })
    #expect(
      site.links("kaarten", on: "artikelen/").map { $0.prefix(6) }
        == ["Stuk 3", "Stuk 5", "Stuk 4", "Stuk 2", "Stuk 1"])
    #expect(
      site.links("jaren", on: "artikelen/") == [
        "2016 (3) → ../artikelen/jaar/2016/", "2015 (1) → ../artikelen/jaar/2015/",
        "Zonder datum (1) → ../artikelen/zonder-datum/",
      ])
    #expect(
      site.links("kaarten", on: "artikelen/jaar/2015/")
        == ["Stuk 2 → ../../../artikelen/stuk-2/"])
    #expect(site["artikelen/zonder-datum/"]?.contains("<i>zonder datum</i>") == true)
    #expect(site["artikelen/"]?.contains("<time datetime=\"2015-03\">maart 2015</time>") == true)
    #expect(
      site.links("kruimels", on: "artikelen/jaar/2015/").last == "Artikelen → ../../../artikelen/")
  }

  @Test func hasNoListsByYearForOneYear() async throws {
    let site = try await build(articles(3))
    #expect(site.links("jaren", on: "artikelen/") == [])
    #expect(!site.files.contains { $0.contains("jaar/") })
  }

  @Test func putsAListInAText() async throws {
    let site = try await build(
      """
      \(articles(4))
      -- content/webinars/kijk.md --
      ---
      titel: Kijk
      onderwerpen: [alles]
      ---
      ```lijst
      soort: artikel
      aantal: 2
      ```
      -- content/artikelen/zelf.md --
      ---
      titel: Zelf
      datum: 2017
      onderwerpen: [alles]
      ---
      ```lijst
      onderwerp: ALLES
      aantal: 2
      ```
      """)
    #expect(site.told == "")
    #expect(
      site.links("lijst", on: "webinars/kijk/")
        == ["Zelf → ../../artikelen/zelf/", "Stuk 1 → ../../artikelen/stuk-1/"])
    // The page itself takes no place in its own list.
    #expect(
      site.links("lijst", on: "artikelen/zelf/")
        == ["Stuk 1 → ../../artikelen/stuk-1/", "Stuk 2 → ../../artikelen/stuk-2/"])
  }

  @Test(arguments: ["0", "-1", "-99999999999"])
  func showsNothingWhenAListAsksForNothing(count: String) async throws {
    let site = try await build(
      "\(articles(2))\n-- content/een.md --\n---\ntitel: Een\n---\n```lijst\nsoort: artikel\naantal: \(count)\n```\n"
    )
    #expect(site.links("lijst", on: "een/") == [])
  }

  @Test func tellsThatNobodyHasATopic() async throws {
    let site = try await build(
      "\(articles(1))\n-- content/een.md --\n---\ntitel: Een\n---\n```lijst\nonderwerp: ales\n```\n"
    )
    #expect(
      site.told == """
        content/een.md:5:12: let op: Geen enkele pagina heeft het onderwerp ‘ales’; deze lijst blijft leeg. [unused-topic]
        5 | onderwerp: ales
          |            ^^^^
          Bedoelt u ‘alles’?

        """)
  }

  @Test func opensDoorsToTheListsInTheMenu() async throws {
    let site = try await build(
      """
      \(articles(2))
      -- content/artikelen/index.md --
      ---
      titel: Lezen
      ---
      Dit is er *te lezen*.
      -- content/site.yaml --
      adres: https://x.nl/
      menu: [artikelen/index.md]
      """)
    #expect(site.links("deuren", on: "") == ["Lezen: 2 artikelen → artikelen/"])
    #expect(
      site.links("nieuw", on: "") == ["Stuk 1 → artikelen/stuk-1/", "Stuk 2 → artikelen/stuk-2/"])
    #expect(site.links("menu", on: "artikelen/stuk-1/") == ["Lezen → ../../artikelen/"])
    #expect(site["artikelen/stuk-1/"]?.contains("aria-current=\"true\"") == true)
    #expect(site.body("artikelen/") == "<p>Dit is er <em>te lezen</em>.</p>\n")
  }
}
