/// The languages that Trompet speaks to editors and readers.
package enum Language: String, Sendable, CaseIterable {
  case dutch = "nl"
  case english = "en"
}

/// One sentence in every language that Trompet speaks, side by side, so that they are edited together.
package struct Wording: Hashable, Sendable {
  package let nl: String
  package let en: String

  package init(nl: String, en: String) {
    self.nl = nl
    self.en = en
  }

  /// The sentence in `language`.
  package subscript(language: Language) -> String {
    switch language {
    case .dutch: nl
    case .english: en
    }
  }
}

extension Wording {
  /// "Bedoelt u …?", or nothing without candidates.
  package static func didYouMean(_ candidates: [String]) -> Wording? {
    guard let last = candidates.last else { return nil }
    let rest = candidates.dropLast()
    let nl = rest.map { "‘\($0)’" }.joined(separator: ", ")
    let en = rest.map { "'\($0)'" }.joined(separator: ", ")
    return Wording(
      nl: "Bedoelt u \(nl.isEmpty ? "" : nl + " of ")‘\(last)’?",
      en: "Did you mean \(en.isEmpty ? "" : en + " or ")'\(last)'?")
  }
}
