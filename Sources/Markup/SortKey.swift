/// Where a title stands in a list, as a dictionary has it: by its letters first, then by their accents,
/// then by their case, and in the end by how it is written, so that no two titles share a place.
///
/// - Numbers count by their value: `hoofdstuk 2` stands before `hoofdstuk 10`. They stand before letters.
/// - `ij` is an i and a j, as in the Woordenlijst and today's dictionaries, whether typed as one sign or two.
/// - Apostrophes do not count: `'s-Hertogenbosch` stands with the s, `'t Gooi` with the t. Articles stay.
/// - Other signs are a space, and words come first: `Wmo raad` and `Wmo-raad` stand before `Wmoraad`.
///
/// Dutch and English agree on all of this, so that it needs no language; nor does it ask the system for one,
/// whose order differs from machine to machine. Letters that are not Latin come last, by their code.
package struct SortKey: Hashable, Sendable, Comparable {
  /// Compared byte by byte. A level ends with 0, which is in no level.
  private let bytes: [UInt8]

  package init(_ text: String) {
    var levels = Levels(text)
    for scalar in text.unicodeScalars { levels.add(scalar) }
    bytes = levels.bytes(of: text)
  }

  package static func < (a: SortKey, b: SortKey) -> Bool {
    a.bytes.withUnsafeBufferPointer { a in
      b.bytes.withUnsafeBufferPointer { b in a.lexicographicallyPrecedes(b) }
    }
  }

  /// The letter that a list has it under: `É` is `E`, of any number `0-9`.
  package var initial: String {
    switch bytes.first {
    case nil, 0: return ""
    case SortKey.Levels.number: return "0–9"
    default:
      let letters = bytes.prefix { $0 > SortKey.Levels.number }
      return String(decoding: letters, as: UTF8.self).prefix(1).uppercased()
    }
  }
}

extension SortKey {
  fileprivate struct Levels {
    static let space: UInt8 = 0x02
    static let number: UInt8 = 0x03
    /// A letter without an accent, and one in lower case.
    private static let plain: UInt8 = 0x01
    private static let upper: UInt8 = 0x02

    private var letters: [UInt8] = []
    /// How many letters there are, and the levels below them as far as they say something.
    private var count = 0
    private var accents: [UInt8] = []
    private var moreAccents = 0
    private var cases: [UInt8] = []
    private var gap = false
    /// Of the number that is being read: where the count of its digits goes, and that count.
    private var numberPlace = 0
    private var numberLength: Int?

    init(_ text: String) { letters.reserveCapacity(2 * text.utf8.count + 16) }

    mutating func add(_ scalar: Unicode.Scalar) {
      let value = scalar.value
      if (0x30...0x39).contains(value) { return addDigit(UInt8(value)) }
      switch value {
      case 0x61...0x7A: addLetter(UInt8(value), upper: false)
      case 0x41...0x5A: addLetter(UInt8(value) | 0x20, upper: true)
      // Apostrophes and soft hyphens.
      case 0x27, 0x2018, 0x2019, 0x2BC, 0xAD: break
      case 0x300..<0x370: addAccent(Self.weight(ofMark: value))
      case 0xC0..<0x180: addLatin(value)
      default:
        guard value >= 0x180, scalar.properties.isAlphabetic else {
          endNumber()
          gap = true
          return
        }
        let lower = scalar.properties.lowercaseMapping
        startLetter(upper: lower != String(Character(scalar)))
        letters += lower.utf8
      }
    }

    private mutating func addLatin(_ value: UInt32) {
      let place = Int(value) - 0xC0
      let plainLetters = Slug.withoutAccent[place]
      // A sign for multiplication or division.
      if plainLetters == "-" {
        endNumber()
        gap = true
        return
      }
      // From U+0100 on capitals have even places, but for a stretch where they have odd ones.
      let isUpper =
        switch value {
        case 0xC0..<0xDF: true
        case 0xDF..<0x100: false
        case 0x139...0x148, 0x178...0x17E: value & 1 == 1 || value == 0x178
        default: value & 1 == 0
        }
      for letter in plainLetters.utf8 { addLetter(letter, upper: isUpper) }
      // `ĳ` is nothing but an i and a j.
      guard value != 0x132, value != 0x133 else { return }
      addAccent(Self.accentOfLatin.utf8Start[place])
    }

    private mutating func addLetter(_ letter: UInt8, upper: Bool) {
      startLetter(upper: upper)
      letters.append(letter)
    }

    private mutating func startLetter(upper: Bool) {
      endNumber()
      addGap()
      count += 1
      guard upper else { return }
      while cases.count < count - 1 { cases.append(Self.plain) }
      cases.append(Self.upper)
    }

    /// On the last letter, which may have one already.
    private mutating func addAccent(_ accent: UInt8) {
      guard count > 0 else { return }
      if accents.count == count + moreAccents { moreAccents += 1 }
      while accents.count < count + moreAccents - 1 { accents.append(Self.plain) }
      accents.append(accent)
    }

    private mutating func addGap() {
      if gap, !letters.isEmpty { letters.append(Self.space) }
      gap = false
    }

    /// A number is the count of its digits and the digits, without zeros before it: more digits are more.
    private mutating func addDigit(_ digit: UInt8) {
      if numberLength == nil {
        addGap()
        letters.append(Self.number)
        numberPlace = letters.count
        letters.append(0x80)
        numberLength = 0
      }
      guard let length = numberLength, digit != 0x30 || length > 0 else { return }
      letters.append(digit)
      numberLength = length + 1
    }

    private mutating func endNumber() {
      guard let length = numberLength else { return }
      numberLength = nil
      letters[numberPlace] = UInt8(0x80 + length % 0x7F)
      guard length >= 0x7F else { return }
      letters.insert(contentsOf: repeatElement(0xFF, count: length / 0x7F), at: numberPlace)
    }

    mutating func bytes(of text: String) -> [UInt8] {
      endNumber()
      letters.append(0)
      letters += accents
      letters.append(0)
      letters += cases
      letters.append(0)
      letters += text.utf8
      return letters
    }

    /// A letter for each accent: the same for a letter with an accent and for an accent that stands apart.
    private static func weight(ofMark value: UInt32) -> UInt8 {
      switch value {
      case 0x300: UInt8(ascii: "g")
      case 0x301: UInt8(ascii: "a")
      case 0x302: UInt8(ascii: "c")
      case 0x303: UInt8(ascii: "t")
      case 0x304: UInt8(ascii: "m")
      case 0x306: UInt8(ascii: "b")
      case 0x307: UInt8(ascii: "d")
      case 0x308: UInt8(ascii: "u")
      case 0x30A: UInt8(ascii: "r")
      case 0x30B: UInt8(ascii: "o")
      case 0x30C: UInt8(ascii: "v")
      case 0x327: UInt8(ascii: "e")
      case 0x328: UInt8(ascii: "k")
      default: UInt8(ascii: "z")
      }
    }

    /// The accents of U+00C0 up to U+017F; `-` for letters that are of another shape.
    private static let accentOfLatin: StaticString = """
      gactur-egacugacu-tgactu--gacua--gactur-egacugacu-tgactu--gacua-u\
      mmbbkkaaccddvvvv--mmbbddkkvvccbbddeecc--ttmmbbkkd---ccee-aaeevv-\
      ---aaeevv---mmbboo--aaeevvaacceevveevv--ttmmbbrrookkccccuaaddvv-
      """
  }
}
