import Diagnostics
import Markup

/// Where in a file the keys and values stand, and where its text starts.
struct FrontMatter {
  /// Between the lines of `---`; nil when the file has none.
  let yaml: Range<Int>?
  let bodyStart: Int
  /// The front matter of another tool, which is not read, and its first line.
  var foreign: (syntax: ForeignSyntax, firstLine: Range<Int>)?

  /// Finds front matter: it starts on the first line, as in Jekyll, Hugo and Obsidian.
  static func find(in source: SourceFile) -> (FrontMatter?, [Diagnostic]) {
    let bytes = source.bytes
    let start = source.textStart
    guard let (firstLine, afterFirst) = line(in: bytes, from: start),
      isFence(bytes[firstLine], closing: false)
    else {
      if let end = oldLineEnd(in: bytes, from: start) {
        return (nil, [.oldLineEnds(source, at: end)])
      }
      return (foreign(in: bytes, from: start) ?? FrontMatter(yaml: nil, bodyStart: start), [])
    }
    var next = afterFirst
    while let (current, after) = line(in: bytes, from: next) {
      if isFence(bytes[current], closing: true) {
        return (FrontMatter(yaml: afterFirst..<current.lowerBound, bodyStart: after), [])
      }
      next = after
    }
    return (nil, [.frontMatterNotClosed(source, at: firstLine)])
  }

  /// Hugo's other kinds: TOML between lines of `+++`, and JSON from a line `{` up to a line `}`.
  private static func foreign(in bytes: [UInt8], from start: Int) -> FrontMatter? {
    guard start < bytes.count, bytes[start] == 0x2B || bytes[start] == 0x7B,
      let (firstLine, afterFirst) = line(in: bytes, from: start)
    else { return nil }
    let opening = trimmed(bytes[firstLine])
    let isTOML = opening.elementsEqual("+++".utf8)
    let startsJSON = bytes[afterFirst...].first { $0 > 0x20 } == 0x22
    guard isTOML || opening.elementsEqual("{".utf8) && startsJSON else { return nil }
    var next = afterFirst
    while let (current, after) = line(in: bytes, from: next) {
      if trimmed(bytes[current]).elementsEqual((isTOML ? "+++" : "}").utf8) {
        var matter = FrontMatter(yaml: nil, bodyStart: after)
        matter.foreign = (isTOML ? .tomlFrontMatter : .jsonFrontMatter, firstLine)
        return matter
      }
      next = after
    }
    return nil
  }

  private static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    line[line.startIndex..<(line.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? line.startIndex)]
  }

  /// Where the first line ends with a carriage return alone: all that follows would be part of it, so that
  /// a page that is a concept is not.
  private static func oldLineEnd(in bytes: [UInt8], from start: Int) -> Range<Int>? {
    guard bytes[start...].starts(with: "---".utf8),
      let end = bytes[start...].firstIndex(where: { $0 == 0x0D || $0 == 0x0A }),
      bytes[end] == 0x0D, isFence(bytes[start..<end], closing: false)
    else { return nil }
    return end..<end
  }

  private static func line(in bytes: [UInt8], from start: Int) -> (Range<Int>, next: Int)? {
    guard start < bytes.count else { return nil }
    let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
    return (start..<end, min(end + 1, bytes.count))
  }

  private static func isFence(_ line: ArraySlice<UInt8>, closing: Bool) -> Bool {
    let text = trimmed(line)
    return text.elementsEqual("---".utf8) || (closing && text.elementsEqual("...".utf8))
  }
}
