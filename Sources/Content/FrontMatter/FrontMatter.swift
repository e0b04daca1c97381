import Diagnostics

/// Where in a file the keys and values stand, and where its text starts.
struct FrontMatter {
  /// Between the lines of `---`; nil when the file has none.
  let yaml: Range<Int>?
  let bodyStart: Int

  /// Finds front matter: it starts on the first line, as in Jekyll, Hugo and Obsidian.
  static func find(in source: SourceFile) -> (FrontMatter?, [Diagnostic]) {
    let bytes = source.bytes
    let start = source.textStart
    guard let (firstLine, afterFirst) = line(in: bytes, from: start),
      isFence(bytes[firstLine], closing: false)
    else {
      return (FrontMatter(yaml: nil, bodyStart: start), [])
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

  private static func line(in bytes: [UInt8], from start: Int) -> (Range<Int>, next: Int)? {
    guard start < bytes.count else { return nil }
    let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
    return (start..<end, min(end + 1, bytes.count))
  }

  private static func isFence(_ line: ArraySlice<UInt8>, closing: Bool) -> Bool {
    let end = line.lastIndex { $0 > 0x20 } ?? line.startIndex
    let text = line[line.startIndex..<min(end + 1, line.endIndex)]
    return text.elementsEqual("---".utf8) || (closing && text.elementsEqual("...".utf8))
  }
}
