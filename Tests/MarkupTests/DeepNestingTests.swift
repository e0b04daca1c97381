import Testing

@testable import Markup

/// Depth costs no stack and no more time than length: these would overflow, or run for hours.
@Suite struct DeepNestingTests {
  private static let depth = 100_000

  @Test(arguments: [
    "> ", "- ", "* [", "[", "![", "*a **b ", "~~a ~b ", "<b>", "`a ``b ", "[[", "(", "\"",
  ])
  func readsAndWritesWhatIsOpenedAHundredThousandTimes(_ opener: String) {
    let count = min(Self.depth, MarkdownLimits.page / opener.utf8.count)
    let text = String(repeating: opener, count: count) + "einde"
    let document = Document.parse(Array(text.utf8))
    #expect(document.structureFaults.isEmpty)
    #expect(page(document).contains("einde"))
    #expect(!document.specificationHTML().isEmpty)
  }

  @Test func keepsTheDepthOfQuotesAndLists() {
    let quotes = Document.parse(Array((String(repeating: ">", count: Self.depth) + "a").utf8))
    #expect(quotes.nodes.count { $0.kind == .blockQuote } == Self.depth)
    #expect(page(quotes).hasSuffix("</blockquote>\n"))
    let lists = Document.parse(Array((String(repeating: "- ", count: Self.depth) + "a").utf8))
    #expect(lists.nodes.count { $0.kind == .item } == Self.depth)
  }

  /// All pictures end with the same words; the width of each is looked for at the end of its own.
  @Test func looksForTheWidthOfAPictureAtTheEndOfItsWordsOnly() {
    let words = String(repeating: "woord ", count: 50_000) + "|300"
    let text =
      String(repeating: "![", count: 20_000) + words + String(repeating: "](x)", count: 20_000)
    let document = Document.parse(Array(text.utf8))
    #expect(document.links.last?.width == 300)
    #expect(document.links.dropLast().allSatisfy { $0.width == nil })
    #expect(page(document).count < 2 * text.utf8.count)
  }

  @Test(arguments: [
    ("*", "*"), ("![", "](x)"), ("[![", "](x)](y)"), ("> [!tip] ", ""), ("**", "**"),
  ])
  func readsAndWritesWhatIsOpenedAndClosedManyTimes(_ pair: (String, String)) {
    let text =
      String(repeating: pair.0, count: Self.depth) + "einde"
      + String(repeating: pair.1, count: Self.depth)
    let document = Document.parse(Array(text.utf8))
    #expect(document.structureFaults.isEmpty)
    #expect(page(document).contains("einde"))
  }

  /// Each of these was, or could have been, quadratic in the search for where links stand.
  @Test(arguments: [
    "[](a", "[a](", "](", "[[a", "[[a]] ]] ", "[[a\n", "a]] [[b\n", "[a]: b\n", "[](<", "[`](a ``",
    "[a]:\n",
    "[x](y)\n\n[", "![[a|b]]", "[^1]", "[^1]: [^1]\n", "\\[[a]]",
  ])
  func findsLinksInLinearTime(_ piece: String) {
    let text = String(repeating: piece, count: Self.depth) + " [x](y) [z]\n\n[z]: w\n"
    let document = Document.parse(Array(text.utf8))
    #expect(document.structureFaults.isEmpty)
  }
}
