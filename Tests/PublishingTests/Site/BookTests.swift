import Content
import Testing

/// What is told of books, and what a site knows of them.
@Suite struct BookTests {
  private func site(
    book: String, chapters: String = "", more: String = "", front: String = "titel: Voorin"
  ) async throws -> SiteInMemory {
    try await build(
      """
      -- content/cursusboeken/b/index.md --
      ---
      \(front)
      ---
      -- content/cursusboeken/b/boek.yaml --
      \(book)
      -- content/cursusboeken/b/een.md --
      ---
      titel: Een
      ---
      De wethouder, de raad en de griffier.
      \(chapters)
      \(more)
      """)
  }

  private func work(_ site: SiteInMemory) throws -> Work {
    try #require(site.build?.site.works.first)
  }

  @Test func hasTheTitleOfItsFirstPageUnlessItHasItsOwn() async throws {
    #expect(try work(await site(book: "hoofdstukken: [een.md]")).title == "Voorin")
    #expect(try work(await site(book: "titel: Boek\nhoofdstukken: [een.md]")).title == "Boek")
  }

  @Test(arguments: ["../../beelden/omslag.png", "/beelden/omslag.png", "eigen.png"])
  func findsItsCover(path: String) async throws {
    let site = try await site(
      book: "omslag: \(path)\nhoofdstukken: [een.md]",
      more: """
        -- content/beelden/omslag.png --
        GIF89a
        -- content/cursusboeken/b/eigen.png --
        GIF89a
        """)
    #expect(site.told == "")
    let cover = try #require(try work(site).cover)
    #expect(site.build?.site.assets[cover].path.hasSuffix(path.drop { "./".contains($0) }) == true)
  }

