internal import CCmarkGFM

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Text, and the wiki links and the punctuation that Trompet finds in it.
extension DocumentBuilder {
  mutating func enterText(_ node: UnsafeMutablePointer<cmark_node>) {
    if let last = consumed {
      if node == last { consumed = nil }
      return open.append(-1)
    }
    let bytes = UnsafeBufferPointer(node.pointee.as.literal)
    guard dialect == .trompet else {
      var flat = Node(kind: .text)
      flat.source = block
      flat.text = store(bytes)
      return append(flat)
    }
    open.append(-1)
    let inAutolink =
      linkDepth > 0 && document.links.last.map { $0.form == .automatic } == true
      && node.pointee.parent.map { UInt32($0.pointee.type) == CMARK_NODE_LINK.rawValue } == true
    if linkDepth == 0, bytes.count > 2, holdsWikiLink(bytes) {
      let (joined, last) = joinedLines(from: node)
      if last != node {
        consumed = last
        let continues = continuesDirectly(last)
        return joined.withUnsafeBufferPointer { appendWithWikiLinks($0, continues: continues) }
      }
      appendWithWikiLinks(bytes, continues: continuesDirectly(node))
    } else {
      appendText(bytes, continues: continuesDirectly(node), asWritten: inAutolink)
    }
  }

  /// The text of `node`, with that of the lines after it as long as each line closes a wiki link that
  /// the one before it opened: an editor may have broken a line inside the link.
  private func joinedLines(
    from node: UnsafeMutablePointer<cmark_node>
  ) -> (text: [UInt8], last: UnsafeMutablePointer<cmark_node>) {
    var line = UnsafeBufferPointer(node.pointee.as.literal)
    var joined = Array(line)
    var last = node
    while WikiLinks.staysOpen(line), let lineEnd = last.pointee.next,
      UInt32(lineEnd.pointee.type) == CMARK_NODE_SOFTBREAK.rawValue,
      let next = lineEnd.pointee.next, UInt32(next.pointee.type) == CMARK_NODE_TEXT.rawValue
    {
      line = UnsafeBufferPointer(next.pointee.as.literal)
      guard WikiLinks.closesFirst(line) else { break }
      joined.append(0x20)
      joined.append(contentsOf: line)
      last = next
    }
    return (joined, last)
  }

  private func continuesDirectly(_ node: UnsafeMutablePointer<cmark_node>) -> Bool {
    guard let next = node.pointee.next else { return false }
    return UInt32(next.pointee.type) != CMARK_NODE_SOFTBREAK.rawValue
      && UInt32(next.pointee.type) != CMARK_NODE_LINEBREAK.rawValue
  }

  private func holdsWikiLink(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let start = bytes.baseAddress, memchr(start, 0x5B, bytes.count) != nil else {
      return false
    }
    return zip(bytes, bytes.dropFirst()).contains { $0 == 0x5B && $1 == 0x5B }
  }

  private mutating func appendText(
    _ bytes: UnsafeBufferPointer<UInt8>, continues: Bool, asWritten: Bool = false
  ) {
    var flat = Node(kind: .text)
    flat.source = block
    let start = document.text.count
    if asWritten {
      document.text.append(contentsOf: bytes)
    } else {
      punctuation.append(bytes, to: &document.text, continues: continues)
    }
    flat.text = ByteRange(start, document.text.count)
    flat.end = Int32(document.nodes.count + 1)
    document.nodes.append(flat)
    document.wordCount += Document.words(in: bytes)
  }

  private mutating func appendWithWikiLinks(
    _ bytes: UnsafeBufferPointer<UInt8>, continues: Bool
  ) {
    var rest = 0
    for wiki in WikiLinks.all(in: bytes) {
      if wiki.outer.lowerBound > rest {
        let before = bytes[rest..<wiki.outer.lowerBound]
        appendText(UnsafeBufferPointer(rebasing: before), continues: true)
      }
      var flat = Node(kind: wiki.isImage ? .image : .link)
      flat.source = block
      flat.detail = Int32(document.links.count)
      document.links.append(
        .init(
          node: Int32(document.nodes.count), form: .wiki, isImage: wiki.isImage,
          destination: store(UnsafeBufferPointer(rebasing: bytes[wiki.destination])), title: .empty)
      )
      let index = document.nodes.count
      document.nodes.append(flat)
      if let label = wiki.label {
        appendText(UnsafeBufferPointer(rebasing: bytes[label]), continues: true)
      }
      document.nodes[index].end = Int32(document.nodes.count)
      if wiki.isImage { document.takeWidth(ofImage: Int32(index)) }
      punctuation.passNonText()
      rest = wiki.outer.upperBound
    }
    if rest < bytes.count {
      appendText(UnsafeBufferPointer(rebasing: bytes[rest...]), continues: continues)
    }
    if WikiLinks.staysOpen(bytes), document.unclosedWikiLinks.last != block {
      document.unclosedWikiLinks.append(block)
    }
  }
}
