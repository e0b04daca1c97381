import Content
import Diagnostics
import Markup

/// The rules that a site has of its own (`content/taalregels.yaml`), tried on the example sentences beside them: so an editor
/// who adds a word sees whether it is found.
struct RuleExamples: Check {
  static func findings(in site: Site) -> [Diagnostic] {
    let rules = site.languageRules
    // The rules of the program need not be read for a site that adds none.
    guard !rules.groups.isEmpty else { return [] }
    let builtIn = BuiltInRules.shared
    var diagnostics: [Diagnostic] = []
    for group in rules.groups where diagnostics.count < Checks.most {
      guard builtIn.group(of: group.id.value) != nil else {
        diagnostics.append(.unknownRule(group.id, builtIn.names, rules.source))
        continue
      }
      if let pattern = group.pattern {
        diagnostics.append(.patternOfSite(rules.source, at: pattern.range))
      }
      diagnostics += problems(with: group, of: rules)
    }
    return Array(diagnostics.prefix(Checks.most))
  }

  /// Examples in which a group does not find what it should, or finds what it should not.
  static func problems(
    with group: LanguageRules.Group, of rules: LanguageRules, and builtIn: BuiltInRules = .shared
  ) -> [Diagnostic] {
    guard let level = LanguageLevel.allCases.first(where: group.levels.contains) else { return [] }
    func isFound(_ example: Located<String>) -> Bool {
      let prose = Prose(Document.parse(Array(example.value.utf8)))
      return PlainWords.findings(in: prose, at: level, by: rules, and: builtIn).contains {
        $0.group.number == group.number && $0.group.id == group.id
      }
    }
    return group.wrong.filter { !isFound($0) }.map { .ruleExampleNotFound($0, rules.source) }
      + group.right.filter { isFound($0) }.map { .ruleExampleFound($0, rules.source) }
  }
}

extension Diagnostic {
  static func unknownRule(
    _ id: Located<String>, _ names: [String], _ source: SourceFile
  ) -> Diagnostic {
    Diagnostic(
      id: "unknown-language-rule", severity: .warning, in: source, at: id.range,
      message: Wording(
        nl: "Er is geen regel ‘\(id.value)’. Deze woorden worden niet gemeld.",
        en: "There is no rule '\(id.value)'. These words are not told."),
      hint: .didYouMean(id.value.nearest(in: names))
        ?? Wording(
          nl: "Voor eigen woorden is er: - regel: house-style",
          en: "For words of your own there is: - regel: house-style"))
  }

  static func patternOfSite(_ source: SourceFile, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      id: "pattern-in-own-rules", severity: .warning, in: source, at: range,
      message: Wording(
        nl: "Een eigen regel kan geen ‘patroon’ hebben. Ze gaat alleen over haar woorden.",
        en: "A rule of your own cannot have a 'patroon'. It is about its words only."),
      hint: Wording(nl: "Haal deze regel weg.", en: "Remove this line."))
  }

  static func ruleExampleNotFound(_ example: Located<String>, _ source: SourceFile) -> Diagnostic {
    Diagnostic(
      id: "rule-example-not-found", severity: .warning, in: source, at: example.range,
      message: Wording(
        nl: "In dit foute voorbeeld vindt de regel niets.",
        en: "In this wrong example the rule finds nothing."),
      hint: Wording(
        nl: "Kijk of het woord bij ‘woorden’ staat, in de vorm die de zin heeft.",
        en: "See whether the word is among 'woorden', in the form that the sentence has."))
  }

  static func ruleExampleFound(_ example: Located<String>, _ source: SourceFile) -> Diagnostic {
    Diagnostic(
      id: "rule-example-found", severity: .warning, in: source, at: example.range,
      message: Wording(
        nl: "Deze zin is een goed voorbeeld, maar de regel vindt er toch iets in.",
        en: "This sentence is a right example, but the rule finds something in it."),
      hint: Wording(
        nl: "Zet bij ‘behalve’ de woorden die zo goed zijn, of verander het voorbeeld.",
        en: "Put the words that are right so at 'behalve', or change the example."))
  }
}
