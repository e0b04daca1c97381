import Markup

extension Document {
  /// What a reader who sees nothing hears of the nodes in `range`: their text, and the words in the place of
  /// pictures; of decoration nothing. Without the spaces around it.
  func spokenText(_ range: Range<Int32>) -> [UInt8] {
    var spoken: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let node = nodes[Int(index)]
      if node.kind == .image {
        if !isDecoration(index) { spoken += plainText(descendants(of: index)) }
        index = node.end
        continue
      }
      switch node.kind {
      case .text, .code: spoken += bytes(node.text)
      case .softBreak, .lineBreak: spoken.append(0x20)
      default: break
      }
      index += 1
    }
    return spoken.trimmed
  }

  /// The blocks that stand in nothing else, but for notes at the end.
  var topBlocks: [Int32] {
    var blocks: [Int32] = []
    var index: Int32 = 1
    while index < nodes.count {
      if nodes[Int(index)].kind != .footnoteDefinition { blocks.append(index) }
      index = nodes[Int(index)].end
    }
    return blocks
  }
}
