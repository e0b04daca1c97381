import Content

/// Abbreviations, and whether a page says what they mean.
enum Abbreviation {
  /// The capitals that a word is an abbreviation in: `VNG`, or the `Wmo` of `Wmo-raad`; nil when it is none.
  static func letters(of index: Int, in text: RuleText) -> Range<Int>? {
    let word = text.prose.words[index]
    guard word.traits.contains(.capitalised), !word.traits.contains(.address) else { return nil }
    let bytes = text.prose.text[word.range]
    let part = bytes.prefix { $0 != UInt8(ascii: "-") }
    guard (2...6).contains(part.count), part.allSatisfy({ $0 &- 0x41 < 26 }) else { return nil }
    // II and XIV are numbers.
    guard !part.allSatisfy({ "IVXLC".utf8.contains($0) }) else { return nil }
    return part.startIndex..<part.endIndex
  }

  /// Whether a word has the capitals that a rule gives it: `OR` is not `or`.
  static func isWritten(as rule: String, at index: Int, in text: RuleText) -> Bool {
    guard rule.utf8.contains(where: { $0 &- 0x41 < 26 }) else { return true }
    return text.prose.words[index].traits.contains(.capitals)
  }

  /// Whether it is part of a name, which nobody writes out: `VSB Fonds`.
  static func isPartOfName(_ index: Int, in sentence: Prose.Sentence, _ text: RuleText) -> Bool {
    func isName(_ other: Int) -> Bool {
      guard sentence.words.contains(other) else { return false }
      let traits = text.prose.words[other].traits
      return traits.contains(.capitalised) && !traits.contains(.capitals)
        && other != sentence.words.lowerBound
    }
    return isName(index - 1) && text.isJoined(index - 1)
      || isName(index + 1) && text.isJoined(index)
  }

  /// Whether most words of a sentence are in capitals: it shouts, and what is an abbreviation cannot be told.
  static func isShouted(_ sentence: Prose.Sentence, _ text: RuleText) -> Bool {
    let count = sentence.words.count { text.prose.words[$0].traits.contains(.capitals) }
    return count >= 3 && count * 2 > sentence.words.count
  }

  /// Whether the page says what words mean, where it first has them or by their full name: `pgb (persoonsgebonden budget)`.
  static func isExplained(
    at words: Range<Int>, by names: [String], in text: RuleText
  ) -> Bool {
    if words.lowerBound > 0, text.gap(after: words.lowerBound - 1).contains(0x28) { return true }
    let after = words.upperBound - 1
    let gap = text.gap(after: after)
    if gap.contains(0x28) || gap.contains(0x3A) { return true }
    if after + 1 < text.prose.words.count {
      let next = text.word(after + 1)
      // `Wmo is de Wet …`, and `MEE, een organisatie die …`; not `de ALV is op 3 mei`.
      if explaining.contains(next) { return true }
      if after + 2 < text.prose.words.count {
        if next == isWord, text.function(after + 2).contains(.article) { return true }
        if next == standsWord, text.word(after + 2) == forWord { return true }
      }
      if gap.contains(0x2C), text.function(after + 1).contains(.article) { return true }
    }
    if words.lowerBound > 0, naming.contains(text.word(words.lowerBound - 1)) { return true }
    return names.contains { name in
      var bytes = Array(name.utf8)
      PhraseTrie.fold(&bytes)
      return contains(bytes, in: text.folded)
    }
  }

  private static let explaining: [ArraySlice<UInt8>] = [
    "betekent", "heet", "oftewel",
  ]
  .map { Array($0.utf8)[...] }
  private static let isWord = Array("is".utf8)[...]
  private static let standsWord = Array("staat".utf8)[...]
  private static let forWord = Array("voor".utf8)[...]
  private static let naming: [ArraySlice<UInt8>] = ["kortweg", "afgekort", "ofwel", "oftewel"]
    .map { Array($0.utf8)[...] }

  /// Finds the rarest way: its first two bytes, then the rest; names are short.
  private static func contains(_ name: [UInt8], in text: [UInt8]) -> Bool {
    guard name.count > 1, text.count >= name.count else { return false }
    return text.withUnsafeBufferPointer { text in
      var index = 0
      let end = text.count - name.count
      while index <= end {
        if text[index] == name[0], text[index + 1] == name[1] {
          var same = 2
          while same < name.count, text[index + same] == name[same] { same += 1 }
          if same == name.count { return true }
        }
        index += 1
      }
      return false
    }
  }
}
