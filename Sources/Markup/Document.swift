/// A text as it was parsed: one array of nodes in document order over one byte buffer.
///
/// A value without references: it crosses tasks, is compared, and is rendered as often as there are
/// outputs. Knows nothing of the site it belongs to: links are as the author wrote them.
package struct Document: Hashable, Sendable {
  /// All nodes, a parent before its children; the first is the document itself.
  package internal(set) var nodes: [Node] = []
  /// The literals of the nodes, one after another.
  package internal(set) var text: [UInt8] = []
  package internal(set) var links: [Link] = []
  package internal(set) var headings: [Heading] = []
  package internal(set) var callouts: [Callout] = []
  /// In document order, as are the figures and the tables.
  package internal(set) var exercises: [Exercise] = []
  /// The pictures with a caption.
  package internal(set) var figures: [Figure] = []
  /// The tables with a caption.
  package internal(set) var tables: [Table] = []
  package internal(set) var footnotes: [Footnote] = []
  /// The number of words that a reader reads: not those in code.
  package internal(set) var wordCount = 0
  /// Wiki links that open with `[[` and never close, where they open in the source.
  package internal(set) var unclosedWikiLinks: [ByteRange] = []

  package init() {}

  /// A link or an image.
  package struct Link: Hashable, Sendable {
    package enum Form: UInt8, Sendable {
      /// `[text](destination)`, or by a definition elsewhere in the text.
      case markdown
      /// `<https://…>` or a bare address.
      case automatic
      /// `[[Title#Heading|text]]`.
      case wiki
    }

    package let node: Int32
    package let form: Form
    package let isImage: Bool
    /// As written, with escapes and entities resolved, in `text`.
    package let destination: ByteRange
    package let title: ByteRange
    /// The destination in the source; empty when it was not found there.
    package internal(set) var source: ByteRange = .empty
    /// How wide the author wants a picture, in pixels.
    package internal(set) var width: Int?
  }

  package struct Heading: Hashable, Sendable {
    package let node: Int32
    package let level: Int
    /// The text without its markup.
    package let text: String
    /// Unique in the document, made from the text: `sociale-netwerkkaart`, `kop-2`.
    package internal(set) var id: String
  }

  /// A block quote that starts with `[!name]`.
  package struct Callout: Hashable, Sendable {
    package enum Folding: UInt8, Sendable { case none, open, closed }

    /// -1 once it has been taken out of the text.
    package internal(set) var node: Int32
    /// In lower case: `tip`, `let-op`.
    package let name: String
    package let folding: Folding
    /// The inlines of the title, as node indices; empty when the author gave none.
    package let title: Range<Int32>
  }

  /// A note, and how often the text refers to it.
  package struct Footnote: Hashable, Sendable {
    /// As the author wrote it between `[^` and `]`, in `text`.
    package let label: ByteRange
    package internal(set) var references: Int
  }

  package func bytes(_ range: ByteRange) -> ArraySlice<UInt8> { text[range.range] }
  package func string(_ range: ByteRange) -> String {
    String(decoding: bytes(range), as: UTF8.self)
  }

  /// Where a link stands in the source: its destination, or its block when that was not found.
  package func place(of link: Link) -> Range<Int> {
    (link.source.isEmpty ? nodes[Int(link.node)].source : link.source).range
  }

  /// Whether a link has no text of its own; a picture may be without, whatever stands in it.
  package func isBare(_ link: Link) -> Bool {
    link.isImage || nodes[Int(link.node)].end == link.node + 1
  }

  /// What a link points at, as its author wrote it.
  package func destination(of link: Link) -> String { string(link.destination) }

  /// The first word of a code block's info string: its language, or the name of a fenced block.
  package func language(of node: Node) -> ArraySlice<UInt8> {
    guard node.kind == .codeBlock, node.detail > 0 else { return [] }
    let info = text[Int(node.text.upperBound)..<Int(node.text.upperBound) + Int(node.detail)]
    return info.prefix { $0 != 0x20 && !(0x09...0x0D).contains($0) }
  }

  /// The text of the nodes in `range` without markup, breaks as spaces.
  package func plainText(_ range: Range<Int32>) -> [UInt8] {
    var plain: [UInt8] = []
    for index in range {
      let node = nodes[Int(index)]
      switch node.kind {
      case .text, .code: plain += bytes(node.text)
      case .softBreak, .lineBreak: plain.append(0x20)
      default: break
      }
    }
    return plain
  }

  /// Whether the author says that a picture adds nothing to the text: `![decoratief](x.png)`, in either language and
  /// with the capital that a word processor gives it.
  package func isDecoration(_ image: Int32) -> Bool {
    let words = plainText(descendants(of: image))
    guard let first = words.first, first | 0x20 == 0x64 else { return false }
    return words.dropFirst().elementsEqual("ecoratief".utf8)
      || words.dropFirst().elementsEqual("ecorative".utf8)
  }

  /// The links and pictures that readers get, as places in `links`: what stands in the description of a picture is text
  /// only, also where it is another picture.
  package var shownLinks: [Int] {
    var end: Int32 = 0
    return links.indices.filter { index in
      let link = links[index]
      guard link.node >= end else { return false }
      if link.isImage { end = nodes[Int(link.node)].end }
      return true
    }
  }

  /// The indices of a node's descendants.
  package func descendants(of index: Int32) -> Range<Int32> { index + 1..<nodes[Int(index)].end }

  /// The number of runs of letters and digits between spaces.
  static func words(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    // Without branches, which would be guessed wrong once a word.
    var count = 0
    var inWord: UInt8 = 0
    for byte in bytes {
      let isLetter: UInt8 = byte >= 0x30 && byte != 0x3D ? 1 : 0
      let isSpace: UInt8 = byte <= 0x20 ? 1 : 0
      count &+= Int(isLetter & ~inWord)
      inWord = isLetter | (inWord & ~isSpace)
    }
    return count
  }

  /// Puts a space in the place of what no page may hold: control characters, which entities can bring in,
  /// and the two bytes that are no part of any character and that cmark makes of `&#xFFFE;`.
  mutating func replaceControlCharacters() {
    func isUnfit(_ byte: UInt8) -> Bool {
      let isControl = byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D
      return isControl || byte == 0x7F || byte >= 0xFE
    }
    // Few texts hold one: to look first, without a branch for each byte, costs next to nothing.
    let mayHoldOne = text.withUnsafeBufferPointer { text in
      var found: UInt8 = 0
      for byte in text {
        let isControl: UInt8 = byte < 0x20 ? 1 : 0
        let isSpace: UInt8 = byte == 0x09 || byte == 0x0A || byte == 0x0D ? 1 : 0
        let isOther: UInt8 = byte == 0x7F || byte >= 0xFE ? 1 : 0
        found |= (isControl & ~isSpace) | isOther
      }
      return found & 1 != 0
    }
    guard mayHoldOne else { return }
    for index in text.indices where isUnfit(text[index]) { text[index] = 0x20 }
  }
}
