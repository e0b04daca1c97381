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

  @Test func sortsTitlesAsADictionaryDoes() async throws {
    let titles = ["Zon", "'t Gooi", "Deel 10", "Deel 2", "Één", "IJs", "Ik", "eens", "Tas"]
    func pages(_ folder: String) -> String {
      titles.enumerated().map { number, title in
        """
        -- content/\(folder)/p\(number).md --
        ---
        titel: "\(title)"
        onderwerpen: ["\(title)"]
        ---

        """
      }.joined()
    }
    let expected = ["Deel 2", "Deel 10", "Één", "eens", "IJs", "Ik", "’t Gooi", "Tas", "Zon"]
    let site = try await build(pages("artikelen") + pages("themas") + pages("ledengroepen"))
    #expect(site.told == "")
    func names(_ list: String, on path: String) -> [String] {
      site.links(list, on: path).map { String($0.split(separator: " →")[0]) }
    }
    #expect(names("kaarten", on: "artikelen/") == expected)
    #expect(names("kaarten", on: "ledengroepen/") == expected)
    let counts = ["stukken", "artikelen", "stuk"]
    func titlesOnly(_ names: [String]) -> [String] {
      names.map { name in String(name.prefix { $0 != ":" }) }.filter { !counts.contains($0) }
    }
    #expect(titlesOnly(names("kaarten", on: "themas/")) == expected)
    #expect(titlesOnly(names("letters", on: "onderwerpen/")) == expected)
    let letters = try #require(site["onderwerpen/"])
    let heads = letters.split(separator: "<h2>").dropFirst().map { $0.prefix { $0 != "<" } }
    #expect(heads == ["D", "E", "I", "T", "Z"])
  }

  @Test func countsChaptersByTheNumbersOfTheirFiles() async throws {
    let chapters = [1, 2, 10, 11].map {
      "-- content/handreikingen/gids/deel-\($0).md --\n---\ntitel: Deel \($0)\n---\n"
    }.joined()
    let site = try await build(
      "-- content/handreikingen/gids/index.md --\n---\ntitel: Gids\n---\n" + chapters)
    #expect(
      site.links("delen", on: "handreikingen/gids/").map { String($0.split(separator: " →")[0]) }
        == ["1 Deel 1", "2 Deel 2", "3 Deel 10", "4 Deel 11"])
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
