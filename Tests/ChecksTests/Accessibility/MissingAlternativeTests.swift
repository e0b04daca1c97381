import Testing

@testable import Checks

@Suite("Pictures without words")
struct MissingAlternativeTests {
  @Test("A picture without words is told at its place, one with words is not")
  func told() async throws {
    let site = try await CheckedSite.read(
      """
      -- content/index.md --
      # Thuis
      ![](een.png) en ![Een trompet](een.png)
      -- content/een.png --
      """)
    let findings = site.findings(of: MissingAlternative.self)
    #expect(findings.map(\.id) == ["missing-alternative"])
    #expect(findings.first?.position == .init(line: 2, column: 5))
  }
}
