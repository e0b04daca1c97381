import Content
import Diagnostics
import Testing

@testable import Publishing

/// What an order leaves behind, and where.
@Suite struct BookMakingTests {
  private let books: BookSite
  private var site: TemporaryFolder { books.site }

  init() throws { books = try BookSite() }

  @Test func putsPublicBooksBesideTheirPages() async throws {
    let result = try await books.make()
    #expect(result.problems == [])
    #expect(books.published == ["boek/boek.epub", "boek/boek.html", "boek/boek.pdf"])
    #expect(books.editions == ["boek-drukopdracht.txt"])
    #expect(
      result.outcome?.lines(in: .dutch) == [
        "Het boek: 2 bladzijden, 1 kB: \(site["output"])/cursusboeken/boek/boek.pdf",
        "\(site["uitgaven"])/boek-drukopdracht.txt",
      ])
  }

  @Test func printsAgainOnlyWhatHasChanged() async throws {
    _ = try await books.make()
    let again = try await books.make()
    #expect(books.runs == 1)
    #expect(again.outcome?.publication.written == [])
    #expect(again.outcome?.lines(in: .dutch).first?.contains("1 kB, was al afgedrukt: ") == true)
    try site.write(
      "---\ntitel: Een\n---\nEen andere tekst.\n", to: "content/cursusboeken/boek/een.md")
    _ = try await books.make()
    #expect(books.runs == 2)
  }

  @Test func printsNothingThatIsNotAskedFor() async throws {
    let result = try await books.make(BookOrder(formats: [.html, .epub]))
    #expect(result.problems == [])
    #expect(books.runs == 0)
    #expect(books.published == ["boek/boek.epub", "boek/boek.html"])
    #expect(books.editions == [])
  }

  @Test func leavesWhatTrainersReadOutOfThePublicFolder() async throws {
    let result = try await books.make(BookOrder(edition: .trainer))
    #expect(result.problems == [])
    #expect(books.published == ["boek/boek.epub", "boek/boek.html"])
    #expect(
      books.editions == [
        "boek-trainer-drukopdracht.txt", "boek-trainer.epub", "boek-trainer.html",
        "boek-trainer.pdf",
      ])
    #expect(
      site.text("uitgaven/boek-trainer-drukopdracht.txt")?.contains(
        "\nUitgave         voor trainers\n")
        == true)
    for name in site.all(in: "output") where !name.hasSuffix("/") {
      #expect(site.text("output/\(name)")?.contains("voor ogen van trainers") != true, "\(name)")
    }
  }

  @Test(arguments: [
    (BookOrder(bleeds: true), "boek-afloop"),
    (BookOrder(edition: .trainer, paper: .a5, bleeds: true), "boek-trainer-a5-afloop"),
  ])
  func putsWhatIsForAPrinterAmongTheEditions(order: BookOrder, name: String) async throws {
    _ = try await books.make(order)
    #expect(books.published == ["boek/boek.epub", "boek/boek.html"])
    #expect(
      books.editions == ["\(name)-drukopdracht.txt", "\(name).epub", "\(name).html", "\(name).pdf"])
  }

  @Test func saysTheSizeInTheNameWhereItIsAnother() async throws {
    _ = try await books.make()
    _ = try await books.make(BookOrder(paper: .a5))
    #expect(
      books.published.filter { $0.hasSuffix(".pdf") } == ["boek/boek-a5.pdf", "boek/boek.pdf"])
    #expect(books.editions == ["boek-a5-drukopdracht.txt", "boek-drukopdracht.txt"])
  }

  @Test func publishesNothingOfABookThatIsNotPublic() async throws {
    try site.write(
      "openbaar: nee\nhoofdstukken: [een.md]\n", to: "content/cursusboeken/boek/boek.yaml")
    _ = try await books.make()
    #expect(books.published == [])
    #expect(
      books.editions == ["boek-drukopdracht.txt", "boek.epub", "boek.html", "boek.pdf"])
  }

  @Test func takesThePDFOfABookThatIsNotPublicAnyMore() async throws {
    _ = try await books.make()
    try site.write(
      "openbaar: nee\nhoofdstukken: [een.md]\n", to: "content/cursusboeken/boek/boek.yaml")
    _ = try await books.make(BookOrder(formats: [.html]))
    #expect(books.published == [])
  }

  @Test func keepsTheFormerPDFWhenPrintingFails() async throws {
    _ = try await books.make()
    let before = try site.fingerprint("output/cursusboeken/boek/boek.pdf")
    try site.write(
      "---\ntitel: Een\n---\nEen nieuwe tekst.\n", to: "content/cursusboeken/boek/een.md")
    let result = try await books.make(printer: "kill -KILL $$")
    let path = "\(site["output"])/cursusboeken/boek/boek.pdf"
    #expect(result.problems.sorted() == ["\(path): not-printed", "\(path): older-print"])
    #expect(result.outcome?.diagnostics.hasErrors == true)
    #expect(try site.fingerprint("output/cursusboeken/boek/boek.pdf") == before)
    #expect(site.text("output/cursusboeken/boek/een/index.html")?.contains("nieuwe tekst") == true)
  }

  @Test func tellsWhatDoesNotShowInAPDF() async throws {
    let warnings = [
      ".notdef glyph rendered for ☃, fonts: ☃ (U+2603)",
      "No anchor #weg for internal URI reference",
      "Ignored 'foo' at 1:1",
    ]
    let lines = warnings.map { "echo '{\"warning\": \"\($0.replacing("'", with: ""))\"}' >&2\n" }
      .joined()
    let result = try await books.make(printer: lines + BookSite.printer)
    let told = result.outcome?.diagnostics.filter { $0.id == "print-warning" } ?? []
    #expect(told.map(\.severity) == [.warning, .warning, .warning])
    #expect(told.allSatisfy { $0.path.hasSuffix("boek.pdf") && $0.hint != nil })
    #expect(told.first?.message.nl.contains("leeg vakje: ☃") == true)
    #expect(told.dropFirst().first?.message.nl.contains("‘weg’") == true)
    #expect(told.last?.message.nl == "WeasyPrint zegt: Ignored foo at 1:1")
  }

  @Test func saysOnceThatThereIsNoPrinter() async throws {
    try books.write(
      BookSite.book.replacing("/boek/", with: "/ander/").replacing("Het boek", with: "Een ander"))
    let result = try await books.make(printer: nil)
    #expect(result.problems.map { $0.suffix(14) } == [": no-weasyprint"].map { $0.suffix(14) })
    #expect(
      books.published == [
        "ander/ander.epub", "ander/ander.html", "boek/boek.epub", "boek/boek.html",
      ])
    #expect(books.editions == [])
  }

  @Test func makesNothingOfContentThatIsWrong() async throws {
    try site.write("---\ntitel: Fout\n---\n[weg](weg.md)\n", to: "content/fout.md")
    let result = try await books.make()
    #expect(result.outcome == nil)
    #expect(result.problems == ["content/fout.md: broken-link"])
    #expect(books.runs == 0)
    #expect(!site.exists("output") && !site.exists("uitgaven"))
  }

  @Test func makesNothingWhenABookIsUnknown() async throws {
    let result = try await books.make(BookOrder(names: ["boekk"]))
    #expect(result.outcome == nil)
    #expect(result.problems == [": unknown-book"])
    #expect(!site.exists("output") && !site.exists("uitgaven"))
  }

  @Test func writesOverNoFileOfTheAuthor() async throws {
    try site.write("%PDF", to: "content/cursusboeken/boek/Boek.pdf")
    let result = try await books.make()
    #expect(result.outcome == nil)
    #expect(result.told.map(\.id) == ["reserved-address"])
    #expect(books.runs == 0)
  }
}
