import Diagnostics
import Testing

@testable import Publishing

/// Values that are too long, too many, or lead elsewhere: refused, and told in bounds.
@Suite struct HostileValuesTests {
  private func site(_ matter: String, _ text: String = "Dag.", in path: String = "content/een.md")
    async throws -> SiteInMemory
  {
    try await build("-- \(path) --\n---\n\(matter)\n---\n\(text)\n")
  }

  // MARK: - Addresses

  @Test(arguments: [
    "/.htaccess", "/.git/config", "/a/.verborgen/", "/a./", "/a/../b/", "/a/./b/", "//", "/",
    "/%2e%2e/a/",
    "/a%2fb/", "/a\\..\\b/", "/a b/", "/a?b/", "/a#b/", "/a\u{202E}b/", "/a\u{200B}/", "/a\u{85}b/",
    "/C:/a/", "/a\u{FEFF}/", "/" + String(repeating: "a", count: 201) + "/",
  ])
  func refusesAnAddressThatLeadsElsewhereOrIsNoneToSee(_ address: String) async throws {
    for key in ["adres: '\(address)'", "oude-adressen: ['\(address)']"] {
      let site = try await site("titel: Een\n\(key)", in: "content/artikelen/een.md")
      #expect(site.ids == ["unsafe-address"], "\(key)")
      #expect(!site.told.unicodeScalars.contains { $0 == "\u{202E}" || $0 == "\u{85}" })
    }
  }

  @Test(arguments: [
    ("/.well-known/een/", ".well-known/een/index.html"), ("/a//b/", "a/b/index.html"),
    ("/con/", "con/index.html"), ("/a.b/c/", "a.b/c/index.html"), ("/blad.html", "blad.html"),
  ])
  func takesAnAddressThatIsOnlyUnusual(_ address: String, _ file: String) async throws {
    let site = try await site("titel: Een\nadres: \(address)")
    #expect(site.told == "")
    #expect(site.files.contains(file))
  }

  // MARK: - Figures

  @Test(arguments: [
    ("content/webinars/een.md", "bekeken: -1", "‘bekeken’ moet ten minste 0 zijn."),
    ("content/webinars/een.md", "nummer: -3", "‘nummer’ moet ten minste 0 zijn."),
    ("content/een.md", "volgorde: 99999999999999999999", "‘volgorde’ moet een geheel getal zijn."),
  ])
  func refusesAFigureThatCannotBe(_ path: String, _ line: String, _ words: String) async throws {
    let site = try await site("titel: Een\n\(line)", in: path)
    #expect(site.told.hasPrefix("\(path):3:") && site.told.contains(words))
  }

  @Test(arguments: [
    ("site.yaml", "per-blad: 0", "‘per-blad’ moet van 1 tot en met 1000 zijn."),
    ("site.yaml", "per-blad: 100000", "‘per-blad’ moet van 1 tot en met 1000 zijn."),
    ("cursusboeken/b/boek.yaml", "jaar: -2016", "‘jaar’ moet van 1 tot en met 9999 zijn."),
  ])
  func refusesAFigureInAFile(_ file: String, _ line: String, _ words: String) async throws {
    let site = try await build(
      "-- content/cursusboeken/b/index.md --\n---\ntitel: B\n---\n-- content/\(file) --\n\(line)\n")
    #expect(site.told.contains("content/\(file):1:") && site.told.contains(words))
  }

  @Test(arguments: [
    "schrijfruimte\nregels: 41", "schrijfruimte\nregels: 0",
  ])
  func refusesAFigureInABlock(_ block: String) async throws {
    #expect(try await site("titel: Een", "```\(block)\n```").ids == ["out-of-range"])
  }

  // MARK: - Length

  @Test func refusesATitleThatIsTooLongForAList() async throws {
    let long = String(repeating: "w", count: 1_001)
    #expect(try await site("titel: \(long)").ids == ["title-too-long"])
    let heading = try await build("-- content/een.md --\n# \(long)\n\nDag.\n")
    #expect(heading.ids == ["title-too-long"])
    #expect(try await site("titel: \(long.dropLast())").ids == [])
  }

  @Test func refusesATableOfAThousandColumns() async throws {
    let row = String(repeating: "|a", count: 1_000)
    let line = String(repeating: "|-", count: 1_000)
    let site = try await site("titel: Een", "\(row)\n\(line)\n\(row)")
    #expect(site.ids == ["oversized-table"])
    #expect(site.told.contains("hoogstens 100 kolommen"))
  }

