import Testing

@testable import Publishing

/// What `docs/begrippen.md` says of the glossary is what is read.
@Suite struct GlossaryGuideTests {
  private func blocks(_ language: String) throws -> [String] {
    let bytes = try readFile(
      Repository.path + "/docs/begrippen.md", within: Repository.path, as: "docs/begrippen.md",
      limit: 1 << 20)
    return String(decoding: bytes, as: UTF8.self).split(separator: "```\(language)\n").dropFirst()
      .compactMap { block in block.firstRange(of: "```").map { String(block[..<$0.lowerBound]) } }
  }

  @Test func givesExamplesThatAreRead() async throws {
    let yaml = try blocks("yaml")
    let site = try await build(
      """
      -- content/begrippen.yaml --
      \(yaml[0])
      -- content/begrippen.md --
      \(try blocks("markdown")[0])
      -- content/een.md --
      ---
      titel: Een
      ---
      De Wmo-raden. Zie [de Wmo](begrippen.md#wet-maatschappelijke-ondersteuning).
      -- content/colofon.md --
      ---
      titel: Colofon
      \(yaml[1])---
      De Wmo-raad.
      """)
    #expect(site.told == "")
    #expect(site.body("een/").contains("<label class=\"term\">Wmo-raden<"))
    #expect(site.body("colofon/") == "<p>De Wmo-raad.</p>\n")
    #expect(
      site["een/"]?.contains("../begrippen/#wet-maatschappelijke-ondersteuning\">de Wmo</a>")
        == true)
  }
}
