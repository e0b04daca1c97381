import Diagnostics
import Markup
import Testing

@testable import Content

/// Where the terms of a book stand.
@Suite struct BookTermsTests {
  private static func glossary(_ text: String) -> Glossary {
    Glossary.parse(SourceFile(path: "content/begrippen.yaml", text: text)).0
  }

  /// A book whose register is `register`, and whose chapters are `texts`; the numbers of its sections are
  /// those of its headings.
  private func terms(
    _ texts: [String], register: String = "", begrippen: String = "", distance: Int = 800
  ) throws -> BookTerms {
    let source = SourceFile(
      path: "content/cursusboeken/b/boek.yaml", text: "register:\n\(register)")
    let book = try #require(Book.parse(source, folder: "cursusboeken/b/").0)
    let glossary = Self.glossary("begrippen:\n\(begrippen)")
    let chapters = texts.enumerated().map { index, text in
      let body = Document.parse(Array(text.utf8))
      var sections: [Int: String] = [:]
      for heading in body.headings.indices where !body.headings[heading].text.contains("kader") {
        sections[heading] = "\(index + 1).\(heading + 1)"
      }
      return BookTerms.Chapter(
        page: PageID(index), body: body, label: "\(index + 1)", sections: sections)
    }
    let list = TermList(glossary: glossary, register: book.register, in: source)
    return BookTerms(
      in: chapters, list, glossary: glossary, register: book.register, distance: distance)
  }

  /// What is marked in the text of one chapter.
  private func found(_ text: String, _ register: String, distance: Int = 1) throws -> [String] {
    let body = Document.parse(Array(text.utf8))
    return try terms([text], register: register, distance: distance).marks(on: PageID(0)).map {
      let literal = Array(body.bytes(body.nodes[Int($0.node)].text))
      return String(decoding: literal[$0.range], as: UTF8.self)
    }
  }

  @Test(arguments: [
    ("De Gemeenteraad en de gemeenteraad.", "- gemeenteraad", ["Gemeenteraad", "gemeenteraad"]),
    ("Eén cliënt, een client, een CLIËNT.", "- client", ["cliënt", "client", "CLIËNT"]),
    ("Een clie\u{308}nt.", "- cliënt", ["clie\u{308}nt"]),
    ("De Wmo-raad over de Wmo.", "- Wmo", ["Wmo"]),
    ("Wmo- en zorgraad, of -raad, of raad.", "- Wmo\n- raad", ["raad"]),
    ("De gemeenteraadsleden.", "- gemeenteraad", []),
    ("Foto’s en foto.", "- foto", ["foto"]),
    ("Een foto's album", "- foto’s", ["foto’s"]),
    ("'Wmo', (Wmo) en \"Wmo\".", "- Wmo", ["Wmo", "Wmo", "Wmo"]),
    ("In ’s-Hertogenbosch.", "- \"'s-Hertogenbosch\"", ["s-Hertogenbosch"]),
    ("Ga mee met MEE. Mee!", "- MEE", ["MEE"]),
    ("Ga mee met MEE.", "- mee", ["mee", "MEE"]),
    ("Ga mee met MEE.", "- mee\n- MEE", ["mee", "MEE"]),
    ("B en W, en b en w", "- B en W", ["B en W", "b en w"]),
    ("sociale kaart en kaart", "- kaart\n- sociale kaart", ["sociale kaart", "kaart"]),
    ("sociale raad en kaart", "- kaart\n- sociale kaart", ["kaart"]),
    ("een twee drie", "- een twee vier\n- twee drie", ["twee drie"]),
    ("sociale\nkaart", "- sociale kaart", ["sociale"]),
    ("sociale *kaart* hier", "- sociale kaart", ["sociale"]),
    ("**Wmo**-raad en **Wmo**, raad", "- Wmo", ["Wmo"]),
    ("ge*meente* en ge-meente", "- gemeente", ["ge"]),
    ("sociale. Kaart", "- sociale kaart", []),
    ("sociale\n\nkaart", "- sociale kaart", []),
    ("B&W, en B & W, niet B W", "- B&W", ["B&W", "B & W"]),
    ("C++ en C+ en .*", "- C++", ["C++"]),
    ("a.*b en axb", "- a.*b", ["a.*b"]),
    ("soft\u{AD}hyphen", "- softhyphen", ["soft\u{AD}hyphen"]),
    ("Wmo\u{A0}2015", "- Wmo 2015", ["Wmo\u{A0}2015"]),
    ("ΑΘΗΝΑ, Москва", "- αθηνα\n- москва", ["ΑΘΗΝΑ", "Москва"]),
    ("Wmo[^1] hier\n\n[^1]: Over de Wmo.", "- Wmo", ["Wmo"]),
    ("Hier[^1] en hier[^2].\n\n[^1]: De Wmo.\n[^2]: De Wmo.", "- Wmo", ["Wmo"]),
  ])
  func findsWholeWords(text: String, register: String, words: [String]) throws {
    #expect(try found(text, register) == words)
  }

  @Test(arguments: [
    "# term\n", "`term`", "```\nterm\n```", "https://x.example/term", "<https://x.example/term>",
    "[a](term.md)", "![term](a.png \"term\")", "[^term]\n\n[^term]: x",
    "> [!oefening] term\n> x", "> [!tip] Een *term*\n> x", "<b title=\"term\">", "<!-- term -->",
    "| term |\n| --- |\n| x |", "Tabel: term\n\n| a |\n| --- |\n| x |",
    "> [!oefening] x\n> tijd: term minuten, groep: 3\n",
  ])
  func marksNothingInTitlesCodeAndAddresses(text: String) throws {
    #expect(try found(text, "- term") == [])
  }

