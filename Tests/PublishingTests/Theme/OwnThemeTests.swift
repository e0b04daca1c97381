import Content
import Diagnostics
import Testing

@testable import Publishing

@Suite("A site's own theme")
struct OwnThemeTests {
  /// A site with the standard theme, over which `files` are laid, each below a line `-- path --`.
  private func site(_ files: String, _ content: String = "") async throws -> SiteInMemory {
    var theme = Theme.Files.standard
    var own = Theme.Files(folder: "themes/eigen", texts: [], statics: [])
    for file in SiteFiles.split(files) {
      own.add(file.path, static: { .init(path: $0, bytes: file.bytes) }, text: { file.bytes })
    }
    theme.lay(own)
    return try await build(
      """
      -- content/site.yaml --
      naam: Proef
      vormgeving: eigen
      -- content/artikelen/een.md --
      ---
      titel: Een
      ---

      Tekst van een.
      \(content)
      """, theme: theme)
  }

  @Test("takes over one template, and leaves all others as they are")
  func replacesOneTemplate() async throws {
    let site = try await site(
      """
      -- templates/artikel.html --
      <h1>{{title}}</h1>{{> partials/los}}
      -- templates/partials/los.html --
      <p>{{site.name}}</p>
      """)
    #expect(site.told == "")
    #expect(site["artikelen/een/"] == "<h1>Een</h1><p>Proef</p>\n\n")
    #expect(try #require(site["artikelen/"]).contains("<!DOCTYPE html>"))
  }

  @Test("may change one word: the others stay as they are")
  func changesOneWord() async throws {
    let site = try await site(
      """
      -- strings/nl.yaml --
      skip: Ga door naar de tekst
      """)
    let page = try #require(site["artikelen/een/"])
    #expect(site.told == "")
    #expect(page.contains("Ga door naar de tekst"))
    #expect(!page.contains("Naar de inhoud"))
    #expect(page.contains("U bent hier"))
  }

  @Test("may have a style sheet and signs of its own")
  func replacesStaticFilesAndSigns() async throws {
    let site = try await site(
      """
      -- static/css/trompet.css --
      body { color: teal }
      -- tekens/oog.svg --
      <svg><title>eigen oog</title></svg>
      -- tekens/ster.svg --
      <svg><title>ster</title></svg>
      """,
      """
      -- content/themas/kijken.md --
      ---
      titel: Kijken
      teken: oog
      ---

      Tekst.
      -- content/themas/stralen.md --
      ---
      titel: Stralen
      teken: ster
      ---

      Tekst.
      """)
    #expect(site.told == "")
    #expect(site["static/css/trompet.css"] == "body { color: teal }\n")
    #expect(site.files.contains("static/og.png"))
    #expect(site.files.count { $0 == "static/css/trompet.css" } == 1)
    let fingerprint = Fingerprint.of(Array("body { color: teal }\n".utf8))
    #expect(try #require(site["artikelen/een/"]).contains("trompet.css?v=\(fingerprint)"))
    #expect(try #require(site["themas/kijken/"]).contains("eigen oog"))
    #expect(try #require(site["themas/stralen/"]).contains("<title>ster</title>"))
  }

  @Test("adds to thema.yaml what it says, and nothing else")
  func changesSettings() async throws {
    let page = """
      -- content/themas/kijken.md --
      ---
      titel: Kijken
      kleur: mos
      ---

      Tekst.
      """
    let named = try await site("-- thema.yaml --\nnaam: eigen", page)
    #expect(named.told.contains("Kies uit: koraal, goud"))
    let coloured = try await site("-- thema.yaml --\nkleuren: [mos]", page)
    #expect(coloured.told == "")
  }

  @Test("needs the strings of the site's language, when it stands alone")
  func tellsOfMissingStrings() {
    let alone = Theme.Files(folder: "themes/kaal", texts: [], statics: [])
    let (_, problems) = Theme.load(alone, language: .english)
    #expect(problems.map(\.id) == ["missing-theme-file"])
    #expect(problems.map(\.path) == ["themes/kaal/strings/en.yaml"])
  }

  @Test("is told of a name that a template does not have, with its place in the own file")
  func tellsOfUnknownNames() async throws {
    let site = try await site("-- templates/artikel.html --\n<h1>\n{{tittle}}</h1>")
    let problem = try #require(site.diagnostics.first)
    #expect(site.ids == ["unknown-name"])
    #expect(problem.path == "themes/eigen/templates/artikel.html")
    #expect(problem.position == Position(line: 2, column: 3))
    #expect(problem.hint?.nl == "Bedoelt u ‘title’?")
  }

  @Test("is told where the string is written down that asks for a name that is not there")
  func tellsWhereAStringIs() async throws {
    let site = try await site("-- strings/nl.yaml --\nmenu: Kies\nskip: Naar {niets} of {iets}")
    let problem = try #require(site.diagnostic("unknown-placeholder"))
    #expect(problem.path == "themes/eigen/strings/nl.yaml")
    #expect(problem.position == Position(line: 2, column: 7))
    #expect(problem.message.nl.contains("het sjabloon "))
  }

  @Test(
    "is told of a file that nothing uses, with the one that may have been meant",
    arguments: [
      ("templates/artikle.html", "unused-template", "Bedoelt u ‘templates/artikel.html’?"),
      (
        "templates/kop/los.html", "unused-template",
        "Voeg het in met {{> kop/los}}, of haal het weg."
      ),
      ("tekens/oogg.svg", "unused-theme-file", "Bedoelt u ‘tekens/oog.svg’?"),
      ("static/css/trompt.css", "unused-theme-file", "Bedoelt u ‘static/css/trompet.css’?"),
      ("template/artikel.html", "unread-theme-file", "Bedoelt u ‘templates/artikel.html’?"),
      ("artikel.html", "unread-theme-file", "Bedoelt u ‘templates/artikel.html’?"),
      ("css/trompet.css", "unread-theme-file", "Bedoelt u ‘static/css/trompet.css’?"),
      ("theme.yaml", "unread-theme-file", "Bedoelt u ‘thema.yaml’?"),
    ])
  func tellsOfUnusedFiles(_ path: String, _ id: String, _ hint: String) async throws {
    let site = try await site("-- \(path) --\nx")
    #expect(site.ids == [id])
    #expect(site.diagnostics.first?.path == "themes/eigen/\(path)")
    #expect(site.diagnostics.first?.severity == .warning)
    #expect(site.diagnostics.first?.hint?.nl == hint)
  }

  @Test("is told of a string that no template asks for")
  func tellsOfUnusedStrings() async throws {
    let slip = try await site("-- strings/nl.yaml --\nskp: Naar de inhoud")
    #expect(slip.ids == ["misspelled-key"])
    let own = try await site(
      "-- strings/nl.yaml --\nwelkom: Welkom\n-- templates/artikel.html --\n{{text.welkom}}")
    #expect(own.told == "")
    #expect(own["artikelen/een/"] == "Welkom\n")
  }

  @Test("may hold what the standard theme has not: a readme, a font that its style sheet names")
  func mayHoldMore() async throws {
    let site = try await site(
      """
      -- README.md --
      Van ons.
      -- static/css/trompet.css --
      @font-face { src: url(../fonts/trompet-kop-bolt.woff2) }
      -- static/fonts/trompet-kop-bolt.woff2 --
      x
      -- static/iets-anders.txt --
      x
      """)
    #expect(site.told == "")
    #expect(site.files.contains("static/iets-anders.txt"))
  }
}
