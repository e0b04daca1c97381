import Diagnostics
import Markup
import Testing

@testable import Content

/// Terms on a page that nobody writes: they cost time in proportion to its size.
@Suite struct HostileGlossaryTests {
  private func finder(_ count: Int) throws -> TermFinder {
    let yaml = (0..<count).map { "- {begrip: woord \($0), uitleg: x}\n" }.joined()
    let file = SourceFile(path: "content/begrippen.yaml", text: "begrippen:\n\(yaml)")
    return try #require(TermFinder(Glossary.parse(file).0))
  }

  @Test(arguments: [
    "woord ", "woord 1 ", "[woord 2](a) ", "*woord* 3 ", "woord\n4 ", "a", "[", "](a) woord 5 ",
    "> woord 6\n",
    "woord-", "w",
  ])
  func readsALongPageWithFiveThousandTerms(piece: String) throws {
    let finder = try finder(5_000)
    let body = Document.parse(
      Array(String(repeating: piece, count: 1_000_000 / piece.utf8.count).utf8))
    let mentions = finder.mentions(in: body)
    #expect(mentions.first.count <= 1)
  }

  @Test func findsEachOfFiveThousandTermsOnce() throws {
    let finder = try finder(5_000)
    let text = (0..<15_000).map { "Een woord \($0 % 5_000), en [woord \($0)](a).\n" }.joined()
    let mentions = finder.mentions(in: Document.parse(Array(text.utf8)))
    #expect(mentions.first.map(\.entry) == Array(0..<5_000))
  }
}