  @Test(arguments: [
    "[term](a.md)", "[[a|term]]", "> term", "> [!oefening] x\n> term", "- term", "*term*",
    "~~term~~", "| a |\n| --- |\n| term |", "x[^1]\n\n[^1]: term", "> [!tip] term\n> x term",
    "# x\n\nterm",
  ])
  func marksWhatReadersRead(text: String) throws {
    #expect(try found(text, "- term") == ["term"])
  }

  @Test func namesTheSectionThatAPlaceStandsIn() throws {
    let text = """
      aa

      ## Een

      bb

      > [!tip] Let op
      > ### kader
      > cc

      dd

      ## Twee

      ee[^1]

      [^1]: ff
      """
    let terms = try terms([text], register: "- aa\n- bb\n- cc\n- dd\n- ee\n- ff")
    #expect(
      terms.index.map { "\($0.term) \($0.locators.map(\.label))" } == [
        "aa [\"1\"]", "bb [\"1.1\"]", "cc [\"1.1\"]", "dd [\"1.1\"]", "ee [\"1.3\"]", "ff [\"1\"]",
      ])
  }

  @Test func hasOnePlaceInAChapterAndThenOnlyFarEnoughOn() throws {
    let words = Array(repeating: "woord", count: 9).joined(separator: " ")
    let text = Array(repeating: "term \(words)", count: 10).joined(separator: "\n\n")
    let terms = try terms([text, "term term"], register: "- term", distance: 30)
    #expect(terms.index.map { $0.locators.map(\.label) } == [["1", "1", "1", "1", "2"]])
    #expect(
      terms.index.flatMap { $0.locators.map(\.mark) }
        == ["r-1-1", "r-1-2", "r-1-3", "r-1-4", "r-1-5"])
    #expect(terms.marks(on: PageID(0)).count == 4)
    #expect(terms.marks(on: PageID(1)).map(\.id) == ["r-1-5"])
    #expect(terms.marks(on: PageID(9)) == [])
  }

  @Test func isSortedAsADictionary() throws {
    let terms = try terms(
      ["'t Gooi, Één, eend, zee, Aap, 10, 9"],
      register: "- zee\n- eend\n- Één\n- \"'t Gooi\"\n- Aap\n- 10\n- 9")
    #expect(terms.index.map(\.term) == ["9", "10", "Aap", "Één", "eend", "’t Gooi", "zee"])
    #expect(terms.index.map(\.initial) == ["0–9", "0–9", "A", "E", "E", "T", "Z"])
  }

  @Test func sendsReadersOn() throws {
    let terms = try terms(
      ["b en w, en het college. De raad. De wethouder."],
      register: """
        - term: B en W
          zie: college
        - term: burgemeester en wethouders
          zie: B en W
        - college
        - term: raad
          zie-ook: [wethouder, B en W, nergens]
        - wethouder
        - nergens
        - term: elders
          zie: nergens
        """)
    #expect(
      terms.index.map { entry in
        "\(entry.term): \(entry.locators.count) \(entry.see ?? "") \(entry.seeAlso)"
      } == [
        "B en W: 0 college []", "burgemeester en wethouders: 0 college []", "college: 1  []",
        "raad: 1  [\"college\", \"wethouder\"]", "wethouder: 1  []",
      ])
    // "b en w" is where the college is spoken of first.
    #expect(terms.marks(on: PageID(0)).first?.range == 0..<6)
    #expect(terms.unused.map(\.term.value) == ["nergens"])
  }

  @Test func explainsTheTermsThatAreUsed() throws {
    let terms = try terms(
      ["## De wijkraad\n\nDe Wmo en cliëntenraden."],
      register: "- term: cliëntenraad\n  ook: [raden]\n- Wmo",
      begrippen: """
        - begrip: Wet maatschappelijke ondersteuning
          afkorting: Wmo
          uitleg: Een wet.
        - begrip: cliëntenraad
          vormen: [cliëntenraden]
          uitleg: Een raad.
        - begrip: wijkraad
          uitleg: Alleen in een kop.
        - begrip: niet gebruikt
          uitleg: Nergens.
        """)
    #expect(
      terms.glossary.map(\.term.value)
        == ["cliëntenraad", "Wet maatschappelijke ondersteuning", "wijkraad"])
    #expect(
      terms.index.map { "\($0.term) \($0.abbreviation) \($0.locators.count) \($0.see ?? "")" } == [
        "cliëntenraad  1 ", "Wet maatschappelijke ondersteuning Wmo 1 ",
        "Wmo  0 Wet maatschappelijke ondersteuning",
      ])
  }

  @Test func isWhatItIsWhateverTheOrderOfTheRegister() throws {
    let text = ["een twee drie twee een", "drie een"]
    let one = try terms(text, register: "- een\n- twee\n- drie")
    let other = try terms(text, register: "- drie\n- een\n- twee")
    #expect(one.index.map(\.term) == other.index.map(\.term))
    #expect(one.index.map { $0.locators.count } == other.index.map { $0.locators.count })
  }

  @Test func knowsHowMuchAPageHolds() {
    #expect(Paper.a4.wordsBeyondAPage == 800)
    #expect(Paper.a5.wordsBeyondAPage == 450)
  }
}
