import Content
import Diagnostics
import Testing

@testable import Publishing

/// A work with `openbaar: nee` is printed, and on no site.
@Suite struct PrivateBookTests {
  /// A site whose one book could be shown everywhere: it is linked from, listed, has themes, topics and files.
  private static func text(_ line: String, more: String = "") -> String {
    """
    -- content/site.yaml --
    adres: https://x.nl/
    uitgegeven: 2016-01-01
    -- content/begrippen.yaml --
    begrippen:
      - begrip: sesamolie
        uitleg: Olie van sesam.
    -- content/themas/zien.md --
    ---
    titel: Zien
    ---
    -- content/cursusboeken/sesam/boek.yaml --
    titel: Sesamboek
    \(line)
    omslag: omslag.png
    hoofdstukken: [een.md]
    register: [sesamzaad]
    -- content/cursusboeken/sesam/index.md --
    ---
    titel: Sesamstraat
    samenvatting: Sesam
    datum: 2016-05-01
    themas: [zien]
    onderwerpen: [sesamolie, gedeeld]
    oude-adressen: [/sesam/]
    ---
    Sesam.
    -- content/cursusboeken/sesam/een.md --
    ---
    titel: Sesamhoofdstuk
    hoort-bij: [/artikelen/open.md]
    ---
    Zie [open](/artikelen/open.md), [blad](/bladen/sesamblad.pdf) en ![beeld](beeld.png). Sesamzaad, sesamolie.

    > [!trainer]
    > Sesamnotitie
    -- content/cursusboeken/sesam/omslag.png --
    x
    -- content/cursusboeken/sesam/beeld.png --
    x
    -- content/cursusboeken/sesam/van-niemand.pdf --
    x
    -- content/bladen/sesamblad.pdf --
    x
    -- content/artikelen/open.md --
    ---
    titel: Open
    datum: 2016-05-02
    themas: [zien]
    onderwerpen: [gedeeld]
    ---
    ```lijst
    thema: zien
    ```

    ```lijst
    soort: cursusboek
    ```
    \(more)
    """
  }

  private static let files = [
    "bladen/sesamblad.pdf", "cursusboeken/sesam/beeld.png", "cursusboeken/sesam/omslag.png",
    "cursusboeken/sesam/van-niemand.pdf",
  ]

  @Test func isInNoFileOfTheSite() async throws {
    for theme in [SmallTheme.files, StandardTheme.files()] {
      let site = try await build(Self.text("openbaar: nee"), theme: theme)
      #expect(!site.diagnostics.hasErrors, "\(site.told)")
      #expect(site.files.count > 10)
      #expect(!site.files.contains { $0.contains("sesam") }, "\(site.files)")
      for (path, text) in site.rendered {
        #expect(!text.lowercased().contains("sesam"), "\(path)")
      }
    }
  }

  @Test func isThereWhenItIsPublic() async throws {
    // Otherwise the test above would show nothing.
    let site = try await build(Self.text("openbaar: ja"), theme: StandardTheme.files())
    #expect(site.files.filter { $0.hasSuffix(".png") || $0.hasSuffix(".pdf") }.count >= 4)
    for path in [
      "cursusboeken/index.html", "cursusboeken/sesam/sesam.html", "themas/zien/index.html",
      "onderwerpen/sesamolie/index.html", "artikelen/open/index.html", "atom.xml", "sitemap.xml",
      "sesam/index.html",
    ] { #expect(site.files(with: "esam").contains(path), "\(path)") }
  }

  @Test func aLinkToItIsAMistakeThatSaysWhy() async throws {
    let site = try await build(
      Self.text(
        "openbaar: nee",
        more: "\n[a](../cursusboeken/sesam/een.md) [b](/cursusboeken/sesam/) [[Sesamstraat]]"))
    #expect(site.ids == ["link-to-private-work", "link-to-private-work", "link-to-private-work"])
    #expect(
      site.told.contains(
        "‘content/cursusboeken/sesam/een.md’ hoort bij een boek dat niet openbaar is; wie dit leest, kan er niet bij."
      ))
    #expect(site.told.contains("haal ‘openbaar: nee’ uit de boek.yaml daar"))
  }

