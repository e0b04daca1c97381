extension Document {
  /// A callout that asks readers to do something: `> [!oefening]` or `> [!exercise]`.
  package struct Exercise: Hashable, Sendable {
    /// The callout, and its place in `callouts`.
    package let node: Int32
    package let callout: Int32
    /// Unique among all ids of the document: `sociale-netwerkkaart`, or `opdracht-…` beside such a heading.
    package let id: String
    /// Without its markup; empty when the author gave none.
    package let title: String
    package let facts: ExerciseFacts
  }

  /// A picture that is a paragraph of its own and has a caption, which is its title.
  package struct Figure: Hashable, Sendable {
    /// Its place in `links`.
    package let link: Int32
    /// `figuur-` and the words of the caption.
    package let id: String
  }

  /// A table with a caption: the paragraph just before it, which started with `Tabel: `.
  package struct Table: Hashable, Sendable {
    package let node: Int32
    /// `tabel-` and the words of the caption.
    package internal(set) var id: String
  }

  /// The paragraph with the caption of the table at `node`; nil when it has none.
  package func caption(ofTable node: Int32) -> Int32? {
    guard nodes[Int(node)].value == 1 else { return nil }
    var index = Int(node) - 1
    while index > 0, nodes[index].kind != .paragraph { index -= 1 }
    return Int32(index)
  }

  /// The callouts for trainers, outermost only, in document order.
  package var trainerNotes: [Int32] {
    let notes = callouts.filter { $0.node >= 0 && $0.name == "trainer" }.map(\.node)
    guard notes.count > 1 else { return notes }
    var end: Int32 = 0
    return notes.sorted().filter { note in
      guard note >= end else { return false }
      end = nodes[Int(note)].end
      return true
    }
  }

  /// Whether a node stands in one of `blocks`, which are in document order and none inside another.
  package func isInside(_ blocks: [Int32], _ node: Int32) -> Bool {
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle] <= node { low = middle + 1 } else { high = middle }
    }
    return low > 0 && node < nodes[Int(blocks[low - 1])].end
  }

  /// A `#` in the text would be a second title of the page, so all headings go down one level: by how many.
  /// What only trainers read changes nothing for the rest.
  package var headingShift: Int {
    let first = headings.filter { $0.level == 1 }
    guard !first.isEmpty else { return 0 }
    let notes = trainerNotes
    return first.contains { !isInside(notes, $0.node) } ? 1 : 0
  }

  /// Whether something has this id: a heading, an exercise, a figure or a table.
  package func hasAnchor(_ id: String) -> Bool {
    headings.contains { $0.id == id } || exercises.contains { $0.id == id }
      || figures.contains { $0.id == id } || tables.contains { $0.id == id }
  }

  /// The first of all ids.
  package func anchors(atMost count: Int) -> ArraySlice<String> {
    let ids =
      headings.prefix(count).map(\.id) + exercises.prefix(count).map(\.id)
      + figures.prefix(count).map(\.id) + tables.prefix(count).map(\.id)
    return ids.prefix(count)
  }

  /// All ids: of headings, then of exercises, figures and tables.
  package var anchors: [String] {
    headings.map(\.id) + exercises.map(\.id) + figures.map(\.id) + tables.map(\.id)
  }
}

/// What a paragraph is besides a paragraph: the `value` of its node.
package enum ParagraphRole: UInt32, Sendable {
  case plain
  /// The caption of the table that follows it.
  case caption
  /// How long an exercise takes, for how many, and with what.
  case facts
}

/// What stands on the line under the title of an exercise: `tijd: 20 minuten, groep: 3-4`.
package struct ExerciseFacts: Hashable, Sendable {
  /// As the author wrote them; empty when they were not given.
  package var time = ""
  package var group = ""
  package var materials = ""

  package init() {}

  package var isEmpty: Bool { time.isEmpty && group.isEmpty && materials.isEmpty }
}
