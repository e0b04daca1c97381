import Content
import Diagnostics
import Testing

/// A kind of its own: this is the whole file that it takes.
private struct Verslag: PageKind {
  static let name = "verslag"
  static let folder = "verslagen"
  static let title = Wording(nl: "Verslag", en: "Report")
  static let plural = Wording(nl: "Verslagen", en: "Reports")

  let place: String?

  init(_ fields: inout Fields) { place = fields.text("plaats") }

  var facts: [Fact] {
    [place.map { Fact(label: Wording(nl: "Plaats", en: "Place"), value: $0) }].compactMap(\.self)
  }
}

@Suite struct NewKindTests {
  private func site(_ line: String, theme: SiteTheme = .small) async throws -> SiteInMemory {
    try await build(
      """
      -- content/verslagen/dag.md --
      ---
      titel: De dag
      datum: 2016-05-11
      onderwerpen: [dagen]
      \(line)
      ---
      Het was *druk*.
      -- content/een.md --
      ---
      titel: Een
      ---
      Zie [[De dag]].

      ```lijst
      soort: verslag
      ```
      """, kinds: Kinds(Kinds.all + [Verslag.self]),
      theme: theme == .small ? SmallTheme.files : StandardTheme.files())
  }

  private enum SiteTheme { case small, standard }

  @Test func hasAPageAListAndAFeed() async throws {
    let site = try await site("plaats: Goes")
    #expect(site.told == "")
    #expect(site["verslagen/dag/"]?.contains("<dt>Plaats</dt><dd>Goes</dd>") == true)
    #expect(site.body("verslagen/dag/") == "<p>Het was <em>druk</em>.</p>\n")
    #expect(site.links("soort", on: "verslagen/dag/") == ["Verslag → ../../verslagen/"])
    #expect(site.links("kaarten", on: "verslagen/") == ["De dag → ../verslagen/dag/"])
    #expect(site["verslagen/"]?.contains("<h1>Verslagen</h1>") == true)
    #expect(site["verslagen/atom.xml"]?.contains("<title>De dag</title>") == true)
    #expect(site["atom.xml"]?.contains("<title>De dag</title>") == true)
    #expect(site["sitemap.xml"]?.contains("/verslagen/dag/") == true)
    #expect(site.links("lijst", on: "een/") == ["De dag → ../verslagen/dag/"])
    #expect(site.links("nieuw", on: "") == ["De dag → verslagen/dag/"])
    #expect(site.links("terug", on: "verslagen/dag/") == ["Een → ../../een/"])
  }

  @Test func needsNoTemplateOfItsOwn() async throws {
    let site = try await site("plaats: Goes", theme: .standard)
    #expect(site.told == "")
    #expect(site["verslagen/dag/"]?.contains("<dt>Plaats</dt><dd>Goes</dd>") == true)
    #expect(site["verslagen/"]?.contains("1 verslag") == true)
  }

  @Test func tellsOfASlipInItsField() async throws {
    let site = try await site("plats: Goes")
    #expect(site.told.contains("Trompet kent ‘plats’ niet. [misspelled-key]"))
    #expect(site.told.contains("Bedoelt u ‘plaats’?"))
  }
}
