import Content
import Diagnostics
import Testing

@testable import Publishing

/// Works of a site as e-books.
@Suite struct EPUBBookTests {
  private static let picture = "<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0\"/></svg>"
  private static let site = """
    -- content/site.yaml --
    naam: Vereniging & co
    uitgegeven: 2015-02-03
    -- content/begrippen.yaml --
    begrippen:
      - begrip: gemeente
        uitleg: Het bestuur van een plaats.
    -- content/index.md --
    ---
    titel: Thuis
    ---
    -- content/los.md --
    ---
    titel: Los
    ---
    ## Kop
    -- content/cursusboeken/boek/boek.yaml --
    ondertitel: Van A & B
    auteurs: [Jan, Piet]
    financiers: [Een fonds]
    colofon: [Alle rechten.]
    delen:
      - titel: Begin <hier>
        hoofdstukken: [een.md]
      - titel: Slot
        hoofdstukken: [twee.md]
    -- content/cursusboeken/boek/index.md --
    ---
    titel: Het boek
    samenvatting: Over samen.
    ---
    Vooraf gezegd.
    -- content/cursusboeken/boek/een.md --
    ---
    titel: Een
    datum: 2014-05-06
    ---
    ## Kop

    Naar [twee](twee.md#stap), [los](../../los.md#kop) en [ver](https://ver.example/?a=1&b=2).

    De gemeente luistert.[^1]

    ![Een kaart](kaart.svg "De kaart")

    ![decoratief](kaart.svg)

    [^1]: Een noot.
    -- content/cursusboeken/boek/twee.md --
    ---
    titel: Twee
    herzien: 2016-07-08
    ---
    ## Stap

    > [!oefening] Opdracht
    > tijd: 20 minuten, groep: 3-4
    >
    > Doe iets.

    ```schrijfruimte
    regels: 3
    ```

    > [!tip]- Gevouwen
    > Niet hier.
    -- content/cursusboeken/boek/kaart.svg --
    \(picture)
    """

  private func book(_ text: String = site, theme: Theme.Files = .standard) async throws -> EPUB {
    let site = try await build(text, theme: theme)
    #expect(site.diagnostics.filter { $0.severity == .error }.map(\.id) == [])
    let context = try #require(site.build?.context)
    return EPUBMaker(BookEdition(of: context.site.works[0], in: context)).epub()
  }

  private func text(_ name: String, of book: EPUB) throws -> String {
    let document = try #require(book.documents.first { $0.name == name }, "\(name)")
    return String(decoding: document.bytes, as: UTF8.self)
  }

  @Test func standsBesideThePageOfItsWork() async throws {
    let site = try await build(Self.site, theme: .standard)
    #expect(site.files.contains("cursusboeken/boek/boek.epub"))
    let closed = try await build(
      Self.site.replacing("ondertitel:", with: "openbaar: nee\nondertitel:"), theme: .standard)
    #expect(!closed.files.contains { $0.hasSuffix(".epub") })
  }

  @Test func ofTrainersIsToldApart() async throws {
    let files = SiteFiles.split(Self.site)
    func below(_ file: SourceFile) -> String { String(file.path.dropFirst("content/".count)) }
    let assets = files.filter { !Reading.isText(below($0)) }
    let reading = await Reading.parse(
      files.filter { Reading.isText(below($0)) },
      assets: assets.map { Asset(path: below($0), size: $0.bytes.count) },
      today: try PartialDate("2016-11-30"))
    var identifiers: Set<String> = []
    for edition in Edition.allCases {
      var options = SiteBuild.Options(base: "https://trompet.example/")
      options.edition = edition
      let (build, _) = SiteBuild.prepare(
        reading, theme: (.standard, []), content: "content", options: options,
        reading: { asset in assets.first { below($0) == asset.path }?.bytes ?? [] })
      let context = try #require(build?.context)
      let epub = EPUBMaker(BookEdition(of: context.site.works[0], in: context)).epub()
      identifiers.insert(epub.metadata.identifier)
      let isTrainers = edition == .trainer
      #expect(epub.metadata.title.hasSuffix(" (Trainersuitgave)") == isTrainers)
      for name in ["cover", "title"] {
        #expect(try text(name, of: epub).contains("Trainersuitgave") == isTrainers, "\(name)")
      }
    }
    #expect(identifiers.count == 2)
  }

