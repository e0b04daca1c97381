/// How plain a text is to be: for whom it is written.
package enum LanguageLevel: String, Sendable, CaseIterable {
  /// For readers who find reading hard.
  case easy = "makkelijk"
  /// For everyone: what most grown-ups can read.
  case plain = "b1"
  /// For those who know the field.
  case professional = "vakblad"

  /// As authors write it: `B1`, or in English `easy`.
  init?(name: String) {
    let name = name.lowercased()
    guard let level = Self(rawValue: name) ?? Self.english[name] else { return nil }
    self = level
  }

  private static let english: [String: LanguageLevel] = [
    "easy": .easy, "plain": .plain, "professional": .professional,
  ]
}
