import Testing

@testable import Markup

/// Texts as they are written for paper and for e-readers.
@Suite struct BookHTMLTests {
  private func html(_ text: String, _ change: (inout PageRendering) -> Void = { _ in }) -> String {
    let document = Document.parse(Array(text.utf8))
    let links = document.links.map { link in
      RenderedLink(href: document.destination(of: link), text: "zonder tekst")
    }
    var rendering = PageRendering(links: links, words: .forTests, medium: .book)
    change(&rendering)
    return String(decoding: document.html(rendering), as: UTF8.self)
  }

  private let table = "| a |\n|---|\n| b |"

  @Test func nothingFoldsOrScrollsOrLoadsLater() {
    #expect(
      html("> [!tip]+ Zo\n> x")
        == "<div class=\"callout callout-tip\">\n<p class=\"callout-title\"><span class=\"callout-word\">Tip</span> Zo</p>\n<p>x</p>\n</div>\n"
    )
    #expect(html("> [!tip]-\n> x").hasPrefix("<div class=\"callout callout-tip\">\n<p"))
    #expect(html(table).hasPrefix("<table>\n<thead>"))
    #expect(html(table).hasSuffix("</tbody>\n</table>\n"))
    #expect(html("![b](c.png)") == "<figure><img src=\"c.png\" alt=\"b\" /></figure>\n")
  }

  @Test func aFewWordsInATableStayTogether() {
    let text =
      "| Hoe lang? | Wat | Tot |\n|---|---|--:|\n| 15 minuten | gebakjes eten | 9.30 uur |\n| minuten | *1 uur* | |"
    #expect(
      html(text).split(separator: "\n").filter {
        $0.contains("</t") && $0.contains(">") && !$0.hasPrefix("</")
      }
        == [
          "<th scope=\"col\" class=\"short\">Hoe lang?</th>", "<th scope=\"col\">Wat</th>",
          "<th scope=\"col\" class=\"align-right\">Tot</th>",
          "<td class=\"short\">15 minuten</td>", "<td>gebakjes eten</td>",
          "<td class=\"align-right short\">9.30 uur</td>", "<td>minuten</td>",
          "<td><em>1 uur</em></td>", "<td class=\"align-right\"></td>",
        ])
    #expect(!page("| a b |\n|---|\n| c d |").contains("short"))
  }

  @Test func theNotesOfManyChaptersAreNoLandmarks() {
    let text = "a[^1]\n\n[^1]: Noot."
    #expect(html(text).contains("<div class=\"footnotes\">\n<ol aria-label=\"Noten\">\n<li"))
    #expect(html(text) { $0.medium = .ebook }.contains(" aria-label=\"Noten\">\n<ol>\n<li"))
  }

  @Test func aDecorationIsNoPicture() {
    let text = "![decoratief|40](c'\"(1).png)"
    let document = Document.parse(Array(text.utf8))
    #expect(document.links.count == 1)
    #expect(
      html(text)
        == "<figure><span class=\"decoration\" style=\"width: 40px; background-image: url(&quot;c&#x27;%22(1).png&quot;)\"></span></figure>\n"
    )
    let none = html(text) { $0.links = [RenderedLink(href: "")] }
    #expect(none == "<figure></figure>\n")
  }

  @Test func everyIdHasThePrefix() {
    let text =
      "## Kop\n\nx[^1] en[^1]\n\n> [!oefening] Kaart\n> x\n\nTabel: t\n\n\(table)\n\n![a](b \"c\")\n\n[^1]: noot"
    let written = html(text) { $0.idPrefix = "een--" }
    for id in [
      "kop", "kaart", "tabel-t", "figuur-c", "_noot-1", "_bij-noot-1", "_bij-noot-1-2",
    ] {
      #expect(written.contains(" id=\"een--\(id)\""), "\(id)")
    }
    #expect(written.split(separator: " id=\"").dropFirst().allSatisfy { $0.hasPrefix("een--") })
    #expect(written.split(separator: "href=\"#").dropFirst().allSatisfy { $0.hasPrefix("een--") })
    #expect(written.split(separator: "href=\"#").count == 5)
  }

  @Test func writesTheNumbersThatThereAre() {
    let text =
      "## Een\n\n### Twee\n\n> [!oefening] Kaart\n> x\n\n> [!oefening]\n> x\n\nTabel: t\n\n\(table)\n\n![a](b \"c\")"
    let document = Document.parse(Array(text.utf8))
    var numbers = PageNumbers()
    numbers.headings = [0: "2.1"]
    numbers.exercises = [0: "3", 1: "T1"]
    numbers.figures = [0: "4"]
    numbers.tables = [document.tables[0].node: "5"]
    for medium in [PageRendering.Medium.web, .book] {
      let written = html(text) {
        $0.numbers = numbers
        $0.medium = medium
      }
      #expect(
        written.contains("<h2 id=\"een\"><span class=\"section-number\">2.1</span> Een</h2>"))
      #expect(written.contains("<h3 id=\"twee\">Twee</h3>"))
      #expect(written.contains("<span class=\"callout-word\">Opdracht 3</span> Kaart</p>"))
      #expect(written.contains("<p class=\"callout-title\">Opdracht T1</p>"))
      #expect(written.contains("<caption>Tabel 5. t</caption>"))
      #expect(written.contains("<figcaption>Figuur 4. c</figcaption>"))
    }
  }

  @Test func headingsGoDownAsFarAsTheyAreTold() {
    #expect(html("# A\n\n## B").contains("<h3 id=\"b\">"))
    #expect(html("## A") { $0.headingShift = 2 } == "<h4 id=\"a\">A</h4>\n")
    #expect(html("# A") { $0.headingShift = 0 } == "<h2 id=\"a\">A</h2>\n")
    // What trainers read moves nothing.
    #expect(html("> [!trainer]\n> # A\n\n## B").contains("<h2 id=\"b\">"))
  }

  @Test func marksGetAnId() throws {
    let text = "een & twee *drie* ![alt](x)\n\nvier"
    let document = Document.parse(Array(text.utf8))
    let texts = document.nodes.indices.filter { document.nodes[$0].kind == .text }.map(Int32.init)
    try #require(texts.count == 5)
    let written = html(text) { page in
      page.idPrefix = "h--"
      page.marks = [
        TextMark(node: texts[0], range: 0..<3, id: "a"),
        TextMark(node: texts[0], range: 4..<10, id: "b"),
        TextMark(node: texts[1], range: 0..<4, id: "c"),
        // In the alternative text of a picture, where no mark can be.
        TextMark(node: texts[3], range: 0..<3, id: "d"),
        TextMark(node: texts[4], range: 2..<99, id: "e"),
      ]
    }
    #expect(
      written
        == "<p><span id=\"h--a\">een</span> <span id=\"h--b\">&amp; twee</span> <em><span id=\"h--c\">drie</span></em> <img src=\"x\" alt=\"alt\" /></p>\n<p>vi<span id=\"h--e\">er</span></p>\n"
    )
  }

  @Test func somethingMayFollowALink() {
    let written = html("[a](b) en [](c) en ![d](e.pdf)") { page in
      for index in page.links.indices { page.links[index].after = Array("<i>!</i>".utf8) }
      page.links[1].styleClass = "reference"
      page.links[2].isNoPicture = true
    }
    #expect(
      written
        == "<p><a href=\"b\">a</a><i>!</i> en <a class=\"reference\" href=\"c\">zonder tekst</a><i>!</i> en <a href=\"e.pdf\">d</a><i>!</i></p>\n"
    )
  }

  /// Tags that close, and attributes in quotes, whatever an author writes.
  @Test func isXMLWhateverIsWritten() throws {
    for seed in UInt64(0)..<1_000 {
      try #require(Self.fault(in: html(RandomPage(seed: seed).text)) == nil)
    }
    var random = SplitMix64(seed: 12)
    for _ in 0..<5_000 {
      let text = String(
        decoding: RandomMarkdown.text(upTo: 60, using: &random), as: UTF8.self)
      let fault = Self.fault(in: html("> [!oefening]- " + text))
      try #require(fault == nil, "\(fault ?? "") in \(text)")
    }
  }

  /// What XML would not have; nil when there is nothing.
  private static func fault(in html: String) -> String? {
    var open: [Substring] = []
    var rest = html[...]
    while let start = rest.firstIndex(of: "<") {
      if let sign = rest[..<start].firstIndex(of: ">") { return "\(rest[sign...].prefix(20))" }
      guard let end = rest[start...].firstIndex(of: ">") else { return "no end" }
      var tag = rest[rest.index(after: start)..<end]
      rest = rest[rest.index(after: end)...]
      if tag.hasPrefix("/") {
        guard open.popLast() == tag.dropFirst() else { return "</\(tag)>" }
        continue
      }
      let isEmpty = tag.hasSuffix("/")
      if isEmpty { tag = tag.dropLast() }
      let name = tag.prefix { $0 != " " }
      if !isEmpty { open.append(name) }
      var attributes = tag.dropFirst(name.count)
      while let quote = attributes.firstIndex(of: "\"") {
        guard attributes[..<quote].hasPrefix(" "), attributes[..<quote].hasSuffix("="),
          let close = attributes[attributes.index(after: quote)...].firstIndex(of: "\"")
        else { return "<\(tag)>" }
        attributes = attributes[attributes.index(after: close)...]
      }
      if !attributes.allSatisfy({ $0 == " " }) { return "<\(tag)>" }
    }
    return open.isEmpty ? nil : "\(open)"
  }
}
