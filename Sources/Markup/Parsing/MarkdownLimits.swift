#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What is refused before it is parsed, because parsing it would cost far more than it is worth.
///
/// Debian's cmark is not bounded: a table of 1,000 columns in 34 KB takes 7 seconds and 2.3 GB.
package enum MarkdownLimits {
  /// In bytes.
  package static let page = 1_000_000
  package static let columns = 100
  package static let cells = 50_000

  /// Where the first table starts that is too wide or too large; nil in any text that people write.
  ///
  /// A line of bars, colons and hyphens counts as the line under a table's head, wherever it stands:
  /// a text is refused too soon rather than too late.
  package static func oversizedTable(in bytes: [UInt8], from start: Int = 0) -> Range<Int>? {
    let bar = bytes.withUnsafeBytes { $0.baseAddress.flatMap { memchr($0, 0x7C, bytes.count) } }
    guard bar != nil else { return nil }
    var lineStart = start
    var columns = 0
    var rows = 0
    var table = 0..<0
    while lineStart < bytes.count {
      let lineEnd = bytes[lineStart...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
      let line = bytes[lineStart..<lineEnd]
      if let found = delimiters(in: line) {
        (columns, rows, table) = (found, 1, lineStart..<lineEnd)
      } else if line.allSatisfy({ $0 <= 0x20 }) {
        // Nothing between a carriage return and a line feed is no empty line.
        if lineEnd > lineStart || lineStart == 0 || bytes[lineStart - 1] != 0x0D { columns = 0 }
      } else {
        rows += 1
      }
      if columns > Self.columns || columns * rows > cells { return table }
      lineStart = lineEnd + 1
    }
    return nil
  }

  /// In bytes: how much the addresses and titles of definitions may become in all their uses.
  package static let expansion = 100_000_000

  /// Where the paragraph starts whose definitions could grow beyond all measure.
  ///
  /// A definition's address is copied to each link that uses it: 80 KB of text can become a page of a
  /// gigabyte. Every bracket counts as a link to the longest paragraph with a definition in it.
  package static func excessiveDefinition(in bytes: [UInt8], from start: Int = 0) -> Range<Int>? {
    bytes.withUnsafeBufferPointer { bytes in
      mayHoldDefinition(bytes) ? excessiveDefinition(bytes, from: start) : nil
    }
  }

  private static func excessiveDefinition(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Range<Int>? {
    guard let first = bytes.baseAddress else { return nil }
    var brackets = 0
    for byte in bytes[start...] { brackets &+= byte == 0x5B ? 1 : 0 }
    var longest = start..<start
    var paragraph = start
    var holdsDefinition = false
    var lineStart = start
    while lineStart <= bytes.count {
      let found = memchr(first + lineStart, 0x0A, bytes.count - lineStart)
      let lineEnd = found.map { UnsafeRawPointer($0) - UnsafeRawPointer(first) } ?? bytes.count
      let line = UnsafeBufferPointer(rebasing: bytes[lineStart..<lineEnd])
      holdsDefinition = holdsDefinition || mayHoldDefinition(line)
      if lineEnd == bytes.count || line.allSatisfy({ $0 <= 0x20 }) {
        let end = lineEnd == bytes.count ? bytes.count : lineStart
        if holdsDefinition, end - paragraph > longest.count { longest = paragraph..<end }
        paragraph = lineEnd + 1
        holdsDefinition = false
      }
      lineStart = lineEnd + 1
    }
    return longest.count > expansion / max(brackets, 1) ? longest : nil
  }

  /// Few texts do, and to search for one byte is many times faster than to look at each line.
  private static func mayHoldDefinition(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = bytes.baseAddress else { return false }
    var index = 0
    while let bracket = memchr(first + index, 0x5D, bytes.count - index) {
      index = UnsafeRawPointer(bracket) - UnsafeRawPointer(first) + 1
      if index < bytes.count, first[index] == 0x3A { return true }
    }
    return false
  }

  /// Signs `@`: each may become an address, for which cmark takes six kilobytes.
  package static let addresses = 20_000

  /// The first `@` that is too many.
  package static func excessiveAddress(in bytes: [UInt8], from start: Int = 0) -> Range<Int>? {
    bytes.withUnsafeBytes { buffer in
      var count = 0
      var index = min(start, buffer.count)
      while index < buffer.count, let base = buffer.baseAddress,
        let found = memchr(base + index, 0x40, buffer.count - index)
      {
        index = UnsafeRawPointer(found) - base + 1
        count += 1
        if count > addresses { return index - 1..<index }
      }
      return nil
    }
  }

  /// The number of columns if `line` can be the one under a table's head.
  private static func delimiters(in line: ArraySlice<UInt8>) -> Int? {
    guard let first = line.first, first != 0x20 || line.contains(0x7C) else { return nil }
    var bars = 0
    var hyphens = 0
    for byte in line {
      switch byte {
      case 0x7C: bars += 1
      case 0x2D: hyphens += 1
      // Colons, spaces, and what quotes and lists put before a line.
      case 0x3A, 0x20, 0x09, 0x0B, 0x0C, 0x3E, 0x2A, 0x2B, 0x30...0x39, 0x2E, 0x29: break
      default: return nil
      }
    }
    return bars > 0 && hyphens > 0 ? bars + 1 : nil
  }
}
