/// Letters that make one vowel of a Dutch word together: `aa`, `ie`, `eeu`, `ij`.
struct Vowels {
  /// In bytes; 0 when what stands there is no vowel after all.
  let length: Int

  // What a letter is: a small letter without its accent, with these bits.
  static let isVowel: UInt8 = 0x80
  static let digit: UInt8 = 0x01
  /// Of a vowel that starts a syllable whatever stands before it: `ë`.
  static let diaeresis: UInt8 = 0x40
  static let vowel: UInt8 = 0x02

  private static let letterMask: UInt8 = 0x3F
  private static let a = code(0x61)
  private static let c = code(0x63)
  private static let e = code(0x65)
  private static let h = code(0x68)
  private static let i = code(0x69)
  private static let j = code(0x6A)
  private static let m = code(0x6D)
  private static let o = code(0x6F)
  private static let q = code(0x71)
  private static let r = code(0x72)
  private static let s = code(0x73)
  private static let t = code(0x74)
  private static let u = code(0x75)
  private static let w = code(0x77)
  private static let y = code(0x79)
  private static let z = code(0x7A)

  /// A small letter in six bits, above the marks.
  private static func code(_ byte: UInt8) -> UInt8 { byte & 0x1F | 0x20 }

  /// The vowels that start with `letter`, which is `size` bytes long, at `start`; `previous` stands before it.
  init(
    _ word: UnsafeBufferPointer<UInt8>, at start: Int, _ letter: UInt8, _ size: Int,
    after previous: UInt8
  ) {
    let first = letter & Self.letterMask
    let (next, nextSize) = Self.letter(word, at: start + size)
    // The `u` of `enquête`, the `y` of `yoga`.
    if first == Self.u, previous == Self.q {
      length = 0
      return
    }
    if first == Self.y, previous != Self.vowel, next & Self.isVowel != 0, start == 0 {
      length = 0
      return
    }
    if first == Self.i, next == Self.j {
      length = size + nextSize
      return
    }
    guard next & Self.isVowel != 0, next & Self.diaeresis == 0 else {
      length = size
      return
    }
    let second = next & Self.letterMask
    let (third, thirdSize) = Self.letter(word, at: start + size + nextSize)
    let (two, three) = (size + nextSize, size + nextSize + thirdSize)
    func isThird(_ letter: UInt8) -> Bool {
      third & Self.letterMask == letter && third & Self.diaeresis == 0
    }
    switch (first, second) {
    case (Self.a, Self.a), (Self.o, Self.o), (Self.o, Self.e):
      length = isThird(Self.i) ? three : two
    case (Self.e, Self.e): length = isThird(Self.u) ? three : two
    case (Self.a, Self.i), (Self.e, Self.i), (Self.o, Self.i), (Self.u, Self.i):
      // `naijver`, `geijkt`.
      length = third == Self.j ? size : two
    case (Self.e, Self.u):
      let (fourth, _) = Self.letter(word, at: start + three)
      // `museum`, but `pneumatisch`.
      length = isThird(Self.m) && fourth & Self.isVowel == 0 ? size : two
    case (Self.i, Self.e): length = Self.afterIE(word, third, start + three, size, two, three)
    case (Self.e, Self.a):
      if isThird(Self.u) {
        length = three
      } else {
        // `team` and what is made with it.
        length = previous == Self.t && isThird(Self.m) ? two : size
      }
    case (Self.o, Self.a):
      let (fourth, _) = Self.letter(word, at: start + three)
      // `coach`, `board`.
      length = isThird(Self.r) || isThird(Self.c) && fourth == Self.h ? two : size
    case (Self.u, Self.u), (Self.a, Self.u), (Self.o, Self.u), (Self.a, Self.e), (Self.a, Self.y),
      (Self.e, Self.y), (Self.o, Self.y), (Self.u, Self.y):
      length = two
    default: length = size
    }
  }

  /// `ie` is one vowel in `die` and `nieuw`, but two in `financieel` and `religieus`.
  private static func afterIE(
    _ word: UnsafeBufferPointer<UInt8>, _ third: UInt8, _ next: Int, _ one: Int, _ two: Int,
    _ three: Int
  ) -> Int {
    if third & diaeresis != 0 { return two }
    if third & letterMask == e { return one }
    guard third & letterMask == u, third & isVowel != 0 else { return two }
    let (fourth, _) = letter(word, at: next)
    return fourth == s || fourth == z || fourth == r ? one : three
  }

  /// The letter at `index` without its accent, and its length in bytes; 0 past the end and for what is no letter.
  static func letter(_ word: UnsafeBufferPointer<UInt8>, at index: Int) -> (UInt8, Int) {
    guard index < word.count else { return (0, 0) }
    let byte = word[index]
    if byte < 0x80 {
      let small = byte | 0x20
      if small &- 0x61 < 26 {
        let isVowel = vowelBits >> UInt32(small & 0x1F) & 1 == 1
        return (code(small) | (isVowel ? Self.isVowel : 0), 1)
      }
      return (byte &- 0x30 < 10 ? digit : 0, 1)
    }
    guard index + 1 < word.count else { return (0, 1) }
    if byte == 0xC3 { return (accented(word[index + 1] | 0x20), 2) }
    switch byte {
    case 0xC2...0xDF: return (0, 2)
    case 0xE0...0xEF: return (0, 3)
    case 0xF0...: return (0, 4)
    default: return (0, 1)
    }
  }

  private static let vowelBits: UInt32 = 1 << 1 | 1 << 5 | 1 << 9 | 1 << 15 | 1 << 21 | 1 << 25

  /// Of the letters from U+00E0 on; the second byte of one.
  private static func accented(_ second: UInt8) -> UInt8 {
    switch second {
    case 0xA0...0xA6: a | isVowel
    case 0xA7: c
    case 0xA8...0xAA: e | isVowel
    case 0xAB: e | isVowel | diaeresis
    case 0xAC...0xAE: i | isVowel
    case 0xAF: i | isVowel | diaeresis
    case 0xB2...0xB5, 0xB8: o | isVowel
    case 0xB6: o | isVowel | diaeresis
    case 0xB9...0xBB: u | isVowel
    case 0xBC: u | isVowel | diaeresis
    case 0xBD, 0xBF: y | isVowel
    default: 0
    }
  }
}
