/// The numbers that things on one page of a work have, as texts: `2.1`, or `T1` for what only trainers read.
package struct PageNumbers: Hashable, Sendable {
  /// Of the page itself; empty for the first page of a work.
  package var chapter = ""
  /// By place in `Document.headings`.
  package var headings: [Int: String] = [:]
  /// By place in `Document.callouts`.
  package var exercises: [Int: String] = [:]
  /// By place in `Document.links`.
  package var figures: [Int: String] = [:]
  /// By node.
  package var tables: [Int32: String] = [:]

  package init() {}
}

/// A place in a text that gets an id.
package struct TextMark: Hashable, Sendable {
  /// A text, in `Document.nodes`.
  package let node: Int32
  /// In bytes of the node's literal.
  package let range: Range<Int>
  package let id: String

  package init(node: Int32, range: Range<Int>, id: String) {
    self.node = node
    self.range = range
    self.id = id
  }
}
