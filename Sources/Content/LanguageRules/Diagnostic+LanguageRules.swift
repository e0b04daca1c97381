import Diagnostics

/// What is wrong with a file of rules for plain Dutch.
extension Diagnostic {
  static func noRules(_ source: SourceFile, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      id: "no-language-rules", severity: .warning, in: source, at: range,
      message: Wording(nl: "Hier staan geen regels.", en: "There are no rules here."),
      hint: Wording(nl: "Begin een regel met: - regel: …", en: "Start a rule with: - regel: …"))
  }

  static func ruleWithoutName(_ source: SourceFile, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      id: "rule-without-name", in: source, at: range,
      message: Wording(
        nl: "Bij deze woorden staat niet bij welke regel ze horen.",
        en: "These words do not say which rule they belong to."),
      hint: Wording(
        nl: "Begin met: - regel: hard-word", en: "Start with: - regel: hard-word"))
  }

  static func tooManyWords(_ most: Int, _ source: SourceFile, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      id: "too-many-rule-words", in: source, at: range,
      message: Wording(
        nl: "Dit bestand heeft meer dan \(most) vormen van woorden. De rest is niet gelezen.",
        en: "This file has more than \(most) forms of words. The rest has not been read."),
      hint: Wording(
        nl: "Haal weg wat u niet nodig hebt.", en: "Remove what you do not need."))
  }

  static func unfitRuleWord(_ word: String, _ source: SourceFile, at range: Range<Int>)
    -> Diagnostic
  {
    Diagnostic(
      id: "unfit-rule-word", in: source, at: range,
      message: Wording(
        nl: "‘\(word)’ is in een tekst niet te vinden.",
        en: "'\(word)' cannot be found in a text."),
      hint: Wording(
        nl: "Geef één tot twaalf woorden. Achter … staat ook een woord.",
        en: "Give one to twelve words, with a word behind … too."))
  }

  static func unreadableForms(
    _ word: String, _ problem: WordForms.Problem, _ source: SourceFile, at range: Range<Int>
  ) -> Diagnostic {
    let example = "verstrek(t|te|ten): g(eeft|af|aven)"
    switch problem {
    case .unclosed:
      return Diagnostic(
        id: "unreadable-forms", in: source, at: range,
        message: Wording(
          nl: "De haakjes in ‘\(word)’ kloppen niet.",
          en: "The brackets in '\(word)' are not in pairs."),
        hint: Wording(nl: "Schrijf zoals: \(example)", en: "Write as in: \(example)"))
    case .tooMany:
      return Diagnostic(
        id: "unreadable-forms", in: source, at: range,
        message: Wording(
          nl: "‘\(word)’ heeft meer dan \(WordForms.most) vormen.",
          en: "'\(word)' has more than \(WordForms.most) forms."),
        hint: Wording(nl: "Maak er twee regels van.", en: "Make two lines of it."))
    case .uneven:
      return Diagnostic(
        id: "unreadable-forms", in: source, at: range,
        message: Wording(
          nl: "‘\(word)’ heeft niet evenveel vormen als het woord waarvoor het komt.",
          en: "'\(word)' has not as many forms as the word it replaces."),
        hint: Wording(nl: "Schrijf zoals: \(example)", en: "Write as in: \(example)"))
    }
  }
}
