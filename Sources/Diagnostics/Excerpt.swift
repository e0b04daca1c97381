/// The part of a line that a message is about: at most 40 characters on either side of it.
package struct Excerpt: Hashable, Sendable {
  package let line: Int
  /// The text, safe to print: control characters have become `·`.
  package let text: String
  /// The characters of `text` that are marked.
  package let marked: Range<Int>

  private static let reach = 40

  /// `line` is the one that `range` starts on, where that is known already.
  init(of source: SourceFile, at range: Range<Int>, line: Int? = nil) {
    let lineRange = source.line(at: range.lowerBound)
    let start = min(max(range.lowerBound, lineRange.lowerBound), lineRange.upperBound)
    let end = min(max(range.upperBound, start), lineRange.upperBound)
    // A paragraph may be one line of a megabyte: take only the bytes that can be shown.
    let bytes = source.bytes
    let from = max(lineRange.lowerBound, start - Self.reach * 4)
    let until = min(lineRange.upperBound, end + Self.reach * 4)
    var before = String(decoding: bytes[from..<start], as: UTF8.self)[...]
    var after = String(decoding: bytes[end..<until], as: UTF8.self)[...]
    // Where the line was cut there may be a part of a character: up to three bytes of a scalar that
    // lost its first, then accents and the like that lost their letter.
    if from > lineRange.lowerBound { before = before.drop { $0 == "\u{FFFD}" }.dropFirst() }
    if until < lineRange.upperBound {
      while after.last == "\u{FFFD}" { after.removeLast() }
      after = after.dropLast()
    }
    let whole = String(decoding: bytes[start..<end], as: UTF8.self)
    let kept = whole.prefix(2 * Self.reach)
    // Of what is longer the end is not shown, and so neither is what stands behind it.
    let isCut = kept.endIndex < whole.endIndex
    let shown = Self.printable(kept)
    let cutBefore = from > lineRange.lowerBound || before.count > Self.reach
    let cutAfter = isCut || until < lineRange.upperBound || after.count > Self.reach
    let lead = (cutBefore ? "…" : "") + Self.printable(before.suffix(Self.reach))
    self.line = line ?? source.position(at: range.lowerBound).line
    let rest = isCut ? "" : Self.printable(after.prefix(Self.reach))
    text = lead + shown + rest + (cutAfter ? "…" : "")
    marked = lead.count..<lead.count + max(1, shown.count)
  }

  /// `text` with what could move a terminal's cursor, or hide text, made visible.
  package static func printable(_ text: some StringProtocol) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09: result.unicodeScalars.append(" ")
      case 0..<0x20, 0x7F..<0xA0, 0xAD, 0x61C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E,
        0x2060...0x2069, 0xFEFF:
        result.unicodeScalars.append("·")
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
