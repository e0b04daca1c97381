import Diagnostics
import Testing

/// What is not for readers, or not yet, is in no file of the output.
@Suite struct ConcealmentTests {
  /// A page that everything could show: it links, is listed, has themes and topics.
  private func text(_ line: String) -> String {
    """
    -- content/site.yaml --
    adres: https://x.nl/
    uitgegeven: 2016-01-01
    -- content/themas/zien.md --
    ---
    titel: Zien
    ---
    -- content/artikelen/geheim.md --
    ---
    titel: Sesamstraat
    samenvatting: Sesamzaad
    auteurs: [Sesam]
    datum: 2016-05-01
    themas: [zien]
    onderwerpen: [sesamolie, gedeeld]
    oude-adressen: [/sesam/]
    hoort-bij: [open.md]
    \(line)
    ---
    Zie [open](open.md) en sesambrood.
    -- content/artikelen/open.md --
    ---
    titel: Open
    datum: 2016-05-02
    themas: [zien]
    onderwerpen: [gedeeld]
    ---
    ```lijst
    soort: artikel
    ```
    -- content/handreikingen/boek/index.md --
    ---
    titel: Boek
    ---
    """
  }

  @Test(arguments: [
    "concept: ja", "draft: true", "published: false", "publish: nee",
    "publiceren-vanaf: 2016-12-01", "publishDate: 2017", "verloopt: 2016-11-30",
    "verloopt: 2016-06-01", "expiryDate: 2015", "editie: trainer", "edition: Trainer",
  ])
  func keepsAPageBack(line: String) async throws {
    for theme in [SmallTheme.files, StandardTheme.files()] {
      let site = try await build(text(line), theme: theme)
      #expect(site.told == "")
      #expect(site.files.count > 10)
      for (path, text) in site.rendered + site.ebooks {
        #expect(!text.lowercased().contains("sesam"), "\(path)")
        #expect(!path.contains("sesam") && !path.contains("geheim"))
      }
    }
  }

  @Test(arguments: [
    "concept: nee", "published: true", "published: 2016-05-01", "publiceren-vanaf: 2016-11-30",
    "publiceren-vanaf: 2016-11", "verloopt: 2016-12-01", "editie: deelnemer",
    "edition: participant",
  ])
  func showsAPageWhenItsTimeHasCome(line: String) async throws {
    let site = try await build(text(line))
    #expect(site.told == "")
    // Otherwise the tests above would show nothing.
    for path in [
      "index.html", "artikelen/index.html", "artikelen/geheim/index.html",
      "artikelen/open/index.html", "themas/zien/index.html", "onderwerpen/index.html",
      "onderwerpen/sesamolie/index.html", "onderwerpen/gedeeld/index.html", "atom.xml",
      "artikelen/atom.xml", "themas/zien/atom.xml", "feed.json", "artikelen/feed.json",
      "sesam/index.html",
    ] {
      #expect(site.files(with: "esam").contains(path), "\(path)")
    }
    #expect(site["sitemap.xml"]?.contains("geheim") == true)
  }

  @Test func showsConceptsToWhoAsksForThem() async throws {
    let site = try await build(text("concept: ja"), drafts: true)
    #expect(site.files(with: "Sesamstraat").count > 5)
  }

  @Test(arguments: [
    "> [!trainer] Sesamtitel\n> Sesam, met [[Een|sesam]], ![x](sesam.png) en [y](sesam.pdf).",
    "> [!TRAINER]\n> Sesam\n>\n> ## Sesamkop\n>\n> | Sesam |\n> | - |\n> | x |",
    "- punt\n\n  > [!trainer]\n  > Sesam",
    "> quote\n>\n> > [!trainer]\n> > Sesam",
    "> [!trainer]\n> Zie de noot.[^1]\n\n[^1]: Sesam",
    "> [!trainer]- Sesam\n> Sesam",
    "> [!tip]\n> tip\n>\n> > [!trainer]\n> > > [!tip] Sesam\n> > > Sesam",
    "> [!trainer]\n> > [!oefening] Sesam\n> > tijd: 10 minuten, nodig: sesam",
    "> [!trainer]\n> Tabel: Sesam\n>\n> | Sesam |\n> | - |\n> | x |\n>\n> ![s](https://x.nl/y.png \"Sesam\")",
    "> [!oefening] Netwerk\n> Zie.\n>\n> > [!trainer]- Sesam\n> > Sesam",
    "> [!trainer]\n> ```lijst\n> soort: artikel\n> ```\n> Sesam\n\nEn verder.",
    "> [!trainer]\n> <b>sesam</b> [[#Sesam]]\n>\n> ### Sesam",
  ])
  func neverShowsWhatIsForTheTrainer(note: String) async throws {
    for path in ["een.md", "cursusboeken/boek/een.md", "cursusboeken/boek/index.md"] {
      let front = "-- content/cursusboeken/boek/index.md --\n---\ntitel: Boek\n---\n"
      let site = try await build(
        """
        \(path.hasSuffix("index.md") ? "" : front)
        -- content/\(path) --
        ---
        titel: Een
        datum: 2016
        ---
        ## A

        ## B

        ## C

        \(note)

        Verder.
        -- content/\(path.split(separator: "/").dropLast().map { $0 + "/" }.joined())sesam.png --
        x
        -- content/\(path.split(separator: "/").dropLast().map { $0 + "/" }.joined())sesam.pdf --
        x
        """, theme: StandardTheme.files())
      #expect(!site.diagnostics.hasErrors)
      #expect(site.files.isEmpty == false)
      let isShown = note.contains("sesam.png")
      #expect(site.files.contains { $0.contains("sesam") } != isShown, "\(site.files)")
      #expect(site.ebooks.count == 1)
      for (file, text) in site.rendered + site.ebooks {
        #expect(!text.lowercased().contains("sesam"), "\(file) of \(path)")
      }
    }
  }

  @Test func takesNoTitleFromWhatIsForTheTrainer() async throws {
    let site = try await build("-- content/een.md --\n> [!trainer]\n> # Sesam\n\nDag.\n")
    #expect(site.files.isEmpty == false)
    #expect(site.files(with: "Sesam") == [])
  }
}
