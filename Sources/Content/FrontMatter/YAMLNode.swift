import Diagnostics

/// A value as it stands in a YAML text, with its place.
///
/// Scalars stay as written: `titel: 2016` and `titel: no` are texts, as their author meant them.
struct YAMLNode: Sendable {
  enum Content: Sendable {
    /// An empty value, `~` and `null` have no text.
    case scalar(String?)
    case sequence([YAMLNode])
    case mapping([YAMLEntry])
  }

  let content: Content
  let mark: YAMLMark
}

struct YAMLEntry: Sendable {
  let key: String
  let keyMark: YAMLMark
  let value: YAMLNode
}

/// A place in a YAML text: line and column from 0, the column in characters, as libyaml counts.
struct YAMLMark: Hashable, Sendable {
  let line: Int
  let column: Int
}

/// A YAML text that stands somewhere in a file: front matter, or the body of a fenced block.
struct YAMLText {
  let source: SourceFile
  let bytes: ArraySlice<UInt8>
  /// The line of `source`, from 0, on which `bytes` starts.
  let firstLine: Int

  /// The bytes of `source` from `mark` to the end of the word, or of the line if it has no words.
  func range(at mark: YAMLMark, length: Int? = nil) -> Range<Int> {
    var start = source.offset(line: firstLine + mark.line, column: mark.column)
    if let length {
      // What is in quotes starts behind the first of them.
      if start < source.bytes.count, [0x22, 0x27].contains(source.bytes[start]) { start += 1 }
      return start..<start + length
    }
    let end = source.bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? source.bytes.count
    return start..<end
  }
}

extension SourceFile {
  /// The byte at a line and a column, both from 0, the column in characters (Unicode scalars).
  func offset(line: Int, column: Int) -> Int {
    var offset = textStart
    let found: Int? = bytes.withUnsafeBufferPointer { bytes in
      var offset = offset
      for _ in 0..<line {
        while offset < bytes.count, bytes[offset] != 0x0A { offset += 1 }
        guard offset < bytes.count else { return nil }
        offset += 1
      }
      return offset
    }
    guard let found else { return bytes.count }
    offset = found
    var left = column
    while left > 0, offset < bytes.count, bytes[offset] != 0x0A {
      offset += 1
      while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      left -= 1
    }
    return offset
  }
}
