import Diagnostics
import Testing

@testable import Publishing

/// Every way to write a link, and what a move makes of it.
@Suite struct MovedLinkTests {
  /// A page whose text is `text`, and the page and the picture that it names.
  private func moved(
    _ text: String, at place: String = "los/bron.md", _ old: String = "artikelen/een.md",
    to new: String = "webinars/diep/twee.md"
  ) async throws -> MovedSite {
    try await move(
      old, to: new,
      in: """
        -- content/\(place) --
        ---
        titel: Bron
        ---
        ## Hier

        \(text)
        -- content/artikelen/een.md --
        ---
        titel: Een artikel
        ---
        ## Een kop

        Zie [terug](../\(place)) en [ander](ander.md).
        -- content/artikelen/ander.md --
        ---
        titel: Ander
        ---
        -- content/artikelen/beeld 1.svg --
        <svg/>
        """)
  }

  @Test(arguments: [
    ("[x](../artikelen/een.md)", "[x](../webinars/diep/twee.md)"),
    ("[x](../artikelen/een.md#een-kop)", "[x](../webinars/diep/twee.md#een-kop)"),
    (
      "[x](../artikelen/een.md#Een%20kop \"titel\")",
      "[x](../webinars/diep/twee.md#Een%20kop \"titel\")"
    ),
    ("[x](<../artikelen/een.md>)", "[x](<../webinars/diep/twee.md>)"),
    ("[x](/artikelen/een.md)", "[x](/webinars/diep/twee.md)"),
    ("[x](../artikelen/een)", "[x](../webinars/diep/twee)"),
    ("[x](../artikelen/een/)", "[x](../webinars/diep/twee/)"),
    ("[x](../artikelen/%65en.md?a=1#een-kop)", "[x](../webinars/diep/twee.md?a=1#een-kop)"),
    ("[x][a] en [a]\n\n[a]: ../artikelen/een.md", "[x][a] en [a]\n\n[a]: ../webinars/diep/twee.md"),
    ("> a\n[x](../artikelen/een.md)", "> a\n[x](../webinars/diep/twee.md)"),
    ("[[een]]", "[[twee]]"),
    ("[[een.md]]", "[[twee.md]]"),
    ("[[een#Een kop|tekst]]", "[[twee#Een kop|tekst]]"),
    ("[[Een artikel#Een kop]]", "[[Een artikel#Een kop]]"),
    ("[[artikelen/een]]", "[[diep/twee]]"),
    ("[[../artikelen/een|x]]", "[[../webinars/diep/twee|x]]"),
    ("[[/artikelen/een]]", "[[/webinars/diep/twee]]"),
    ("| a |\n| --- |\n| [[een\\|x]] |", "| a |\n| --- |\n| [[twee\\|x]] |"),
    ("`[x](../artikelen/een.md)`", "`[x](../artikelen/een.md)`"),
    ("[x](#hier) <https://een.example>", "[x](#hier) <https://een.example>"),
  ])
  func aLinkFollowsAPage(_ old: String, _ new: String) async throws {
    let site = try await moved(old)
    #expect(site.diagnostics == [])
    #expect(site["los/bron.md"] == "---\ntitel: Bron\n---\n## Hier\n\n\(new)\n")
  }

