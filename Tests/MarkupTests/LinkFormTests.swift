import Testing

@testable import Markup

@Suite struct LinkFormTests {
  private func sources(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    let document = Document.parse(bytes)
    return document.links.map { String(decoding: bytes[$0.source.range], as: UTF8.self) }
  }

  @Test func tellsThreeFormsApart() {
    func forms(_ text: String) -> [Document.Link.Form] {
      Document.parse(Array(text.utf8)).links.map(\.form)
    }
    #expect(forms("[a](b.md) ![a](b.png) [r]\n\n[r]: c") == [.markdown, .markdown, .markdown])
    #expect(
      forms("<https://a.nl> www.a.nl a@b.nl https://a.nl") == Array(repeating: .automatic, count: 4)
    )
    #expect(forms("[[a]] ![[b.png]]") == [.wiki, .wiki])
    #expect(forms("[a.md](a.md)") == [.markdown])
  }

  /// Everything else that random pages hold is found: `LinkLocationTests`.
  @Test func onlyTheseHaveNoPlace() {
    #expect(sources("<https://a.nl> en www.b.nl") == ["", ""])
    // An entity that is not one of `&amp; &lt; &gt; &quot;`.
    #expect(sources("[a](caf&eacute;.md)") == [""])
    // A definition whose label is broken over two lines.
    #expect(sources("[a b]\n\n[a\nb]: c.md") == [""])
  }

  @Test func whereNothingIsWrittenTheBracketsAreThePlace() {
    #expect(sources("[a]() en [b](<>) en ![]()") == ["()", "<>", "()"])
    #expect(sources("[a](b.md) en [c]()") == ["b.md", "()"])
  }

  @Test func severalDefinitionsOfOneDestinationAreAllFound() {
    let text = "[a], [b] en [c]\n\n[a]: x.md\n[b]: x.md\n[c]: y.md\n"
    let document = Document.parse(Array(text.utf8))
    #expect(document.links.map(\.source.range.lowerBound) == [22, 32, 42])
  }

  @Test func severalLinksShareADefinition() {
    #expect(sources("[a], [a] en [x][a]\n\n[a]: x.md") == ["x.md", "x.md", "x.md"])
  }

  @Test func anExampleOfADefinitionIsNone() {
    let text = "```\n[a]: x.md\n```\n\nZie [a].\n\n[a]: x.md\n"
    #expect(Document.parse(Array(text.utf8)).links.map(\.source.range.lowerBound) == [34])
  }

  @Test func aLinkThatLeadsNowhereShowsItsText() {
    let document = Document.parse(Array("Zie [dit *stuk*](x.md) en [[Weg]] ![foto](y.png)".utf8))
    let links = document.links.map { _ in RenderedLink(href: nil, text: "tekst") }
    #expect(page(document, links: links) == "<p>Zie dit <em>stuk</em> en tekst foto</p>\n")
  }

  @Test func aFileTellsItsTypeAndSize() {
    let document = Document.parse(Array("[brief](brief.pdf \"Titel & \")".utf8))
    let links = [RenderedLink(href: "/brief.pdf?a&b='c'", file: "PDF, 12 kB")]
    #expect(
      page(document, links: links) == """
        <p><a href="/brief.pdf?a&amp;b=&#x27;c&#x27;" title="Titel &amp; ">brief</a> \
        <span class="file">(PDF, 12 kB)</span></p>

        """)
  }
}
