import Content
import Diagnostics
import Testing

@testable import Publishing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A move on a disk that is all or nothing.
@Suite struct MoveOnDiskTests {
  private func site() throws -> (TemporaryFolder, SiteFolder) {
    let folder = try TemporaryFolder()
    try folder.write("---\ntitel: Een\n---\n[x](twee.md) ![](beeld.svg)\n", to: "content/a/een.md")
    try folder.write("---\ntitel: Twee\n---\n[x](een.md)\n", to: "content/a/twee.md")
    try folder.write("---\ntitel: Thuis\n---\n[x](a/een.md)\n", to: "content/index.md")
    try folder.write("<svg/>", to: "content/a/beeld.svg")
    return (folder, SiteFolder(path: folder.path))
  }

  private func plan(
    _ old: String, _ new: String, in site: SiteFolder
  ) async throws -> (SiteMove, Reading) {
    let reading = try await site.read(threads: 1, today: try PartialDate("2017-03-01"))
    let paths = try MoveRequest(from: old, to: new, in: reading).paths()
    let (plan, _) = await MovePlanner.plan(paths, in: reading)
    return (try #require(plan), reading)
  }

  private func state(_ folder: TemporaryFolder) -> [String: String] {
    Dictionary(
      folder.all(in: "content").map { ($0, folder.text("content/\($0)") ?? "map") },
      uniquingKeysWith: { a, _ in a })
  }

  @Test func aPageGoesWithItsLinksAndItsRights() async throws {
    let (folder, site) = try site()
    chmod("\(folder.path)/content/index.md", 0o640)
    let (plan, reading) = try await plan("a/een.md", "b/c/drie.md", in: site)
    try site.carryOut(plan, of: reading)
    #expect(
      folder.text("content/b/c/drie.md")
        == "---\ntitel: Een\noude-adressen: [/a/een/]\n---\n[x](../../a/twee.md) ![](../../a/beeld.svg)\n"
    )
    #expect(folder.text("content/index.md") == "---\ntitel: Thuis\n---\n[x](b/c/drie.md)\n")
    #expect(!folder.exists("content/a/een.md"))
    #expect(!folder.exists("content/.trompet-move"))
    var status = stat()
    stat("\(folder.path)/content/index.md", &status)
    #expect(status.st_mode & 0o777 == 0o640)
  }

  @Test func aFolderTakesAllAlongAndLeavesNoEmptyOnes() async throws {
    let (folder, site) = try site()
    try folder.write("verborgen", to: "content/a/.bewaar")
    let (plan, reading) = try await plan("a", "los/b", in: site)
    try site.carryOut(plan, of: reading)
    #expect(folder.text("content/los/b/.bewaar") == "verborgen")
    #expect(!folder.exists("content/a"))
    let (back, again) = try await self.plan("los/b", "a", in: site)
    try site.carryOut(back, of: again)
    #expect(!folder.exists("content/los"))
    #expect(folder.text("content/index.md") == "---\ntitel: Thuis\n---\n[x](a/een.md)\n")
  }

  @Test func aTextThatChangedMeanwhileStopsIt() async throws {
    let (folder, site) = try site()
    let (plan, reading) = try await plan("a/een.md", "b.md", in: site)
    try folder.write("---\ntitel: Thuis\n---\nIntussen.\n", to: "content/index.md")
    let before = state(folder)
    let refusal = #expect(throws: Diagnostic.self) { try site.carryOut(plan, of: reading) }
    #expect(refusal?.id == "changed-during-move")
    #expect(state(folder) == before)
  }

  @Test func aSecondMoveDoesNotComeBetween() async throws {
    let (folder, site) = try site()
    let (plan, reading) = try await plan("a/een.md", "b.md", in: site)
    let output = try #require(try OutputFolder(existing: site.content))
    try output.makeFolder(MoveJournal.folder)
    let lock = try #require(try MoveLock.attempt(in: output))
    let before = state(folder)
    let refusal = #expect(throws: Diagnostic.self) { try site.carryOut(plan, of: reading) }
    #expect(refusal?.id == "move-under-way")
    #expect(state(folder) == before)
    withExtendedLifetime(lock) {}
  }

