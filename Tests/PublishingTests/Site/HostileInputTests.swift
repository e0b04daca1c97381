import Content
import Diagnostics
import Testing

@testable import Publishing

@Suite struct HostileInputTests {
  private func told(_ text: String, _ matter: String = "titel: Een") async throws -> [String] {
    try await build("-- content/een.md --\n---\n\(matter)\n---\n\(text)\n").diagnostics.map(\.id)
  }

  /// A hundred kilobytes would become a page of gigabytes.
  @Test func refusesADefinitionThatWouldFillTheMemory() async throws {
    let address = String(repeating: "x", count: 40_000)
    let uses = String(repeating: "[a] ", count: 40_000)
    #expect(try await told("[a]: https://x/\(address)\n\n\(uses)") == ["excessive-definition"])
    #expect(try await told("[a]: https://x/\n\n\(uses)") == [])
  }

  @Test(arguments: ["&#xFFFE;", "&#xFFFF;", "&#1;", "&#27;", "\u{1}", "`\u{1B}`", "![&#2;](x.png)"])
  func putsNoCharacterOnAPageThatIsNone(_ text: String) async throws {
    let site = try await build(
      "-- content/een.md --\n---\ntitel: Een\n---\nx \(text) y\n-- content/x.png --\n")
    let page = try #require(site["een/"])
    let scalars = page.unicodeScalars
    #expect(
      !scalars.contains { ($0.value < 0x20 && $0 != "\n" && $0 != "\t") || $0.value >= 0xFFFD })
  }

  @Test func tellsOfAValueWithACharacterThatIsNone() async throws {
    #expect(try await told("", #"titel: "a\x1b[31m""#) == ["control-character"])
    #expect(try await told("", "titel: Een\nsamenvatting: >\n  Twee\n  regels.\n") == [])
  }

  /// A slip must not show everyone what is for trainers alone.
  @Test(arguments: ["> [!trainers]", "> [!traine]", "> [! trainer ]", "> [!trainer]geheim"])
  func refusesANoteForTheTrainerWithASlip(_ line: String) async throws {
    #expect(try await told("\(line)\n> Geheim.") == ["trainer-slip"])
  }

  @Test(arguments: [
    "https://", "https:///x", "https://a b/", "https://x/\\\"><script>", "https://x/?a=1",
    "https://x/#a", "https://ik:geheim@x/",
  ])
  func refusesAnAddressThatIsNone(_ address: String) async throws {
    let site = try await build(
      "-- content/site.yaml --\nadres: \"\(address)\"\n-- content/een.md --\n---\ntitel: Een\n---\n",
      base: nil)
    #expect(site.diagnostics.contains { $0.severity == .error })
  }

  @Test func takesAnAddressInCapitals() async throws {
    #expect(LinkScheme.isWebAddress("HTTPS://X.EXAMPLE/"))
  }

  @Test(arguments: ["2016-05-11 onzin", "2016-05-11Tx"])
  func refusesADateWithNonsenseBehindIt(_ date: String) async throws {
    #expect(try await told("", "titel: Een\ndatum: \(date)") == ["not-a-date"])
  }

  @Test func publishesNoFileThatAnAuthorHasPutAway() {
    let names = [
      "a.md", "b.MD", "c.markdown", "d.md~", "#e.md#", "f.md.bak", "site.yml", "m/boek.yml",
      "Thumbs.db", "g.png", "site.yaml",
    ]
    let (kept, told) = OddFiles.sort(names.map { FolderListing.Entry(path: $0, size: 1) })
    #expect(kept.map(\.path) == ["a.md", "g.png", "site.yaml"])
    #expect(
      told.filter { $0.severity == .error }.map(\.path) == [
        "content/b.MD", "content/c.markdown", "content/site.yml", "content/m/boek.yml",
      ])
    #expect(told.count == 8)
  }

  @Test func makesNoPageWhereThereIsNoSite() throws {
    #expect(throws: Diagnostic.self) {
      try SiteFolder(path: "/nonexistent-site").create([SourceFile(path: "a.md", text: "")])
    }
  }
}
