import Diagnostics
import Testing

@testable import Content

/// What `boek.yaml` says of a work.
@Suite struct BookTests {
  private func parse(_ text: String) throws -> (book: Book, diagnostics: [Diagnostic]) {
    let source = SourceFile(path: "content/cursusboeken/b/boek.yaml", text: text)
    let (book, diagnostics) = Book.parse(source, folder: "cursusboeken/b/")
    return (try #require(book), diagnostics)
  }

  /// `id line:column` of each.
  private func told(_ text: String) throws -> [String] {
    try parse(text).diagnostics.map {
      "\($0.id) \($0.position.map { "\($0.line):\($0.column)" } ?? "")"
    }
  }

  private static let whole = """
    titel: Duo's aan zet
    ondertitel: Samen -- niet alleen
    editie: Tweede editie
    jaar: 2016
    auteurs: [Jan, Piet]
    financiers: [Een fonds]
    colofon:
      - De tijden zijn redactiewerk.
      - |
        Eén regel
        en nog een.

        Een nieuwe alinea.
    omslag: ../../beelden/omslag.jpg
    achterkant: Voor wie mee wil doen.
    formaat: A5
    papier: 90 grams gerecycled
    bindwijze: garenloos gebonden
    oplage: 1.500
    makkelijk-lezen: ja
    openbaar: nee
    hoofdstukken: [vooraf.md]
    delen:
      - titel: Deel
        hoofdstukken: [een.md, twee.md]
    register:
      - wethouder
      - term: gemeenteraad
        ook: [raadslid, raadsleden]
        zie-ook: [wethouder]
      - term: B en W
        zie: college
    """

  @Test func readsEveryKey() throws {
    let (book, diagnostics) = try parse(Self.whole)
    #expect(diagnostics == [])
    #expect(book.title == "Duo’s aan zet")
    #expect(book.subtitle == "Samen – niet alleen")
    #expect(book.edition == "Tweede editie")
    #expect(book.year == 2016)
    #expect(book.authors == ["Jan", "Piet"])
    #expect(book.funders == ["Een fonds"])
    #expect(
      book.colophon
        == ["De tijden zijn redactiewerk.", "Eén regel en nog een.", "Een nieuwe alinea."])
    #expect(book.cover?.value == "../../beelden/omslag.jpg")
    #expect(book.backCover == ["Voor wie mee wil doen."])
    #expect(book.paper == .a5)
    #expect(book.paperStock == "90 grams gerecycled")
    #expect(book.binding == "garenloos gebonden")
    #expect(book.copies == 1500)
    #expect(book.isEasyToRead)
    #expect(!book.isPublic)
    #expect(book.parts.map(\.title) == ["", "Deel"])
    #expect(book.parts.map { $0.chapters.map(\.value) } == [["vooraf.md"], ["een.md", "twee.md"]])
    #expect(book.register.map(\.term.value) == ["wethouder", "gemeenteraad", "B en W"])
    #expect(book.register[1].forms.map(\.value) == ["raadslid", "raadsleden"])
    #expect(book.register[1].seeAlso.map(\.value) == ["wethouder"])
    #expect(book.register[2].see?.value == "college")
  }

  @Test func knowsWhereTermsStand() throws {
    let source = try parse(Self.whole).book.source
    for entry in try parse(Self.whole).book.register {
      for name in [entry.term] + entry.forms + entry.seeAlso + [entry.see].compactMap(\.self) {
        #expect(String(decoding: source.bytes[name.range], as: UTF8.self) == name.value)
      }
    }
  }

  @Test func hasADefaultForEveryKey() throws {
    let (book, diagnostics) = try parse("")
    #expect(diagnostics == [])
    #expect(book.title == "" && book.paper == .a4 && book.isPublic && !book.isEasyToRead)
    #expect(book.copies == nil && book.cover == nil && book.register.isEmpty)
  }

  @Test func readsEnglishKeysToo() throws {
    let (book, diagnostics) = try parse(
      """
      title: The book
      subtitle: For all
      edition: Second
      year: 2016
      authors: [Jan]
      funders: [A fund]
      colophon: One paragraph.
      cover: cover.jpg
      back-cover: The back.
      paper: a5
      paper-stock: recycled
      binding: stapled
      copies: 50
      easy-to-read: yes
      public: no
      parts:
        - title: Part
          chapters: [one.md]
      index:
        - term: council
          also: [councils]
          see-also: [alderman]
        - term: alderman
          see: council
      """)
    #expect(diagnostics == [])
    #expect(book.title == "The book" && book.colophon == ["One paragraph."])
    #expect(book.cover?.value == "cover.jpg" && book.backCover == ["The back."])
    #expect(book.paper == .a5 && book.paperStock == "recycled" && book.binding == "stapled")
    #expect(book.copies == 50 && book.isEasyToRead && !book.isPublic)
    #expect(book.parts.map(\.title) == ["Part"])
    #expect(book.register.map(\.term.value) == ["council", "alderman"])
    #expect(book.register[0].forms.map(\.value) == ["councils"])
    #expect(book.register[1].see?.value == "council")
  }

  @Test(arguments: [
    ("formaat: a6", "unknown-paper 1:10"), ("formaat: a44", "unknown-paper 1:10"),
    ("oplage: veel", "not-a-number 1:9"), ("oplage: 0", "out-of-range 1:9"),
    ("openbaar: soms", "not-yes-or-no 1:11"),
    ("delen:\n  - titel: Een", "part-without-chapters 2:12"),
    ("delen:\n  - hoofdstukken:\n    titel: Een", "part-without-chapters 3:12"),
    ("register:\n  - [een]", "not-text-or-group 2:5"),
    ("register:\n  - ook: [een]", "entry-without-term 2:5"),
    ("register:\n  - term:\n    ook: een", "entry-without-term 2:5"),
    ("register:\n  - term: [een]", "not-a-text 2:11"),
    ("register:\n  - term: een\n    zie: [a]", "not-a-text 3:10"),
    ("register:\n  - term: een\n    zie-ok: a", "misspelled-key 3:5"),
    ("omslag: [a.jpg]", "not-a-text 1:9"), ("oplag: 5", "misspelled-key 1:1"),
  ])
  func tellsWhatIsWrongAndWhere(text: String, problem: String) throws {
    #expect(try told(text) == [problem])
  }

  @Test func suggestsAPaperSize() throws {
    let paper = try parse("formaat: a44").diagnostics.first
    #expect(paper?.hint?.nl == "Bedoelt u ‘a4’?")
    #expect(try parse("formaat: liggend").diagnostics.first?.hint?.nl == "Kies uit: a4, a5.")
  }

  @Test func mayPlanAPartWithAnEmptyList() throws {
    #expect(try told("delen:\n  - titel: Een\n    hoofdstukken: []") == [])
  }

  @Test func readsALongRegisterWithPlaces() throws {
    let terms = (0..<5_000).map { "  - term: woord \($0) é\n    ook: [anders \($0)]" }
    let text = "register:\n" + terms.joined(separator: "\n")
    let (book, diagnostics) = try parse(text)
    #expect(diagnostics == [])
    #expect(book.register.count == 5_000)
    let last = try #require(book.register.last)
    #expect(
      String(decoding: book.source.bytes[last.forms[0].range], as: UTF8.self) == "anders 4999")
    #expect(try told("register: [" + String(repeating: "a, ", count: 200_000) + "]") != [])
  }
}
