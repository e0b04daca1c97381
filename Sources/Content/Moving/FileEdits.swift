import Diagnostics

/// Changes to a text, each by its place in the text as it was. Whatever no change covers stays as it is, byte by byte.
package struct FileEdits: Sendable {
  /// Bytes of the text as it was, and what comes in their place.
  package struct Edit: Hashable, Sendable {
    package let range: Range<Int>
    package let new: [UInt8]
  }

  package let source: SourceFile
  /// In order; none overlaps another.
  package private(set) var edits: [Edit] = []

  package init(_ source: SourceFile) { self.source = source }

  /// Puts `text` in the place of some bytes; of two changes to the same bytes the first counts.
  package mutating func replace(_ range: Range<Int>, with text: String) {
    let place = edits.firstIndex { $0.range.lowerBound >= range.lowerBound } ?? edits.count
    if place > 0, edits[place - 1].range.upperBound > range.lowerBound { return }
    if place < edits.count, edits[place].range.lowerBound < range.upperBound { return }
    if place < edits.count, edits[place].range == range, !range.isEmpty { return }
    edits.insert(Edit(range: range, new: Array(text.utf8)), at: place)
  }

  /// The bytes with all changes.
  package var result: [UInt8] {
    var result: [UInt8] = []
    var place = 0
    for edit in edits {
      result += source.bytes[place..<edit.range.lowerBound]
      result += edit.new
      place = edit.range.upperBound
    }
    return result + source.bytes[place...]
  }

  /// Where bytes of the result were in the text as it was; nil when a change touches them.
  package func original(of range: Range<Int>) -> Range<Int>? {
    var shift = 0
    for edit in edits {
      let start = edit.range.lowerBound + shift
      if range.upperBound <= start { break }
      let end = start + edit.new.count
      if range.lowerBound < end { return nil }
      shift += edit.new.count - edit.range.count
    }
    return range.lowerBound - shift..<range.upperBound - shift
  }
}
