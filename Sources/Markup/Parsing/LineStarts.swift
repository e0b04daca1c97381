internal import CCmarkGFM

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Where each line of a text starts, so that cmark's lines and columns become bytes.
struct LineStarts {
  private let starts: [UInt32]
  private let end: Int

  /// Lines end as cmark has it: with a line feed, a carriage return, or both.
  init(of body: UnsafeBufferPointer<UInt8>, start: Int) {
    var starts: [UInt32] = [UInt32(truncatingIfNeeded: start)]
    starts.reserveCapacity(body.count / 32 + 2)
    guard let first = body.baseAddress else {
      self.starts = starts
      end = start
      return
    }
    // Searching for one byte is many times faster than looking at each, and few texts have a `\r`.
    let holdsReturns = memchr(first, 0x0D, body.count) != nil
    var index = 0
    while index < body.count {
      if holdsReturns {
        while index < body.count, body[index] != 0x0A, body[index] != 0x0D { index += 1 }
        guard index < body.count else { break }
        if body[index] == 0x0D, index + 1 < body.count, body[index + 1] == 0x0A { index += 1 }
      } else {
        guard let lineEnd = memchr(first + index, 0x0A, body.count - index) else { break }
        index = UnsafeRawPointer(lineEnd) - UnsafeRawPointer(first)
      }
      index += 1
      starts.append(UInt32(truncatingIfNeeded: start + index))
    }
    self.starts = starts
    end = start + body.count
  }

  /// Where a block stands. When a table comes right below text, cmark gives the table the place of both and the text none.
  func range(of node: UnsafeMutablePointer<cmark_node>, table: UInt16) -> ByteRange {
    let block = node.pointee
    let column = Int(block.start_column) - 1
    if block.start_line == 0, let next = block.next, next.pointee.type == table {
      let start = next.pointee
      let lower = offset(line: Int(start.start_line), column: Int(start.start_column) - 1)
      let upper = offset(line: Self.headLine(of: next), column: 0)
      return ByteRange(lower, max(lower, upper))
    }
    let isBelowText = block.type == table && block.prev.map { $0.pointee.start_line == 0 } ?? false
    let line = isBelowText ? Self.headLine(of: node) : Int(block.start_line)
    let lower = offset(line: line, column: column)
    let upper = offset(line: Int(block.end_line), column: Int(block.end_column))
    return ByteRange(lower, max(lower, upper))
  }

  /// The line of a table's heads: two above its second row, or the last but one when that is all.
  private static func headLine(of table: UnsafeMutablePointer<cmark_node>) -> Int {
    let second = table.pointee.first_child?.pointee.next
    return second.map { Int($0.pointee.start_line) - 2 } ?? Int(table.pointee.end_line) - 1
  }

  private func offset(line: Int, column: Int) -> Int {
    guard line >= 1, line <= starts.count else { return end }
    return min(Int(starts[line - 1]) + max(0, column), end)
  }
}
