import Testing

/// Works in chapters: handbooks and course books.
@Suite struct WorkTests {
  private let chapters = """
    -- content/handreikingen/index.md --
    ---
    titel: Handreikingen
    ---
    -- content/handreikingen/boek/index.md --
    ---
    titel: Het boek
    ---
    -- content/handreikingen/boek/alfa.md --
    ---
    titel: Alfa
    volgorde: 2
    ---
    -- content/handreikingen/boek/beta.md --
    ---
    titel: Beta
    volgorde: 1
    ---
    -- content/handreikingen/boek/gamma.md --
    ---
    titel: Gamma
    ---
    """

  /// The same chapters without numbers of their own, in the order of a book.
  private func site(book lines: String) async throws -> SiteInMemory {
    try await build("\(unnumbered)\n-- content/handreikingen/boek/boek.yaml --\n\(lines)\n")
  }

  private var unnumbered: String {
    chapters.replacing("volgorde: 2\n", with: "").replacing("volgorde: 1\n", with: "")
  }

  @Test func readsChaptersInTheOrderOfTheBook() async throws {
    let site = try await site(
      book: """
        ondertitel: Voor beginners
        editie: Derde druk
        jaar: 2016
        auteurs: [Jan, Piet, Joris]
        financiers: [Een fonds]
        delen:
          - titel: Begin
            hoofdstukken: [gamma.md, alfa]
          - titel: Slot
            hoofdstukken:
              - beta.md
        """)
    #expect(site.told == "")
    #expect(
      site.links("delen", on: "handreikingen/boek/") == [
        "1 Gamma → ../../handreikingen/boek/gamma/", "2 Alfa → ../../handreikingen/boek/alfa/",
        "3 Beta → ../../handreikingen/boek/beta/",
      ])
    #expect(
      site["handreikingen/boek/"]?.contains(
        "<p>Voor beginners|Derde druk|2016|Jan, Piet en Joris|Een fonds</p>") == true)
    #expect(site["handreikingen/boek/beta/"]?.contains("<p>Hoofdstuk 3 van Slot</p>") == true)
  }

  @Test func stepsFromChapterToChapter() async throws {
    let site = try await site(book: "hoofdstukken: [gamma.md, alfa.md, beta.md]")
    let folder = "handreikingen/boek"
    #expect(site.links("vorige", on: "\(folder)/") == [])
    #expect(site.links("volgende", on: "\(folder)/") == ["Gamma → ../../\(folder)/gamma/"])
    #expect(site.links("vorige", on: "\(folder)/gamma/") == ["Het boek → ../../../\(folder)/"])
    #expect(site.links("volgende", on: "\(folder)/gamma/") == ["Alfa → ../../../\(folder)/alfa/"])
    #expect(site.links("vorige", on: "\(folder)/beta/") == ["Alfa → ../../../\(folder)/alfa/"])
    #expect(site.links("volgende", on: "\(folder)/beta/") == [])
    #expect(
      site.links("kruimels", on: "\(folder)/beta/") == [
        "Voorpagina → ../../../", "Handreikingen → ../../../handreikingen/",
        "Het boek → ../../../\(folder)/",
      ])
  }

  @Test func hasAnOrderWithoutAListToo() async throws {
    let site = try await build(chapters)
    #expect(
      site.links("delen", on: "handreikingen/boek/").map { $0.prefix(7) }
        == ["1 Beta ", "2 Alfa ", "3 Gamma"])
    #expect(site.links("kaarten", on: "handreikingen/") == ["Het boek → ../handreikingen/boek/"])
  }

  @Test func suggestsTheChapterThatWasMeant() async throws {
    let site = try await site(book: "hoofdstukken: [gama.md, alfa.md, beta.md, gamma.md]")
    #expect(
      site.told == """
        content/handreikingen/boek/boek.yaml:1:16: fout: Er is geen hoofdstuk ‘gama.md’ in deze map. [missing-chapter]
        1 | hoofdstukken: [gama.md, alfa.md, beta.md, gamma.md]
          |                ^^^^^^^
          Bedoelt u ‘gamma.md’?

        """)
  }

  @Test func findsAChapterThatIsListedTwice() async throws {
    let site = try await site(book: "hoofdstukken: [gamma.md, alfa.md, beta.md, gamma]")
    #expect(
      site.told.hasPrefix(
        "content/handreikingen/boek/boek.yaml:1:44: fout: Het hoofdstuk ‘gamma.md’ staat twee keer")
    )
  }

  @Test func warnsOfAChapterThatIsNotListed() async throws {
    let site = try await site(book: "hoofdstukken: [gamma.md, alfa.md]")
    #expect(
      site.told == """
        content/handreikingen/boek/beta.md: let op: Dit hoofdstuk staat niet in content/handreikingen/boek/boek.yaml, en dus niet in de inhoud. [chapter-not-listed]
          Zet ‘beta.md’ daar op zijn plaats onder ‘hoofdstukken’.

        """)
    #expect(site["handreikingen/boek/beta/"] != nil)
  }

  @Test func mayListAChapterThatIsStillAConcept() async throws {
    let site = try await build(
      """
      \(unnumbered)
      -- content/handreikingen/boek/delta.md --
      ---
      titel: Delta
      concept: ja
      ---
      -- content/handreikingen/boek/boek.yaml --
      hoofdstukken: [gamma.md, delta.md, alfa.md, beta.md]
      """)
    #expect(site.told == "")
    #expect(site.files(with: "Delta") == [])
    #expect(site["handreikingen/boek/alfa/"]?.contains("<p>Hoofdstuk 2</p>") == true)
  }

  @Test func keepsAWholeWorkBackUntilItsFirstPageIsReady() async throws {
    let text = chapters.replacing("titel: Het boek", with: "titel: Het boek\nconcept: ja")
    let site = try await build(text)
    #expect(site.told == "")
    #expect(site.files(with: "Alfa") == [])
    #expect(try await build(text, drafts: true).files(with: "Alfa") != [])
  }

  @Test func asksForTheFirstPageOfAWork() async throws {
    let site = try await build(
      "-- content/cursusboeken/boek/een.md --\n---\ntitel: Een\n---\n")
    #expect(
      site.told == """
        content/cursusboeken/boek/een.md:1:1: fout: De map ‘content/cursusboeken/boek/’ heeft geen index.md, de eerste bladzijde van het boek. [work-without-front]
        1 | ---
          | ^
          Maak content/cursusboeken/boek/index.md, met een titel en een samenvatting.

        """)
  }

  @Test func showsBooksOnTheHomePage() async throws {
    #expect(try await build(chapters).links("werken", on: "") == ["Het boek → handreikingen/boek/"])
  }
}
