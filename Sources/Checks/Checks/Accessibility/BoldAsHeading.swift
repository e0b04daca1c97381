import Content
import Diagnostics
import Markup

/// A short paragraph that is wholly bold, with text under it: a heading to the eye alone (WCAG 2.2, 1.3.1, F2).
///
/// Not a sentence, nor a question, which in an interview is bold; not what ends in `:` and leads to what follows, nor a link.
struct BoldAsHeading: Check {
  /// In bytes and words: what is longer is no heading.
  private static let longest = 90
  private static let mostWords = 10

  static func findings(on page: Page, in site: Site) -> [Diagnostic] {
    let body = page.body
    let blocks = body.topBlocks
    var search = SourceSearch(page)
    var findings: [Diagnostic] = []
    var level = 1
    for (place, block) in blocks.enumerated() where findings.count < Checks.most {
      let node = body.nodes[Int(block)]
      if node.kind == .heading { level = body.headings[Int(node.detail)].level }
      guard place + 1 < blocks.count, let text = title(at: block, body),
        isText(body.nodes[Int(blocks[place + 1])].kind), !isUnderPicture(place, blocks, body)
      else { continue }
      // A page’s own title is of the first level, whatever is written.
      let marks = String(repeating: "#", count: min(max(level, 1) + 1, 6))
      findings.append(
        Diagnostic(
          id: "bold-as-heading", severity: .warning, in: page.source,
          at: search.range(of: text, in: node.source.range), criterion: "WCAG 1.3.1",
          message: Wording(
            nl:
              "Deze vette regel lijkt een kop, maar is er geen: wie luistert, hoort geen verschil.",
            en: "This bold line looks like a heading and is none: who listens hears no difference."),
          hint: Wording(
            nl: "Schrijf \(marks) ervoor en haal de sterretjes weg.",
            en: "Write \(marks) before it and take the asterisks away.")))
    }
    return findings
  }

  /// What a paragraph says that is bold from its beginning to its end.
  private static func title(at block: Int32, _ body: Document) -> [UInt8]? {
    let node = body.nodes[Int(block)]
    guard node.kind == .paragraph, node.value == ParagraphRole.plain.rawValue,
      block + 1 < node.end, body.nodes[Int(block) + 1].kind == .strong,
      body.nodes[Int(block) + 1].end == node.end, node.end - block < 24
    else { return nil }
    let inside = block + 2..<node.end
    guard
      inside.allSatisfy({ index in
        switch body.nodes[Int(index)].kind {
        case .text, .code, .emphasis, .strong, .strikethrough: true
        default: false
        }
      })
    else { return nil }
    let text = body.plainText(inside).trimmed
    guard !text.isEmpty, text.count <= longest, text.wordCount <= mostWords, !text.endsSentence,
      let last = text.last, ![0x3A, 0x2C, 0x3B].contains(last),
      text.contains(where: { $0 >= 0x80 || (0x41...0x5A).contains($0 & 0xDF) })
    else { return nil }
    return text
  }

  private static func isText(_ kind: Node.Kind) -> Bool {
    switch kind {
    case .paragraph, .list, .table: true
    default: false
    }
  }

  /// Under a picture it may be the caption.
  private static func isUnderPicture(_ place: Int, _ blocks: [Int32], _ body: Document) -> Bool {
    guard place > 0 else { return false }
    let before = body.nodes[Int(blocks[place - 1])]
    return before.kind == .paragraph && blocks[place - 1] + 1 < before.end
      && body.nodes[Int(blocks[place - 1]) + 1].kind == .image
  }
}
