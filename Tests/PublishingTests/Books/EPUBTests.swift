import Content
import Diagnostics
import Testing

@testable import Publishing

/// What an EPUB says of itself.
@Suite struct EPUBTests {
  @Test func tellsWhyOneCannotBeMade() throws {
    var book = try book()
    book.documents.append(book.documents[1])
    let fault = try #require(#expect(throws: ZipFault.self) { try book.archive() })
    let told = Diagnostic.noEPUB("boek.epub", fault.reason)
    #expect(told.id == "no-epub")
    #expect(told.message.nl.hasSuffix("zegt: ‘File already exists’."))
    #expect(told.hint != nil)
  }

  private func book() throws -> EPUB {
    var book = EPUB(
      metadata: .init(
        identifier: "urn:uuid:0f0e", title: "Samen & sterk", subtitle: "Van A naar <B>",
        authors: ["Jan", "Piet"], funders: ["Een fonds"], language: .dutch,
        modified: try PartialDate("2016-05")),
      words: BookWords(language: .dutch, texts: ["work-contents": "Inhoud"]))
    book.documents = [.init(name: "nav", title: "Inhoud", bytes: [])]
    for number in 1...2 {
      var page = XHTML.start(title: "Hoofdstuk \(number)", language: .dutch)
      page.element("h1", "Hoofdstuk \(number)", ["id": "een"])
      book.documents.append(
        .init(name: "chapter-\(number)", title: "Hoofdstuk \(number)", bytes: page.finished()))
    }
    book.contents = [
      .init(
        title: "Deel 1", href: "chapter-1.xhtml",
        entries: [
          .init(
            title: "Hoofdstuk 1", href: "chapter-1.xhtml",
            entries: [.init(title: "Een", href: "chapter-1.xhtml#een")]),
          .init(title: "Hoofdstuk 2", href: "chapter-2.xhtml"),
        ]),
      .init(title: "Slot", href: "chapter-2.xhtml#een"),
    ]
    book.landmarks = [.init(type: "bodymatter", title: "Begin", href: "chapter-1.xhtml")]
    book.resources = [
      .init(file: "css/epub.css", mediaType: "text/css", bytes: Array("p { margin: 0 }".utf8))
    ]
    return book
  }

  @Test func namesTheBookAndItsMakers() throws {
    let package = String(decoding: try book().package(), as: UTF8.self)
    #expect(XMLReader.problem(in: package) == nil)
    for line in [
      "<dc:identifier id=\"identifier\">urn:uuid:0f0e</dc:identifier>",
      "<dc:title id=\"title\">Samen &amp; sterk</dc:title>",
      "<dc:title id=\"subtitle\">Van A naar &lt;B&gt;</dc:title>",
      "<dc:creator id=\"author-2\">Piet</dc:creator>",
      "<dc:contributor id=\"funder-1\">Een fonds</dc:contributor>",
      "<dc:language>nl</dc:language>",
      "<meta property=\"dcterms:modified\">2016-05-01T00:00:00Z</meta>",
    ] {
      #expect(package.contains(line), "\(line)")
    }
  }

  @Test func saysForWhomItCanBeRead() throws {
    var book = try book()
    func told(_ property: String) -> [String] {
      String(decoding: book.package(), as: UTF8.self).split(separator: "\n").compactMap { line in
        let start = "<meta property=\"schema:\(property)\">"
        let line = line.drop { $0 == " " }
        return line.hasPrefix(start)
          ? String(line.dropFirst(start.count).prefix { $0 != "<" }) : nil
      }
    }
    #expect(told("accessMode") == ["textual"])
    #expect(told("accessModeSufficient") == ["textual"])
    #expect(told("accessibilityHazard") == ["none"])
    #expect(told("accessibilitySummary").count == 1)
    #expect(!told("accessibilityFeature").contains("index"))
    #expect(!told("accessibilityFeature").contains("pageNavigation"))
    book.resources.append(
      .init(file: "pictures/picture-1.png", mediaType: "image/png", bytes: [1]))
    book.landmarks.append(.init(type: "index", title: "Register", href: "index.xhtml"))
    book.pages = [.init(title: "3", href: "chapter-1.xhtml")]
    #expect(told("accessMode") == ["textual", "visual"])
    #expect(told("accessibilityFeature").contains("index"))
    #expect(told("accessibilityFeature").contains("pageNavigation"))
  }

  @Test func leadsToPartsChaptersAndSections() throws {
    let navigation = String(decoding: try book().navigation(), as: UTF8.self)
    #expect(
      Anchor.all(in: navigation).map { "\($0.text) → \($0.href)" } == [
        "Deel 1 → chapter-1.xhtml", "Hoofdstuk 1 → chapter-1.xhtml",
        "Een → chapter-1.xhtml#een", "Hoofdstuk 2 → chapter-2.xhtml",
        "Slot → chapter-2.xhtml#een", "Begin → chapter-1.xhtml",
      ])
    let lines = navigation.split(separator: "\n").map { $0.drop { $0 == " " } }
    #expect(lines.count { $0 == "<ol>" } == 4)
    #expect(lines.count { $0 == "</ol>" } == 4)
    #expect(lines.count { $0 == "</li>" } == 6)
    #expect(!navigation.contains("page-list"))
  }

  @Test func leadsToThePagesOfThePrintedBook() throws {
    var book = try book()
    book.pages = [.init(title: "3", href: "chapter-1.xhtml#een")]
    let navigation = String(decoding: book.navigation(), as: UTF8.self)
    #expect(navigation.contains("<nav epub:type=\"page-list\" role=\"doc-pagelist\""))
    #expect(Anchor.all(in: navigation).last?.href == "chapter-1.xhtml#een")
  }

  @Test func listsAllThatIsInIt() throws {
    let book = try book()
    let files = try #require(ZipReader(try book.archive())).files.map(\.name)
    #expect(
      files == [
        "mimetype", "META-INF/container.xml", "EPUB/package.opf", "EPUB/nav.xhtml",
        "EPUB/chapter-1.xhtml", "EPUB/chapter-2.xhtml", "EPUB/css/epub.css",
      ])
    let package = String(decoding: book.package(), as: UTF8.self)
    for file in files.dropFirst(3) {
      #expect(package.contains("href=\"\(file.dropFirst("EPUB/".count))\""), "\(file)")
    }
    #expect(
      package.split(separator: "<itemref idref=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
        == ["nav-xhtml", "chapter-1-xhtml", "chapter-2-xhtml"])
    try #require(try book.archive() == book.archive())
  }
}
