import Testing

@testable import Markup

/// Blocks that an edition does not have are taken out of the document.
@Suite struct EditingTests {
  private func without(_ text: String, _ kinds: Set<Node.Kind>) -> Document {
    var document = Document.parse(Array(text.utf8))
    document.remove(document.outermost { kinds.contains($0.kind) })
    return document
  }

  @Test func takesABlockOutWithAllThatIsInIt() {
    let text =
      "# Een\n\n> [!trainer] Geheim\n> ## Kop\n> [[a]] ![b](c)\n\nTwee [d](e) [[f]]\n\n## Kop\n"
    let document = without(text, [.callout])
    #expect(document.structureFaults.isEmpty)
    #expect(document.links.map(document.destination(of:)) == ["e", "f"])
    #expect(document.headings.map(\.id) == ["een", "kop-2"])
    #expect(
      page(document)
        == "<h2 id=\"een\">Een</h2>\n<p>Twee <a href=\"e\">d</a> <a href=\"f\">f</a></p>\n<h3 id=\"kop-2\">Kop</h3>\n"
    )
  }

  @Test func takesOutTheNotesThatOnlyTheBlockRefersTo() {
    let text =
      "a[^1]\n\n> [!trainer]\n> b[^2] c[^1]\n\nd[^4]\n\n[^1]: een\n[^2]: geheim[^3]\n[^3]: diep geheim\n[^4]: vier[^5]\n[^5]: vijf\n"
    let html = page(without(text, [.callout]))
    #expect(!html.contains("geheim"))
    #expect(html.contains("een <a href=\"#_bij-noot-1\" class"))
    #expect(!html.contains("_bij-noot-1-2"))
    #expect(
      html.contains(
        "d<sup class=\"footnote-ref\"><a href=\"#_noot-2\" id=\"_bij-noot-2\">2</a></sup>"))
    #expect(html.contains("vijf"))
  }

  @Test func leavesADocumentThatHangsTogether() throws {
    for seed in UInt64(0)..<1_000 {
      let text =
        RandomPage(seed: seed).text + "\n\nx[^1]\n\n> [!tip]\n> y[^2]\n\n[^1]: een\n[^2]: twee\n"
      let document = without(text, [.callout, .table, .list])
      try #require(document.structureFaults.isEmpty)
      try #require(!document.nodes.contains { [.callout, .table, .list].contains($0.kind) })
      try #require(!page(document).isEmpty)
      try #require(document.footnotes.count == 1)
    }
  }
}

extension Document {
  /// The nodes that `isWanted`, but none inside another.
  fileprivate func outermost(_ isWanted: (Node) -> Bool) -> [Int32] {
    var found: [Int32] = []
    var index = 0
    while index < nodes.count {
      if isWanted(nodes[index]) {
        found.append(Int32(index))
        index = Int(nodes[index].end)
      } else {
        index += 1
      }
    }
    return found
  }
}
