import Testing

@testable import Markup

@Suite struct HeadingTests {
  @Test func everyHeadingHasAnIdOfItsOwn() throws {
    var random = SplitMix64(seed: 5)
    let names = ["a", "a 2", "a-2", "A", "a 2 2", "3", "!", "kop", "kop 2", "", "é", "e"]
    for _ in 0..<500 {
      let text = (0..<30).map { _ in "# \(names.randomElement(using: &random) ?? "")\n" }.joined()
      let ids = Document.parse(Array(text.utf8)).headings.map(\.id)
      try #require(ids.count == 30)
      try #require(Set(ids).count == 30, "\(text)")
      try #require(!ids.contains(""))
    }
  }

  @Test func anIdStaysWhenOtherHeadingsComeAndGo() {
    #expect(ids("# Een\n# Twee\n# Een") == ["een", "twee", "een-2"])
    #expect(ids("# Een\n# Drie\n## Vier\n# Twee\n# Een\n# Vijf").contains("een-2"))
    #expect(ids("# Een\n# Een")[0] == ids("# Een")[0])
  }

  @Test func anIdComesFromTheTextWithoutMarkup() {
    #expect(ids("## *Foto's* & [links](x.md) `code`") == ["fotos-links-code"])
    #expect(ids("## Zie [[Wat is dit|dit]]") == ["zie-dit"])
    #expect(ids("## ...") == ["kop"])
  }

  @Test func aHundredThousandEqualHeadingsAreNumbered() {
    let headings = Document.parse(Array(String(repeating: "# a\n", count: 100_000).utf8)).headings
    #expect(headings.count == 100_000)
    #expect(headings.last?.id == "a-100000")
  }

  @Test func headingsGoDownALevelWhenTheTextHasATitle() {
    #expect(page("# Een\n\n###### Zes") == "<h2 id=\"een\">Een</h2>\n<h6 id=\"zes\">Zes</h6>\n")
    #expect(page("## Twee\n\n### Drie").hasPrefix("<h2 id=\"twee\">Twee</h2>\n<h3"))
  }

  private func ids(_ text: String) -> [String] {
    Document.parse(Array(text.utf8)).headings.map(\.id)
  }
}
