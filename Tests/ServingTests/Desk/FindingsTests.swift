import Checks
import Content
import Diagnostics
import Testing

@testable import Serving

@Suite("What the desk says of all pages")
struct FindingsTests {
  private let site: WrittenSite
  private let look = EditorsLook()

  init() throws {
    site = try WrittenSite()
    try site.write(
      WrittenSite.page("Slecht", "Zie [klik hier](een.md).\n\n#### Te diep\n\n![](boom.png)"),
      to: "content/artikelen/slecht.md")
    try site.write("", to: "content/artikelen/boom.png")
  }

  /// What is known when all has been looked at.
  private func findings(_ preview: Preview) async throws -> Findings {
    let whole = try #require(await look.whole(preview))
    while true {
      let findings = await look.findings(whole, preview)
      if findings.isReady { return findings }
      await Task.yield()
    }
  }

  /// The same, as `trompet check` says it: by file, the number of errors, warnings and tips.
  private func checked(_ preview: Preview) async throws -> [String: [Int]] {
    let input = try #require(preview.reading?.input)
    let run = await CheckRun.of(
      Site.assemble(input.whole).0, besides: preview.diagnostics,
      switches: CheckingSwitches(of: input), threads: 1)
    return Dictionary(grouping: preview.diagnostics + run.findings, by: \.path).mapValues { all in
      [.error, .warning, .advice].map { severity in all.count { $0.severity == severity } }
    }
  }

  private func expectSame(_ preview: Preview, _ location: SourceLocation = #_sourceLocation)
    async throws
  {
    let found = try await findings(preview).entries.map {
      ($0.path, [$0.tally.errors, $0.tally.warnings, $0.tally.tips])
    }
    let expected = try await checked(preview)
    #expect(Dictionary(found) { first, _ in first } == expected, sourceLocation: location)
  }

  @Test func isWhatTheChecksSay() async throws {
    let preview = await site.workshop.now()
    try await expectSame(preview)
    let entry = try #require(
      try await findings(preview).entries.first { $0.path == "content/artikelen/slecht.md" })
    #expect(entry.tally.warnings == 3)
    #expect(entry.page?.title == "Slecht")
  }

  @Test func isStillWhatTheChecksSayAfterEachEdit() async throws {
    let workshop = site.workshop
    try await expectSame(await workshop.now())
    try site.save(
      WrittenSite.page("Slecht", "Zie [klik hier](een.md)."), to: "content/artikelen/slecht.md")
    try await expectSame(await workshop.now())
    // A file that pages show comes before others: their numbers shift.
    try site.write("", to: "content/artikelen/aap.png")
    try await expectSame(await workshop.now())
    try site.save(WrittenSite.page("Nieuw", "Zie [hier](index.md)."), to: "content/aaa.md")
    try await expectSame(await workshop.now())
    try site.save(
      "naam: Vereniging\nadres: https://voorbeeld.nl/\ncontrole:\n  niet-controleren: [vague-link-text]\n",
      to: "content/site.yaml")
    try await expectSame(await workshop.now())
    try site.save(
      WrittenSite.page("Slecht", "Zie [weg](weg.md)."), to: "content/artikelen/slecht.md")
    try await expectSame(await workshop.now())
    site.remove("content/artikelen/slecht.md")
    try await expectSame(await workshop.now())
  }

  @Test func looksAgainOnlyAtWhatHasChanged() async throws {
    let workshop = site.workshop
    let first = try await findings(await workshop.now())
    try site.save(WrittenSite.page("Een", "Iets anders."), to: "content/artikelen/een.md")
    let preview = await workshop.now()
    let whole = try #require(await look.whole(preview))
    // What is known already is told at once.
    let next = await look.findings(whole, preview)
    #expect(next.entries.map(\.path) == first.entries.map(\.path))
    #expect(next.done >= next.total - 1)
    _ = try await findings(preview)
    #expect(await look.lastRound == 1)
  }
}
