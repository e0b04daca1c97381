import Testing

/// How pages hang together, as their readers see it.
@Suite struct RelationTests {
  @Test func namesThePagesThatLinkHereOnce() async throws {
    let site = try await build(
      """
      -- content/een.md --
      ---
      titel: Een
      ---
      Zie [een](een.md) zelf.
      -- content/map/twee.md --
      ---
      titel: Twee
      datum: 2016-01-01
      ---
      Zie [een](../een.md) en [nog eens](../een.md), en ![](../een.svg).
      -- content/drie.md --
      ---
      titel: Drie
      datum: 2016-02-01
      ---
      Zie [[Een]].
      -- content/een.svg --
      <svg/>
      """)
    #expect(site.told == "")
    #expect(site.links("terug", on: "een/") == ["Drie → ../drie/", "Twee → ../map/twee/"])
    #expect(site.links("terug", on: "drie/") == [])
  }

  @Test func saysOnBothPagesThatTheyBelongTogether() async throws {
    let site = try await build(
      """
      -- content/een.md --
      ---
      titel: Een
      hoort-bij: [twee.md, "[[Drie]]", een.md]
      ---
      -- content/twee.md --
      ---
      titel: Twee
      hoort-bij: [een.md]
      ---
      -- content/drie.md --
      ---
      titel: Drie
      ---
      """)
    #expect(site.links("hoort-bij", on: "een/") == ["Drie → ../drie/", "Twee → ../twee/"])
    #expect(site.links("hoort-bij", on: "twee/") == ["Een → ../een/"])
    #expect(site.links("hoort-bij", on: "drie/") == ["Een → ../een/"])
    #expect(site.links("terug", on: "twee/") == [])
  }

  @Test func namesRelatedPagesTheNearestFirst() async throws {
    let site = try await build(
      """
      -- content/een.md --
      ---
      titel: Een
      onderwerpen: [gemeente, geld, taal]
      hoort-bij: [vijf.md]
      ---
      -- content/twee.md --
      ---
      titel: Twee
      onderwerpen: [gemeente]
      ---
      -- content/drie.md --
      ---
      titel: Drie
      onderwerpen: [geld, gemeente]
      ---
      -- content/vier.md --
      ---
      titel: Vier
      onderwerpen: [iets anders]
      ---
      -- content/vijf.md --
      ---
      titel: Vijf
      onderwerpen: [geld, gemeente, taal]
      ---
      -- content/zes.md --
      ---
      titel: Zes
      ---
      A link alone makes no [relation](een.md).
      """)
    #expect(site.links("verwant", on: "een/") == ["Drie → ../drie/", "Twee → ../twee/"])
    #expect(site.links("verwant", on: "vier/") == [])
  }

