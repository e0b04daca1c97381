import Diagnostics

/// Changes to a text, each by its place in the text as it was.
struct TextEdits {
  private let bytes: [UInt8]
  private let start: Int
  private let lines: TextLines
  private var edits: [(range: Range<Int>, new: [UInt8])] = []
  /// Comments, by the start of the line that they go above.
  private var comments: [Int: [String]] = [:]
  private let lineEnd: String

  init(_ source: SourceFile) {
    bytes = source.bytes
    start = source.textStart
    lines = TextLines(bytes, from: start)
    lineEnd = bytes.dropFirst(lines.end(of: start)).first == 0x0D ? "\r\n" : "\n"
  }

  mutating func replace(_ range: Range<Int>, with text: String) {
    if !bytes[range].elementsEqual(text.utf8) { edits.append((range, Array(text.utf8))) }
  }

  mutating func remove(_ range: Range<Int>) { edits.append((range, [])) }

  /// Above the line that holds `place`, as far in as it is.
  mutating func comment(_ text: String, above place: Int) {
    comments[lines.start(of: place), default: []].append(text)
  }

  /// Lines above the line that holds `place`; at the very start of the text without one.
  mutating func insert(_ texts: [String], above place: Int? = nil) {
    let line = place.map { lines.start(of: $0) } ?? start
    let edit = (line..<line, Array(texts.map { $0 + lineEnd }.joined().utf8))
    if place == nil { edits.insert(edit, at: 0) } else { edits.append(edit) }
  }

  /// Takes a key and its value away, with the lines that they fill.
  mutating func remove(_ value: CalendarOutline.Value) {
    let line = lines.start(of: value.key)
    let before = bytes[line..<value.key]
    let rest = bytes[value.end..<lines.end(of: value.end)]
    let isClean = rest.allSatisfy(Self.isSpace) || rest.first { !Self.isSpace($0) } == 0x23
    if before.allSatisfy(Self.isSpace), isClean {
      return remove(line..<lines.next(after: value.end))
    }
    if isClean, before.drop(while: Self.isSpace).first == 0x2D {
      // The first of its group: the dash stays, and the rest of the group below it.
      return replace(value.key..<value.end, with: value.isAlone ? "{}" : "")
    }
    removeFromBraces(value)
  }

  private mutating func removeFromBraces(_ value: CalendarOutline.Value) {
    var end = value.end
    while end < bytes.count, Self.isSpace(bytes[end]) || Self.isLineEnd(bytes[end]) { end += 1 }
    if end < bytes.count, bytes[end] == 0x2C {
      end += 1
      while end < bytes.count, Self.isSpace(bytes[end]) { end += 1 }
      return remove(value.key..<end)
    }
    var begin = value.key
    while begin > start, Self.isSpace(bytes[begin - 1]) || Self.isLineEnd(bytes[begin - 1]) {
      begin -= 1
    }
    remove((begin > start && bytes[begin - 1] == 0x2C ? begin - 1 : value.key)..<value.end)
  }

  /// The text with all changes.
  var result: [UInt8] {
    var all = edits
    for (line, texts) in comments {
      let indent = String(
        decoding: bytes[line...].prefix { $0 == 0x20 }, as: UTF8.self)
      let text = texts.map { "\(indent)# \(YAMLScalar.comment($0))\(lineEnd)" }.joined()
      all.append((line..<line, Array(text.utf8)))
    }
    // What is put in comes before what is taken out at the same place; of two, what was asked for first.
    let order = all.indices.sorted {
      (all[$0].range.lowerBound, all[$0].range.upperBound, $0)
        < (all[$1].range.lowerBound, all[$1].range.upperBound, $1)
    }
    var result: [UInt8] = []
    var place = 0
    for edit in order.map({ all[$0] }) {
      guard edit.range.lowerBound >= place else { continue }
      result += bytes[place..<edit.range.lowerBound]
      result += edit.new
      place = edit.range.upperBound
    }
    return result + bytes[place...]
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}
