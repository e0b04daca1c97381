import Content
import Diagnostics
import Testing

@testable import Publishing

/// Which books an order means, and what their files are called.
@Suite struct BookOrderTests {
  private static let files = """
    -- content/cursusboeken/Samen Sterk/index.md --
    ---
    titel: Samen sterk
    ---
    -- content/cursusboeken/start/index.md --
    ---
    titel: Start
    ---
    -- content/handreikingen/start/boek.yaml --
    formaat: a5
    -- content/handreikingen/start/index.md --
    ---
    titel: De start
    ---
    """

  private func context(_ files: String = files) async throws -> SiteContext {
    try #require(try await build(files).build?.context)
  }

  private func titles(_ names: [String]) async throws -> ([String], [Diagnostic]) {
    let (works, problems) = BookOrder(names: names).works(of: try await context().site)
    return (works.map(\.title), problems)
  }

  @Test func isOfAllBooksWithoutANameAndOfEachOnce() async throws {
    #expect(try await titles([]).0 == ["Samen sterk", "Start", "De start"])
    #expect(try await titles(["samen-sterk", "Samen Sterk"]).0 == ["Samen sterk"])
  }

  @Test(arguments: [
    ("samen-sterk", ["Samen sterk"]), ("Samen Sterk/", ["Samen sterk"]),
    ("start", ["Start", "De start"]), ("handreikingen/start", ["De start"]),
    ("content/cursusboeken/start/", ["Start"]),
  ])
  func findsABookByItsFolder(name: String, titles: [String]) async throws {
    let (found, problems) = try await self.titles([name])
    #expect(found == titles)
    #expect(problems.isEmpty)
  }

  @Test func suggestsTheNearestName() async throws {
    let (_, near) = try await titles(["samen-strek"])
    #expect(near.map { $0.hint?.nl } == ["Bedoelt u ‘samen-sterk’?"])
    let (found, far) = try await titles(["start", "iets\u{1B}[31m heel anders"])
    #expect(found.count == 2)
    #expect(far.map { $0.hint?.nl } == ["Kies uit: samen-sterk, start, start."])
    #expect(far.first?.message.nl == "Er is geen boek ‘iets·[31m heel anders’.")
    let (_, none) = BookOrder(names: ["x"]).works(
      of: try await context("-- content/a.md --\n---\ntitel: A\n---\n").site)
    #expect(none.first?.hint?.nl.hasPrefix("Een boek is een map") == true)
  }

  @Test func staysInThePublicFolderWhereItCan() async throws {
    let context = try await context()
    func job(_ index: Int, _ order: BookOrder) -> String {
      let job = BookJob(
        context.site.works[index], in: context, among: context, for: order)
      return "\(job.isPublic ? "" : "! ")\(job.pdf) \(job.editionStem)"
    }
    #expect(job(0, BookOrder()) == "cursusboeken/samen-sterk/samen-sterk.pdf samen-sterk")
    #expect(
      job(0, BookOrder(paper: .a5)) == "cursusboeken/samen-sterk/samen-sterk-a5.pdf samen-sterk-a5")
    #expect(job(0, BookOrder(edition: .trainer)) == "! samen-sterk-trainer.pdf samen-sterk-trainer")
    // Two books of one name would take each other's place among the editions.
    #expect(job(1, BookOrder()) == "cursusboeken/start/start.pdf cursusboeken_start")
    #expect(
      job(2, BookOrder(paper: .a5, bleeds: true))
        == "! handreikingen_start-afloop.pdf handreikingen_start-afloop")
    #expect(
      job(2, BookOrder(paper: .a4)) == "handreikingen/start/start-a4.pdf handreikingen_start-a4")
  }
}