  /// Its chapters are not missing from a list that nobody could read.
  @Test(arguments: ["een.md", "hoofdstukken: [een.md", "hoofdstukken:\n\t- een.md"])
  func ofWhichTheFileCannotBeReadIsToldAsThatOnly(book: String) async throws {
    #expect(
      try await site(book: book).diagnostics.map(\.path) == ["content/cursusboeken/b/boek.yaml"])
  }

  @Test func suggestsTheCoverThatWasMeant() async throws {
    let site = try await site(
      book: "hoofdstukken: [een.md]\nomslag: ../../beelden/omslg.png",
      more: "-- content/beelden/omslag.png --\nx")
    #expect(
      site.told == """
        content/cursusboeken/b/boek.yaml:2:9: fout: Er is geen bestand ‘../../beelden/omslg.png’ voor het omslag. [missing-cover]
        2 | omslag: ../../beelden/omslg.png
          |         ^^^^^^^^^^^^^^^^^^^^^^^
          Bedoelt u ‘beelden/omslag.png’?

        """)
  }

  @Test(arguments: [
    ("omslag: ../../../../etc/passwd", "missing-cover"), ("omslag: een.md", "missing-cover"),
    ("omslag: blad.pdf", "cover-no-picture"),
  ])
  func takesNoCoverFromElsewhere(line: String, problem: String) async throws {
    let site = try await site(
      book: "\(line)\nhoofdstukken: [een.md]", more: "-- content/cursusboeken/b/blad.pdf --\nx")
    #expect(site.ids == [problem])
    #expect(site.diagnostics.first?.position?.line == 1)
  }

  @Test func keepsTheFirstPageOutOfTheChapters() async throws {
    let site = try await site(book: "hoofdstukken: [index.md, een.md]")
    #expect(
      site.told == """
        content/cursusboeken/b/boek.yaml:1:16: fout: index.md is de eerste bladzijde van het boek, en geen hoofdstuk. [front-as-chapter]
        1 | hoofdstukken: [index.md, een.md]
          |                ^^^^^^^^
          Haal de naam weg: die bladzijde staat vanzelf vooraan.

        """)
  }

  @Test func saysWhereAChapterThatIsMissedDoesLie() async throws {
    let site = try await site(
      book: "hoofdstukken: [een.md, stemmen.md]",
      more: "-- content/artikelen/stemmen.md --\n---\ntitel: Stemmen\n---\n")
    #expect(site.ids == ["missing-chapter"])
    #expect(
      site.told.contains(
        "  Er is wel een content/artikelen/stemmen.md; een hoofdstuk staat in de map van het boek.")
    )
  }

  @Test func refusesAChapterOfAnotherWork() async throws {
    let site = try await site(
      book: "hoofdstukken: [een.md, ../ander/twee.md]",
      more: """
        -- content/cursusboeken/ander/index.md --
        ---
        titel: Ander
        ---
        -- content/cursusboeken/ander/twee.md --
        ---
        titel: Twee
        ---
        """)
    #expect(site.ids == ["chapter-elsewhere"])
    #expect(site.told.hasPrefix("content/cursusboeken/b/boek.yaml:1:24: fout: ‘../ander/twee.md’"))
  }

  @Test(arguments: ["./een.md", "/cursusboeken/b/een.md", "../b/een.md", "een"])
  func knowsAChapterByEveryPathToIt(path: String) async throws {
    let site = try await site(book: "hoofdstukken: [\(path)]")
    #expect(site.told == "")
    #expect(try work(site).chapters.count == 1)
  }

  private func numbered(_ one: Int, _ two: Int, book: String = "") async throws -> SiteInMemory {
    try await build(
      """
      -- content/cursusboeken/b/index.md --
      ---
      titel: B
      ---
      -- content/cursusboeken/b/een.md --
      ---
      titel: Een
      volgorde: \(one)
      ---
      -- content/cursusboeken/b/twee.md --
      ---
      titel: Twee
      volgorde: \(two)
      ---
      \(book)
      """)
  }

  @Test func tellsOfTwoChaptersWithOneNumber() async throws {
    #expect(try await numbered(1, 2).told == "")
    #expect(
      try await numbered(3, 3).told == """
        content/cursusboeken/b/twee.md:3:11: fout: Ook content/cursusboeken/b/een.md heeft volgorde 3: zo is niet te zien wat eerst komt. [shared-order]
        3 | volgorde: 3
          |           ^
          Geef elk hoofdstuk een eigen nummer, of zet ze op volgorde in een boek.yaml.

        """)
  }

  @Test func warnsOfANumberThatTheBookOverrules() async throws {
    let book = "-- content/cursusboeken/b/boek.yaml --\nhoofdstukken: [een.md, twee.md]"
    #expect(try await numbered(10, 20, book: book).told == "")
    let site = try await numbered(20, 10, book: book)
    #expect(site.ids == ["order-ignored"])
    #expect(site.build != nil)
    #expect(site.told.hasPrefix("content/cursusboeken/b/twee.md:3:11: let op: Deze volgorde"))
  }

  @Test(arguments: [
    ("- wethouder\n- Wethouder", "register-twice", "4:3", "staat twee keer in het register"),
    (
      "- wethouder\n- term: raad\n  ook: [wéthouder]", "register-twice", "5:9",
      "hoort in het register al bij ‘wethouder’"
    ),
    ("- term: raad\n  zie-ook: [wethoudr]\n- wethouder", "unknown-see", "4:13", "‘wethouder’?"),
    ("- term: B en W\n  zie: colege", "unknown-see", "4:8", "Zet het er zelf ook in: - colege"),
    ("- term: raad\n  zie-ook: [raad]", "see-itself", "4:13", "verwijst in het register naar zich"),
    ("- term: raad\n  zie: RAAD", "see-itself", "4:8", "verwijst in het register naar zichzelf"),
    (
      "- raad\n- term: a\n  zie: b\n- term: b\n  zie: a", "see-cycle", "5:8",
      "in een kring naar elkaar: ‘a’ → ‘b’ → ‘a’."
    ),
    (
      "- raad\n- term: a\n  zie: raad\n  zie-ook: [raad]", "see-and-see-also", "6:13",
      "dan kan ‘zie-ook’ er niet bij"
    ),
    ("- '...'", "unfit-term", "3:4", "heeft geen letters"),
    ("- burgemeester", "unused-term", "3:3", "komt in de tekst van dit boek niet voor"),
  ])
  func tellsWhatIsWrongWithARegister(
    register: String, problem: String, place: String, words: String
  ) async throws {
    let site = try await site(book: "hoofdstukken: [een.md]\nregister:\n\(register)")
    let diagnostic = try #require(site.diagnostic(problem), "\(site.told)")
    #expect(diagnostic.position.map { "\($0.line):\($0.column)" } == place)
    #expect(diagnostic.path == "content/cursusboeken/b/boek.yaml")
    #expect(site.told.contains(words), "\(site.told)")
    #expect(Set(site.ids).subtracting([problem]).isSubset(of: ["unused-term"]))
  }

  @Test func mayLeadToATermOfTheGlossary() async throws {
    let site = try await site(
      book: "hoofdstukken: [een.md]\nregister:\n- term: B en W\n  zie: wethouder",
      more:
        "-- content/begrippen.yaml --\nbegrippen:\n- begrip: wethouder\n  uitleg: Een bestuurder.")
    #expect(site.told == "")
    let build = try #require(site.build?.site)
    let terms = build.terms(of: try work(site), on: .a4)
    #expect(terms.index.map(\.term) == ["B en W", "wethouder"])
    #expect(terms.index.flatMap { $0.locators.map(\.label) } == ["1"])
    #expect(terms.glossary.map(\.explanation) == ["Een bestuurder."])
  }

  @Test func readsTheGlossary() async throws {
    let site = try await build(
      "-- content/index.md --\n# Site\n-- content/begrippen.yaml --\nbegrippen:\n- begrip: een")
    #expect(
      site.told == """
        content/begrippen.yaml:2:11: fout: Het begrip ‘een’ heeft geen uitleg. [no-explanation]
        2 | - begrip: een
          |           ^^^
          Zet eronder: ‘uitleg: …’, in een of twee zinnen.

        """)
    #expect(site.files(with: "begrip: een") == [])
  }
}
