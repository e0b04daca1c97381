import Content

/// Finds abbreviations in capitals that no rule knows, and that a page does not explain where it first has them.
struct AbbreviationScan {
  private let group: Int32?
  private let builtIn: BuiltInRules
  private let site: LanguageRules
  /// What has been seen on the page, in lower case.
  private var seen = PhraseTrie()

  /// So many different ones of a page are kept: a page with more is a list of them.
  private static let most = 1_000

  init(_ builtIn: BuiltInRules, _ site: LanguageRules, at level: LanguageLevel) {
    group = builtIn.group(for: .abbreviation, at: level)
    self.builtIn = builtIn
    self.site = site
  }

  mutating func scan(
    _ sentence: Prose.Sentence, _ text: RuleText, to findings: inout RuleFindings
  ) {
    guard let group else { return }
    var isShouted: Bool?
    for index in sentence.words
    where text.prose.words[index].traits.contains(.capitalised) && !text.isSettled[index]
      && text.function(index).isEmpty
    {
      guard let letters = Abbreviation.letters(of: index, in: text), seen.wordCount < Self.most
      else { continue }
      if isShouted == nil { isShouted = Abbreviation.isShouted(sentence, text) }
      if isShouted == true { return }
      let word = Array(text.folded[letters])
      let count = seen.wordCount
      seen.addWord(word)
      guard seen.wordCount > count, !isKnown(word),
        !text.prose.words[index].traits.contains(.quoted),
        !Abbreviation.isPartOfName(index, in: sentence, text),
        !Abbreviation.isExplained(at: index..<index + 1, by: [], in: text)
      else { continue }
      findings.add(group, words: index..<index + 1)
    }
  }

  /// Whether it is in the glossary, or everybody knows it; what a rule knows has been told with its full name.
  private func isKnown(_ word: [UInt8]) -> Bool {
    [builtIn.rules.phrases, site.phrases].contains { phrases in
      guard let number = word.withUnsafeBufferPointer({ phrases.find($0) }),
        let node = phrases.start(with: number)
      else { return false }
      return phrases.ending(at: node) != nil
    }
  }
}
