import Diagnostics

/// Takes a template apart into literals and tags, in one pass.
struct TemplateLexer {
  private let source: SourceFile
  private var tokens: [TemplateToken] = []
  private var problems: [Diagnostic] = []
  /// Where the literal starts that has not become a token yet.
  private var pending: Int

  /// The first byte after a byte order mark, which would end up before the doctype.
  private let first: Int

  private init(_ source: SourceFile) {
    self.source = source
    first = source.textStart
    pending = first
  }

  /// A template file as the compiler uses it.
  struct Result: Sendable {
    let source: SourceFile
    let tokens: [TemplateToken]
    /// Tags that cannot be read, at most one more than ``TemplateLimits/problems``.
    let problems: [Diagnostic]
  }

  static func tokens(of source: SourceFile) -> Result {
    var lexer = TemplateLexer(source)
    lexer.run()
    return Result(source: source, tokens: lexer.tokens, problems: lexer.problems)
  }

  private mutating func run() {
    let bytes = source.bytes
    var index = first
    while problems.count <= TemplateLimits.problems, let open = pair(0x7B, from: index) {
      index = readTag(at: open)
    }
    addLiteral(upTo: bytes.count)
  }

  /// Reads the tag whose braces are at `open`; where reading goes on.
  private mutating func readTag(at open: Int) -> Int {
    let bytes = source.bytes
    let triple = open + 2 < bytes.count && bytes[open + 2] == 0x7B
    var start = open + (triple ? 3 : 2)
    skipSpace(&start)
    if !triple, start < bytes.count, bytes[start] == 0x21 { return readComment(at: open) }

    // A tag within a tag means that the first was never closed.
    guard let close = endOfTag(from: start) else {
      problems.append(.unclosedTag(in: source, at: open, triple: triple))
      return open + (triple ? 3 : 2)
    }
    var end = close + 2
    if triple {
      guard end < bytes.count, bytes[end] == 0x7D else {
        problems.append(.unclosedTag(in: source, at: open, triple: true))
        return end
      }
      end += 1
    }

    var kind = triple ? TemplateToken.Kind.unescaped : .variable
    if !triple, start < close, let signed = Self.kind(of: bytes[start]) {
      kind = signed
      start += 1
      skipSpace(&start)
    } else if !triple, start < close, Self.foreignSigns.contains(bytes[start]) {
      problems.append(.unsupportedTag(in: source, at: open..<end))
      return end
    }
    var last = max(start, close)
    while last > start, Self.isSpace(bytes[last - 1]) { last -= 1 }
    guard Self.isName(bytes[start..<last]) else {
      problems.append(.invalidName(in: source, at: start == last ? open..<end : start..<last))
      return end
    }
    addTag(
      TemplateToken(
        kind: kind, name: String(decoding: bytes[start..<last], as: UTF8.self), range: start..<last),
      at: open..<end)
    return end
  }

  private mutating func readComment(at open: Int) -> Int {
    guard let close = pair(0x7D, from: open + 2) else {
      problems.append(.unclosedTag(in: source, at: open, triple: false))
      return source.bytes.count
    }
    addTag(nil, at: open..<close + 2)
    return close + 2
  }

  /// Adds the literal before a tag, and the tag. A tag alone on its line takes the whole line with it.
  private mutating func addTag(_ token: TemplateToken?, at range: Range<Int>) {
    let line = token?.kind.standsAlone ?? true ? lineAround(range) : nil
    addLiteral(upTo: line?.lowerBound ?? range.lowerBound)
    pending = line?.upperBound ?? range.upperBound
    if let token { tokens.append(token) }
  }

  private mutating func addLiteral(upTo end: Int) {
    guard pending < end else { return }
    tokens.append(TemplateToken(kind: .literal, name: "", range: pending..<end))
    pending = end
  }

  /// The line that the tag fills, line end included; nil when something else is on it.
  private func lineAround(_ tag: Range<Int>) -> Range<Int>? {
    let bytes = source.bytes
    var start = tag.lowerBound
    while start > first, bytes[start - 1] == 0x20 || bytes[start - 1] == 0x09 { start -= 1 }
    guard start == first || bytes[start - 1] == 0x0A else { return nil }
    var end = tag.upperBound
    while end < bytes.count, bytes[end] == 0x20 || bytes[end] == 0x09 { end += 1 }
    if end < bytes.count, bytes[end] == 0x0D { end += 1 }
    if end == bytes.count { return start..<end }
    return bytes[end] == 0x0A ? start..<end + 1 : nil
  }
}

// What the bytes of a tag mean.
extension TemplateLexer {
  /// Signs that other dialects of Mustache use: set delimiters, blocks, parents, dynamic names, code.
  private static let foreignSigns = Array("=<$*%@~?".utf8)

  private static func kind(of sign: UInt8) -> TemplateToken.Kind? {
    switch sign {
    case 0x23: .section
    case 0x5E: .inverted
    case 0x2F: .close
    case 0x3E: .partial
    case 0x26: .unescaped
    default: nil
    }
  }

  /// `.`, or letters, digits and `-_/` with dots between them.
  private static func isName(_ name: ArraySlice<UInt8>) -> Bool {
    if name.elementsEqual([0x2E]) { return true }
    var afterDot = true
    for byte in name {
      switch byte {
      case 0x2E:
        if afterDot { return false }
        afterDot = true
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F, 0x2F, 0x80...: afterDot = false
      default: return false
      }
    }
    return !afterDot
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  private func skipSpace(_ index: inout Int) {
    while index < source.bytes.count, Self.isSpace(source.bytes[index]) { index += 1 }
  }

  /// Where the next two bytes equal to `brace` are.
  private func pair(_ brace: UInt8, from start: Int) -> Int? {
    source.bytes.withUnsafeBufferPointer { bytes in
      var index = start
      while index + 1 < bytes.count {
        if bytes[index] == brace, bytes[index + 1] == brace { return index }
        index += 1
      }
      return nil
    }
  }

  /// Where the closing braces are, if they come before any others.
  private func endOfTag(from start: Int) -> Int? {
    source.bytes.withUnsafeBufferPointer { bytes in
      var index = start
      while index + 1 < bytes.count {
        if bytes[index] == bytes[index + 1] {
          if bytes[index] == 0x7D { return index }
          if bytes[index] == 0x7B { return nil }
        }
        index += 1
      }
      return nil
    }
  }
}
