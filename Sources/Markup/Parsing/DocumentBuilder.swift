internal import CCmarkGFM
import Diagnostics

/// Which texts are parsed: those of a site, or those of a specification's examples.
package enum Dialect: Sendable {
  /// With callouts, wiki links and Dutch punctuation.
  case trompet
  /// CommonMark and GitHub's extensions, nothing else.
  case specification
}

extension Document {
  /// Parses the text that starts at `start` in `source`; never fails, as any text is Markdown.
  ///
  /// The caller has refused what would cost too much (`MarkdownLimits`). Ranges of the nodes are
  /// those in `source`. Some ids start with a word of `language`.
  package static func parse(
    _ source: [UInt8], from start: Int = 0, dialect: Dialect = .trompet,
    language: Language = .dutch
  ) -> Document {
    source.withUnsafeBufferPointer { buffer in
      let body = UnsafeBufferPointer(rebasing: buffer[min(start, buffer.count)...])
      guard let tree = CmarkTree(parsing: body) else { return Document() }
      var builder = DocumentBuilder(body: body, start: start, dialect: dialect)
      builder.build(tree.root)
      var document = builder.document
      document.nodes = document.nodes.withUnsafeBufferPointer { nodes in
        // No more than there are: a site has them all in memory at once.
        Array(unsafeUninitializedCapacity: nodes.count) { exact, count in
          count = exact.initialize(from: nodes).1
        }
      }
      if dialect == .trompet {
        document.replaceControlCharacters()
        document.nameParts(language)
      }
      if dialect == .trompet, !document.links.isEmpty {
        LinkLocator(body, start: start).locate(in: &document)
      }
      return document
    }
  }
}

/// Turns a tree of cmark's nodes into a flat `Document`.
struct DocumentBuilder {
  var document = Document()
  private let body: UnsafeBufferPointer<UInt8>
  private let start: Int
  private let lines: LineStarts
  let dialect: Dialect
  private let types = Extensions.shared.types

  /// The indices of the nodes that are open, outermost first.
  var open: [Int32] = []
  var block: ByteRange = .empty
  var punctuation = Punctuation()
  private var headingIDs = HeadingIDs()
  var footnoteNumbers: [UnsafeMutablePointer<cmark_node>: Int] = [:]
  private var lastParagraph = 0
  private var alignments: [UInt8] = []
  private var column = 0
  var linkDepth = 0
  /// Nodes up to this one have been taken along with the wiki link that started before them.
  var consumed: UnsafeMutablePointer<cmark_node>?

  init(body: UnsafeBufferPointer<UInt8>, start: Int, dialect: Dialect) {
    self.body = body
    self.start = start
    lines = LineStarts(of: body, start: start)
    self.dialect = dialect
    document.text.reserveCapacity(body.count)
    document.nodes.reserveCapacity(body.count / 20 + 8)
  }

  /// A walk without recursion: a hundred thousand quotes in each other are no deeper than one.
  mutating func build(_ root: UnsafeMutablePointer<cmark_node>) {
    collectFootnotes(root)
    var node = root
    while true {
      enter(node)
      if let child = node.pointee.first_child {
        node = child
        continue
      }
      while true {
        leave(node)
        if node == root { return }
        if let next = node.pointee.next {
          let isFirstNote = next.pointee.parent == root && Self.isNote(next) && !Self.isNote(node)
          node = isFirstNote ? orderNotes(under: root, from: next) : next
          break
        }
        guard let parent = node.pointee.parent else { return }
        node = parent
      }
    }
  }

