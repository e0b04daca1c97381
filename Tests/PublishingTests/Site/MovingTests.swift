import Testing

@testable import Publishing

/// Texts from other tools, as they are.
@Suite struct MovingTests {
  @Test func anObsidianVaultWorks() async throws {
    let site = try await build(
      """
      -- content/Welkom.md --
      ---
      aliases: [Begin]
      tags: [raad, wmo]
      cssclasses: breed
      ---
      Zie [[Wonen]], [[map/Wonen thuis]], [[sub/Diep]], [[Wonen#Een kop|de kop]] en
      [[Wonen#Een kop#Nog een kop]] en [[Begin]].

      ![[beeld.svg|300]]

      ![[bijlagen/beeld.svg|Een boom|40]]

      ![[opname.mp4]]

      ![[verslag.pdf|Het verslag]]

      ![[Wonen]]

      Verwijs naar [[Wonen#^abc123]].

      > [!tip]- Dicht
      > Tekst.

      > [!info]+ Open
      > Tekst.

      %% alleen voor ons %%

      Dit is ==van belang==, over #wonen.
      -- content/map/Wonen.md --
      ## Een kop

      Een zin. ^abc123

      ### Nog een kop

      Zie ook [[../map/Wonen thuis]].
      -- content/map/Wonen thuis.md --
      Tekst.
      -- content/een/sub/Diep.md --
      Tekst.
      -- content/map/bijlagen/beeld.svg --
      <svg width="80" height="60"></svg>
      -- content/map/opname.mp4 --
      film
      -- content/map/verslag.pdf --
      pdf
      """, checks: true)
    #expect(!site.diagnostics.hasErrors)
    #expect(
      site.ids.filter { $0 != "no-title" && $0 != "missing-alternative" }.sorted() == [
        "block-reference", "comment-left-out", "embedded-page", "foreign-syntax",
        "foreign-syntax", "foreign-syntax",
      ])
    let body = site.body("welkom/")
    #expect(body.contains("<a href=\"../map/wonen/\">Wonen</a>"))
    #expect(body.contains("<a href=\"../map/wonen-thuis/\">Wonen thuis</a>"))
    #expect(body.contains("<a href=\"../een/sub/diep/\">Diep</a>"))
    #expect(body.contains("<a href=\"../map/wonen/#een-kop\">de kop</a>"))
    #expect(body.contains("<a href=\"../map/wonen/#nog-een-kop\">Nog een kop</a>"))
    #expect(body.contains("<a href=\"../welkom/\">Welkom</a>"))
    #expect(
      body.contains(
        "<figure><img src=\"../map/bijlagen/beeld.svg\" alt=\"\" width=\"300\" height=\"225\""))
    #expect(body.contains("alt=\"Een boom\" width=\"40\" height=\"30\""))
    #expect(
      body.contains(
        "<p><a href=\"../map/opname.mp4\">opname.mp4</a> <span class=\"file\">(MP4, 1 kB)</span></p>"
      ))
    #expect(body.contains("<a href=\"../map/verslag.pdf\">Het verslag</a>"))
    #expect(body.contains("<p><a href=\"../map/wonen/\">Wonen</a></p>"))
    #expect(body.contains("<details class=\"callout callout-tip\">"))
    #expect(body.contains("<details class=\"callout callout-info\" open>"))
    #expect(!body.contains("alleen voor ons"))
    #expect(body.contains("==van belang==, over #wonen."))
    #expect(site.links("onderwerpen", on: "welkom/").count == 2)
  }

  @Test func pagesThatAreCalledAfterTheirFilesAreToldOnce() async throws {
    func told(_ count: Int) async throws -> [String] {
      let pages = (1...count).map { "-- content/notitie \($0).md --\nTekst.\n" }.joined()
      let site = try await build(pages)
      #expect(site["notitie-1/"]?.contains("<h1>Notitie 1</h1>") == true)
      return site.diagnostics.map(\.message.nl)
    }
    #expect(try await told(3).count == 3)
    #expect(
      try await told(40) == [
        "Deze pagina heeft geen titel; ze heet nu ‘Notitie 1’. Nog 39 pagina’s hebben er geen en heten naar hun bestand."
      ])
  }

  @Test func twoPagesOfOneNameNeedAPath() async throws {
    let site = try await build(
      """
      -- content/a/x.md --
      ---
      titel: Een
      ---
      -- content/b/x.md --
      ---
      titel: Twee
      ---
      Zie [[a/x]] en [[x]].
      """)
    #expect(site.ids == ["ambiguous-link"])
  }

  @Test func aHugoFolderWorks() async throws {
    let site = try await build(
      """
      -- content/_index.md --
      ---
      title: Welkom
      ---
      -- content/artikelen/een.md --
      ---
      title: "Een"
      date: 2016-11-05T10:00:00+01:00
      lastmod: 2016-11-06
      description: Kort.
      tags: [raad]
      categories: [nieuws]
      aliases: [/oud/een/]
      weight: 10
      slug: anders
      draft: false
      ---
      {{< figure src="a.png" title="Een boom" >}}

      {{% let-op %}}
      Tekst.
      {{% /let-op %}}
      -- content/artikelen/twee/index.md --
      ---
      title: Twee
      summary: Kort.
      ---
      {{< youtube abc >}} en `{{< geen >}}`. Zie [een](../een.md).
      -- content/artikelen/drie.md --
      ---
      title: Drie
      summary: Kort.
      draft: true
      ---
      """, checks: true)
    #expect(
      site.told == """
        content/artikelen/een.md:13:1: let op: Hier staat een shortcode van Hugo ({{< … >}}), de eerste van 4 op 2 pagina’s. Lezers zien het zoals het er staat. [foreign-syntax]
        13 | {{< figure src="a.png" title="Een boom" >}}
           | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          Schrijf er Markdown voor: ![tekst](beeld.png), [tekst](bestand.md), > [!tip].

        """)
    #expect(site.body("artikelen/een/").contains("{{&lt; figure src="))
    #expect(site.files.contains("oud/een/index.html"))
    #expect(site.files.contains("artikelen/twee/index.html"))
    #expect(!site.files.contains { $0.contains("drie") })
    #expect(site["artikelen/"]?.contains("<time datetime=\"2016-11-05\">") == true)
  }

  @Test func frontMatterInTOMLAndJSONIsToldOnceEach() async throws {
    let site = try await build(
      """
      -- content/artikelen/een.md --
      +++
      title = "Een"
      draft = true
      +++
      Tekst.
      -- content/artikelen/twee.md --
      +++
      title = "Twee"
      +++
      Zie [een](een.md).
      -- content/drie.md --
      {
        "title": "Drie"
      }
      Tekst.
      -- content/vier.md --
      ---
      titel: Vier
      ---
      """, checks: true)
    #expect(site.ids == ["foreign-front-matter", "foreign-front-matter"])
    #expect(
      site.told.hasPrefix(
        """
        content/artikelen/een.md:1:1: fout: Hier staan de gegevens boven de tekst in TOML (+++), de eerste van 2 op 2 pagina’s. Trompet leest alleen YAML, tussen regels van ‘---’. [foreign-front-matter]
        1 | +++
          | ^^^
          Hugo zet alle pagina’s om met: hugo convert toYAML --output omgezet

        content/drie.md:1:1: fout: Hier staan de gegevens boven de tekst in JSON ({ … }). Trompet
        """))
    #expect(site.files == [])
  }

  @Test func whatOnlyLooksLikeFrontMatterIsText() async throws {
    let site = try await build(
      """
      -- content/een.md --
      +++
      Zonder einde.
      -- content/twee.md --
      { "zo": maar }
      -- content/drie.md --
      {
      en meer
      }
      """)
    #expect(site.ids == ["no-title", "no-title", "no-title"])
  }

  @Test func aJekyllFolderWorks() async throws {
    let site = try await build(
      """
      -- content/index.md --
      ---
      layout: home
      title: Welkom
      ---
      Dag {{ site.title }}, zie {% link een.md %}.
      -- content/_posts/2016-11-05-verslag.md --
      ---
      layout: post
      title: Verslag
      tags: [raad]
      permalink: /nieuws/verslag/
      redirect_from: /oud/verslag/
      ---
      {% include figuur.html %}

      Tekst.
      {: .groot }
      -- content/_posts/2016-11-06-stil.md --
      ---
      title: Stil
      published: false
      ---
      """)
    #expect(!site.diagnostics.hasErrors)
    #expect(site.ids == ["foreign-syntax", "foreign-syntax", "foreign-syntax"])
    #expect(
      site.told.contains(
        "Hier staat een opdracht van Jekyll ({% … %}), de eerste van 2 op 2 pagina’s."))
    #expect(site.told.contains("Hier staat een variabele ({{ … }}). Lezers"))
    #expect(site.told.contains("Hier staan attributen ({: …} of {#…}). Lezers"))
    #expect(site.files.contains("nieuws/verslag/index.html"))
    #expect(site.files.contains("oud/verslag/index.html"))
    #expect(!site.files.contains { $0.contains("stil") })
    #expect(
      try #require(site.build).site.pages.map { $0.matter.date?.description } == [
        "2016-11-05", nil,
      ])
  }

  @Test func anMkDocsFolderWorks() async throws {
    let site = try await build(
      """
      -- content/index.md --
      # Welkom

      Zie [de gids](gids/start.md#eerst), en [de map](gids/).
      -- content/gids/index.md --
      # De gids
      -- content/gids/start.md --
      ---
      title: Starten
      description: Kort.
      hide: [toc]
      template: main.html
      ---
      ## Eerst

      !!! note "Titel"
          Tekst.

      ??? tip
          Tekst.

      === "Een"
          Tekst.

      ```
      !!! note
      ```
      """)
    #expect(!site.diagnostics.hasErrors)
    #expect(site.ids == ["foreign-syntax", "foreign-syntax"])
    #expect(
      site.told.contains(
        "content/gids/start.md:9:1: let op: Hier staat een kader van MkDocs (!!! of ???), de eerste van 2 op 1 pagina."
      ))
    #expect(site.told.contains("Schrijf een kader zo: > [!tip] Titel"))
    #expect(site.body("").contains("<a href=\"gids/start/#eerst\">de gids</a>"))
    #expect(site.body("").contains("<a href=\"gids/\">de map</a>"))
    #expect(site["gids/start/"]?.contains("<h1>Starten</h1>") == true)
  }

  @Test func aPermalinkThatIsAPatternIsRefused() async throws {
    let site = try await build(
      "-- content/een.md --\n---\ntitle: Een\npermalink: /:year/:title/\n---\n")
    #expect(site.ids == ["unsafe-address"])
  }

  @Test func looseTextIsToldOfToo() {
    let (_, told) = LooseText.html(
      of: .init(path: "invoer.md", text: "{{< figure >}}\n"), language: .dutch)
    #expect(told.map(\.id) == ["foreign-syntax"])
  }
}
