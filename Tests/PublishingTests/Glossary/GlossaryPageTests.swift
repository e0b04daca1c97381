import Testing

@testable import Publishing

/// The page of all terms.
@Suite struct GlossaryPageTests {
  private func entries(_ names: [String]) -> String {
    "-- content/begrippen.yaml --\nbegrippen:\n"
      + names.map { "  - begrip: \($0)\n    uitleg: Uitleg van \($0).\n" }.joined()
  }

  private func page(_ name: String, _ text: String) -> String {
    "-- content/\(name).md --\n---\ntitel: \(name)\n---\n\n\(text)\n"
  }

  @Test func hasAllTermsByLetterWithThePagesThatExplainThem() async throws {
    let site = try await build(
      """
      -- content/begrippen.yaml --
      begrippen:
        - begrip: zorgkantoor
          uitleg: Een kantoor.
        - begrip: énquête
          vormen: [enquêtes, peiling]
          afkorting: ENQ
          uitleg: Vragen.
        - begrip: ergotherapie
          uitleg: Hulp.

      """ + page("artikelen/een", "Een peiling.") + page("over", "De enquêtes en het zorgkantoor."))
    #expect(site.told == "")
    let all = try #require(site["begrippen/"])
    #expect(all.contains("<title>Moeilijke woorden"))
    #expect(all.contains("<h2 id=\"_letter-1\">E</h2>"))
    #expect(all.contains("<h2 id=\"_letter-2\">Z</h2>"))
    #expect(
      all.contains("<h3 id=\"enquete\">énquête</h3><p>ENQ|enquêtes, peiling|Vragen.</p>"))
    #expect(
      site.links("enquete", on: "begrippen/") == [
        "artikelen/een → ../artikelen/een/", "over → ../over/",
      ])
    // No page has it: the page of all terms does not say that there is one.
    #expect(!all.contains("ergotherapie"))
    #expect(site["sitemap.xml"]?.contains("<loc>https://trompet.example/begrippen/</loc>") == true)
  }

  @Test func namesTenPagesAndSaysHowManyMoreThereAre() async throws {
    let pages = (10..<22).map { page("artikelen/a\($0)", "Een woord.") }.joined()
    let site = try await build(entries(["woord"]) + pages)
    #expect(site.links("woord", on: "begrippen/").count == 10)
    #expect(site["begrippen/"]?.contains("<!--/woord-->en nog 2") == true)
  }

  @Test(arguments: ["begrippen", "begrippen/index"])
  func takesTitleAndIntroductionFromTheAuthor(name: String) async throws {
    let site = try await build(
      entries(["woord", "uitleg"])
        + "-- content/\(name).md --\n---\ntitel: Wat betekent dat?\n---\n\nEen woord.\n\n## Uitleg\n"
        + page("over", "De uitleg: zie [hier](\(name).md#woord) en [daar](\(name).md#uitleg)."))
    #expect(site.told == "")
    let all = try #require(site["begrippen/"])
    #expect(all.contains("<title>Wat betekent dat? – "))
    #expect(site.body("begrippen/") == "<p>Een woord.</p>\n<h2 id=\"uitleg\">Uitleg</h2>\n")
    // The heading was there first.
    #expect(all.contains("<h3 id=\"woord\">") && all.contains("<h3 id=\"_uitleg\">"))
    #expect(site["over/"]?.contains("href=\"../begrippen/#_uitleg\">uitleg</a>") == true)
    #expect(site["over/"]?.contains("<a href=\"../begrippen/#woord\">hier</a>") == true)
    #expect(site["sitemap.xml"]?.split(separator: "/begrippen/</loc>").count == 2)
  }

  @Test func isNotThereWhenNoPageHasATerm() async throws {
    let site = try await build(
      entries(["woord", "geheim"]) + page("over", "Tekst.")
        + "-- content/later.md --\n---\ntitel: Later\nconcept: ja\n---\nHet geheim.\n"
        + page("noot", "> [!trainer]\n> Het geheim.\n"))
    #expect(site.told == "")
    #expect(site["begrippen/"] == nil)
    for (path, text) in site.rendered { #expect(!text.contains("geheim"), "\(path)") }
    let headed = try await build(entries(["woord"]) + page("begrippen", "Nog niets."))
    #expect(headed.body("begrippen/") == "<p>Nog niets.</p>\n")
    #expect(headed["begrippen/"]?.contains("woord") == false)
  }

  @Test func hasATermThatAPageOnlyLeadsTo() async throws {
    let site = try await build(
      entries(["woord", "raad"]) + page("begrippen", "Begin.")
        + page("over", "Zie [dit](begrippen.md#woord)."))
    #expect(site["begrippen/"]?.contains("<h3 id=\"woord\">") == true)
    #expect(site["begrippen/"]?.contains("raad") == false)
  }

  @Test func hasTermsThatStandWhereNoneIsExplained() async throws {
    let site = try await build(
      entries(["woord", "raad"]) + page("over", "## Een woord\n\n[De raad](https://a.nl).\n"))
    #expect(site.links("woord", on: "begrippen/") == [])
    for term in ["woord", "raad"] {
      #expect(site["begrippen/"]?.contains("<h3 id=\"\(term)\">") == true)
    }
  }

  @Test func tellsOfAnAddressThatSomeoneElseHas() async throws {
    let site = try await build(
      entries(["woord"])
        + "-- content/over.md --\n---\ntitel: Over\nadres: begrippen/\n---\n\nEen woord.\n")
    #expect(site.ids == ["reserved-address"])
    let twice = try await build(
      entries(["woord"]) + page("begrippen", "Een.") + page("begrippen/index", "Twee."))
    #expect(twice.ids.contains("same-address"))
  }

  @Test func isAPageLikeAnyOtherWithoutAGlossary() async throws {
    let site = try await build(page("begrippen", "Een woord."))
    #expect(site.told == "")
    #expect(site.body("begrippen/") == "<p>Een woord.</p>\n")
  }

  @Test func hasAnEnglishAddressOnAnEnglishSite() async throws {
    let site = try await build(
      "-- content/site.yaml --\ntaal: en\n" + entries(["council"]) + page("over", "The council."))
    #expect(site["glossary/"]?.contains("<title>Glossary – ") == true)
    #expect(site["over/"]?.contains("aria-label=\"Explanation: council\"") == true)
  }

  @Test func namesFilesForWhoReadsOffline() async throws {
    let site = try await build(
      entries(["woord"]) + page("artikelen/een", "Een woord."), offline: true)
    #expect(
      site["artikelen/een/"]?.contains("href=\"../../begrippen/index.html#woord\">woord</a>")
        == true)
    #expect(
      site.links("woord", on: "begrippen/") == ["artikelen/een → ../artikelen/een/index.html"])
  }
}