  @Test func mergesTopicsThatDifferInCaseAndAccents() async throws {
    let site = try await build(
      """
      -- content/a.md --
      ---
      titel: A
      onderwerpen: [Cliëntenraad, cliëntenraad]
      ---
      -- content/b.md --
      ---
      titel: B
      tags: [clientenraad, "Wmo"]
      ---
      -- content/c.md --
      ---
      titel: C
      tags: CLIËNTENRAAD
      ---
      """)
    #expect(site.told == "")
    #expect(
      site.links("letters", on: "onderwerpen/") == [
        "Cliëntenraad: 3 stukken → ../onderwerpen/clientenraad/",
        "Wmo: 1 stuk → ../onderwerpen/wmo/",
      ])
    #expect(site.links("onderwerpen", on: "a/") == ["Cliëntenraad → ../onderwerpen/clientenraad/"])
    #expect(
      site.links("kaarten", on: "onderwerpen/clientenraad/")
        == ["A → ../../a/", "B → ../../b/", "C → ../../c/"])
  }

  @Test func countsATopicAsItsListDoes() async throws {
    let site = try await build(
      """
      -- content/index.md --
      ---
      titel: Thuis
      onderwerpen: [geld]
      ---
      -- content/a.md --
      ---
      titel: A
      onderwerpen: [geld]
      ---
      """)
    #expect(site.links("letters", on: "onderwerpen/") == ["geld: 1 stuk → ../onderwerpen/geld/"])
    #expect(site.links("kaarten", on: "onderwerpen/geld/") == ["A → ../../a/"])
  }

  @Test func gathersTheMaterialOfATheme() async throws {
    let site = try await build(
      """
      -- content/themas/zien.md --
      ---
      titel: Gezien worden
      vraag: Hoe word je gezien?
      kleur: rood
      teken: oog
      ---
      -- content/artikelen/a.md --
      ---
      titel: A
      themas: [zien]
      datum: 2016-01-01
      ---
      -- content/webinars/b.md --
      ---
      titel: B
      thema: Gezien worden
      ---
      """)
    #expect(site.told == "")
    #expect(
      site.links("secties", on: "themas/zien/")
        == ["artikel: A → ../../artikelen/a/", "webinar: B → ../../webinars/b/"])
    #expect(site.links("themas", on: "webinars/b/") == ["Gezien worden → ../../themas/zien/"])
    #expect(site.links("kaarten", on: "themas/") == ["Gezien worden: 2 stukken → ../themas/zien/"])
    #expect(site.links("themafeed", on: "themas/zien/") == ["feed → ../../themas/zien/atom.xml"])
  }

  @Test func refusesAColourAndASignThatTheThemeOfTheSiteHasNot() async throws {
    let site = try await build(
      "-- content/themas/zien.md --\n---\ntitel: Zien\nkleur: paars\nteken: neus\n---\n")
    #expect(site.ids == ["unknown-colour", "unknown-sign"])
    #expect(site.told.contains("Kies uit: rood, blauw."))
    #expect(site.told.contains("Kies uit: oog."))
  }

  @Test func gathersWhatIsAboutALocalGroup() async throws {
    let site = try await build(
      """
      -- content/ledengroepen/walcheren.md --
      ---
      titel: Walcheren
      pilot: ja
      ---
      -- content/artikelen/a.md --
      ---
      titel: A
      ledengroep: walcheren
      ---
      """)
    #expect(site.links("kaarten", on: "ledengroepen/walcheren/") == ["A → ../../artikelen/a/"])
    #expect(
      site.links("groepen", on: "artikelen/a/") == ["Walcheren → ../../ledengroepen/walcheren/"])
  }

  @Test func showsWhereAPageStands() async throws {
    let site = try await build(
      """
      -- content/index.md --
      ---
      titel: Welkom
      ---
      -- content/artikelen/index.md --
      ---
      titel: Alle artikelen
      ---
      -- content/artikelen/2016/een.md --
      ---
      titel: Een
      ---
      """)
    #expect(
      site.links("kruimels", on: "artikelen/2016/een/")
        == ["Voorpagina → ../../../", "Alle artikelen → ../../../artikelen/"])
    #expect(site.links("kruimels", on: "artikelen/") == ["Voorpagina → ../"])
    #expect(site.links("kruimels", on: "") == [])
    #expect(site.links("soort", on: "artikelen/2016/een/") == ["Artikel → ../../../artikelen/"])
  }

  @Test func listsTheHeadingsOfALongPageOnly() async throws {
    let long = "## A\n\n### A een\n\n### A twee\n\n#### Te diep\n\n## B\n"
    let site = try await build(
      """
      -- content/lang.md --
      ---
      titel: Lang
      ---
      \(long)
      -- content/kort.md --
      ---
      titel: Kort
      ---
      ## A

      ## B
      """)
    #expect(
      site.links("inhoud", on: "lang/")
        == ["A → #a", "- A een → #a-een", "- A twee → #a-twee", "B → #b"])
    #expect(site.links("inhoud", on: "kort/") == [])
  }
}
