/// A stretch of a byte buffer, in half the space of a `Range<Int>`: pages are far smaller than 4 GB.
package struct ByteRange: Hashable, Sendable {
  package var lowerBound: UInt32
  package var upperBound: UInt32

  package static let empty = ByteRange(0, 0)

  package init(_ lowerBound: Int, _ upperBound: Int) {
    self.lowerBound = UInt32(truncatingIfNeeded: lowerBound)
    self.upperBound = UInt32(truncatingIfNeeded: upperBound)
  }

  package var isEmpty: Bool { lowerBound == upperBound }
  package var count: Int { Int(upperBound) - Int(lowerBound) }
  package var range: Range<Int> { Int(lowerBound)..<Int(upperBound) }
}
