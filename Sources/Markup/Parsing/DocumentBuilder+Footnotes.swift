internal import CCmarkGFM

/// Notes to the text, which cmark puts at the end of the document in the order in which they are referred to.
extension DocumentBuilder {
  typealias CmarkNode = UnsafeMutablePointer<cmark_node>

  mutating func collectFootnotes(_ root: CmarkNode) {
    var node = root.pointee.last_child
    var notes: [CmarkNode] = []
    while let note = node, Self.isNote(note) {
      notes.append(note)
      node = note.pointee.prev
    }
    for note in notes.reversed() {
      footnoteNumbers[note] = document.footnotes.count
      let references = dialect == .specification ? Int(note.pointee.footnote.def_count) : 0
      document.footnotes.append(
        .init(label: store(note.pointee.as.literal), references: references))
    }
  }

  static func isNote(_ node: CmarkNode) -> Bool {
    UInt32(node.pointee.type) == CMARK_NODE_FOOTNOTE_DEFINITION.rawValue
  }

  /// Puts the notes that only trainers see after all others, so that these have the same numbers in every edition;
  /// gives the first note back. All of the text before the notes has been built by now.
  mutating func orderNotes(under root: CmarkNode, from first: CmarkNode) -> CmarkNode {
    let hidden = document.trainerNotes
    guard !hidden.isEmpty, document.footnotes.count > 1 else { return first }
    var notes: [CmarkNode] = []
    var next: CmarkNode? = first
    while let note = next {
      notes.append(note)
      next = note.pointee.next
    }
    var order: [Int] = []
    var isPlaced = Array(repeating: false, count: notes.count)
    func place(_ number: Int) {
      guard !isPlaced[number] else { return }
      isPlaced[number] = true
      order.append(number)
    }
    let references = document.nodes.indices.filter {
      document.nodes[$0].kind == .footnoteReference
    }
    for reference in references where !document.isInside(hidden, Int32(reference)) {
      place(Int(document.nodes[reference].detail))
    }
    // A note may refer to others, which are then seen too.
    var looked = 0
    while looked < order.count {
      for number in numbers(inside: notes[order[looked]]) { place(number) }
      looked += 1
    }
    for number in notes.indices { place(number) }
    guard order != Array(notes.indices) else { return first }

    var numbers = Array(repeating: 0, count: order.count)
    for (number, former) in order.enumerated() {
      numbers[former] = number
      footnoteNumbers[notes[former]] = number
      cmark_node_unlink(notes[former])
      cmark_node_append_child(root, notes[former])
    }
    document.footnotes = order.map { document.footnotes[$0] }
    for reference in references {
      document.nodes[reference].detail = Int32(numbers[Int(document.nodes[reference].detail)])
    }
    return notes[order[0]]
  }

  /// The notes that are referred to inside a note.
  private func numbers(inside note: CmarkNode) -> [Int] {
    var numbers: [Int] = []
    var node = note
    while true {
      if UInt32(node.pointee.type) == CMARK_NODE_FOOTNOTE_REFERENCE.rawValue,
        let other = node.pointee.parent_footnote_def, let number = footnoteNumbers[other]
      {
        numbers.append(number)
      }
      if let child = node.pointee.first_child {
        node = child
        continue
      }
      while node != note, node.pointee.next == nil, let parent = node.pointee.parent {
        node = parent
      }
      guard node != note, let next = node.pointee.next else { return numbers }
      node = next
    }
  }
}
