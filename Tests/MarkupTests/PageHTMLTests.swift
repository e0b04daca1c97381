import Testing

@testable import Markup

@Suite struct PageHTMLTests {
  @Test func aPictureOfItsOwnIsAFigureWithItsTitleAsCaption() {
    #expect(
      page("![Een boom](boom.jpg \"De boom, in '90\")") == """
        <figure id="figuur-de-boom-in-90"><img src="boom.jpg" alt="Een boom" loading="lazy" decoding="async" />\
        <figcaption>De boom, in '90</figcaption></figure>

        """)
    #expect(!page("Kijk: ![Een boom](boom.jpg)").contains("<figure>"))
    #expect(!page("![a](b) ![c](d)").contains("<figure>"))
    #expect(page("> ![a](b)").hasPrefix("<blockquote>\n<figure>"))
    #expect(!page("- ![a](b)\n- c").contains("<figure>"))
  }

  @Test func aPictureHasTheSizeOfItsFile() {
    let document = Document.parse(Array("![a](b.png)".utf8))
    let links = [RenderedLink(href: "/b.png", size: PixelSize(width: 40, height: 30))]
    #expect(
      page(document, links: links).contains(
        "src=\"/b.png\" alt=\"a\" width=\"40\" height=\"30\" loading"))
  }

  @Test func allThatIsInAPictureIsItsAlternative() {
    #expect(
      page("![Een *mooie* `boom` &amp; [meer](x)\nnog <b>](y)").contains(
        "alt=\"Een mooie boom &amp; meer nog &lt;b&gt;\""))
    #expect(page("![decoratief](x)").contains("alt=\"\""))
    #expect(page("![decorative](x)").contains("alt=\"\""))
    #expect(page("![Decoratief](x)").contains("alt=\"\""))
    #expect(page("![decoratief bord](x)").contains("alt=\"decoratief bord\""))
  }

  @Test func aTableIsReachedByKeyboardAndItsHeadsSayWhatTheyHead() {
    #expect(
      page("| a | b | c |\n|:--|:-:|--:|\n| 1 | 2 | 3 |") == """
        <div class="table" role="group" tabindex="0" aria-label="Tabel">
        <table>
        <thead>
        <tr>
        <th scope="col" class="align-left">a</th>
        <th scope="col" class="align-center">b</th>
        <th scope="col" class="align-right">c</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td class="align-left">1</td>
        <td class="align-center">2</td>
        <td class="align-right">3</td>
        </tr>
        </tbody>
        </table>
        </div>

        """)
  }

  @Test func namesBelowAnEmptyHeadAreTheHeadsOfTheirRows() {
    let table = page("| | a |\n| --- | --- |\n| **x** | 1 |\n| | 2 |\n\n| b |\n| --- |\n| y |")
    #expect(table.contains("<tr>\n<td></td>\n<th scope=\"col\">a</th>\n</tr>"))
    #expect(table.contains("<tr>\n<th scope=\"row\"><strong>x</strong></th>\n<td>1</td>\n</tr>"))
    #expect(table.contains("<tr>\n<td></td>\n<td>2</td>\n</tr>"))
    #expect(table.contains("<tr>\n<td>y</td>\n</tr>"))
  }

  @Test func aTaskSaysWhetherItIsDone() {
    #expect(
      page("- [x] een\n- [ ] twee") == """
        <ul>
        <li class="task"><span class="task-box task-done" role="img" aria-label="gedaan"></span> een</li>
        <li class="task"><span class="task-box" role="img" aria-label="nog te doen"></span> twee</li>
        </ul>

        """)
  }

  @Test func rawHTMLIsShownAsText() {
    #expect(
      page("<div onclick=\"x\">\n*a*\n</div>")
        == "<pre class=\"raw-html\"><code>&lt;div onclick=&quot;x&quot;&gt;\n*a*\n&lt;/div&gt;\n</code></pre>\n"
    )
    #expect(page("a <b>c</b>") == "<p>a &lt;b&gt;c&lt;/b&gt;</p>\n")
    #expect(page("a <script>x</script>") == "<p>a &lt;script&gt;x&lt;/script&gt;</p>\n")
  }

  @Test func commentsAreNotShown() {
    #expect(page("<!-- niet\n\ntonen -->\n\na <!-- b --> c") == "<p>a  c</p>\n")
    #expect(page("<!-- a --> <!-- b -->\n") == "")
    #expect(page("<!-- a --> <script>x</script> <!-- b -->").contains("&lt;script&gt;"))
    #expect(page("<!-- nooit dicht").contains("nooit dicht"))
    #expect(page("<?php x ?>").contains("&lt;?php"))
  }

  /// No text of an author opens a tag: but for what Trompet writes itself there is no `<`.
  @Test func noRandomTextOpensATagOfItsOwn() throws {
    let own: Set<String> = [
      "p", "a", "em", "strong", "del", "code", "pre", "ul", "ol", "li", "blockquote", "h1", "h2",
      "h3", "h4", "h5",
      "h6", "hr", "br", "img", "figure", "figcaption", "table", "thead", "tbody", "tr", "th", "td",
      "div", "span", "sup",
      "section", "details", "summary",
    ]
    var random = SplitMix64(seed: 11)
    for _ in 0..<5_000 {
      let text = RandomMarkdown.text(upTo: 40, using: &random)
      let html = page(Document.parse(text))
      for part in html.split(separator: "<", omittingEmptySubsequences: false).dropFirst() {
        let name = part.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }
        try #require(
          own.contains(String(name)), "<\(part) from \(String(decoding: text, as: UTF8.self))")
        try #require(!part.contains("onclick"))
      }
    }
  }

  @Test func bracesAreText() {
    #expect(page("{{titel}} en `{{{x}}}`") == "<p>{{titel}} en <code>{{{x}}}</code></p>\n")
  }

  @Test func aBlockOfAKnownNameIsReplaced() throws {
    let document = Document.parse(Array("een\n\n```lijst\nx\n```\n\ntwee".utf8))
    let index = try #require(document.nodes.firstIndex { $0.kind == .codeBlock })
    let html = page(document, links: [], blocks: [Int32(index): Array("<b>!</b>".utf8)])
    #expect(html == "<p>een</p>\n<b>!</b>\n<p>twee</p>\n")
    #expect(Array(document.language(of: document.nodes[index])) == Array("lijst".utf8))
  }

  @Test func listsKeepTheirStart() {
    #expect(page("3. a\n4. b") == "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>\n")
    #expect(page("1. a\n\n2. b") == "<ol>\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ol>\n")
  }
}