  @Test func refusesMoreAddressesThanThereIsMemoryFor() async throws {
    let site = try await site("titel: Een", String(repeating: "a@a.a ", count: 20_001))
    #expect(site.ids == ["too-many-addresses"])
    #expect(
      try await self.site("titel: Een", String(repeating: "a@a.a ", count: 20_000)).ids == [])
  }

  @Test(arguments: ["[", "{", "- ", "? ", "a: ", "- - ", "[{"])
  func refusesKeysAndValuesAHundredThousandDeep(_ opener: String) async throws {
    #expect(
      try await site("titel: Een\nx: " + String(repeating: opener, count: 100_000)).ids
        == ["front-matter-too-long"])
    let most = try await site(
      "titel: Een\nx: " + String(repeating: opener, count: 60_000 / opener.utf8.count))
    #expect(most.diagnostics.hasErrors && most.diagnostics.count <= 2)
  }

  // MARK: - Many

  @Test func tellsOfAHundredPicturesWithoutWords() async throws {
    let pictures = String(repeating: "![](x.png)\n\n", count: 150)
    let site = try await build(
      "-- content/een.md --\n---\ntitel: Een\n---\n\(pictures)-- content/x.png --\n", checks: true)
    #expect(site.ids == Array(repeating: "missing-alternative", count: 100))
  }

  @Test func tellsOfAHundredHeadingsThatSkipALevel() async throws {
    let headings = String(repeating: "## Twee\n\n#### Vier\n\n", count: 150)
    let site = try await build(
      "-- content/een.md --\n---\ntitel: Een\n---\n\(headings)", checks: true)
    #expect(site.ids == Array(repeating: "skipped-heading-level", count: 100))
  }

  @Test func tellsOfAHundredValuesOfTheWrongKind() async throws {
    let items = String(repeating: "  - x\n", count: 300)
    let site = try await site("titel: Een\nmateriaal:\n\(items)", in: "content/webinars/een.md")
    #expect(site.ids == Array(repeating: "not-a-group", count: 100))
    let topics = String(repeating: "  - [x]\n", count: 300)
    #expect(
      try await self.site("titel: Een\nonderwerpen:\n\(topics)").ids
        == Array(repeating: "not-a-list", count: 100))
  }

  @Test func tellsOfALongNameInAFewWords() async throws {
    let long = String(repeating: "w", count: 500_000)
    for link in [
      "[x](\(long).md)", "[[\(long)]]", "[x](#\(long))", "![x](\(long).png)", "[x](\(long):y)",
    ] {
      let site = try await site("titel: Een", link)
      #expect(site.diagnostics.hasErrors)
      #expect(site.told.utf8.count < 5_000, "\(link.prefix(6)): \(site.told.utf8.count)")
    }
  }

  // MARK: - Slips

  @Test(arguments: [
    #""C:\temp\x""#, #""C:\Users\x""#, #""C:\data""#, #""C:\xyz""#, #""\\server\deel""#,
  ])
  func saysWhyABackslashIsNoBackslash(_ value: String) async throws {
    let site = try await site("titel: \(value)")
    #expect(site.ids == ["backslash-in-quotes"])
    #expect(site.told.contains(#"Zet de hele waarde tussen enkele aanhalingstekens: 'C:\temp'"#))
  }

  @Test func readsABackslashInSingleQuotes() async throws {
    #expect(try await site(#"titel: 'C:\temp'"#).told == "")
    #expect(try await site(#"titel: "a\\b \" c""#).told == "")
  }

  /// All of it would be one line: a text, and no concept.
  @Test func refusesAConceptWithTheLineEndsOfAnOldMac() async throws {
    let text = "---\rtitel: Een\rconcept: ja\r---\rGeheim.\r"
    let file = SourceFile(path: "content/een.md", text: text)
    let site = try await build("", and: [file])
    #expect(site.ids == ["old-line-ends"])
    #expect(site.files == [])
  }

  @Test func readsATextWithTheLineEndsOfAnOldMac() async throws {
    let file = SourceFile(path: "content/een.md", text: "# Een\r\rDag.\r\r## Kop\r")
    let site = try await build("", and: [file])
    #expect(site.diagnostics.allSatisfy { $0.severity == .warning })
    #expect(site["een/"]?.contains("<p>Dag.</p>") == true)
  }

  @Test(arguments: [
    "../ander/een.md", "/een.md", "../../een.md", "index.md", "boek.yaml", ".", "..",
    "een.md/../een.md",
    "een.md#kop", "https://x.example/",
  ])
  func findsNoChapterOutsideTheBook(_ name: String) async throws {
    let site = try await build(
      """
      -- content/een.md --
      ---
      titel: Een
      ---
      -- content/cursusboeken/ander/index.md --
      ---
      titel: Ander
      ---
      -- content/cursusboeken/ander/een.md --
      ---
      titel: Een
      ---
      -- content/cursusboeken/b/index.md --
      ---
      titel: B
      ---
      -- content/cursusboeken/b/boek.yaml --
      hoofdstukken: ["\(name)"]
      """)
    let isOutside = ["../ander/een.md", "/een.md", "../../een.md"].contains(name)
    #expect(
      site.ids == [
        isOutside
          ? "chapter-elsewhere" : name == "index.md" ? "front-as-chapter" : "missing-chapter"
      ])
    #expect(site.told.hasPrefix("content/cursusboeken/b/boek.yaml:1:"))
  }
}

@Suite struct ActiveDrawingTests {
  private func told(_ text: String, _ path: String = "a.svg") -> String? {
    ActiveDrawing.problem(in: Array(text.utf8), of: .init(path: path, size: 1))?.id
  }

  @Test(arguments: [
    "<svg><script>alert(1)</script></svg>", "<svg><SCRIPT/></svg>", "<svg onload=\"x()\">",
    "<svg\nONLOAD = 'x'>", "<a href=\"javascript:x\">", "<svg:script>",
  ])
  func warnsOfADrawingThatRunsSomething(_ text: String) { #expect(told(text) == "active-drawing") }

  @Test(arguments: [
    "<svg><path d=\"M0 0\"/></svg>", "<text>een script on x</text>", "<g font=\"x\">", "",
  ])
  func saysNothingOfADrawing(_ text: String) {
    #expect(told(text) == nil)
    #expect(told("<script>", "a.png") == nil)
  }
}
