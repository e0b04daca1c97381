import Markup

/// What a text is made of when terms are looked for in it: words, signs, and the spaces between them.
///
/// A word is a run of letters and digits, with the hyphens and the apostrophes in it: `Wmo-raad` and `foto’s`
/// are one word each. A hyphen at its end counts too: in `Wmo- en zorgraad` there is no Wmo.
///
/// A word is told by its bytes without capitals and accents, so that `Cliënt` and `client` are the same one.
struct WordReader {
  /// What the bytes are given to; it knows which words there are.
  protocol Listener {
    /// A word has ended: `word.folded` holds it.
    mutating func take(_ word: Word)
    /// A sign that is no part of a word, by its bytes.
    mutating func takeSign(_ word: Word)
  }

  /// The word at hand.
  struct Word {
    /// Longer words are no terms: what is past this is not kept.
    static let longest = 255

    fileprivate(set) var folded: [UInt8] = []
    /// FNV-1a of what is folded.
    fileprivate(set) var hash = Word.seed
    fileprivate(set) var isTooLong = false
    fileprivate(set) var hasUpper = false
    fileprivate(set) var hasLower = false
    fileprivate(set) var hasLetters = false
    /// Where it starts and ends: an end in another text than the start is where that text ends.
    fileprivate(set) var node: Int32 = 0
    fileprivate(set) var start = 0
    fileprivate(set) var end = 0
    /// The text that it ends in, and where in that.
    fileprivate(set) var lastNode: Int32 = 0
    fileprivate(set) var lastEnd = 0

    fileprivate static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

    /// Whether it is written in capitals, as an abbreviation may be.
    var isCapitals: Bool { hasUpper && !hasLower }

    /// Adds letters in lower case.
    fileprivate mutating func append(_ letters: UnsafeBufferPointer<UInt8>) {
      guard folded.count + letters.count <= Self.longest else {
        isTooLong = true
        return
      }
      folded.append(contentsOf: letters)
      var hash = hash
      for letter in letters { hash = (hash ^ UInt64(letter)) &* 0x100_0000_01B3 }
      self.hash = hash
    }

    fileprivate mutating func append(_ byte: UInt8) {
      guard folded.count < Self.longest else {
        isTooLong = true
        return
      }
      folded.append(byte)
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }

    fileprivate mutating func clear() {
      folded.removeAll(keepingCapacity: true)
      hash = Self.seed
      isTooLong = false
      hasUpper = false
      hasLower = false
      hasLetters = false
    }
  }

  private var word = Word()
  private var isOpen = false
  /// An apostrophe after a letter, which is part of the word only if a letter follows.
  private var pendingApostrophe = false

