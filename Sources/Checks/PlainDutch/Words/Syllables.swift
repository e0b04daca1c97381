/// Counts the syllables of Dutch words, by the letters that make one vowel together.
///
/// A diaeresis starts a syllable. What has no letters to go by is counted so: a number in digits is one syllable; an
/// abbreviation in capitals has one for each letter, unless it can be read as a word (`NAVO`); one with points has one more
/// than it has pieces (`bijv.` two, `m.b.t.` four). A word has one syllable at least.
enum Syllables {
  /// Of a word of a text.
  static func count(of word: Prose.Word, in text: UnsafeBufferPointer<UInt8>) -> Int {
    let bytes = UnsafeBufferPointer(rebasing: text[word.range])
    if word.traits.contains(.abbreviation) { return 1 + pieces(of: bytes) }
    if word.traits.contains(.capitals), let letters = spelt(bytes) { return letters }
    return count(in: bytes)
  }

  /// Of letters, digits and what joins them.
  static func count(in word: UnsafeBufferPointer<UInt8>) -> Int {
    if word.count >= 4, word.count <= unusual.longest, mayBeUnusual(word),
      let count = unusual.value(of: word)
    {
      return Int(count)
    }
    var count = 0
    var index = 0
    var previous: UInt8 = 0
    while index < word.count {
      let (letter, length) = Vowels.letter(word, at: index)
      if letter == Vowels.digit {
        if previous != Vowels.digit { count += 1 }
      } else if letter & Vowels.isVowel != 0 {
        let vowel = Vowels(word, at: index, letter, length, after: previous)
        if vowel.length > 0 {
          count += 1
          index += vowel.length
          previous = Vowels.vowel
          continue
        }
      }
      // `1.234,50` is one number.
      let isInNumber = previous == Vowels.digit && (word[index] == 0x2E || word[index] == 0x2C)
      if !isInNumber { previous = letter }
      index += length
    }
    return max(1, count)
  }

  private static func pieces(of word: UnsafeBufferPointer<UInt8>) -> Int {
    var pieces = 0
    var isInside = false
    for byte in word {
      if byte == 0x2E || byte == 0x2F {
        isInside = false
      } else if !isInside {
        pieces += 1
        isInside = true
      }
    }
    return pieces
  }

  /// The letters of an abbreviation that is read letter by letter: of three at most, or without a vowel.
  private static func spelt(_ word: UnsafeBufferPointer<UInt8>) -> Int? {
    var letters = 0
    var vowels = 0
    for byte in word {
      if byte &- 0x41 < 26 { letters += 1 }
      switch byte {
      case 0x41, 0x45, 0x49, 0x4F, 0x55: vowels += 1
      default: break
      }
      if letters > 12 { return nil }
    }
    return letters <= 3 || vowels == 0 ? max(1, letters) : nil
  }

  /// Whether a word looks like one from English: those end in a letter that is not heard, mostly.
  private static func mayBeUnusual(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    switch word[word.count - 1] | 0x20 {
    case 0x64, 0x65, 0x6B, 0x6E, 0x73, 0x74: true
    default: false
    }
  }

  /// Words that are not said as they are written.
  private static let unusual = WordTable([
    (
      "case cases base home like live line file files game games date dates time share care tape", 1
    ),
    (
      """
      online offline website websites update updates service services office software hardware lifestyle facebook
      youtube freelance iphone smartphone smartphones intake intakes homepage homepages webpage site sites baseline
      deadline deadlines timeline headline pipeline hotline interface interfaces outcome outcomes station stations
      fashion private guideline guidelines science updated upgrade upgrades username usernames feature features
      """, 2
    ),
    (
      """
      database databases template templates management performance performances evidence conference intelligence
      assistance compliance governance acceptance
      """, 3
    ),
  ])
}
