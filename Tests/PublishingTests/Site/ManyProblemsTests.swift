import Diagnostics
import Markup
import Testing

@testable import Content

/// However much is wrong, an author is told of a page's first hundred mistakes, and of the rest in one line.
@Suite struct ManyProblemsTests {
  @Test func tellsOfAHundredBrokenLinksAndHowManyMoreThereAre() async throws {
    let links = (0..<150).map { "[x](weg-\($0).md)" }.joined(separator: "\n")
    let site = try await build("-- content/een.md --\n---\ntitel: Een\n---\n\(links)\n")
    #expect(site.diagnostics.count { $0.id == "broken-link" } == 100)
    #expect(
      site.diagnostics.filter { $0.id == "more-link-problems" }.map(\.message.nl) == [
        "Met nog 50 koppelingen op deze pagina is iets mis."
      ])
  }

  /// Links in the front matter are counted with each page, not through the whole site.
  @Test func countsTheLinksOfEachPageApart() async throws {
    let pages = (0..<3).map { page in
      let links = (0..<60).map { "\"[[Weg \(page) \($0)]]\"" }.joined(separator: ", ")
      return "-- content/p\(page).md --\n---\ntitel: P\(page)\nhoort-bij: [\(links)]\n---\nTekst.\n"
    }
    let site = try await build(pages.joined())
    #expect(site.diagnostics.count { $0.id == "broken-wiki-link" } == 180)
  }

  @Test func tellsOfAHundredOpenLinksAndTags() async throws {
    let open = (0..<300).map { "[[x\($0)\n\n<b\($0)>" }.joined(separator: "\n\n")
    let site = try await build("-- content/een.md --\n---\ntitel: Een\n---\n\(open)\n")
    #expect(site.diagnostics.count { $0.id == "wiki-link-not-closed" } == 100)
    #expect(site.diagnostics.count { $0.id == "raw-html" } == 100)
  }

  @Test func tellsOfMaterialThatIsNoFile() async throws {
    let site = try await build(
      """
      -- content/webinars/een.md --
      ---
      titel: Een
      materiaal:
        - bestand: twee.md
        - bestand: mailto:a@b.example
      ---
      -- content/webinars/twee.md --
      ---
      titel: Twee
      ---
      """)
    #expect(site.diagnostics.map(\.id) == ["material-no-file", "material-no-file"])
  }

  @Test func saysWhichFilesItDoesNothingWith() async throws {
    let site = try await build(
      "-- content/een.md --\n---\ntitel: Een\n---\n-- content/formulieren/meldknop.yaml --\nx: 1\n")
    #expect(site.diagnostics.map(\.id) == ["unread-file"])
    #expect(!site.files.contains("formulieren/meldknop.yaml"))
  }

  @Test func countsOnlyTheWordsThatAreRead() throws {
    let note = (0..<600).map { "> woord \($0)" }.joined(separator: "\n")
    let source = SourceFile(
      path: "content/een.md", text: "---\ntitel: Een\n---\nTwee woorden.\n\n> [!trainer]\n\(note)\n"
    )
    let (draft, _) = Draft.parse(source, path: PagePath("een"), kinds: Kinds())
    #expect(try #require(draft).withoutTrainerNotes().body.wordCount == 2)
  }
}