  /// As if the program were killed behind each of its steps: the next one finishes it, or it had not begun.
  @Test func whatIsBrokenOffIsFinished() async throws {
    for steps in 0...4 {
      let (folder, site) = try site()
      let (plan, reading) = try await plan("a/een.md", "b/drie.md", in: site)
      let old = state(folder)
      try Self.carryOut(plan, upTo: steps, in: site)
      if steps > 0 {
        await #expect(throws: Diagnostic.self) {
          _ = try await site.read(threads: 1, today: try PartialDate("2017-03-01"))
        }
      }
      let finished = try site.finishMove()
      #expect((finished != nil) == (steps > 0))
      let new = state(folder)
      if steps == 0 {
        #expect(new == old)
        try site.carryOut(plan, of: reading)
      }
      #expect(folder.text("content/index.md") == "---\ntitel: Thuis\n---\n[x](b/drie.md)\n")
      #expect(folder.text("content/a/twee.md") == "---\ntitel: Twee\n---\n[x](../b/drie.md)\n")
      #expect(folder.text("content/b/drie.md")?.contains("[x](../a/twee.md)") == true)
      #expect(!folder.exists("content/.trompet-move"))
      #expect(try site.finishMove() == nil)
    }
  }

  /// The steps of a move, and then no more.
  private static func carryOut(_ plan: SiteMove, upTo steps: Int, in site: SiteFolder) throws {
    let folder = try #require(try OutputFolder(existing: site.content))
    try folder.makeFolder(MoveJournal.folder)
    for (index, change) in plan.changes.enumerated() {
      try OpenFile.creating(MoveJournal.new(index), in: folder.descriptor).write(change.result)
    }
    guard steps > 0 else { return }
    var delivery = MoveDelivery(
      MoveJournal(
        from: plan.paths.old, to: plan.paths.new,
        texts: plan.changes.map { String(plan.path(of: $0).dropFirst("content/".count)) }),
      in: folder)
    try delivery.begin()
    for step in delivery.steps.prefix(steps - 1) { try delivery.perform(step) }
  }

  /// A step that fails takes back those before it.
  @Test func whatFailsIsTakenBack() async throws {
    for failing in 1...3 {
      let (folder, site) = try site()
      let (plan, _) = try await plan("a/een.md", "b/drie.md", in: site)
      let old = state(folder)
      try Self.carryOut(plan, upTo: failing + 1, in: site)
      let output = try #require(try OutputFolder(existing: site.content))
      let delivery = MoveDelivery(
        MoveJournal(
          from: plan.paths.old, to: plan.paths.new,
          texts: plan.changes.map { String(plan.path(of: $0).dropFirst("content/".count)) }),
        in: output)
      for step in delivery.steps.reversed() { try delivery.undo(step) }
      try MoveDelivery.clear(output)
      try output.removeFolder("b")
      #expect(state(folder) == old)
    }
  }

  @Test func aNoteThatLeadsOutsideIsRefused() throws {
    let (folder, site) = try site()
    try folder.write(
      "trompet move 1\na/een.md\n../weg.md\nend\n", to: "content/.trompet-move/journal")
    let before = state(folder)
    #expect(throws: Diagnostic.self) { try site.finishMove() }
    #expect(state(folder) == before)
  }

  @Test func symbolicLinksAreNotMoved() async throws {
    let (folder, site) = try site()
    try folder.link("content/c.md", to: "a/een.md")
    let (plan, reading) = try await plan("a/een.md", "b/drie.md", in: site)
    let before = state(folder)
    let refusal = #expect(throws: Diagnostic.self) { try site.carryOut(plan, of: reading) }
    #expect(refusal?.id == "moves-through-link")
    #expect(state(folder) == before)
  }
}
