import Diagnostics
import Testing

@testable import Publishing

/// What cannot be moved, and how paths may be typed.
@Suite struct MoveRequestTests {
  private let site = """
    -- content/site.yaml --
    naam: X
    -- content/index.md --
    ---
    titel: Thuis
    ---
    -- content/artikelen/index.md --
    ---
    titel: Artikelen
    ---
    -- content/artikelen/een.md --
    ---
    titel: Een
    ---
    -- content/artikelen/beeld.svg --
    <svg/>
    -- content/los/map/twee.md --
    ---
    titel: Twee
    ---
    -- content/kalender/2017.yaml --
    titel: Jaar
    -- content/handreikingen/gids/index.md --
    ---
    titel: Gids
    ---
    -- content/handreikingen/gids/boek.yaml --
    titel: Gids

    """

  @Test(arguments: [
    ("artikelen/een.md", "artikelen/twee.md", "artikelen/een.md", "artikelen/twee.md"),
    ("content/artikelen/een", "./content/los/drie", "artikelen/een.md", "los/drie.md"),
    ("artikelen/een.md", "los/", "artikelen/een.md", "los/een.md"),
    ("artikelen/een.md", "los", "artikelen/een.md", "los/een.md"),
    ("artikelen/een.md", "nieuw/", "artikelen/een.md", "nieuw/een.md"),
    ("los/map/", "los/kaart/", "los/map", "los/kaart"),
    ("los/map", "artikelen", "los/map", "artikelen/map"),
    ("artikelen/beeld.svg", "los/../beeld.svg", "artikelen/beeld.svg", "beeld.svg"),
  ])
  func pathsAsTheyAreTyped(_ old: String, _ new: String, _ from: String, _ to: String) async throws
  {
    let reading = try await reading(SiteFiles.split(site))
    let paths = try MoveRequest(from: old, to: new, in: reading).paths()
    #expect(paths.old == from)
    #expect(paths.new == to)
  }

  /// A disk tells an é of one code point from an e with an accent; a keyboard may give either.
  @Test(arguments: [
    ("los/cafe\u{301}.md", "los/thee.md", "los/caf\u{E9}.md", "los/thee.md"),
    ("los/cafe\u{301}", "los/thee", "los/caf\u{E9}.md", "los/thee.md"),
    ("een.md", "e\u{301}\u{E9}n/", "een.md", "\u{E9}\u{E9}n/een.md"),
    ("een.md", "e\u{301}\u{E9}n/o\u{301}", "een.md", "\u{E9}\u{E9}n/o\u{301}.md"),
    ("twee\u{301}.md", "drie.md", "twee\u{301}.md", "drie.md"),
    ("twe\u{E9}.md", "drie.md", "twe\u{E9}.md", "drie.md"),
  ])
  func findsNamesHoweverTheirAccentsAreEncoded(
    _ old: String, _ new: String, _ from: String, _ to: String
  ) async throws {
    let files = ["los/caf\u{E9}", "een", "\u{E9}\u{E9}n/twee", "twee\u{301}", "twe\u{E9}"]
    let site = files.map { "-- content/\($0).md --\n---\ntitel: T\n---\n" }.joined()
    let reading = try await reading(SiteFiles.split(site))
    let paths = try MoveRequest(from: old, to: new, in: reading).paths()
    #expect(Array(paths.old.utf8) == Array(from.utf8))
    #expect(Array(paths.new.utf8) == Array(to.utf8))
  }

  @Test(arguments: [
    ("artikelen/ene.md", "x.md", "nothing-to-move"), ("", "x.md", "nothing-to-move"),
    ("../content/index.md", "x.md", "nothing-to-move"),
    ("artikelen/een.md", "../x.md", "target-outside-content"),
    ("artikelen/een.md", "/tmp/x.md", "target-outside-content"),
    ("artikelen/een.md", "artikelen/een.md", "target-exists"),
    ("artikelen/een.md", "artikelen/index.md", "target-exists"),
    ("artikelen/een.md", "los/map/twee.md/een.md", "target-exists"),
    ("los", "los/map/diep", "folder-into-itself"),
    ("los", "los/", "folder-into-itself"),
    ("site.yaml", "x.yaml", "not-movable"), ("index.md", "x.md", "not-movable"),
    ("artikelen", "los", "not-movable"), ("artikelen/index.md", "x.md", "not-movable"),
    ("kalender/2017.yaml", "kalender/2018.yaml", "not-movable"),
    ("kalender", "los", "not-movable"),
    ("handreikingen/gids/boek.yaml", "los/boek.yaml", "not-movable"),
    ("artikelen/een.md", "artikelen/.een.md", "unusable-name"),
    ("artikelen/een.md", "artikelen/e\u{7}en.md", "unusable-name"),
    ("artikelen/een.md", "artikelen/een.MD", "unusable-name"),
    ("artikelen/een.md", "artikelen/een.txt", "other-ending"),
    ("artikelen/beeld.svg", "artikelen/beeld.md", "other-ending"),
    ("artikelen/beeld.svg", "artikelen/beeld2", "other-ending"),
  ])
  func whatIsRefused(_ old: String, _ new: String, _ id: String) async throws {
    let site = try await move(old, to: new, in: site)
    #expect(site.ids == [id])
    #expect(site.move == nil)
  }

  @Test func aSlipIsGuessed() async throws {
    let site = try await move("artikelen/ene.md", to: "x.md", in: site)
    #expect(site.diagnostics.first?.hint?.nl.contains("artikelen/een.md") == true)
  }

  @Test func aFileThatCannotBeReadRefuses() async throws {
    let site = try await move(
      "artikelen/een.md", to: "x.md",
      in: site + "-- content/fout.md --\n---\ntitel: [\n---\n[x](artikelen/een.md)\n")
    #expect(site.ids.first == "unreadable-before-move")
    #expect(site.diagnostics.contains { $0.path == "content/fout.md" })
  }

  @Test func aBrokenLinkElsewhereIsNoHindrance() async throws {
    let site = try await move(
      "artikelen/een.md", to: "x.md",
      in: site + "-- content/fout.md --\n---\ntitel: F\n---\n[x](weg.md) [y](artikelen/een.md)\n")
    #expect(site.diagnostics == [])
    #expect(site["fout.md"]?.contains("[x](weg.md) [y](x.md)") == true)
  }
}
