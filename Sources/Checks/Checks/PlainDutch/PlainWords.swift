import Content
import Diagnostics

/// Words and sentences that have a plainer form: the rules of the program, and the site's own (`content/taalregels.yaml`).
///
/// One pass over a page for all of them, because there are hundreds.
struct PlainWords: Check {
  static func findings(on page: Page, _ prose: Prose, in site: Site) -> [Diagnostic] {
    // The rules are about Dutch.
    guard site.settings.language == .dutch, !prose.words.isEmpty else { return [] }
    let level = site.checking(of: page).level
    let findings = findings(in: prose, at: level, by: site.languageRules)
    guard !findings.isEmpty else { return [] }
    let places = prose.places(
      of: findings.map { prose.range(ofWords: $0.words) }, on: page)
    return zip(findings, places).map { finding, place in
      .plainWords(finding, finding.written(in: prose), page.source, at: place)
    }
  }

  /// What the rules of the program and those of `site` find in a text.
  static func findings(
    in prose: Prose, at level: LanguageLevel, by site: LanguageRules,
    and builtIn: BuiltInRules = .shared
  ) -> [RuleFindings.Finding] {
    var text = RuleText(prose, builtIn, site)
    var findings = RuleFindings(builtIn, site, at: level)
    let phrases = PhraseScan(builtIn: builtIn.rules, site: site)
    let sentences = SentenceScan(builtIn, at: level)
    var abbreviations = AbbreviationScan(builtIn, site, at: level)
    for sentence in prose.sentences {
      phrases.scan(sentence, &text, to: &findings)
      sentences.scan(sentence, text, to: &findings)
      abbreviations.scan(sentence, text, to: &findings)
    }
    return findings.told(ofSentences: prose.sentences.count)
  }
}

extension RuleFindings.Finding {
  /// Its words as the page has them: `dient … te` for `dient de cliënt te`.
  fileprivate func written(in prose: Prose) -> String {
    func string(_ words: Range<Int>) -> String {
      prose.string(
        prose.words[words.lowerBound].range
          .lowerBound..<prose.words[words.upperBound - 1].range
          .upperBound)
    }
    guard let gap else { return string(words) }
    return string(words.lowerBound..<gap.lowerBound) + " … "
      + string(gap.upperBound..<words.upperBound)
  }

  /// What to do about an abbreviation that stands in no rule, so that only the writer knows what it means.
  fileprivate var hintForUnknown: Wording? {
    guard group.pattern?.value == SentencePattern.abbreviation.rawValue else { return nil }
    return Wording(
      nl: "Zet er de eerste keer bij wat het is. Of leg het uit in begrippen.yaml.",
      en: "Say what it is the first time. Or explain it in begrippen.yaml.")
  }
}

extension Diagnostic {
  static func plainWords(
    _ finding: RuleFindings.Finding, _ word: String, _ source: SourceFile, at range: Range<Int>
  ) -> Diagnostic {
    let own = BuiltInRules.shared.group(of: finding.group.id.value)
    let message = finding.group.message ?? own?.message ?? Wording(nl: "{woord}", en: "{woord}")
    let hint = finding.group.hint ?? own?.hint
    let words = RuleWording(word: word, better: finding.better, more: finding.more)
    return Diagnostic(
      id: finding.group.id.value, severity: .advice, in: source, at: range,
      message: words.message(message), hint: hint.flatMap(words.hint) ?? finding.hintForUnknown)
  }
}
