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
