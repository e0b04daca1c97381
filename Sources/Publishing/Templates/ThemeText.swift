import Diagnostics

/// A string of a theme, taken apart: `Bladzijde {current} van {total}`.
struct ThemeText {
  /// Where one is written down.
  struct Place: Sendable {
    let source: SourceFile
    let range: Range<Int>
  }

  enum Piece: Equatable {
    case literal(String)
    case placeholder(String)
    /// Two opening braces: someone took the string for a template.
    case braces
  }

  private(set) var pieces: [Piece] = []

  init(_ text: String) {
    let bytes = Array(text.utf8)
    var start = 0
    var index = 0
    while index < bytes.count {
      guard bytes[index] == 0x7B else {
        index += 1
        continue
      }
      if index + 1 < bytes.count, bytes[index + 1] == 0x7B {
        pieces = [.braces]
        return
      }
      let end = Self.endOfName(in: bytes, from: index + 1)
      // A brace without a name after it is just a brace.
      guard end > index + 1, end < bytes.count, bytes[end] == 0x7D else {
        index += 1
        continue
      }
      addLiteral(bytes[start..<index])
      pieces.append(.placeholder(String(decoding: bytes[index + 1..<end], as: UTF8.self)))
      index = end + 1
      start = index
    }
    addLiteral(bytes[start...])
  }

  private mutating func addLiteral(_ bytes: ArraySlice<UInt8>) {
    if !bytes.isEmpty { pieces.append(.literal(String(decoding: bytes, as: UTF8.self))) }
  }

  /// The end of letters, digits, `-`, `_`, and dots between them.
  private static func endOfName(in bytes: [UInt8], from start: Int) -> Int {
    var end = start
    scan: while end < bytes.count {
      switch bytes[end] {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F: end += 1
      case 0x2E where end > start && bytes[end - 1] != 0x2E: end += 1
      default: break scan
      }
    }
    return end > start && bytes[end - 1] == 0x2E ? start : end
  }
}
