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

  func range(of node: cmark_node) -> ByteRange {
    let lower = offset(line: Int(node.start_line), column: Int(node.start_column) - 1)
    let upper = offset(line: Int(node.end_line), column: Int(node.end_column))
    return ByteRange(lower, max(lower, upper))
  }

  private func offset(line: Int, column: Int) -> Int {
    guard line >= 1, line <= starts.count else { return end }
    return min(Int(starts[line - 1]) + max(0, column), end)
  }
}
