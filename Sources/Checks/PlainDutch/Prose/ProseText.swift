import Markup

/// The text of a page that is read as sentences, gathered from its document: block after block, without markup.
struct ProseText {
  struct Block {
    /// In bytes of `text`; a line end follows it.
    let range: Range<Int>
    let node: Int32
    let isInList: Bool
    /// Somebody else’s words from beginning to end.
    let isQuoted: Bool
  }

  var text: [UInt8] = []
  private(set) var blocks: [Block] = []
  /// The texts of links, in bytes of `text`, in order.
  private(set) var links: [Range<Int>] = []
  /// Where the author broke a line on purpose, in bytes of `text`, in order.
  private(set) var breaks: [Int] = []

  /// What stands for code, an address, or another thing that is not read as words: U+FFFC.
  static let object: [UInt8] = [0xEF, 0xBF, 0xBC]

  init(_ document: Document) {
    text.reserveCapacity(document.text.count + document.text.count / 8)
    var index = 1
    var listEnd = 0
    var quoteEnd = 0
    let nodes = document.nodes
    while index < nodes.count {
      let node = nodes[index]
      switch node.kind {
      case .paragraph:
        if node.value == ParagraphRole.plain.rawValue {
          let start = text.count
          gather(index + 1..<Int(node.end), of: document)
          if text.count > start {
            blocks.append(
              Block(
                range: start..<text.count, node: Int32(index), isInList: index < listEnd,
                isQuoted: index < quoteEnd))
            text.append(0x0A)
          }
        }
        index = Int(node.end)
      case .heading, .table, .codeBlock, .htmlBlock, .thematicBreak: index = Int(node.end)
      case .list:
        listEnd = max(listEnd, Int(node.end))
        index += 1
      case .blockQuote:
        quoteEnd = max(quoteEnd, Int(node.end))
        index += 1
      case .callout:
        index += 1
        // Its title.
        if index < node.end, nodes[index].kind == .paragraph { index = Int(nodes[index].end) }
      default: index += 1
      }
    }
  }

  private mutating func gather(_ inlines: Range<Int>, of document: Document) {
    var index = inlines.lowerBound
    var link: (start: Int, end: Int)?
    while index < inlines.upperBound {
      let node = document.nodes[index]
      if let open = link, index >= open.end {
        links.append(open.start..<text.count)
        link = nil
      }
      switch node.kind {
      case .text: text.append(contentsOf: document.bytes(node.text))
      case .softBreak: text.append(0x20)
      case .lineBreak:
        breaks.append(text.count)
        text.append(0x20)
      case .code: text.append(contentsOf: Self.object)
      case .image:
        index = Int(node.end)
        continue
      case .link:
        if document.links[Int(node.detail)].form == .automatic || Int(node.end) == index + 1 {
          text.append(contentsOf: Self.object)
          index = Int(node.end)
          continue
        }
        link = (text.count, Int(node.end))
      default: break
      }
      index += 1
    }
    if let link { links.append(link.start..<text.count) }
  }
}
