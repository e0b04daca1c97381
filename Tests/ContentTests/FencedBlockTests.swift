import Diagnostics
import Testing

@testable import Content

@Suite struct FencedBlockTests {
  private func diagnostics(_ text: String) -> [Diagnostic] {
    Draft.parse(
      SourceFile(path: "content/a.md", text: "---\ntitel: A\n---\n" + text), path: PagePath("a"),
      kinds: Kinds()
    ).1.sorted()
  }

  @Test func saysOnWhichLineABlockIsWrong() {
    let found = diagnostics(
      "Een.\n\n```lijst\nsoort: artikel\n```\n\n```lijst\naantal: veel\n```\n")
    #expect(found.map(\.position?.line) == [11])
  }

  /// A note is read after the text that it stands before.
  @Test func saysOnWhichLineABlockInANoteIsWrong() {
    let found = diagnostics(
      """
      [^a]: Noot.

          ```lijst
          aantal: veel
          ```

      Tekst[^a].

      ```lijst
      aantal: meer
      ```

      """)
    #expect(found.map(\.position?.line) == [7, 13])
  }

  @Test func stopsAtAThousandBlocks() {
    let many = String(repeating: "```schrijfruimte\n```\n\n", count: 20_000)
    #expect(diagnostics(many).map(\.id) == ["too-many-blocks"])
  }
}