  private mutating func enter(_ node: UnsafeMutablePointer<cmark_node>) {
    var flat = Node(kind: .text)
    let type = node.pointee.type
    let isBlock = type & UInt16(CMARK_NODE_TYPE_MASK) == UInt16(CMARK_NODE_TYPE_BLOCK)
    if isBlock, type != types.tableRow, type != types.tableCell {
      block = lines.range(of: node, table: types.table)
    }
    flat.source = block
    switch UInt32(type) {
    case CMARK_NODE_DOCUMENT.rawValue: flat.kind = .document
    case CMARK_NODE_BLOCK_QUOTE.rawValue: flat.kind = .blockQuote
    case CMARK_NODE_LIST.rawValue: describeList(node, &flat)
    case CMARK_NODE_ITEM.rawValue: describeItem(node, &flat)
    case CMARK_NODE_CODE_BLOCK.rawValue:
      flat.kind = .codeBlock
      flat.text = store(node.pointee.as.code.literal)
      flat.detail = Int32(store(node.pointee.as.code.info).count)
    case CMARK_NODE_HTML_BLOCK.rawValue: literal(.htmlBlock, node, &flat)
    case CMARK_NODE_PARAGRAPH.rawValue:
      startInlines(.paragraph, &flat)
      lastParagraph = document.nodes.count
    case CMARK_NODE_HEADING.rawValue:
      startInlines(.heading, &flat)
      flat.value = UInt32(truncatingIfNeeded: node.pointee.as.heading.level)
    case CMARK_NODE_THEMATIC_BREAK.rawValue: flat.kind = .thematicBreak
    case CMARK_NODE_FOOTNOTE_DEFINITION.rawValue:
      flat.kind = .footnoteDefinition
      flat.detail = Int32(footnoteNumbers[node] ?? 0)
    case CMARK_NODE_TEXT.rawValue: return enterText(node)
    case CMARK_NODE_SOFTBREAK.rawValue:
      if consumed != nil { return open.append(-1) }
      flat.kind = .softBreak
      punctuation.passBreak()
    case CMARK_NODE_LINEBREAK.rawValue:
      flat.kind = .lineBreak
      punctuation.passBreak()
    case CMARK_NODE_CODE.rawValue:
      literal(.code, node, &flat)
      punctuation.passNonText()
    case CMARK_NODE_HTML_INLINE.rawValue: literal(.htmlInline, node, &flat)
    case CMARK_NODE_EMPH.rawValue: flat.kind = .emphasis
    case CMARK_NODE_STRONG.rawValue: flat.kind = .strong
    case CMARK_NODE_LINK.rawValue: addLink(node, isImage: false, &flat)
    case CMARK_NODE_IMAGE.rawValue: addLink(node, isImage: true, &flat)
    case CMARK_NODE_FOOTNOTE_REFERENCE.rawValue: describeReference(node, &flat)
    default: describeExtension(node, type, &flat)
    }
    append(flat)
  }

  mutating func append(_ flat: Node) {
    open.append(Int32(document.nodes.count))
    document.nodes.append(flat)
  }

  private mutating func leave(_ node: UnsafeMutablePointer<cmark_node>) {
    guard let index = open.popLast(), index >= 0 else { return }
    document.nodes[Int(index)].end = Int32(document.nodes.count)
    switch document.nodes[Int(index)].kind {
    case .heading: addHeading(index)
    case .blockQuote where dialect == .trompet:
      document.makeCallout(of: index) { [body, start] place in
        let offset = Int(place.lowerBound) - start
        return body.indices.contains(offset) ? body[offset] : nil
      }
    case .link, .image:
      if dialect == .trompet, document.nodes[Int(index)].kind == .image {
        document.takeWidth(ofImage: index)
      }
      linkDepth -= 1
      punctuation.passNonText()
    default: break
    }
  }

  private mutating func startInlines(_ kind: Node.Kind, _ flat: inout Node) {
    flat.kind = kind
    punctuation.startBlock()
  }

  private mutating func literal(
    _ kind: Node.Kind, _ node: UnsafeMutablePointer<cmark_node>, _ flat: inout Node
  ) {
    flat.kind = kind
    flat.text = store(node.pointee.as.literal)
  }

  private func describeList(_ node: UnsafeMutablePointer<cmark_node>, _ flat: inout Node) {
    flat.kind = .list
    var traits: ListTraits = []
    if node.pointee.as.list.list_type == CMARK_ORDERED_LIST { traits.insert(.ordered) }
    if node.pointee.as.list.tight { traits.insert(.tight) }
    flat.value = traits.rawValue
    flat.detail = node.pointee.as.list.start
  }

  private func describeItem(_ node: UnsafeMutablePointer<cmark_node>, _ flat: inout Node) {
    flat.kind = node.pointee.extension == nil ? .item : .taskItem
    flat.value = node.pointee.as.list.checked ? 1 : 0
  }

