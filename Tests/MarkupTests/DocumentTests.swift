import Testing

@testable import Markup

@Suite struct DocumentTests {
  @Test func nodesHangTogetherInAnyText() throws {
    var random = SplitMix64(seed: 3)
    for _ in 0..<5_000 {
      let text = RandomMarkdown.text(upTo: 60, using: &random)
      for dialect in [Dialect.trompet, .specification] {
        let faults = Document.parse(text, dialect: dialect).structureFaults
        try #require(faults.isEmpty, "\(String(decoding: text, as: UTF8.self))")
      }
    }
  }

  @Test func aTextThatStartsLaterHasItsPlacesThere() throws {
    let head = Array("---\ntitel: x\n---\n".utf8)
    for seed in UInt64(0)..<300 {
      let body = Array(RandomPage(seed: seed).text.utf8)
      let alone = Document.parse(body)
      let below = Document.parse(head + body, from: head.count)
      try #require(alone.nodes.count == below.nodes.count)
      for (a, b) in zip(alone.nodes, below.nodes) {
        try #require(Int(b.source.lowerBound) == Int(a.source.lowerBound) + head.count)
        try #require(b.source.count == a.source.count)
      }
      try #require(
        below.links.map { Int($0.source.lowerBound) }
          == alone.links.map { Int($0.source.lowerBound) + head.count })
    }
  }

  @Test func aBlockLiesWhereItsWordsAre() throws {
    for lineEnd in ["\n", "\r\n", "\r"] {
      let text = Self.blocks.replacing("\n", with: lineEnd)
      let source = Array(text.utf8)
      let document = Document.parse(source)
      var seen = 0
      for node in document.nodes where node.kind == .text || node.kind == .codeBlock {
        let place = String(decoding: source[node.source.range], as: UTF8.self)
        for word in document.string(node.text).split(whereSeparator: \.isWhitespace) {
          try #require(place.contains(word), "\(word) is not in \(place)")
          seen += 1
        }
        // Nor does it reach into its neighbours: each has words with a letter of its own.
        let own = document.string(node.text).first
        let letters = Set(place.filter { $0.isLetter && $0.isLowercase })
        try #require(letters.count == 1 && letters.first == own, "\(place)")
      }
      #expect(seen == 23)
    }
  }

  private static let blocks = """
    a1 a2
    a3

    > b1
    > b2
    b3

    - c1
      c2
      - d1
      d2

    1. > e1
       > e2

           f1

    ```
    g1
      g2
    ```
    ## h1 h2
    i1
    ===

    | j1 | j2 |
    |---|---|
    | j3 | *j4* |

    \u{9}k1
    """

  @Test func countsTheWordsThatAReaderReads() {
    #expect(wordCount("# Een kop\n\nTwee woorden, en `code` niet.\n\n    code\n") == 6)
    #expect(wordCount("Zie [deze bladzijde](weg.md) - of [[Die|die]].") == 5)
    #expect(wordCount("| a | b |\n|---|---|\n| c | d |") == 4)
    #expect(wordCount("") == 0)
  }

  private func wordCount(_ text: String) -> Int { Document.parse(Array(text.utf8)).wordCount }
}
