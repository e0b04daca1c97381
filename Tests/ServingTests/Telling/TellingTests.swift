import Testing

@testable import Serving

@Suite struct TellingTests {
  @Test func eachFindingIsToldOnce() async throws {
    let files = try WrittenSite()
    let workshop = files.workshop
    var telling = Telling()
    let first = telling.hear(await workshop.now())
    #expect(first.findings.isEmpty && first.files.isEmpty)
    #expect(first.line?.nl == "3 pagina’s, geen fouten, geen waarschuwingen.")

    let wrong = "[een](weg.md)"
    try files.save(WrittenSite.page("Een", wrong), to: "content/artikelen/een.md")
    let broken = telling.hear(await workshop.now())
    #expect(broken.findings.map(\.id) == ["broken-link"])
    #expect(broken.line?.nl == "Tot dit verholpen is, ziet u wat er het laatst goed was.")
    #expect(broken.files == ["content/artikelen/een.md"])

    // The same, two lines further; and another one.
    try files.save(
      WrittenSite.page("Een", "Erboven.\n\n\(wrong)\n\n[twee](ook-weg.md)"),
      to: "content/artikelen/een.md")
    let more = telling.hear(await workshop.now())
    #expect(more.findings.map(\.message.nl).count == 1)
    #expect(more.findings.first?.message.nl.contains("ook-weg.md") == true)
    #expect(more.line == nil)

    try files.save(WrittenSite.page("Een", "Goed."), to: "content/artikelen/een.md")
    let mended = telling.hear(await workshop.now())
    #expect(mended.findings.isEmpty && mended.line?.nl == "Alles is weer goed.")

    try files.save(WrittenSite.page("Drie", "Nieuw."), to: "content/drie.md")
    #expect(telling.hear(await workshop.now()).files == ["content/drie.md"])
    files.remove("content/drie.md")
    let gone = telling.hear(await workshop.now())
    #expect(gone.files == ["content/drie.md"] && gone.line == nil)
  }
}
