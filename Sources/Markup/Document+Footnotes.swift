extension Document {
  /// The notes that nothing refers to any more: neither the text nor a note that the text refers to.
  func unreachableNotes() -> [Int32] {
    // By note: the notes that it refers to itself, and where it is.
    var inside: [Int32: [Int32]] = [:]
    var definitions: [(note: Int32, node: Int32)] = []
    var reached: Set<Int32> = []
    var definitionEnd: Int32 = 0
    for (index, node) in nodes.enumerated() {
      if node.kind == .footnoteDefinition {
        definitions.append((node.detail, Int32(index)))
        definitionEnd = node.end
      } else if node.kind == .footnoteReference {
        if let definition = definitions.last, index < definitionEnd {
          inside[definition.note, default: []].append(node.detail)
        } else {
          reached.insert(node.detail)
        }
      }
    }
    var pending = Array(reached)
    while let note = pending.popLast() {
      for other in inside[note] ?? [] where reached.insert(other).inserted { pending.append(other) }
    }
    return definitions.filter { !reached.contains($0.note) }.map(\.node)
  }

  /// Numbers the notes that are left from the first on, and the references to each.
  mutating func numberNotes() {
    var numbers: [Int32: Int32] = [:]
    var left: [Footnote] = []
    for index in nodes.indices where nodes[index].kind == .footnoteDefinition {
      numbers[nodes[index].detail] = Int32(left.count)
      left.append(.init(label: footnotes[Int(nodes[index].detail)].label, references: 0))
      nodes[index].detail = Int32(left.count - 1)
    }
    for index in nodes.indices where nodes[index].kind == .footnoteReference {
      let number = numbers[nodes[index].detail] ?? 0
      nodes[index].detail = number
      guard left.indices.contains(Int(number)) else { continue }
      left[Int(number)].references += 1
      nodes[index].value = UInt32(left[Int(number)].references)
    }
    footnotes = left
  }
}
