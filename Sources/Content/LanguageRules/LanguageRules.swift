import Diagnostics

/// What a file of rules for plain Dutch says: groups of words that have a simpler one, and what is right after all.
///
/// ```yaml
/// taalregels:
///   - regel: hard-word
///     niveaus: [makkelijk, b1]
///     woorden:
///       participe(ren|ert): mee(doen|doet)
///     goed: [Iedereen doet mee.]
///     fout: [Iedereen participeert.]
/// behalve: [cliënt]
/// ```
///
/// The same for the rules that are in the program and for a site's own, `content/taalregels.yaml`. `docs/taalregels.md`
/// tells editors how they are written.
package struct LanguageRules: Sendable {
  package let source: SourceFile
  package let groups: [Group]
  /// Where the words of `groups` are found, with what is right after all.
  package private(set) var phrases: PhraseTrie

  /// Words that are told in the same way, to the same readers.
  package struct Group: Sendable {
    /// Its place in `groups`.
    package let number: Int32
    /// Of its diagnostics: `hard-word`. Several groups may have the same.
    package let id: Located<String>
    /// `{woord}` and `{beter}` stand for a word that was found and what to write instead; nil for a site's group that says
    /// what the program's own of that id does.
    package let message: Wording?
    package let hint: Wording?
    package let levels: Set<LanguageLevel>
    package let words: [Word]
    /// Folded words: a sentence that has one of them is left alone.
    package let unless: [[UInt8]]
    /// Told only when at least so many in a hundred sentences of a page have it, and three or more.
    package let perHundred: Int
    /// What is looked for besides words: `lijdende-vorm`.
    package let pattern: Located<String>?
    /// Sentences in which nothing is to be found, and sentences in which something is: its tests.
    package let right: [Located<String>]
    package let wrong: [Located<String>]
  }

  /// One word or phrase of a group, in all its forms.
  package struct Word: Sendable {
    package let written: Located<String>
    /// By form, in the order of its notation: what to write instead, from which one may choose.
    package let better: [[String]]
    /// What has to follow within the clause: `te` of `dient … te`. Folded words.
    package let tail: [[UInt8]]
  }

  /// What stands at the end of a phrase.
  package struct Ending: Hashable, Sendable {
    /// A place in `groups`; -1 for what is right.
    package let group: Int32
    /// Places in the group's `words` and in that word's forms.
    package let word: Int32
    package let form: Int32

    /// Words that are right as they stand.
    package static let right = Ending(group: -1, word: 0, form: 0)
  }

  package init(source: SourceFile, groups: [Group], phrases: PhraseTrie) {
    self.source = source
    self.groups = groups
    self.phrases = phrases
  }

  /// Of a site without a file of its own.
  package init() {
    self.init(
      source: SourceFile(path: "content/taalregels.yaml", bytes: []), groups: [],
      phrases: PhraseTrie())
  }

  /// With the words of `glossary` as right: the page itself explains them.
  func explained(by glossary: Glossary) -> LanguageRules {
    guard !glossary.entries.isEmpty else { return self }
    var rules = self
    for entry in glossary.entries {
      for name in [entry.term] + entry.forms + [entry.abbreviation].compactMap(\.self) {
        rules.phrases.add(PhraseTrie.words(of: name.value), .right)
      }
    }
    return rules
  }
}
