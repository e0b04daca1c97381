import Content
import Diagnostics
import Markup

/// Whole sentences in bold or in italics (WCAG 2.2, guideline 3.1, advisory: no stretches of italic text).
///
/// A few bold words at the start of a paragraph say what it is about, and a title in italics is no sentence: neither is told.
struct HeavyEmphasis: Check {
  static func findings(on page: Page, in site: Site) -> [Diagnostic] {
    let body = page.body
    var search = SourceSearch(page)
    var findings: [Diagnostic] = []
    var index = 0
    while index < body.nodes.count, findings.count < Checks.most {
      let node = body.nodes[index]
      switch node.kind {
      // A title is short, and a head of a table is bold by itself.
      case .heading,
        .tableRow where node.kind == .heading || node.value != 0:
        index = Int(node.end)
        continue
      case .callout:
        let title = body.callouts[Int(node.detail)].title
        if !title.isEmpty { index = max(index, Int(title.upperBound) - 1) }
      case .strong, .emphasis:
        let text = body.plainText(body.descendants(of: Int32(index))).trimmed
        if isHeavy(text, isBold: node.kind == .strong, isWhole: isWhole(index, body)) {
          // Its beginning is in the source as it is here, unless something else is marked in it.
          let start = text.prefix(200)
          let place = search.found(start, in: node.source.range)
          let first = place ?? search.range(of: self.start(of: index, body), in: node.source.range)
          findings.append(.heavyEmphasis(isBold: node.kind == .strong, page.source, at: first))
        }
        index = Int(node.end)
        continue
      default: break
      }
      index += 1
    }
    return findings
  }

  private static func isWhole(_ index: Int, _ body: Document) -> Bool {
    let paragraph = body.nodes[index - 1]
    return paragraph.kind == .paragraph && paragraph.end == body.nodes[index].end
  }

  private static func start(of node: Int, _ body: Document) -> ArraySlice<UInt8> {
    let first = (node + 1..<Int(body.nodes[node].end)).first { body.nodes[$0].kind == .text }
    return first.map { body.bytes(body.nodes[$0].text) } ?? []
  }

  /// `isWhole` when there is nothing else in the paragraph. Words at its beginning may be as long as a heading is.
  private static func isHeavy(_ text: [UInt8], isBold: Bool, isWhole: Bool) -> Bool {
    let words = text.wordCount
    if isBold { return words >= 15 || words >= (isWhole ? 10 : 12) && text.endsSentence }
    return words >= 25 || words >= 12 && text.endsSentence
  }
}

extension Diagnostic {
  fileprivate static func heavyEmphasis(
    isBold: Bool, _ source: SourceFile, at range: Range<Int>
  ) -> Diagnostic {
    Diagnostic(
      id: isBold ? "sentence-in-bold" : "sentence-in-italics", severity: .advice, in: source,
      at: range, criterion: "WCAG 3.1",
      message: isBold
        ? Wording(
          nl: "Hier is een hele zin vet. Dan valt niets meer op.",
          en: "A whole sentence is bold here: then nothing stands out any more.")
        : Wording(
          nl: "Hier staat een hele zin schuin. Schuine letters zijn moeilijk te lezen.",
          en: "A whole sentence is in italics here, which are hard to read."),
      hint: isBold
        ? Wording(
          nl:
            "Maak alleen de woorden vet waar het om gaat. Moet alles opvallen? Gebruik een kader: > [!let-op]",
          en: "Make only the words bold that matter. If all of it matters, use a box: > [!warning]")
        : Wording(
          nl:
            "Haal de sterretjes weg. Is het een citaat? Zet er dan aanhalingstekens om, of ‘> ’ voor.",
          en:
            "Take the asterisks away. If it is a quotation, put quotation marks round it, or '> ' before it."
        ))
  }
}
