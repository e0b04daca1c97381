extension Document {
  /// Makes the block quote at `index` a callout if its text starts with `[!name]`.
  ///
  /// The paragraph that holds the name keeps the rest of its first line, as the title; what follows
  /// becomes a paragraph of its own, in the place of the line break, so that no node moves.
  ///
  /// An author who wants the brackets themselves writes `\[!name]`, which only the source tells apart.
  mutating func makeCallout(of index: Int32, firstByte: (ByteRange) -> UInt8?) {
    let paragraph = Int(index) + 1
    let first = paragraph + 1
    guard first < nodes.count, nodes[paragraph].kind == .paragraph, nodes[first].kind == .text,
      firstByte(nodes[paragraph].source) == 0x5B,
      let marker = CalloutMarker(bytes(nodes[first].text))
    else { return }
    nodes[first].text.lowerBound += UInt32(marker.length)

    let end = Int(nodes[paragraph].end)
    var child = first
    while child < end, nodes[child].kind != .softBreak, nodes[child].kind != .lineBreak {
      child = Int(nodes[child].end)
    }
    if child < end {
      var rest = nodes[paragraph]
      rest.end = Int32(end)
      nodes[child] = rest
      nodes[paragraph].end = Int32(child)
      if end < nodes.count, nodes[end].kind == .table, makeCaption(ofParagraph: child) {
        nodes[end].value = 1
        tables.append(Table(node: Int32(end), id: ""))
      }
    }
    let hasTitle = child > first + 1 || !nodes[first].text.isEmpty
    nodes[Int(index)].kind = .callout
    nodes[Int(index)].detail = Int32(callouts.count)
    callouts.append(
      .init(
        node: index, name: marker.name, folding: marker.folding,
        title: hasTitle ? Int32(first)..<Int32(child) : Int32(first)..<Int32(first)))
  }
}

/// The `[!name]`, `[!name]-` or `[!name]+` that a callout starts with, as GitHub and Obsidian have it.
private struct CalloutMarker {
  let name: String
  let folding: Document.Callout.Folding
  /// In bytes, the spaces after it included.
  let length: Int

  init?(_ text: ArraySlice<UInt8>) {
    guard text.starts(with: [0x5B, 0x21]), let close = text.prefix(64).firstIndex(of: 0x5D) else {
      return nil
    }
    let name = text[text.startIndex + 2..<close]
    let isName = name.allSatisfy { byte in
      switch byte | 0x20 {
      case 0x61...0x7A, 0x30...0x39, 0x2D: true
      default: false
      }
    }
    guard isName, !name.isEmpty else { return nil }
    var index = close + 1
    switch index < text.endIndex ? text[index] : 0 {
    case 0x2D: folding = .closed
    case 0x2B: folding = .open
    default: folding = .none
    }
    if folding != .none { index += 1 }
    // `[!tip](x.md)` and `[!tip]s` are no callouts.
    guard index == text.endIndex || text[index] <= 0x20 else { return nil }
    while index < text.endIndex, text[index] <= 0x20 { index += 1 }
    self.name = String(decoding: name, as: UTF8.self).lowercased()
    length = index - text.startIndex
  }
}
