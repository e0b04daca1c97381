/// How hard a text is to read, as far as that can be counted.
///
/// Two figures that Dutch has had since the sixties and seventies. Both are made of the same two things, the length of
/// sentences and that of words, and know nothing of what a text is about: they say nothing of one text, and something of two
/// versions of it. 100 is easy, 0 is hard. No level of language follows from them.
package struct Readability: Hashable, Sendable {
  package var words: Int
  package var sentences: Int
  package var syllables: Int

  package init(words: Int = 0, sentences: Int = 0, syllables: Int = 0) {
    self.words = words
    self.sentences = sentences
    self.syllables = syllables
  }

  /// In fewer words one long sentence decides.
  package static let fewestWords = 100

  /// Whether there is enough text to give a figure.
  package var isEnough: Bool { words >= Self.fewestWords && sentences > 0 }

  package var wordsPerSentence: Double { sentences > 0 ? Double(words) / Double(sentences) : 0 }

  package var syllablesPer100Words: Double {
    words > 0 ? 100 * Double(syllables) / Double(words) : 0
  }

  /// Flesch’s reading ease with the numbers that Douma found for Dutch; nil when there is too little text.
  package var fleschDouma: Double? {
    guard isEnough else { return nil }
    return 206.8 - 0.77 * syllablesPer100Words - 0.93 * wordsPerSentence
  }

  /// Brouwer’s index, made for the books of schools; nil when there is too little text.
  package var brouwer: Double? {
    guard isEnough else { return nil }
    return 195 - 2 * syllablesPer100Words / 3 - 2 * wordsPerSentence
  }
}
