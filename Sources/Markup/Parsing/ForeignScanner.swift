#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The places of a block's text that are no code.
struct Prose {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let end: Int
  private var index: Int
  private var spans: CodeSpans

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ block: Range<Int>) {
    self.bytes = bytes
    end = min(block.upperBound, bytes.count)
    index = min(block.lowerBound, end)
    spans = CodeSpans(bytes, index..<end)
  }

  mutating func next() -> Int? {
    while index < end {
      switch bytes[index] {
      case 0x60: index = spans.end(ofRunAt: index)
      case 0x5C: index += 2
      default:
        index += 1
        return index - 1
      }
    }
    return nil
  }

  mutating func skip(to place: Int) { index = max(index, place) }
}

/// Whether a text may hold any of it at all, found by looking for the signs that are rare in one.
enum ForeignSigns {
  static func mayStand(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
    func byte(_ index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0x0A }
    func isThrice(_ index: Int) -> Bool {
      byte(index + 1) == bytes[index] && byte(index + 2) == bytes[index]
    }
    func startsWord(_ index: Int) -> Bool {
      (index == start || bytes[index - 1] <= 0x20) && isLetter(byte(index + 1))
    }
    return holds(0x7B, bytes, start) { _ in true }
      || holds(0x3D, bytes, start) { byte($0 + 1) == 0x3D }
      || holds(0x21, bytes, start, where: isThrice)
      || holds(0x3F, bytes, start, where: isThrice)
      || holds(0x3A, bytes, start, where: isThrice)
      || holds(0x23, bytes, start, where: startsWord)
      || holds(0x5E, bytes, start) { $0 > start && bytes[$0 - 1] <= 0x20 }
  }

  static func holdsPercentPair(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
    holds(0x25, bytes, start) { $0 + 1 < bytes.count && bytes[$0 + 1] == 0x25 }
  }

  @inline(__always)
  private static func holds(
    _ byte: UInt8, _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, where isMeant: (Int) -> Bool
  ) -> Bool {
    guard let base = bytes.baseAddress else { return false }
    var index = start
    while index < bytes.count,
      let found = memchr(base + index, Int32(byte), bytes.count - index)
    {
      index = UnsafeRawPointer(found) - UnsafeRawPointer(base)
      if isMeant(index) { return true }
      index += 1
    }
    return false
  }

  static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20)
  }
}

/// Counts the syntax of other tools in the blocks of a text. Linear in it.
struct ForeignScanner {
  private(set) var found: [ForeignSyntax: Tally] = [:]
  private let bytes: UnsafeBufferPointer<UInt8>
  /// `}}`, `%}` and `==`: what is looked for once is not looked for again.
  private var braces = NextPair(0x7D, 0x7D)
  private var percentBrace = NextPair(0x25, 0x7D)
  private var equals = NextPair(0x3D, 0x3D)

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func scan(_ block: Range<Int>) {
    var prose = Prose(bytes, block)
    while let index = prose.next() {
      guard let (kind, end) = match(at: index, in: block) else { continue }
      if found[kind] == nil {
        found[kind] = Tally(first: index..<end)
      } else {
        found[kind]?.add()
      }
      prose.skip(to: end)
    }
  }