  @Test func linksFromAMovedPageStartElsewhere() async throws {
    let site = try await moved("Tekst.")
    #expect(
      site["webinars/diep/twee.md"] == """
        ---
        titel: Een artikel
        oude-adressen: [/artikelen/een/]
        ---
        ## Een kop

        Zie [terug](../../los/bron.md) en [ander](../../artikelen/ander.md).

        """)
    #expect(site["artikelen/een.md"] == nil)
  }

  @Test(arguments: [
    ("![x](<../artikelen/beeld 1.svg>)", "![x](<../los/een (2).svg>)"),
    ("![x](../artikelen/beeld%201.svg)", "![x](een%20%282%29.svg)"),
    ("![[beeld 1.svg|300]]", "![[een (2).svg|300]]"),
  ])
  func aPictureIsFollowedToo(_ old: String, _ new: String) async throws {
    let new = new.replacing("../los/", with: "")
    let site = try await moved(old, "artikelen/beeld 1.svg", to: "los/een (2).svg")
    #expect(site.ids == ["file-without-old-address"])
    #expect(site["los/bron.md"]?.contains(new) == true, "\(site["los/bron.md"] ?? "")")
  }

  @Test func aNameThatTwoPagesWouldHaveGetsItsPath() async throws {
    let site = try await move(
      "a/een.md", to: "b/twee.md",
      in: """
        -- content/a/een.md --
        ---
        titel: Een
        ---
        -- content/c/twee.md --
        ---
        titel: Iets anders
        ---
        -- content/bron.md --
        ---
        titel: Bron
        ---
        [[twee]] en [[een]].
        """)
    #expect(site.diagnostics == [])
    #expect(site.lines.contains("bron.md:4 twee → c/twee"))
    #expect(site["bron.md"]?.contains("[[c/twee]] en [[een]]") == true)
  }

  @Test func theTitleThatAFileGaveIsFollowed() async throws {
    let site = try await move(
      "een-notitie.md", to: "map/verslag.md",
      in: """
        -- content/een-notitie.md --
        Tekst.
        -- content/bron.md --
        ---
        titel: Bron
        ---
        [[Een notitie]]
        """)
    #expect(site["bron.md"]?.contains("[[verslag]]") == true)
    #expect(site.ids == ["title-changes"])
    #expect(site["map/verslag.md"] == "---\noude-adressen: [/een-notitie/]\n---\n\nTekst.\n")
  }

  @Test func aFolderMovesWithTheLinksBetweenItsPages() async throws {
    let site = try await move(
      "los", to: "map/vast",
      in: """
        -- content/los/een.md --
        ---
        titel: Een
        ---
        [x](twee.md), [y](sub/drie.md#kop) en [z](../bron.md).
        -- content/los/twee.md --
        ---
        titel: Twee
        ---
        [[een]] [[los/sub/drie]]
        -- content/los/sub/drie.md --
        ---
        titel: Drie
        ---
        ## Kop

        [x](../een.md) ![](../beeld.svg)
        -- content/los/beeld.svg --
        <svg/>
        -- content/bron.md --
        ---
        titel: Bron
        ---
        [x](los/een.md) ![](los/beeld.svg)
        """)
    #expect(site.diagnostics == [])
    #expect(
      site.lines == [
        "bron.md:4 los/een.md → map/vast/een.md", "bron.md:4 los/beeld.svg → map/vast/beeld.svg",
        "map/vast/een.md:3  → oude-adressen: [/los/een/]",
        "map/vast/een.md:4 ../bron.md → ../../bron.md",
        "map/vast/sub/drie.md:3  → oude-adressen: [/los/sub/drie/]",
        "map/vast/twee.md:3  → oude-adressen: [/los/twee/]",
        "map/vast/twee.md:4 los/sub/drie → vast/sub/drie",
      ])
  }

  @Test func aPageBecomesTheIndexOfItsFolder() async throws {
    let site = try await move(
      "een.md", to: "een/index.md",
      in: """
        -- content/een.md --
        ---
        titel: Een
        ---
        [x](twee.md)
        -- content/twee.md --
        ---
        titel: Twee
        ---
        [x](een.md) [y](een) [[een]]
        """)
    #expect(site.diagnostics == [])
    #expect(
      site["een/index.md"] == "---\ntitel: Een\n---\n[x](../twee.md)\n", "the address is the same")
    #expect(site["twee.md"]?.contains("[x](een/index.md) [y](een) [[een]]") == true)
  }

  @Test func bytesThatAreNoLinkStay() async throws {
    let text =
      "\u{FEFF}---\r\ntitel:   'Bron'   # x\r\n---\r\n[x]( artikelen/een.md )  \r\n\t\r\nEind zonder regel"
    let files =
      SiteFiles.split("-- content/artikelen/een.md --\n---\ntitel: Een\n---\n")
      + [SourceFile(path: "content/bron.md", text: text)]
    let site = try await move("artikelen/een.md", to: "artikelen/twee.md", in: files)
    #expect(site["bron.md"] == text.replacing("een.md", with: "twee.md"))
  }

  @Test func theLastOfTwoDefinitionsIsFollowed() async throws {
    let site = try await moved(
      "[x][b]\n\n[a]: ../artikelen/een.md\n[b]: ../artikelen/een.md")
    #expect(site.diagnostics == [])
    #expect(site["los/bron.md"]?.contains("[b]: ../webinars/diep/twee.md") == true)
  }
}
