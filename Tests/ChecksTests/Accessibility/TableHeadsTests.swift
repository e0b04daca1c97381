import Testing

@testable import Checks

@Suite("Heads of tables")
struct TableHeadsTests {
  private func told(_ text: String) async throws -> [String] {
    try await CheckedSite.told(by: TableHeads.self, of: text)
  }

  @Test func noneAtAll() async throws {
    #expect(try await told("| | |\n|-|-|\n| a | b |") == ["1:1 table-without-heads"])
    #expect(try await told("Tabel: Koren\n\n|&nbsp;|\n|-|\n| a |") == ["3:1 table-without-heads"])
  }

  @Test func oneThatIsNotTheCorner() async throws {
    #expect(try await told("| a | | c |\n|-|-|-|\n| d | e | f |") == ["1:6 empty-table-head"])
    #expect(try await told("a \\| b | |\n-|-\nd | e") == ["1:9 empty-table-head"])
    #expect(try await told("> | | a | |\n> |-|-|-|\n> | d | e | f |") == ["1:10 empty-table-head"])
  }

  @Test func belowTextWithoutALineBetween() async throws {
    #expect(
      try await told("Koren\nin een rij\n| | |\n|-|-|\n| a | b |") == ["3:1 table-without-heads"])
    #expect(try await told("Tabel: Koren\n| a | |\n|-|-|") == ["2:6 empty-table-head"])
    #expect(
      try await told("> Koren\n> | a | |\n> |-|-|\n> | b | c |\n\nx") == ["2:8 empty-table-head"])
  }

  @Test(
    arguments: [
      "| | a |\n|-|-|\n| b | c |", "| a | b |\n|-|-|\n| | |",
      "| a | ![Koor](koor.png) |\n|-|-|\n| b | c |",
      "| a | ![](koor.png) |\n|-|-|\n| b | c |", "| a | `b` |\n|-|-|\n| c | d |",
    ])
  func whatHasHeads(_ text: String) async throws {
    #expect(try await told(text) == [])
  }
}