  /// Reads a text; a word at its end is still open, and goes on in the next one.
  mutating func read(
    _ bytes: UnsafeBufferPointer<UInt8>, node: Int32, to listener: inout some Listener
  ) {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case 0x61...0x7A:
        // Most of a text is this: letters in lower case, taken together.
        var end = index + 1
        while end < bytes.count, bytes[end] &- 0x61 < 26 { end += 1 }
        open(node, index)
        word.append(UnsafeBufferPointer(rebasing: bytes[index..<end]))
        word.hasLower = true
        word.hasLetters = true
        close(node, end)
        index = end
        continue
      case 0x41...0x5A:
        open(node, index)
        word.append(byte | 0x20)
        word.hasUpper = true
        word.hasLetters = true
        close(node, index + 1)
      case 0x30...0x39:
        open(node, index)
        word.append(byte)
        word.hasLetters = true
        close(node, index + 1)
      case 0...0x20, 0x7F: endWord(&listener)
      case 0x2D:
        open(node, index)
        word.append(0x2D)
        close(node, index + 1)
      case 0x27: apostrophe(node, index, &listener)
      case 0x80...0xFF:
        index = readScalar(bytes, index, node, &listener)
        continue
      default: sign(bytes[index...index], node, index, &listener)
      }
      index += 1
    }
  }

  /// Ends the word at hand: at a space, at the end of a block, at what is no text.
  mutating func endWord(_ listener: inout some Listener) {
    guard isOpen else { return }
    isOpen = false
    if word.hasLetters { listener.take(word) } else { listener.takeSign(word) }
    guard pendingApostrophe else { return }
    // No letter followed: it closes a quotation.
    pendingApostrophe = false
    word.clear()
    word.append(0x27)
    word.start = word.end
    listener.takeSign(word)
  }

  // MARK: - The pieces of a word

  private mutating func open(_ node: Int32, _ index: Int) {
    if pendingApostrophe {
      word.append(0x27)
      pendingApostrophe = false
    }
    guard !isOpen else { return }
    isOpen = true
    word.clear()
    word.node = node
    word.start = index
    word.end = index
    word.lastNode = node
    word.lastEnd = index
  }

  private mutating func close(_ node: Int32, _ end: Int) {
    if node == word.node { word.end = end }
    word.lastNode = node
    word.lastEnd = end
  }

  private mutating func apostrophe(
    _ node: Int32, _ index: Int, _ listener: inout some Listener
  ) {
    if isOpen, word.hasLetters, !pendingApostrophe {
      pendingApostrophe = true
    } else {
      // A quotation mark: it stands between what is quoted and the rest.
      sign([0x27], node, index, &listener)
    }
  }

  private mutating func sign(
    _ bytes: some Collection<UInt8>, _ node: Int32, _ index: Int, _ listener: inout some Listener
  ) {
    endWord(&listener)
    word.clear()
    for byte in bytes { word.append(byte) }
    word.node = node
    word.start = index
    word.end = index + bytes.count
    word.lastNode = node
    word.lastEnd = word.end
    listener.takeSign(word)
  }

  /// A character outside ASCII; the index after it.
  private mutating func readScalar(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ node: Int32,
    _ listener: inout some Listener
  ) -> Int {
    guard let (scalar, end) = Self.scalar(in: bytes, at: index) else {
      sign(bytes[index...index], node, index, &listener)
      return index + 1
    }
    switch scalar.value {
    case 0xC0..<0x180:
      let letter = Self.latin[Int(scalar.value) - 0xC0]
      guard !letter.folded.isEmpty else {
        sign(bytes[index..<end], node, index, &listener)
        break
      }
      open(node, index)
      for byte in letter.folded { word.append(byte) }
      if letter.isUpper { word.hasUpper = true } else { word.hasLower = true }
      word.hasLetters = true
      close(node, end)
    // Soft hyphens, accents that stand apart from their letter, what has no width.
    case 0xAD, 0x300..<0x370, 0x200B...0x200D, 0x2060, 0xFEFF: close(node, end)
    case 0x2018, 0x2019, 0x2BC: apostrophe(node, index, &listener)
    case 0x2010, 0x2011:
      open(node, index)
      word.append(0x2D)
      close(node, end)
    case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
      endWord(&listener)
    default:
      let properties = scalar.properties
      guard properties.isAlphabetic || properties.numericType != nil else {
        sign(bytes[index..<end], node, index, &listener)
        break
      }
      open(node, index)
      for byte in properties.lowercaseMapping.utf8 { word.append(byte) }
      if properties.isUppercase { word.hasUpper = true }
      if properties.isLowercase { word.hasLower = true }
      word.hasLetters = true
      close(node, end)
    }
    return end
  }

  /// The character at `index` and the index after it; nil when the bytes there are none.
  private static func scalar(
    in bytes: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (Unicode.Scalar, Int)? {
    let length =
      switch bytes[index] {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 0
      }
    guard length > 0, index + length <= bytes.count else { return nil }
    var value = UInt32(bytes[index]) & (0xFF >> UInt32(length + 1))
    for offset in 1..<length {
      guard bytes[index + offset] & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(bytes[index + offset] & 0x3F)
    }
    return Unicode.Scalar(value).map { ($0, index + length) }
  }
}

extension WordReader {
  /// Letters from U+00C0 up to U+017F without capitals and accents; empty for a sign.
  private static let latin: [(folded: [UInt8], isUpper: Bool)] = (0xC0..<0x180).map { value in
    let plain = Slug.withoutAccent[value - 0xC0]
    let isUpper = Unicode.Scalar(UInt32(value))?.properties.isUppercase ?? false
    return (plain == "-" ? [] : Array(plain.utf8), isUpper)
  }
}
