/// Where a piece of running text stands in a document: it may go on over the end of a line.
package struct TextPlace: Hashable, Sendable {
  /// The text it begins in, in `Document.nodes`, and its bytes there.
  package let node: Int32
  package let range: Range<Int>
  /// The text it ends in, and where in that.
  package let lastNode: Int32
  package let lastEnd: Int

  package init(node: Int32, range: Range<Int>, lastNode: Int32, lastEnd: Int) {
    self.node = node
    self.range = range
    self.lastNode = lastNode
    self.lastEnd = lastEnd
  }
}

/// A term that readers can have explained where it stands.
package struct TermMark: Hashable, Sendable {
  package let place: TextPlace
  /// Its name in ids, one for each term of the page: the explanation is the element `_w-NAME`.
  package let name: String

  package init(place: TextPlace, name: String) {
    self.place = place
    self.name = name
  }
}
