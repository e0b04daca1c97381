import Diagnostics
import Testing

@testable import Publishing

/// What editors may give, whole or broken, and what they are told.
@Suite struct InputTests {
  /// What is told of one page with this front matter.
  private func told(_ matter: String, in path: String = "content/een.md") async throws -> String {
    try await build("-- \(path) --\n---\n\(matter)\n---\nDag.\n").told
  }

  private func told(bytes: [UInt8]) async throws -> String {
    try await build("", and: [SourceFile(path: "content/een.md", bytes: bytes)]).told
  }

  // MARK: - Bytes

  @Test func namesWindows1252() async throws {
    let bytes = Array("---\ntitel: Caf".utf8) + [0xE9] + Array("\n---\n".utf8)
    #expect(
      try await told(bytes: bytes) == """
        content/een.md:2:11: fout: Dit bestand is geen UTF-8; het lijkt Windows-1252. [wrong-encoding]
        2 | titel: Caf\u{FFFD}
          |           ^
          Open het in uw tekstprogramma en sla het op als UTF-8.

        """)
  }

  @Test func namesUTF16() async throws {
    let bytes: [UInt8] =
      [0xFF, 0xFE] + Array("---\ntitel: Een\n---\n".utf8).flatMap { [$0, 0] as [UInt8] }
    #expect(try await told(bytes: bytes).contains("het lijkt UTF-16. [wrong-encoding]"))
  }

  @Test func findsTheCharacterThatIsNoText() async throws {
    let told = try await told(
      bytes: Array("---\ntitel: Een\n---\nDag\0 en dag, en nog meer.\n".utf8))
    #expect(told.hasPrefix("content/een.md:4:4: fout: Hier staat een teken dat niet in een tekst"))
  }

  @Test(arguments: ["", " \n\n", "\u{FEFF}", "\u{FEFF}\n"])
  func saysThatAFileIsEmpty(text: String) async throws {
    #expect(try await told(bytes: Array(text.utf8)).contains("Dit bestand is leeg. [empty-file]"))
  }

  @Test func readsTheSameWithAMarkAndWithLinesFromWindows() async throws {
    let text = """
      -- content/site.yaml --
      naam: Wij
      slogan: Samen
      adres: https://voorbeeld.nl/
      menu: [een.md]
      -- content/een.md --
      ---
      titel: Eén
      samenvatting: Kort
      onderwerpen:
        - dit
        - dat
      ---
      ## Kop

      Zie [hier](#kop).

      ```lijst
      onderwerp: dit
      ```
      """
    let plain = SiteFiles.split(text)
    let windows = plain.map {
      SourceFile(
        path: $0.path,
        bytes: [0xEF, 0xBB, 0xBF]
          + Array(String(decoding: $0.bytes, as: UTF8.self).replacing("\n", with: "\r\n").utf8))
    }
    let here = try await build("", and: plain)
    let there = try await build("", and: windows)
    #expect(here.told == "")
    #expect(there.told == "")
    #expect(there["een/"] == here["een/"])
    #expect(here["een/"]?.contains("<title>Eén – Wij</title>") == true)
  }

  @Test func pointsAtTheRightPlaceInAFileFromWindows() async throws {
    let text = "\u{FEFF}---\r\ntitel: Een\r\nnummer: 3\r\ndrafft: ja\r\n---\r\nZie [x](weg.md).\r\n"
    let told = try await told(bytes: Array(text.utf8))
    #expect(told.contains("content/een.md:4:1: fout: Trompet kent ‘drafft’"))
    #expect(told.contains("content/een.md:6:9: fout: Er is geen pagina"))
    #expect(told.contains("6 | Zie [x](weg.md).\n  |         ^^^^^^\n"))
  }

  @Test func saysThatAPageIsTooLong() async throws {
    let told = try await told(bytes: Array(repeating: 0x61, count: 1_100_000))
    #expect(told.contains("Deze pagina is langer dan 1 MB en wordt niet gelezen. [page-too-long]"))
  }

  // MARK: - Front matter

  @Test func tellsThatFrontMatterIsNotClosed() async throws {
    let site = try await build("-- content/een.md --\n---\ntitel: Een\n\nDag.\n")
    #expect(
      site.told == """
        content/een.md:1:1: fout: De gegevens boven de tekst beginnen met ‘---’, maar er staat geen ‘---’ onder. [front-matter-not-closed]
        1 | ---
          | ^^^
          Zet een regel met alleen ‘---’ tussen de gegevens en de tekst.

        """)
  }

  @Test func saysWhatToTypeForAColonInATitle() async throws {
    #expect(
      try await told(#"titel: Wmo: wat is "dat"?"#) == #"""
        content/een.md:2:11: fout: In deze waarde staat een dubbele punt, en dan moet ze tussen aanhalingstekens. [unquoted-colon]
        2 | titel: Wmo: wat is "dat"?
          |           ^
          Schrijf: titel: "Wmo: wat is \"dat\"?"

        """#)
    // And what it says to type is right.
    #expect(try await told(#"titel: "Wmo: wat is \"dat\"?""#) == "")
  }

  @Test func saysWhereAKeyStoodBefore() async throws {
    #expect(
      try await told("titel: Een\ndatum: 2016\ntitel: Twee") == """
        content/een.md:4:1: fout: ‘titel’ staat hier voor de tweede keer; de eerste keer op regel 2. [duplicate-key]
        4 | titel: Twee
          | ^^^^^
          Haal een van de twee weg.

        """)
  }

  @Test func findsTheTab() async throws {
    #expect(
      try await told("titel: Een\nonderwerpen:\n\t- dit") == """
        content/een.md:4:1: fout: Hier staat een tab; inspringen kan alleen met spaties. [tab-in-front-matter]
        4 |  - dit
          | ^
          Vervang de tab door twee spaties.

        """)
  }

  @Test func knowsThatFebruaryHasNoThirtiethDay() async throws {
    #expect(
      try await told("titel: Een\ndatum: 2016-02-30") == """
        content/een.md:3:8: fout: De datum 2016-02-30 bestaat niet. [no-such-date]
        3 | datum: 2016-02-30
          |        ^^^^^^^^^^
          Die maand heeft 29 dagen. Bedoelt u 2016-02-29?

        """)
  }

  @Test func turnsADateRound() async throws {
    let told = try await told("titel: Een\ndatum: 11-05-2016")
    #expect(told.contains("Schrijf jaar-maand-dag: 2016-05-11."))
  }

  @Test func refusesAliasesBeforeTheyGrow() async throws {
    let bomb = "titel: Een\na: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]"
    let told = try await told(bomb)
    #expect(
      told.hasPrefix("content/een.md:4:8: fout: Een waarde kan niet met ‘*’ of ‘&’ beginnen."))
    #expect(told.split(separator: "fout:").count == 2)
  }

  @Test func saysHowToWriteAStarAtTheStart() async throws {
    let told = try await told("titel: *Een* dag")
    #expect(told.contains("Zet de hele waarde tussen aanhalingstekens"))
  }

  @Test(arguments: ["@", "`", "%"])
  func saysWhichSignsNeedQuotes(sign: String) async throws {
    let told = try await told("titel: \(sign)een")
    #expect(told.hasPrefix("content/een.md:2:8: fout: Een waarde kan niet met ‘\(sign)’ beginnen."))
    #expect(told.contains("\"\(sign)…\""))
  }

  @Test func findsTheQuotationMarkThatIsNotClosed() async throws {
    let told = try await told("titel: \"Een\ndatum: 2016")
    #expect(
      told.hasPrefix("content/een.md:2:8: fout: Dit aanhalingsteken gaat open en niet meer dicht"))
  }

  @Test func refusesKeysAndValuesThatAreTooDeep() async throws {
    let deep =
      "titel: Een\nx: " + String(repeating: "[", count: 9) + String(repeating: "]", count: 9)
    #expect(try await told(deep).contains("[front-matter-too-deep]"))
    let hostile = "titel: Een\nx: " + String(repeating: "[", count: 40_000)
    #expect(try await told(hostile).contains("[front-matter-too-deep]"))
    let shallow = "titel: Een\nx: [[[[[[a]]]]]]"
    #expect(try await told(shallow).contains("[front-matter-too-deep]") == false)
  }

  @Test func refusesFrontMatterThatIsTooLong() async throws {
    let told = try await told("titel: Een\nx: " + String(repeating: "a", count: 70_000))
    #expect(
      told.contains(
        "Dit stuk met gegevens is langer dan 64 kB en wordt niet gelezen. [front-matter-too-long]"))
  }

  @Test(arguments: [
    "drafft": "draft", "concpet": "concept", "Drafft": "draft", "drft": "draft",
    "publiceren-vanf": "publiceren-vanaf", "publishdat": "publishdate", "verlopt": "verloopt",
  ])
  func doesNotPublishOverASlip(key: String, meant: String) async throws {
    let site = try await build("-- content/een.md --\n---\ntitel: Een\n\(key): true\n---\nDag.\n")
    #expect(site.ids == ["misspelled-key"])
    #expect(site.files == [])
    #expect(site.told.hasPrefix("content/een.md:3:1: fout: Trompet kent ‘\(key)’ niet."))
    #expect(site.told.contains("Bedoelt u ‘\(meant)’?"))
  }

  @Test func tellsOfAKeyThatItDoesNotKnowOnce() async throws {
    let site = try await build(
      """
      -- content/een.md --
      ---
      titel: Een
      stemming: goed
      ---
      -- content/twee.md --
      ---
      titel: Twee
      stemming: beter
      ---
      """)
    #expect(
      site.told == """
        content/een.md:3:1: let op: Trompet kent ‘stemming’ niet en doet er niets mee. [unknown-key]
        3 | stemming: goed
          | ^^^^^^^^
          Haal de regel weg als niemand haar nodig heeft.

        """)
  }

  @Test func keepsQuietAboutTheKeysOfOtherTools() async throws {
    #expect(try await told("title: Een\nlayout: post\nimage: x.png\ncssclass: wide") == "")
  }

  @Test func leavesValuesAsTheyAreWritten() async throws {
    for title in ["2016", "no", "1.50", "0x10", "12:30:45", "2016-05-11", "1e3"] {
      let site = try await build("-- content/een.md --\n---\ntitel: \(title)\n---\n")
      #expect(site.told == "")
      #expect(site["een/"]?.contains("<h1>\(title)</h1>") == true)
    }
  }

  @Test(arguments: [
    ("nummer: drie", "‘nummer’ moet een geheel getal zijn."),
    ("nummer: 1.5", "‘nummer’ moet een geheel getal zijn."),
    ("concept: misschien", "‘concept’ kan alleen ‘ja’ of ‘nee’ zijn."),
    ("weight: veel", "‘weight’ moet een geheel getal zijn."),
    ("Tags: {a: b}", "‘Tags’ moet een lijst van teksten zijn."),
    ("titel: [Een, Twee]", "‘titel’ moet één tekst zijn."),
    ("onderwerpen: {a: b}", "‘onderwerpen’ moet een lijst van teksten zijn."),
    ("adres: /../weg/", "‘/../weg/’ kan geen adres op deze site zijn."),
    ("adres: ../weg/", "‘../weg/’ kan geen adres op deze site zijn."),
    ("adres: https://elders.nl/", "‘https://elders.nl/’ kan geen adres op deze site zijn."),
    ("oude-adressen: [/a/../../b/]", "‘/a/../../b/’ kan geen adres op deze site zijn."),
    ("oude-adressen: ['/a/..\\b/']", "kan geen adres op deze site zijn."),
  ])
  func saysWhatIsWrongWithAValue(line: String, message: String) async throws {
    let matter = line.hasPrefix("titel") ? line : "titel: Een\n\(line)"
    let told = try await told(matter, in: "content/artikelen/een.md")
    #expect(told.contains("fout: ") && told.contains(message))
  }

  @Test(arguments: ["ftp://x.nl/y", "javascript:alert(1)", "youtu.be/x", "data:text/html,x"])
  func refusesARecordingThatIsNotOnTheWeb(address: String) async throws {
    let told = try await told("titel: Een\nopname: \(address)", in: "content/webinars/een.md")
    #expect(told.contains("‘\(address)’ is geen adres op het web. [not-an-address]"))
    #expect(told.contains("Een adres begint met https://."))
  }

  @Test func suggestsTheThemeThatWasMeant() async throws {
    let site = try await build(
      """
      -- content/themas/zichtbaarheid.md --
      ---
      titel: Zichtbaar zijn
      ---
      -- content/een.md --
      ---
      titel: Een
      themas: [zichtbaarheit]
      ---
      """)
    #expect(
      site.told == """
        content/een.md:3:10: fout: Er is geen thema ‘zichtbaarheit’. [unknown-theme]
        3 | themas: [zichtbaarheit]
          |          ^^^^^^^^^^^^^
          Bedoelt u ‘zichtbaarheid’?

        """)
  }

  @Test func pointsAtAValueInQuotesBehindTheMark() async throws {
    let told = try await told("titel: Een\nhoort-bij: \"[[Nergens]]\"")
    #expect(told.contains("content/een.md:3:13: fout:"))
    #expect(told.contains("3 | hoort-bij: \"[[Nergens]]\"\n  |             ^^^^^^^^^^^\n"))
  }

  // MARK: - Text

  @Test func showsBracesAsTheyAre() async throws {
    let site = try await build(
      """
      -- content/een.md --
      ---
      titel: "{{title}} en {{> partials/kop}}"
      samenvatting: "{{{body}}}"
      ---
      Zo werkt {{naam}}, en `{{#lijst}}` ook.
      """, theme: StandardTheme.files())
    #expect(site.ids == ["foreign-syntax"])
    let page = try #require(site["een/"])
    #expect(page.contains("<h1>{{title}} en {{&gt; partials/kop}}</h1>"))
    #expect(page.contains("Zo werkt {{naam}}, en <code>{{#lijst}}</code> ook."))
    #expect(page.contains("content=\"{{{body}}}\""))
  }

  @Test func showsRawHTMLAsTextAndSaysSo() async throws {
    let site = try await build(
      """
      -- content/een.md --
      ---
      titel: Een
      ---
      Een <b>dik</b> woord.

      <script>alert(1)</script>
      """)
    #expect(
      site.told == """
        content/een.md:4:5: let op: Hier staat HTML (<b>). Lezers zien dat als gewone tekst. [raw-html]
        4 | Een <b>dik</b> woord.
          |     ^^
          Gebruik Markdown, of zet de code tussen ‘`’ als u haar wilt laten zien.

        content/een.md:6:1: let op: Hier staat HTML (<script>). Lezers zien dat als gewone tekst. [raw-html]
        6 | <script>alert(1)</script>
          | ^^^^^^^
          Gebruik Markdown, of zet de code tussen ‘`’ als u haar wilt laten zien.

        """)
    let body = site.body("een/")
    #expect(!body.contains("<script") && !body.contains("<b>"))
    #expect(body.contains("&lt;b&gt;dik&lt;/b&gt;"))
    #expect(body.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
  }

  @Test func tellsOfATagOnceAPage() async throws {
    let site = try await build(
      "-- content/een.md --\n---\ntitel: Een\n---\nEen <b>dik</b> en\n<b>dik</b> <b>woord</b>.\n")
    #expect(site.ids == ["raw-html"])
    #expect(
      site.told.hasPrefix(
        "content/een.md:4:5: let op: Hier staat HTML (<b>), en verderop nog 2 keer. Lezers zien"))
  }

  @Test func refusesAnEmptyContentFolder() async throws {
    let site = try await build("")
    #expect(site.told.contains("Er staat geen enkele pagina in de map content. [no-content]"))
  }

  @Test func writesNothingIntoTheTextsThemselves() throws {
    #expect(throws: Diagnostic.self) {
      try PublishedFolder(path: "/site/content", site: "/site", protected: ["/site/content"])
    }
  }

  @Test(arguments: [
    "soort: artikelem", "thema: niets", "ledengroep: niets", "", "aantal: 3", "sort: artikel",
  ])
  func saysWhatIsWrongWithAList(lines: String) async throws {
    let site = try await build(
      "-- content/een.md --\n---\ntitel: Een\n---\nDag.\n\n```lijst\n\(lines)\n```\n")
    #expect(site.diagnostics.hasErrors)
    #expect(site.diagnostics.allSatisfy { $0.path == "content/een.md" })
    #expect(site.diagnostics.allSatisfy { (7...8).contains($0.position?.line ?? 0) })
  }
}
