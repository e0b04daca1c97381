import Testing

@testable import Checks

@Suite("Texts of headings")
struct HeadingTextTests {
  private func told(_ text: String) async throws -> [String] {
    try await CheckedSite.told(by: HeadingText.self, of: text)
  }

  @Test(arguments: ["##", "## ", "## \u{A0}", "## <!-- x -->", "### #"])
  func nothingInIt(_ heading: String) async throws {
    #expect(try await told("Tekst.\n\n\(heading)\n\nTekst.") == ["3:1 empty-heading"])
  }

  @Test func aPictureWithWordsIsAText() async throws {
    #expect(try await told("## ![Het koor](koor.png)\n\nTekst.") == [])
  }

  @Test func theSameBesideEachOther() async throws {
    #expect(
      try await told("## Lied\n\nA.\n\n## lied\n\nB.\n\n## Dans\n\nC.\n\n## Lied\n\nD.") == [
        "5:1 repeated-heading"
      ])
    #expect(
      try await told("## A\n\n### Lied\n\nA.\n\n## B\n\n### Lied\n\nB.\n\n### Lied\n\nC.") == [
        "13:1 repeated-heading"
      ])
  }

  @Test func nothingUnderIt() async throws {
    #expect(try await told("## A\n\n## B\n\nTekst.") == ["1:1 heading-without-text"])
    #expect(try await told("### A\n## B\n\nTekst.") == ["1:1 heading-without-text"])
  }

  @Test func somethingUnderIt() async throws {
    #expect(try await told("## A\n\n### B\n\nTekst.\n\n## C\n\n```lijst\n```\n\n## D\n\n- e") == [])
    // A list that is made for the page may follow.
    #expect(try await told("## A\n\nTekst.\n\n## Verder lezen") == [])
  }

  @Test func aHundredOfAHundredThousand() async throws {
    #expect(try await told(String(repeating: "# a\n", count: 100_000)).count == 2 * Checks.most)
  }
}
