import Testing

@testable import Serving

@Suite struct PreviewBooksTests {
  private let files: WrittenSite

  init() throws {
    files = try WrittenSite()
    let folder = "content/cursusboeken/zo maar"
    try files.write(
      "titel: Zo maar\ndelen:\n  - hoofdstukken: [een.md]\n", to: "\(folder)/boek.yaml")
    try files.write(WrittenSite.page("Zo maar", "Vooraf."), to: "\(folder)/index.md")
    try files.write(WrittenSite.page("Begin", "Het begin."), to: "\(folder)/een.md")
  }

  @Test func aBookIsBesideItsPages() async throws {
    let preview = await files.workshop.now()
    let build = try #require(preview.build, "\(preview.diagnostics.map(\.message.nl))")
    let chapter = try #require(build.page(at: "cursusboeken/zo-maar/een/index.html"))
    let addresses = try #require(PreviewBooks.addresses(of: chapter, in: build))
    #expect(addresses.html == "/cursusboeken/zo-maar/zo-maar.html")
    #expect(addresses.pdf == "/cursusboeken/zo-maar/zo-maar.pdf")
    let article = try #require(build.page(at: "artikelen/een/index.html"))
    #expect(PreviewBooks.addresses(of: article, in: build) == nil)

    let asked = AskedSite(files)
    let print = await asked.ask(addresses.html)
    #expect(print.status == 200 && print.text.contains("Het begin."))
    let book = try #require(build.bookPrint(at: String(addresses.pdf.dropFirst())))
    #expect(book.title == "Zo maar")
    #expect(String(decoding: book.html(), as: UTF8.self).contains("Het begin."))
    #expect(build.bookPrint(at: "cursusboeken/zo-maar/zo-maar-a5.pdf") != nil)
    #expect(build.bookPrint(at: "cursusboeken/zo-maar/anders.pdf") == nil)
  }

  @Test func aPrivateBookIsNotPrintedForAnybody() async throws {
    try files.save(
      "titel: Zo maar\nopenbaar: nee\ndelen:\n  - hoofdstukken: [een.md]\n",
      to: "content/cursusboeken/zo maar/boek.yaml")
    let asked = AskedSite(files)
    #expect(await asked.ask("/cursusboeken/zo-maar/zo-maar.pdf").status == 404)
    #expect(await asked.ask("/cursusboeken/zo-maar/zo-maar.html").status == 404)
  }
}
