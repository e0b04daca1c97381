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
  /// More bytes than this are not read.
  let longest: Int
  /// Of a long text, so that the place of each of its thousands of values is found without reading it from the
  /// start; a short one is read as fast.
  private let places: ScalarPlaces?

  init(
    source: SourceFile, bytes: ArraySlice<UInt8>, firstLine: Int,
    longest: Int = YAMLParser.longest
  ) {
    self.source = source
    self.bytes = bytes
    self.firstLine = firstLine
    self.longest = longest
    let isLong = longest > YAMLParser.longest && bytes.count > 4_096 && bytes.count <= longest
    places = isLong ? ScalarPlaces(of: source) : nil
  }

  /// The bytes of `source` from `mark` to the end of the word, or of the line if it has no words.
  func range(at mark: YAMLMark, length: Int? = nil) -> Range<Int> {
    let line = firstLine + mark.line
    var start =
      places?.offset(line: line, column: mark.column, in: source)
      ?? source.offset(line: line, column: mark.column)
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

/// Where the characters (Unicode scalars) of a long text are, by line and column.
private struct ScalarPlaces {
  /// How many characters stand before each line, and the byte at which every 128th character starts.
  private var lines = [0]
  private var bytes: [Int] = []
  private static let step = 128

  init(of source: SourceFile) {
    var count = 0
    for index in source.textStart..<source.bytes.count where source.bytes[index] & 0xC0 != 0x80 {
      if count % Self.step == 0 { bytes.append(index) }
      count += 1
      if source.bytes[index] == 0x0A { lines.append(count) }
    }
  }

  func offset(line: Int, column: Int, in source: SourceFile) -> Int {
    guard line < lines.count else { return source.bytes.count }
    let character = lines[line] + column
    guard character / Self.step < bytes.count else { return source.bytes.count }
    var offset = bytes[character / Self.step]
    var left = character % Self.step
    while offset < source.bytes.count {
      if source.bytes[offset] & 0xC0 != 0x80 {
        if left == 0 { return offset }
        left -= 1
      }
      offset += 1
    }
    return offset
  }
}
