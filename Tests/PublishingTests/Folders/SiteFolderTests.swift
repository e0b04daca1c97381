import Content
import Diagnostics
import Testing

@testable import Publishing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What is found when a site is read from the disk.
@Suite struct SiteFolderTests {
  private let site: TemporaryFolder

  init() throws {
    site = try TemporaryFolder()
    try site.write("---\ntitel: Een\n---\nDag.\n", to: "content/een.md")
  }

  private func told() async throws -> [String] {
    let reading = try await SiteFolder(path: site.path).read(
      threads: 1, today: PartialDate("2016-05-11"))
    return reading.diagnostics.map { "\($0.path): \($0.id)" }
  }

  @Test func refusesAFolderInPlaceOfTheSettings() async throws {
    try site.folder("content/site.yaml")
    #expect(try await told() == ["content/site.yaml: unreadable-file"])
  }

  @Test func readsNoPageThatIsTooLong() async throws {
    // It takes no room on the disk.
    try site.write("", to: "content/lang.md")
    try #require(truncate(site["content/lang.md"], 50_000_000) == 0)
    #expect(try await told() == ["content/lang.md: page-too-long"])
  }

  @Test func readsAFolderThatIsCalledAsAPage() async throws {
    try site.write("---\ntitel: Twee\n---\n", to: "content/map.md/twee.md")
    #expect(try await told() == [])
  }

  @Test func warnsOfADrawingWithAProgramInIt() async throws {
    try site.write("<svg><script/></svg>", to: "content/a.svg")
    #expect(try await told() == ["content/a.svg: active-drawing"])
  }

  @Test func makesNoPageOverAnother() throws {
    let folder = SiteFolder(path: site.path)
    let file = SourceFile(path: "een.md", text: "anders")
    let error = #expect(throws: Diagnostic.self) { try folder.create([file]) }
    #expect(error?.id == "already-there")
    #expect(site.text("content/een.md") == "---\ntitel: Een\n---\nDag.\n")
  }

  @Test func makesNothingOutsideTheSite() throws {
    try site.write("x", to: "elders/x")
    try site.write("x", to: "content/a.txt")
    try #require(symlink("../elders", site["content/binnen"]) == 0)
    try #require(symlink("/tmp", site["content/kalender"]) == 0)
    let folder = SiteFolder(path: site.path)
    let error = #expect(throws: Diagnostic.self) {
      try folder.create([
        SourceFile(path: "binnen/2018.yaml", text: ""),
        SourceFile(path: "kalender/trompet-2018.yaml", text: ""),
      ])
    }
    #expect(error?.id == "folder-leads-outside")
    #expect(error?.path == "content/kalender")
    #expect(access(site["elders/2018.yaml"], F_OK) != 0)
    #expect(access("/tmp/trompet-2018.yaml", F_OK) != 0)
    try folder.create([SourceFile(path: "binnen/2018.yaml", text: "")])
    #expect(access(site["elders/2018.yaml"], F_OK) == 0)
  }

  @Test func publishesNoCalendarByAnotherName() async throws {
    try site.write("periodes:\n- eigenaar: geheim\n", to: "content/kalender/2018.yml")
    #expect(try await told() == ["content/kalender/2018.yml: calendar-of-other-name"])
  }
}