  @Test func trainersOfAnotherBookCannotGetThereEither() async throws {
    let site = try await build(
      Self.text("openbaar: nee", more: "\n> [!trainer]\n> Zie [[Sesamhoofdstuk]].\n"))
    #expect(site.ids == ["link-to-private-work"])
  }

  @Test func aFileThatAnotherPageLeadsToIsThere() async throws {
    let site = try await build(
      Self.text("openbaar: nee", more: "\n![x](/cursusboeken/sesam/beeld.png)"))
    #expect(site.told == "")
    #expect(
      site.files.filter { $0.hasSuffix(".png") || $0.hasSuffix(".pdf") }
        .filter(Self.files.contains) == ["cursusboeken/sesam/beeld.png"])
  }

  @Test func whatIsWrongInItIsToldOnce() async throws {
    let site = try await build(
      Self.text("openbaar: nee").replacing("Sesam.\n", with: "[x](weg.md)\n")
        .replacing("> Sesamnotitie", with: "> [y](ook-weg.md)")
        .replacing("[een.md]", with: "[een.md, twee.md]"))
    #expect(site.ids.sorted() == ["broken-link", "broken-link", "missing-chapter"])
    let closed = try await build(
      Self.text("openbaar: nee").replacing(
        "-- content/cursusboeken/sesam/omslag.png --",
        with: """
          -- content/cursusboeken/sesam/draaiboek.md --
          ---
          titel: Draaiboek
          editie: trainer
          ---
          -- content/cursusboeken/sesam/omslag.png --
          """
      ).replacing("Sesamzaad, ", with: "Sesamzaad, [[Draaiboek]], ")
        .replacing("[een.md]", with: "[een.md, draaiboek.md]"))
    #expect(closed.ids == ["link-to-trainers"])
  }

  @Test func onlyAFolderOfAWorkCanBeHidden() async throws {
    let site = try await build(
      """
      -- content/artikelen/los/boek.yaml --
      openbaar: nee
      -- content/artikelen/los/een.md --
      ---
      titel: Los
      ---
      """)
    #expect(site.ids == ["book-without-work"])
    #expect(site.files.contains("artikelen/los/een/index.html"))
  }

  @Test func isPrintedWithoutAddressesThatNobodyCanGetTo() async throws {
    let reading = await Reading.parse(
      SiteFiles.split(Self.text("openbaar: nee")).filter {
        Reading.isText(String($0.path.dropFirst("content/".count)))
      },
      assets: Self.files.map { Asset(path: $0, size: 1) }, today: try PartialDate("2016-11-30"))
    for edition in Edition.allCases {
      var options = SiteBuild.Options()
      options.edition = edition
      options.includesPrivateBooks = true
      let (build, diagnostics) = SiteBuild.prepare(
        reading, theme: (StandardTheme.files(), []), content: "content", options: options,
        reading: { _ in [] })
      #expect(!diagnostics.hasErrors)
      let context = try #require(build?.context)
      let book = BookEdition(of: context.site.works[0], in: context)
      let html = String(decoding: book.html(BookForm(of: book.work)), as: UTF8.self)
      #expect(html.contains("https://x.nl/artikelen/open/"))
      #expect(html.contains("Sesamnotitie") == (edition == .trainer))
      #expect(!html.contains("x.nl/cursusboeken") && !html.contains("x.nl/bladen"))
      let epub = EPUBMaker(book).epub()
      #expect(epub.metadata.source == "")
      for document in epub.documents {
        let text = String(decoding: document.bytes, as: UTF8.self)
        #expect(!text.contains("x.nl/cursusboeken") && !text.contains("x.nl/bladen"))
      }
    }
  }
}
