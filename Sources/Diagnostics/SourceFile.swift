/// A file as it was read: its name in messages, and its bytes.
package struct SourceFile: Hashable, Sendable {
  /// The path below the site's folder, with `/` between folders: `content/artikelen/een.md`.
  package let path: String
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  package init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// Where the text starts: after the byte order mark, if there is one.
  package var textStart: Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

  /// The line and column of a byte, counted the way people count: both from 1, columns in characters.
  ///
  /// An offset past the end is the place just after the last byte.
  package func position(at offset: Int) -> Position { place(of: offset).position }

  /// Where a byte is.
  struct Place {
    let position: Position
    /// Its column in Unicode scalars, from 1.
    let scalarColumn: Int
    let offset: Int
    let lineStart: Int
  }

  /// Where a byte is; what lies before `earlier` is not read again.
  func place(of offset: Int, after earlier: Place? = nil) -> Place {
    let offset = min(max(offset, 0), bytes.count)
    var line = 1
    var start = 0
    var index = 0
    if let earlier, earlier.offset <= offset {
      (line, start, index) = (earlier.position.line, earlier.lineStart, earlier.offset)
    }
    bytes.withUnsafeBufferPointer { bytes in
      while index < offset {
        if bytes[index] == 0x0A {
          line += 1
          start = index + 1
        }
        index += 1
      }
    }
    let scalars = scalars(in: start..<offset)
    // Letters as people see them; in a line that nobody reads to its end, Unicode scalars, because telling where a letter
    // ends costs a hundred times as much.
    let column = offset - start <= Self.mostLetters ? letters(in: start..<offset) : scalars
    return Place(
      position: Position(line: line, column: column + 1), scalarColumn: scalars + 1,
      offset: offset, lineStart: start)
  }

  /// In a longer stretch, of bytes, scalars are counted.
  static let mostLetters = 4_096

  private func scalars(in range: Range<Int>) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      var count = 0
      for index in range where bytes[index] & 0xC0 != 0x80 { count += 1 }
      return count
    }
  }

  func letters(in range: Range<Int>) -> Int {
    String(decoding: bytes[range], as: UTF8.self).count
  }

  /// The bytes of the line that holds `offset`, without its line end.
  func line(at offset: Int) -> Range<Int> {
    // A line may be a megabyte, and a hundred problems may be on it.
    bytes.withUnsafeBufferPointer { bytes in
      let offset = min(max(offset, 0), bytes.count)
      var (start, end) = (offset, offset)
      while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
      while end < bytes.count, bytes[end] != 0x0A { end += 1 }
      if end > start, bytes[end - 1] == 0x0D { end -= 1 }
      return start..<max(start, end)
    }
  }
}

/// A place in a file, as people count: line and column from 1, columns in characters.
package struct Position: Hashable, Sendable, Comparable {
  package let line: Int
  package let column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  package static func < (a: Position, b: Position) -> Bool {
    (a.line, a.column) < (b.line, b.column)
  }
}
