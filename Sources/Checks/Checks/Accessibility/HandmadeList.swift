import Content
import Diagnostics
import Markup

/// Lines that begin with a bullet, a dash or a number and are no list, as they come out of Word or a PDF (WCAG 2.2, 1.3.1).
///
/// One such line is no list: two of them, one after the other, are told, at the first.
struct HandmadeList: Check {
  static func findings(on page: Page, in site: Site) -> [Diagnostic] {
    let body = page.body
    var search = SourceSearch(page)
    var findings: [Diagnostic] = []
    // The paragraph before, if it may be an item.
    var last: (end: Int, mark: ListMark, start: Int, isTold: Bool)?
    for (index, node) in body.nodes.enumerated() where node.kind == .paragraph {
      guard findings.count < Checks.most else { break }
      let lines = lines(ofParagraph: index, body)
      let isWithin = node.value == ParagraphRole.plain.rawValue && lines.holdsList
      var isTold = isWithin
      if isWithin { findings.append(told(at: index, lines.first, page, &search)) }
      if let mark = lines.start, let item = last, item.end == index, mark.follows(item.mark) {
        if !item.isTold, !isWithin {
          findings.append(told(at: item.start, item.mark, page, &search))
        }
        isTold = true
      }
      last = lines.start.map { (Int(node.end), $0, index, isTold) }
    }
    return findings
  }

  private struct Lines {
    /// The mark that the paragraph starts with, and the first mark of the list in it.
    var start: ListMark?
    var first: ListMark?
    var holdsList = false
  }

  private static func lines(ofParagraph paragraph: Int, _ body: Document) -> Lines {
    var lines = Lines()
    var last: ListMark?
    var line: [UInt8]? = []
    var isFirst = true
    func take(_ bytes: [UInt8]) {
      let mark = ListMark(bytes)
      if isFirst { lines.start = mark }
      isFirst = false
      if let mark, let last, mark.follows(last), !lines.holdsList {
        lines.holdsList = true
        lines.first = last
      }
      last = mark
    }
    for index in paragraph + 1..<Int(body.nodes[paragraph].end) where !lines.holdsList {
      let node = body.nodes[index]
      switch node.kind {
      case .text:
        if let start = line {
          let bytes = Array(
            (start + body.bytes(node.text).prefix(ListMark.reach)).prefix(ListMark.reach))
          if bytes.count >= ListMark.reach {
            take(bytes)
            line = nil
          } else {
            line = bytes
          }
        }
      case .softBreak, .lineBreak:
        if let start = line { take(start) }
        line = []
      case .strong, .emphasis: break
      default:
        if let start = line { take(start) }
        line = nil
      }
    }
    if let start = line, !lines.holdsList { take(start) }
    // The lines of a PDF may have become one.
    if !lines.holdsList, lines.start == .sign(0x2022), bullets(in: paragraph, body) > 2 {
      (lines.holdsList, lines.first) = (true, lines.start)
    }
    return lines
  }

  private static func bullets(in paragraph: Int, _ body: Document) -> Int {
    body.plainText(body.descendants(of: Int32(paragraph))).withUnsafeBufferPointer { text in
      zip(text, zip(text.dropFirst(), text.dropFirst(2))).count { first, rest in
        first == 0xE2 && rest.0 == 0x80 && rest.1 == 0xA2
      }
    }
  }

  private static func told(
    at paragraph: Int, _ mark: ListMark?, _ page: Page, _ search: inout SourceSearch
  ) -> Diagnostic {
    let block = page.body.nodes[paragraph].source.range
    let isCounted: Bool
    switch mark {
    case .number, .letter: isCounted = true
    case .sign, nil: isCounted = false
    }
    return Diagnostic(
      id: "handmade-list", severity: .warning, in: page.source,
      at: place(of: mark, in: block, page.source), criterion: "WCAG 1.3.1",
      message: Wording(
        nl:
          "Deze regels lijken een lijst, maar zijn er geen. Wie luistert, hoort niet hoeveel punten er zijn.",
        en:
          "These lines look like a list and are none: who listens does not hear how many items there are."
      ),
      hint: isCounted
        ? Wording(
          nl:
            "Zet er een lege regel boven, en begin elke regel met een cijfer, een punt en een spatie: ‘1. ’.",
          en:
            "Leave an empty line above them, and start each with a number, a point and a space: '1. '."
        )
        : Wording(
          nl:
            "Zet er een lege regel boven, en begin elke regel met een streepje en een spatie: ‘- ’.",
          en: "Leave an empty line above them, and start each with a hyphen and a space: '- '."))
  }

  /// The line of the block that starts with the mark.
  private static func place(
    of mark: ListMark?, in block: Range<Int>, _ source: SourceFile
  ) -> Range<Int> {
    var line = source.firstLine(of: block)
    while !line.isEmpty || line.upperBound < block.upperBound {
      let start = source.bytes[line].drop { $0 <= 0x20 || $0 == 0x3E || $0 == 0x5C }
      let bytes = Array(
        start.prefix(ListMark.reach * 2).filter { $0 != 0x5C }.prefix(ListMark.reach))
      if ListMark(bytes) == mark { return start.startIndex..<line.upperBound }
      guard line.upperBound < block.upperBound else { break }
      line = source.firstLine(of: line.upperBound + 1..<block.upperBound)
    }
    return source.firstLine(of: block)
  }
}
