import Content
import Diagnostics
import Publishing
import Testing

@testable import Checks

@Suite("A run of all checks")
struct CheckRunTests {
  private static let site = """
    -- content/site.yaml --
    naam: Proef
    -- content/index.md --
    ---
    titel: Thuis
    ---
    Zie [een](artikelen/een.md), [weg](weg.md), [buiten](https://voorbeeld.nl/) en ![Een boom](een.png).
    -- content/een.png --
    -- content/artikelen/een.md --
    ---
    titel: Een
    ---
    ![](../een.png)

    #### Kop
    -- content/artikelen/concept.md --
    ---
    titel: Nog niet af
    concept: ja
    ---
    ![](../een.png)
    -- content/artikelen/later.md --
    ---
    titel: Later
    samenvatting: Van later.
    publiceren-vanaf: 2030-01-01
    ---
    > [!trainer]
    > ![](../een.png)
    -- content/cursusboeken/boek/boek.yaml --
    titel: Boek
    openbaar: nee
    -- content/cursusboeken/boek/index.md --
    ---
    titel: Boek
    samenvatting: Een boek.
    ---
    ![](../../een.png)
    """

  private func run(
    _ text: String, at paths: [String] = [], besides told: [Diagnostic] = [], threads: Int = 1
  ) async throws -> CheckRun {
    let input = try await CheckedSite.input(text)
    return await CheckRun.of(
      Site.assemble(input.whole).0, besides: told, at: CheckedPaths(paths),
      switches: CheckingSwitches(of: input), threads: threads)
  }

  private func lines(_ run: CheckRun) -> [String] {
    run.findings.map { "\($0.path):\($0.position?.line ?? 0) \($0.id)" }
  }

  @Test func looksAtEachPageOnceWhoeverMayReadIt() async throws {
    let run = try await run(Self.site)
    #expect(
      lines(run) == [
        "content/artikelen/concept.md:0 missing-summary",
        "content/artikelen/concept.md:5 missing-alternative",
        "content/artikelen/een.md:0 missing-summary",
        "content/artikelen/een.md:4 missing-alternative",
        "content/artikelen/een.md:6 skipped-heading-level",
        "content/artikelen/later.md:7 missing-alternative",
        "content/cursusboeken/boek/index.md:5 missing-alternative",
      ])
  }

  @Test func isTheSameWithAnyNumberOfThreads() async throws {
    let one = try await run(Self.site)
    let four = try await run(Self.site, threads: 4)
    #expect(one.findings == four.findings && one.summary == four.summary)
  }

  @Test func countsWhatItLookedAt() async throws {
    let summary = try await run(Self.site).summary
    #expect(summary.pages == 5)
    #expect(summary.internalLinks == 2 && summary.externalLinks == 1)
    #expect(summary.pictures == 5)
    let some = try await run(Self.site, at: ["content/artikelen/"]).summary
    #expect(some.pages == 3 && some.pictures == 3 && some.paths == ["content/artikelen/"])
  }

  @Test func tellsOfTheFilesThatWereAskedForAlone() async throws {
    let file = try await run(Self.site, at: ["content/artikelen/een.md"])
    #expect(Set(file.findings.map(\.path)) == ["content/artikelen/een.md"])
    let folder = try await run(Self.site, at: ["content/artikelen/"])
    #expect(folder.findings.count == 6)
    #expect(try await run(Self.site, at: ["content/artikelen/ee"]).findings.isEmpty)
  }

  @Test func tellsNothingTwice() async throws {
    let all = try await run(Self.site).findings
    let rest = try await run(Self.site, besides: Array(all.prefix(3))).findings
    #expect(rest == Array(all.dropFirst(3)))
  }

  @Test func tellsNothingThatIsSwitchedOff() async throws {
    let site = Self.site.replacing(
      "naam: Proef",
      with: """
        naam: Proef
        controle:
          niet-controleren: [missing-alternative]
          mappen:
            - map: cursusboeken
              wel-controleren: [missing-alternative]
        """
    ).replacing("concept: ja", with: "concept: ja\nniet-controleren: [missing-summary]")
    #expect(
      lines(try await run(site)) == [
        "content/artikelen/een.md:0 missing-summary",
        "content/artikelen/een.md:6 skipped-heading-level",
        "content/cursusboeken/boek/index.md:5 missing-alternative",
      ])
  }

  @Test func saysThatEnglishSentencesAreNotRead() async throws {
    let dutch = try await run(Self.site).summary
    #expect(dutch.notChecked.isEmpty)
    let site = Self.site.replacing("naam: Proef", with: "naam: Proef\ntaal: en")
    let summary = try await run(site).summary
    #expect(summary.words == nil && summary.notChecked.count == 1)
  }

  @Test func knowsWhetherThereIsMoreThanABuildPutsTogether() async throws {
    #expect(try await !CheckedSite.input(Self.site).isWhole)
    #expect(
      try await CheckedSite.input(Self.site).unpublishedFiles.sorted() == [
        "content/artikelen/concept.md", "content/artikelen/later.md",
      ])
    let open = "-- content/index.md --\n# Thuis\n"
    #expect(try await CheckedSite.input(open).isWhole)
    #expect(try await !CheckedSite.input(open + "> [!trainer]\n> Let op.\n").isWhole)
  }
}
