import Foundation
import Testing

@testable import Content

/// What `docs/overstappen.md` says of front matter is what is read.
@Suite struct MovingGuideTests {
  private func guide() throws -> String {
    let folders = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    // ContentTests, Tests, and the file itself.
    let root = folders.dropLast(3).joined(separator: "/")
    return try String(contentsOfFile: root + "/docs/overstappen.md", encoding: .utf8)
  }

  /// What stands between backticks.
  private func names(in text: some StringProtocol) -> [String] {
    text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
  }

  @Test func namesEverySynonym() throws {
    let guide = try guide()
    var told: [String: String] = [:]
    for table in guide.components(separatedBy: "| andere namen | bij Trompet |\n").dropFirst() {
      for row in table.split(separator: "\n", omittingEmptySubsequences: false).dropFirst() {
        guard row.hasPrefix("|") else { break }
        let cells = row.split(separator: "|")
        let own = try #require(names(in: cells[1]).first)
        for other in names(in: cells[0]) { told[other] = own }
      }
    }
    #expect(told == FieldNames.synonyms)
  }

  @Test func namesEveryKeyThatDoesNothing() throws {
    let guide = try guide()
    let start = try #require(guide.firstRange(of: "Deze sleutels doen niets"))
    let paragraph = try #require(guide[start.lowerBound...].firstRange(of: ".\n\n"))
    #expect(Set(names(in: guide[start.lowerBound..<paragraph.lowerBound])) == FieldNames.ignored)
  }
}
