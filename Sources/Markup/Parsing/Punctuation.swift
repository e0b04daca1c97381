/// Turns typewriter punctuation into that of a printed text, the way that Dutch and English share.
///
/// `"zo"` gets “ and ”, `'zo'` ‘ and ’, `--` –, `---` —, `...` …; `foto's`, `'s avonds`, `'t` and `'90`
/// get an apostrophe. cmark's own smart punctuation pairs the quote of `'s avonds` with that of a
/// later `foto's`.
struct Punctuation {
  /// The last byte of the block's text so far: what a quote stands after decides which way it curls.
  private var previous: UInt8 = 0x20
  /// Whether the last quote opened: a quote directly after it then does so too.
  private var lastOpened = false

  mutating func startBlock() { previous = 0x20 }

  /// Something other than text: code, an image, a note.
  mutating func passNonText() { previous = 0x61 }
  mutating func passBreak() { previous = 0x20 }

  /// Appends `bytes` to `text`; `continues` tells whether more follows directly, in another node.
  mutating func append(
    _ bytes: UnsafeBufferPointer<UInt8>, to text: inout [UInt8], continues: Bool
  ) {
    var start = 0
    var index = 0
    func next(_ offset: Int) -> UInt8 {
      offset < bytes.count ? bytes[offset] : continues ? 0x61 : 0x20
    }
    while index < bytes.count {
      let byte = bytes[index]
      // All signs that matter come before the letters and digits.
      if byte > 0x2E || byte < 0x22 {
        index += 1
        continue
      }
      let before = index > 0 ? Self.byte(before: index, in: bytes) : previous
      var length = 1
      let replacement: StaticString
      switch byte {
      case 0x22:
        lastOpened = opens(after: before, before: next(index + 1))
        replacement = lastOpened ? "\u{201C}" : "\u{201D}"
      case 0x27:
        let rest = UnsafeBufferPointer(rebasing: bytes[(index + 1)...])
        let isElision = !Self.isWord(before) && Self.startsElision(rest)
        let opens = !isElision && opens(after: before, before: next(index + 1))
        if !isElision { lastOpened = opens }
        replacement = opens ? "\u{2018}" : "\u{2019}"
      case 0x2D where next(index + 1) == 0x2D:
        length = run(of: 0x2D, in: bytes, from: index)
        text.append(contentsOf: bytes[start..<index])
        Self.appendDashes(length, to: &text)
        index += length
        start = index
        continue
      case 0x2E where next(index + 1) == 0x2E && next(index + 2) == 0x2E:
        length = 3
        replacement = "\u{2026}"
      default:
        index += 1
        continue
      }
      text.append(contentsOf: bytes[start..<index])
      text.append(
        contentsOf: UnsafeBufferPointer(
          start: replacement.utf8Start, count: replacement.utf8CodeUnitCount))
      index += length
      start = index
    }
    text.append(contentsOf: bytes[start...])
    if !bytes.isEmpty { previous = Self.byte(before: bytes.count, in: bytes) }
  }

  /// The byte before `index`, or one like it for signs outside ASCII after which a quote opens: a
  /// space that does not break, dashes and quotes that were typed as such.
  private static func byte(before index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> UInt8 {
    let last = bytes[index - 1]
    guard last >= 0x80, index >= 2 else { return last }
    if bytes[index - 2] == 0xC2 { return last == 0xA0 ? 0x20 : last == 0xAB ? 0x28 : last }
    guard index >= 3, bytes[index - 3] == 0xE2, bytes[index - 2] == 0x80 else { return last }
    switch last {
    case 0x93, 0x94: return 0x2D
    case 0x98, 0x9C, 0x9E: return 0x28
    default: return last
    }
  }

  private func opens(after previous: UInt8, before next: UInt8) -> Bool {
    guard next > 0x20 else { return false }
    switch previous {
    case 0x22, 0x27: return lastOpened
    case 0...0x20, 0x28, 0x5B, 0x7B, 0x2D, 0x2F, 0x3D: return true
    default: return false
    }
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
    default: false
    }
  }

  /// Whether a word that has lost its start follows, in Dutch or in English: `'s avonds`, `'t`, `'90`,
  /// `'90s`, `'tis`. A site has one language, but no word of either is a quotation in the other.
  private static func startsElision(_ rest: UnsafeBufferPointer<UInt8>) -> Bool {
    var length = 0
    while length < rest.count, isWord(rest[length]) { length += 1 }
    switch length {
    case 1 where rest.count > 1 && rest[1] == 0x27:
      // One letter between quotes: 'n'.
      return false
    case 1:
      // 's, 't, 'n, 'k, 'm, 'r
      return [0x73, 0x74, 0x6E, 0x6B, 0x6D, 0x72].contains(rest[0] | 0x20)
    case 2:
      let digits = (0x30...0x39).contains(rest[0]) && (0x30...0x39).contains(rest[1])
      let (a, b) = (rest[0] | 0x20, rest[1] | 0x20)
      // 'em, 'ie; not 'er, with which a quoted sentence starts as often.
      return digits || (a == 0x65 && b == 0x6D) || (a == 0x69 && b == 0x65)
    case 3:
      // In English: '90s, 'tis.
      let digits = (0x30...0x39).contains(rest[0]) && (0x30...0x39).contains(rest[1])
      return digits && rest[2] | 0x20 == 0x73 || Self.isWord("tis", rest)
    case 4: return Self.isWord("twas", rest)
    default: return false
    }
  }

  private static func isWord(_ word: StaticString, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let letters = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    return zip(letters, bytes).allSatisfy { $0 == $1 | 0x20 }
  }

  private func run(of byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] == byte { end += 1 }
    return end - start
  }

  /// A run of hyphens as dashes: all em, all en, or em first, as cmark does it.
  private static func appendDashes(_ count: Int, to text: inout [UInt8]) {
    var em = 0
    var en = 0
    if count % 3 == 0 {
      em = count / 3
    } else if count % 2 == 0 {
      en = count / 2
    } else if count % 3 == 2 {
      (em, en) = ((count - 2) / 3, 1)
    } else {
      (em, en) = ((count - 4) / 3, 2)
    }
    for _ in 0..<em { text.append(contentsOf: [0xE2, 0x80, 0x94]) }
    for _ in 0..<en { text.append(contentsOf: [0xE2, 0x80, 0x93]) }
  }
}
