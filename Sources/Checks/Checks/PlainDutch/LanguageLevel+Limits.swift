import Content

extension LanguageLevel {
  /// A sentence of more words is long. Advice for texts that everyone must be able to read goes from twelve to fifteen, what
  /// writers of Dutch commonly hold to is twenty; who knows the field reads thirty. The reasons are in docs/leesbaarheid.md.
  var mostWordsInSentence: Int {
    switch self {
    case .easy: 12
    case .plain: 20
    case .professional: 30
    }
  }

  /// A word is long when one of its parts has more syllables.
  var mostSyllablesInPart: Int {
    switch self {
    case .easy: 4
    case .plain: 5
    case .professional: 7
    }
  }
}