  @Test func isReadInTheOrderOfTheBook() async throws {
    let book = try await book()
    #expect(
      book.documents.map(\.name) == [
        "cover", "title", "colophon", "nav", "preface", "part-1", "chapter-1", "part-2",
        "chapter-2", "glossary", "index",
      ])
    for document in book.documents where document.name != "nav" {
      let text = String(decoding: document.bytes, as: UTF8.self)
      #expect(text.contains(" lang=\"nl\" xml:lang=\"nl\">"))
      #expect(!text.contains("<script"))
    }
    #expect(
      book.contents.flatMap { [$0.title] + $0.entries.map(\.title) } == [
        "Colofon", "Over dit boek", "Deel 1. Begin <hier>", "1 Een", "Deel 2. Slot", "2 Twee",
        "Begrippen", "Register",
      ])
    #expect(book.contents[2].entries[0].entries.map(\.title) == ["1.1 Kop"])
    #expect(book.contents[2].entries[0].entries.map(\.href) == ["chapter-1.xhtml#een--kop"])
  }

  @Test func leadsInsideTheBookAndOutOfItByWholeAddresses() async throws {
    let chapter = try text("chapter-1", of: try await book())
    #expect(
      Anchor.all(in: chapter).prefix(3).map { "\($0.text) → \($0.href)" } == [
        "twee → chapter-2.xhtml#twee--stap", "los → https://trompet.example/los/#kop",
        "ver → https://ver.example/?a=1&b=2",
      ])
  }

  @Test func sendsTheIndexToTheWordItself() async throws {
    let book = try await book()
    let index = try text("index", of: book)
    let place = try #require(Anchor.all(in: index).first)
    #expect(place.text == "1.1")
    let id = try #require(place.href.split(separator: "#").last)
    #expect(place.href.hasPrefix("chapter-1.xhtml#"))
    #expect(
      try text("chapter-1", of: book).contains("<span id=\"\(id)\">gemeente</span> luistert"))
    #expect(try text("glossary", of: book).contains("Het bestuur van een plaats."))
  }

  @Test func leadsFromOneTermOfTheIndexToAnother() async throws {
    let book = try await book(
      Self.site.replacing(
        "delen:", with: "register:\n  - noot\n  - term: aantekening\n    zie: noot\ndelen:"))
    let index = try text("index", of: book)
    #expect(Anchor.all(in: index).contains(Anchor(href: "#register-3", text: "noot")))
    #expect(index.contains("<li epub:type=\"index-entry\" id=\"register-3\">"))
    #expect(index.contains("aantekening</span>, <span class=\"see\""))
  }

  @Test func saysWhatItsPartsAre() async throws {
    let book = try await book()
    let chapter = try text("chapter-1", of: book)
    #expect(
      chapter.contains("<a epub:type=\"noteref\" role=\"doc-noteref\" href=\"#een--_noot-1\""))
    #expect(chapter.contains("<li epub:type=\"footnote\" id=\"een--_noot-1\">"))
    #expect(chapter.contains("<a role=\"doc-backlink\""))
    let other = try text("chapter-2", of: book)
    #expect(other.contains("epub:type=\"practice\" id=\"twee--opdracht\""))
    #expect(other.contains("<span class=\"exercise-fact exercise-time\">20 minuten</span>"))
    #expect(other.split(separator: "<span class=\"writing-line\">").count == 4)
    // Nothing has to be pressed.
    #expect(!other.contains("<details"))
    #expect(other.contains("Niet hier."))
  }

  @Test func holdsThePicturesThatItShowsUnderNamesOfItsOwn() async throws {
    let book = try await book()
    let chapter = try text("chapter-1", of: book)
    #expect(chapter.contains("<img src=\"pictures/picture-1.svg\" alt=\"Een kaart\""))
    #expect(chapter.contains("<img src=\"pictures/picture-1.svg\" alt=\"\""))
    let pictures = book.resources.filter { $0.file.hasPrefix("pictures/") }
    #expect(pictures.map(\.file) == ["pictures/picture-1.svg"])
    #expect(pictures.map { String(decoding: $0.bytes, as: UTF8.self) } == ["\(Self.picture)\n"])
  }

  @Test(arguments: [
    "<svg onload=\"x()\"/>", "<svg><script/></svg>",
    "<svg><image href='http://ver.example/'/></svg>",
    "<!DOCTYPE svg [<!ENTITY a 'b'>]><svg/>", "<svg><style>@import 'x'</style></svg>",
    "<svg><style>a { fill: url(//ver.example/) }</style></svg>", "geen plaatje",
    "<svg><foreignObject/></svg>",
  ])
  func leavesOutDrawingsThatAreMoreThanThat(drawing: String) async throws {
    let files = Self.site.replacing(Self.picture, with: drawing)
    #expect(try await build(files, theme: .standard).ids.contains("not-in-epub"))
    let book = try await book(files)
    #expect(!book.resources.contains { $0.file.hasPrefix("pictures/") })
    let chapter = try text("chapter-1", of: book)
    #expect(!chapter.contains("<img"))
    #expect(chapter.contains("Een kaart"))
    #expect(!chapter.contains("decoratief"))
  }

  @Test func isAsOldAsItsNewestPage() async throws {
    let book = try await book()
    #expect(book.metadata.modified == (try PartialDate("2016-07-08")))
    let undated = Self.site.replacing("herzien: 2016-07-08", with: "")
      .replacing("datum: 2014-05-06", with: "")
    #expect(try await self.book(undated).metadata.modified == (try PartialDate("2015-02-03")))
  }

  @Test func isTheSameBookAfterItsTextHasChanged() async throws {
    let one = try await book()
    let other = try await book(Self.site.replacing("Doe iets", with: "Doe wat anders"))
    #expect(one.metadata.identifier == other.metadata.identifier)
    #expect(one.metadata.identifier.hasPrefix("urn:uuid:"))
    #expect(one.metadata.identifier.count == "urn:uuid:".count + 36)
    #expect(try one.archive() == (try await book()).archive())
    #expect(try one.archive() != (try other.archive()))
  }

  @Test func writesWellFormedDocumentsWhateverStandsInThem() async throws {
    let hostile = Self.site.replacing("titel: Twee", with: "titel: \"<b>& ]]>\"")
      .replacing("Doe iets.", with: "<script>x</script> & ]]> &#11; \u{FFFF} \u{FFFE} \u{0B}")
    let book = try await book(hostile)
    for document in book.documents where document.name != "nav" {
      let text = String(decoding: document.bytes, as: UTF8.self)
      #expect(!text.unicodeScalars.contains { $0.value == 0xFFFE || $0.value == 0xFFFF })
      #expect(!text.utf8.contains { $0 < 0x20 && ![9, 10, 13].contains($0) })
      #expect(!text.contains("<script"))
    }
    #expect(XMLReader.problem(in: String(decoding: book.package(), as: UTF8.self)) == nil)
  }

  @Test func leadsToPagesOfThePrintedBookThatAreInIt() async throws {
    let site = try await build(Self.site, theme: .standard)
    let context = try #require(site.build?.context)
    let maker = EPUBMaker(BookEdition(of: context.site.works[0], in: context))
    let book = maker.epub(pages: [
      ("1", "omslag"), ("3", "vooraf"), ("5", "een--kop"), ("6", "een--weg"), ("9", "register"),
    ])
    #expect(
      book.pages.map { "\($0.title) \($0.href)" } == [
        "3 preface.xhtml#vooraf", "5 chapter-1.xhtml#een--kop", "9 index.xhtml#register",
      ])
  }

  @Test func saysWhatTheThemeSaysInPrint() async throws {
    var theme = Theme.Files.standard
    var own = Theme.Files(folder: "themes/eigen", texts: [], statics: [])
    own.add("strings/nl.yaml", static: { .init(path: $0, bytes: []) }) {
      Array("book-part: Boekdeel {number}\nbook-glossary: Woorden\nchapter: Les {number}\n".utf8)
    }
    theme.lay(own)
    let book = try await book(theme: theme)
    #expect(book.contents.map(\.title).contains("Boekdeel 2. Slot"))
    #expect(book.contents.map(\.title).contains("Woorden"))
    #expect(try text("chapter-1", of: book).contains("<span class=\"chapter-number\">Les 1</span>"))
  }

  @Test(arguments: [(Language.dutch, "Deel 2", "Hoofdstuk T1"), (.english, "Part 2", "Chapter T1")])
  func findsEachOfItsWordsInTheTheme(language: Language, part: String, chapter: String) {
    let texts = Theme.load(.standard, language: language).0.library.texts
    let words = BookWords(language: language, texts: texts)
    for word in [
      words.contents, words.colophon, words.preface, words.glossary, words.index, words.see,
      words.seeAlso, words.trainersEdition, words.writtenBy, words.fundedBy,
    ] {
      #expect(texts.values.contains(word), "\(word)")
    }
    #expect(words.part(2) == part)
    #expect(words.chapter("T1") == chapter)
  }

  @Test func takesOverTheStyleOfTheTheme() async throws {
    let book = try await book()
    let css = try #require(book.resources.first { $0.file == "css/epub.css" })
    let text = String(decoding: css.bytes, as: UTF8.self)
    #expect(text.contains("url(\"../fonts/font-1.woff2\")"))
    #expect(!text.contains("trompet-tekst"))
    #expect(book.resources.count { $0.mediaType == "font/woff2" } == 4)
    #expect(book.resources.contains { $0.file == "fonts/licence-1.txt" })
  }
}