  /// What starts at `index`, and where it ends.
  private mutating func match(at index: Int, in block: Range<Int>) -> (ForeignSyntax, Int)? {
    let end = min(block.upperBound, bytes.count)
    func byte(_ offset: Int) -> UInt8 { index + offset < end ? bytes[index + offset] : 0x0A }
    switch (byte(0), byte(1)) {
    case (0x7B, 0x7B):
      guard let close = braces.place(after: index + 2, before: end, in: bytes) else { return nil }
      let isShortcode = byte(2) == 0x3C || byte(2) == 0x25
      return (isShortcode ? .shortcode : .variable, close + 2)
    case (0x7B, 0x25):
      return percentBrace.place(after: index + 2, before: end, in: bytes).map {
        (.liquidTag, $0 + 2)
      }
    case (0x7B, let next):
      let gap = next == 0x20 ? 2 : 1
      let name = byte(gap + 1)
      switch byte(gap) {
      case 0x2E, 0x23: guard ForeignSigns.isLetter(name) else { return nil }
      case 0x3A:
        guard name == 0x20 || name == 0x2E || name == 0x23 || ForeignSigns.isLetter(name) else {
          return nil
        }
      default: return nil
      }
      let line = line(from: index, end)
      return bytes[line].firstIndex(of: 0x7D).map { (.attributes, $0 + 1) }
    case (0x21, 0x21), (0x3F, 0x3F):
      guard byte(2) == byte(0), startsLine(index, block) else { return nil }
      let gap = byte(3) == 0x2B ? 4 : 3
      let word = byte(gap + 1)
      guard byte(gap) == 0x20, word == 0x22 || ForeignSigns.isLetter(word) else { return nil }
      return (.box, line(from: index, end).upperBound)
    case (0x3D, 0x3D):
      return equalSigns(at: index, in: block, end)
    case (0x3A, 0x3A):
      guard byte(2) == 0x3A, startsLine(index, block) else { return nil }
      let line = line(from: index, end)
      // A line of colons alone ends one.
      let opens = bytes[line].contains { $0 != 0x3A && $0 > 0x20 }
      return opens ? (.container, line.upperBound) : nil
    case (0x23, let next) where ForeignSigns.isLetter(next): return tag(at: index, in: block, end)
    case (0x5E, _):
      guard index > block.lowerBound, bytes[index - 1] <= 0x20 else { return nil }
      let line = line(from: index, end)
      let name = bytes[line].dropFirst()
      let isName = name.allSatisfy { Self.isNameByte($0) && $0 < 0x80 }
      return isName && !name.isEmpty ? (.blockName, line.upperBound) : nil
    default: return nil
    }
  }

  /// `==marked==`, or `=== "Title"` at the start of a line.
  private mutating func equalSigns(
    at index: Int, in block: Range<Int>, _ end: Int
  ) -> (ForeignSyntax, Int)? {
    var after = index
    while after < end, bytes[after] == 0x3D { after += 1 }
    guard after < end else { return nil }
    if after - index == 3, startsLine(index, block), bytes[after] == 0x20, after + 1 < end,
      bytes[after + 1] == 0x22
    {
      return (.tabs, line(from: index, end).upperBound)
    }
    // In an address it means something else.
    let follows = index > block.lowerBound && Self.isNameByte(bytes[index - 1])
    guard after - index == 2, !follows, bytes[after] > 0x20,
      let close = equals.place(after: after, before: end, in: bytes), bytes[close - 1] > 0x20
    else { return nil }
    return (.highlight, close + 2)
  }

  /// `#subject`, after a space: `[x](#kop)` and `&#39;` are none.
  private func tag(at index: Int, in block: Range<Int>, _ end: Int) -> (ForeignSyntax, Int)? {
    if index > block.lowerBound {
      guard bytes[index - 1] <= 0x20 else { return nil }
      // The destination of a definition: `[x]: #kop`.
      if index > block.lowerBound + 1, bytes[index - 2] == 0x3A { return nil }
    }
    var after = index + 1
    while after < end, Self.isNameByte(bytes[after]) { after += 1 }
    return after - index > 2 ? (.tag, after) : nil
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x2D, 0x2F, 0x5F: true
    default: ForeignSigns.isLetter(byte)
    }
  }

  /// Whether nothing stands before it on its line but marks of quotes and spaces.
  private func startsLine(_ index: Int, _ block: Range<Int>) -> Bool {
    var before = index
    while before > block.lowerBound, bytes[before - 1] == 0x20 || bytes[before - 1] == 0x3E {
      before -= 1
    }
    return before == block.lowerBound || bytes[before - 1] == 0x0A
  }

  /// The rest of the line, without spaces at its end.
  private func line(from start: Int, _ end: Int) -> Range<Int> {
    var lineEnd = start
    while lineEnd < end, bytes[lineEnd] != 0x0A { lineEnd += 1 }
    while lineEnd > start, bytes[lineEnd - 1] <= 0x20 { lineEnd -= 1 }
    return start..<lineEnd
  }
}

/// The next place of two bytes, for places that are asked for in order.
private struct NextPair {
  private let first: UInt8
  private let second: UInt8
  private var place = 0

  init(_ first: UInt8, _ second: UInt8) {
    self.first = first
    self.second = second
  }

  mutating func place(
    after start: Int, before end: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    if place < start { place = start }
    while place + 1 < bytes.count, bytes[place] != first || bytes[place + 1] != second {
      place += 1
    }
    return place + 1 < min(end, bytes.count) ? place : nil
  }
}