  private mutating func describeReference(
    _ node: UnsafeMutablePointer<cmark_node>, _ flat: inout Node
  ) {
    flat.kind = .footnoteReference
    punctuation.passNonText()
    guard let note = node.pointee.parent_footnote_def, let number = footnoteNumbers[note] else {
      return
    }
    flat.detail = Int32(number)
    if dialect == .specification {
      flat.value = UInt32(truncatingIfNeeded: node.pointee.footnote.ref_ix)
    } else {
      // cmark also counts references that it has thrown away with the unused note they were in.
      document.footnotes[number].references += 1
      flat.value = UInt32(truncatingIfNeeded: document.footnotes[number].references)
    }
  }

  private mutating func describeExtension(
    _ node: UnsafeMutablePointer<cmark_node>, _ type: UInt16, _ flat: inout Node
  ) {
    switch type {
    case types.strikethrough: flat.kind = .strikethrough
    case types.table:
      flat.kind = .table
      if dialect == .trompet, let before = node.pointee.prev,
        UInt32(before.pointee.type) == CMARK_NODE_PARAGRAPH.rawValue,
        document.makeCaption(ofParagraph: lastParagraph)
      {
        flat.value = 1
        document.tables.append(.init(node: Int32(document.nodes.count), id: ""))
      }
      let columns = Int(cmark_gfm_extensions_get_table_columns(node))
      let given = cmark_gfm_extensions_get_table_alignments(node)
      alignments = (0..<columns).map { given?[$0] ?? 0 }
    case types.tableRow:
      flat.kind = .tableRow
      flat.value = cmark_gfm_extensions_get_table_row_is_header(node) == 0 ? 0 : 1
      column = 0
    case types.tableCell:
      startInlines(.tableCell, &flat)
      let letter = column < alignments.count ? alignments[column] : 0
      let alignment: Alignment =
        switch letter {
        case UInt8(ascii: "l"): .left
        case UInt8(ascii: "c"): .center
        case UInt8(ascii: "r"): .right
        default: .none
        }
      flat.value = alignment.rawValue
      column += 1
    default: break
    }
  }

  private mutating func addLink(
    _ node: UnsafeMutablePointer<cmark_node>, isImage: Bool, _ flat: inout Node
  ) {
    flat.kind = isImage ? .image : .link
    flat.detail = Int32(document.links.count)
    let destination = store(node.pointee.as.link.url)
    document.links.append(
      .init(
        node: Int32(document.nodes.count), form: isAutomatic(node) ? .automatic : .markdown,
        isImage: isImage, destination: destination, title: store(node.pointee.as.link.title)))
    linkDepth += 1
  }

  /// An address that stands for itself: its text is its destination, apart from a scheme put before.
  private func isAutomatic(_ node: UnsafeMutablePointer<cmark_node>) -> Bool {
    guard let child = node.pointee.first_child, child.pointee.next == nil,
      UInt32(child.pointee.type) == CMARK_NODE_TEXT.rawValue
    else { return false }
    let text = UnsafeBufferPointer(child.pointee.as.literal)
    let url = UnsafeBufferPointer(node.pointee.as.link.url)
    guard text.count > 0, url.count >= text.count else { return false }
    let lead = url.prefix(url.count - text.count)
    guard url.suffix(text.count).elementsEqual(text) else { return false }
    return lead.elementsEqual("mailto:".utf8) || lead.elementsEqual("http://".utf8)
      || (lead.isEmpty && url.contains(0x3A))
  }

  private mutating func addHeading(_ index: Int32) {
    let text = document.plainText(document.descendants(of: index))
    document.nodes[Int(index)].detail = Int32(document.headings.count)
    document.headings.append(
      .init(
        node: index, level: Int(document.nodes[Int(index)].value),
        text: String(decoding: text, as: UTF8.self), id: headingIDs.id(for: text)))
  }

  mutating func store(_ chunk: cmark_chunk) -> ByteRange {
    store(UnsafeBufferPointer(chunk))
  }

  mutating func store(_ bytes: UnsafeBufferPointer<UInt8>) -> ByteRange {
    let start = document.text.count
    document.text.append(contentsOf: bytes)
    return ByteRange(start, document.text.count)
  }
}

extension UnsafeBufferPointer where Element == UInt8 {
  init(_ chunk: cmark_chunk) {
    self.init(start: chunk.data, count: Int(chunk.len))
  }
}
