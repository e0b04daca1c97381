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

  @Test("What stands in the description of a picture is text, also where it is a picture")
  func within() async throws {
    let text = "![![](een.png)](twee.png) ![Een ![](een.png)](een.png)"
    let site = try await CheckedSite.read(
      "-- content/index.md --\n\(text)\n-- content/een.png --\n")
    #expect(site.findings(of: MissingAlternative.self).map(\.position?.column) == [17])
  }

  /// The words of each picture are those of all pictures in it: read one by one, they are 700,000,000 bytes.
  @Test("Pictures within pictures are read once")
  func deep() async throws {
    let depth = 3_000
    for words in ["", String(repeating: "woord ", count: 40_000)] {
      let text =
        String(repeating: "![", count: depth) + words
        + String(repeating: "](een.png)", count: depth)
      let site = try await CheckedSite.read(
        """
        -- content/webinars/een.md --
        ---
        titel: Een
        opname: https://voorbeeld.nl/opname
        ---
        \(text)

        [\(text)](twee.md)
        """)
      let found = site.findings(of: MissingAlternative.self)
      #expect(found.count == (words.isEmpty ? 2 : 0))
      for check: any Check.Type in [
        AlternativeText.self, LinkText.self, SameLinkText.self, RecordingWithoutTranscript.self,
        DownloadWithoutType.self, BoldAsHeading.self,
      ] { _ = site.findings(of: check) }
    }
  }
}
