extension Document {
  /// The HTML of the CommonMark and GFM specifications, byte for byte as `cmark-gfm` writes it with
  /// its extensions, `footnotes` and `--unsafe`.
  package func specificationHTML() -> [UInt8] {
    var renderer = HTMLRenderer(document: self, page: nil)
    return renderer.render()
  }

  /// The HTML of a page's text.
  package func html(_ page: PageRendering) -> [UInt8] {
    var renderer = HTMLRenderer(document: self, page: page)
    return renderer.render()
  }
}

/// Writes a document as HTML: one loop over its nodes, with a stack of those that are open.
struct HTMLRenderer {
  let document: Document
  /// Nil for the specification's HTML.
  let page: PageRendering?
  var html: [UInt8] = []

  private var open: [Int] = []
  var inTableHead = false
  var needsTableBodyEnd = false
  /// Whether the cells of the first column are the heads of their rows.
  var firstColumnHeads = false
  var footnotesStarted = false
  /// The last note whose way back has been written, so that it is written once.
  var lastNoteWithWayBack = -1
  /// By how many levels headings go down.
  let headingShift: Int
  let isBook: Bool
  /// Looked at once, because most pages have neither.
  private let hasNumbers: Bool
  let idPrefix: String
  /// Whether parts of the text say what they are, in the words of EPUB.
  let isEbook: Bool
  /// Places in the document's lists of what comes next.
  var nextExercise = 0
  var nextFigure = 0
  var nextTable = 0
  var nextMark = 0
  /// Whether the next of the terms has begun, and goes on in a text further on.
  var isInTerm = false
  /// The text that the next mark, or term, stands in; past all of them when there is none.
  var markedText: Int32

  init(document: Document, page: PageRendering?) {
    self.document = document
    self.page = page
    headingShift = page.map { $0.headingShift ?? document.headingShift } ?? 0
    isBook = page.map { $0.medium != .web } ?? false
    hasNumbers = page?.numbers != nil
    idPrefix = page?.idPrefix ?? ""
    isEbook = page?.medium == .ebook
    markedText = page?.marks.first?.node ?? page?.terms.first?.place.node ?? .max
    html.reserveCapacity(document.text.count * 3 / 2 + 64)
  }

  mutating func render() -> [UInt8] {
    var index = 0
    let nodes = document.nodes
    while index < nodes.count || !open.isEmpty {
      if let last = open.last, Int(nodes[last].end) <= index {
        open.removeLast()
        leave(last, nodes[last])
        continue
      }
      let next = enter(index, nodes[index])
      if next == index + 1, Int(nodes[index].end) > index + 1 || Self.hasEndTag(nodes[index].kind) {
        open.append(index)
      }
      index = next
    }
    endFootnotes()
    return html
  }

  /// Kinds for which something is written at their end, even when they hold nothing.
  private static func hasEndTag(_ kind: Node.Kind) -> Bool {
    switch kind {
    case .text, .softBreak, .lineBreak, .code, .htmlInline, .htmlBlock, .codeBlock, .thematicBreak,
      .footnoteReference:
      false
    default: true
    }
  }

  // MARK: - Where we are

  func ancestor(_ distance: Int) -> Node? {
    open.count >= distance ? document.nodes[open[open.count - distance]] : nil
  }

  func isFirstInParent(_ index: Int) -> Bool { open.last == index - 1 }

  /// Whether the paragraph about to be written, or just written, stands in a tight list.
  func isTight() -> Bool {
    guard let list = ancestor(2), list.kind == .list else { return false }
    return ListTraits(rawValue: list.value).contains(.tight)
  }

  /// The callout whose title the paragraph at `index` is.
  private func callout(titledBy index: Int) -> Document.Callout? {
    guard let parent = open.last, parent + 1 == index, document.nodes[parent].kind == .callout
    else {
      return nil
    }
    return document.callouts[Int(document.nodes[parent].detail)]
  }

  // MARK: - Nodes

  /// Writes the start of a node, or all of it, and says which node comes next.
  private mutating func enter(_ index: Int, _ node: Node) -> Int {
    switch node.kind {
    case .document: break
    case .callout: enterCallout(index, node)
    case .blockQuote:
      html.endLine()
      html.append("<blockquote>\n")
    case .list: enterList(node)
    case .item:
      html.endLine()
      html.append("<li>")
    case .taskItem: enterTask(node)
    case .codeBlock: writeCodeBlock(index, node)
    case .htmlBlock: writeHTMLBlock(node)
    case .paragraph: return enterParagraph(index, node)
    case .heading: enterHeading(node)
    case .thematicBreak:
      html.endLine()
      html.append("<hr />\n")
    case .footnoteDefinition: enterFootnote(node)
    case .table: enterTable(index, node)
    case .tableRow: enterRow(node)
    case .tableCell: enterCell(index, node)
    case .text:
      if index < markedText {
        html.appendEscaped(document.bytes(node.text))
      } else if page?.terms.isEmpty == false {
        writeTerms(index, node)
      } else {
        writeMarked(index, node)
      }
    case .softBreak: html.append(page?.keepsLines == true ? "<br />\n" : "\n")
    case .lineBreak: html.append("<br />\n")
    case .code:
      html.append("<code>")
      html.appendEscaped(document.bytes(node.text))
      html.append("</code>")
    case .htmlInline: writeInlineHTML(node)
    case .emphasis: html.append("<em>")
    case .strong: html.append("<strong>")
    case .strikethrough: html.append("<del>")
    case .link: enterLink(node)
    case .image:
      writeImage(index, node)
      return Int(node.end)
    case .footnoteReference: writeReference(node)
    }
    return index + 1
  }

