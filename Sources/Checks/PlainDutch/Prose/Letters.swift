/// What the bytes of a text are to somebody who reads words: letters, digits, spaces, signs.
enum Letters {
  enum Kind: UInt8 {
    case letter, capital, digit, space
    /// `.`, `?`, `!` and `…`.
    case terminal
    /// Of quotations and brackets.
    case opening, closing
    /// `’` and `'`: in a word, before it, or the end of a quotation.
    case apostrophe
    case hyphen
    /// Not seen: a soft hyphen, a place where a line may end.
    case invisible
    /// U+FFFC.
    case object
    case other
  }

  /// The kind of the scalar at `index`, and its length in bytes.
  static func kind(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> (kind: Kind, length: Int) {
    let byte = text[index]
    switch byte {
    case 0x61...0x7A: return (.letter, 1)
    case 0x41...0x5A: return (.capital, 1)
    case 0x30...0x39: return (.digit, 1)
    case 0...0x20: return (.space, 1)
    case 0x2E, 0x3F, 0x21: return (.terminal, 1)
    case 0x28, 0x5B, 0x7B: return (.opening, 1)
    case 0x29, 0x5D, 0x7D: return (.closing, 1)
    case 0x27: return (.apostrophe, 1)
    case 0x2D: return (.hyphen, 1)
    case 0..<0x80: return (.other, 1)
    default: return wideKind(text, at: index)
    }
  }

  private static func wideKind(
    _ text: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (kind: Kind, length: Int) {
    let byte = text[index]
    func next(_ offset: Int) -> UInt8 {
      index + offset < text.count ? text[index + offset] : 0
    }
    switch byte {
    case 0xC2:
      switch next(1) {
      case 0xA0: return (.space, 2)
      case 0xAD: return (.invisible, 2)
      case 0xAB: return (.opening, 2)
      case 0xBB: return (.closing, 2)
      case 0xAA, 0xB5, 0xBA: return (.letter, 2)
      default: return (.other, 2)
      }
    case 0xC3:
      if next(1) == 0x97 || next(1) == 0xB7 { return (.other, 2) }
      return (next(1) <= 0x9E ? .capital : .letter, 2)
    case 0xC4, 0xC5: return (isCapital(byte, next(1)) ? .capital : .letter, 2)
    case 0xC6...0xDF: return (.letter, 2)
    case 0xE2: return (sign(next(1), next(2)), 3)
    case 0xE3 where next(1) == 0x80: return (next(2) == 0x80 ? .space : .other, 3)
    case 0xEF where next(1) == 0xBF: return (next(2) == 0xBC ? .object : .other, 3)
    case 0xEF where next(1) == 0xBB && next(2) == 0xBF: return (.invisible, 3)
    case 0xE0...0xEF: return (.letter, 3)
    case 0xF0: return (next(1) == 0x9F ? .other : .letter, 4)
    case 0xF1...0xF4: return (.letter, 4)
    // No scalar starts so; texts are checked before they are parsed.
    default: return (.other, 1)
    }
  }

  /// Of the signs from U+2000 to U+2FFF.
  private static func sign(_ second: UInt8, _ third: UInt8) -> Kind {
    switch (second, third) {
    case (0x80, 0x80...0x8A), (0x80, 0xA8...0xA9), (0x80, 0xAF), (0x81, 0x9F): .space
    case (0x80, 0x8B...0x8F), (0x81, 0xA0): .invisible
    case (0x80, 0x90), (0x80, 0x91): .hyphen
    case (0x80, 0x98), (0x80, 0x9A), (0x80, 0x9C), (0x80, 0x9E), (0x80, 0xB9): .opening
    case (0x80, 0x9D), (0x80, 0xBA): .closing
    case (0x80, 0x99): .apostrophe
    case (0x80, 0xA6): .terminal
    default: .other
    }
  }

  /// In Latin Extended-A capitals and small letters take turns.
  private static func isCapital(_ first: UInt8, _ second: UInt8) -> Bool {
    let scalar = UInt32(first & 0x1F) << 6 | UInt32(second & 0x3F)
    switch scalar {
    case 0x138, 0x149, 0x17F: return false
    case 0x178: return true
    case 0x139...0x148, 0x179...0x17E: return scalar & 1 == 1
    default: return scalar & 1 == 0
    }
  }

  /// A byte of a word in small letters: of ASCII and of the accented letters that Dutch has.
  static func small(_ byte: UInt8, after previous: UInt8) -> UInt8 {
    if byte &- 0x41 < 26 { return byte | 0x20 }
    if previous == 0xC3, byte &- 0x80 < 0x1F, byte != 0x97 { return byte | 0x20 }
    return byte
  }
}