  private mutating func leave(_ index: Int, _ node: Node) {
    switch node.kind {
    case .blockQuote:
      html.endLine()
      html.append("</blockquote>\n")
    case .callout: leaveCallout(node)
    case .list:
      html.append(
        ListTraits(rawValue: node.value).contains(.ordered) ? "</ol>\n" : "</ul>\n")
    case .item, .taskItem: html.append("</li>\n")
    case .paragraph: leaveParagraph(index, node)
    case .heading: leaveHeading(node)
    case .footnoteDefinition: leaveFootnote(node)
    case .table: leaveTable()
    case .tableRow: leaveRow(node)
    case .tableCell: leaveCell(index, node)
    case .emphasis: html.append("</em>")
    case .strong: html.append("</strong>")
    case .strikethrough: html.append("</del>")
    case .link: leaveLink(node)
    default: break
    }
  }

  private mutating func enterList(_ node: Node) {
    html.endLine()
    let traits = ListTraits(rawValue: node.value)
    if !traits.contains(.ordered) {
      html.append("<ul>\n")
    } else if node.detail == 1 {
      html.append("<ol>\n")
    } else {
      html.append("<ol start=\"")
      html.append(String(node.detail))
      html.append("\">\n")
    }
  }

  private mutating func enterTask(_ node: Node) {
    html.endLine()
    let done = node.value == 1
    guard let words = page?.words else {
      html.append("<li><input type=\"checkbox\" ")
      html.append(done ? "checked=\"\" disabled=\"\" /> " : "disabled=\"\" /> ")
      return
    }
    // A box that cannot be ticked is no field: a sign with a name says more to a screen reader.
    html.append("<li class=\"task\"><span class=\"task-box")
    html.append(done ? " task-done" : "")
    html.append("\" role=\"img\" aria-label=\"")
    html.appendEscaped(done ? words.taskDone : words.taskOpen)
    html.append("\"></span> ")
  }

  private mutating func writeCodeBlock(_ index: Int, _ node: Node) {
    if let block = page?.blocks[Int32(index)] {
      html.endLine()
      html.append(contentsOf: block)
      return html.endLine()
    }
    html.endLine()
    let language = document.language(of: node)
    if node.detail == 0 {
      html.append("<pre><code>")
    } else {
      html.append("<pre><code class=\"language-")
      html.appendEscaped(language)
      html.append("\">")
    }
    html.appendEscaped(document.bytes(node.text))
    html.append("</code></pre>\n")
  }

  private mutating func enterParagraph(_ index: Int, _ node: Node) -> Int {
    if let callout = callout(titledBy: index) {
      if !callout.title.isEmpty { return index + 1 }
      leaveCalloutTitle(callout)
      return Int(node.end)
    }
    if node.value != 0 { return enterSpecialParagraph(index, node) }
    if isTight() { return index + 1 }
    html.endLine()
    if page != nil, index + 1 < Int(node.end), document.nodes[index + 1].kind == .image,
      document.nodes[index + 1].end == node.end
    {
      let link = document.nodes[index + 1].detail
      let id = figureID(ofLink: link)
      if page?.links[Int(link)].isNoPicture != true {
        writeFigure(index + 1, id: id)
        return Int(node.end)
      }
      html.append("<p")
      if let id { writeID(id) }
      html.append(0x3E)
      return index + 1
    }
    html.append("<p>")
    return index + 1
  }

  private mutating func enterSpecialParagraph(_ index: Int, _ node: Node) -> Int {
    html.endLine()
    if node.value == ParagraphRole.facts.rawValue {
      if nextExercise > 0 { writeFacts(document.exercises[nextExercise - 1].facts) }
      return Int(node.end)
    }
    openTable(node.end)
    html.append("\n<caption>")
    if let number = page?.numbers?.tables[node.end], let words = page?.words {
      html.appendEscaped("\(words.table) \(number). ")
    }
    return index + 1
  }

  private mutating func leaveParagraph(_ index: Int, _ node: Node) {
    if node.value == ParagraphRole.caption.rawValue { return html.append("</caption>") }
    if let callout = callout(titledBy: index) { return leaveCalloutTitle(callout) }
    guard !isTight() else { return }
    if let note = ancestor(1), note.kind == .footnoteDefinition, note.end == node.end {
      html.append(0x20)
      writeWayBack(note)
    }
    html.append("</p>\n")
  }

  private mutating func enterHeading(_ node: Node) {
    html.endLine()
    html.append(contentsOf: [0x3C, 0x68, 0x30 + level(of: node)])
    if page != nil { writeID(document.headings[Int(node.detail)].id) }
    html.append(0x3E)
    if hasNumbers, let number = page?.numbers?.headings[Int(node.detail)] {
      html.append("<span class=\"section-number\">")
      html.appendEscaped(number)
      html.append("</span> ")
    }
  }

  private mutating func leaveHeading(_ node: Node) {
    html.append(contentsOf: [0x3C, 0x2F, 0x68, 0x30 + level(of: node), 0x3E, 0x0A])
  }

  /// Under a page's title no heading is of the first level, not even one in a note for trainers.
  private func level(of heading: Node) -> UInt8 {
    let level = Int(heading.value) + headingShift
    return UInt8(max(page == nil ? 1 : 2, min(level, 6)))
  }
}
