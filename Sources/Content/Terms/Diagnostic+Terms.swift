import Diagnostics

/// What is wrong with the terms of a glossary or of an index.
extension Diagnostic {
  /// `key` is the one that is missing: `begrip` or `term`.
  static func entryWithoutTerm(_ key: String, _ source: SourceFile, at range: Range<Int>)
    -> Diagnostic
  {
    Diagnostic(
      id: "entry-without-term", in: source, at: range,
      message: Wording(
        nl: "Bij dit onderdeel staat niet om welk woord het gaat.",
        en: "This entry does not say which term it is about."),
      hint: Wording(nl: "Begin met: - \(key): …", en: "Start with: - term: …"))
  }

  static func noExplanation(_ term: String, _ source: SourceFile, at range: Range<Int>)
    -> Diagnostic
  {
    Diagnostic(
      id: "no-explanation", in: source, at: range,
      message: Wording(
        nl: "Het begrip ‘\(term)’ heeft geen uitleg.", en: "The term '\(term)' is not explained."),
      hint: Wording(
        nl: "Zet eronder: ‘uitleg: …’, in een of twee zinnen.",
        en: "Put 'explanation: …' below it, in a sentence or two."))
  }

  static func tooManyTerms(_ source: SourceFile, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      id: "too-many-terms", in: source, at: range,
      message: Wording(
        nl: "Dit bestand heeft meer dan \(Glossary.most) begrippen.",
        en: "This file has more than \(Glossary.most) terms."),
      hint: Wording(
        nl: "Haal begrippen weg die iedereen kent.", en: "Remove terms that everybody knows."))
  }

  static func termTwice(
    _ name: String, first: String, _ place: Range<Int>, _ source: SourceFile, at range: Range<Int>
  ) -> Diagnostic {
    let line = source.position(at: place.lowerBound).line
    return Diagnostic(
      id: "term-twice", in: source, at: range,
      message: Wording(
        nl: "‘\(name)’ hoort al bij een ander begrip: ‘\(first)’ op regel \(line).",
        en: "'\(name)' belongs to another term already: '\(first)' on line \(line)."),
      hint: Wording(
        nl: "Hoofdletters en accenten maken geen verschil. Haal een van de twee weg.",
        en: "Case and accents make no difference. Remove one of the two."))
  }

  static func unfitTerm(
    _ name: String, _ problem: TermForm.Problem, _ source: SourceFile, at range: Range<Int>
  ) -> Diagnostic {
    switch problem {
    case .noLetters:
      Diagnostic(
        id: "unfit-term", in: source, at: range,
        message: Wording(
          nl: "‘\(name)’ heeft geen letters, en is in een tekst niet te vinden.",
          en: "'\(name)' has no letters and cannot be found in a text."),
        hint: Wording(
          nl: "Schrijf het zoals het in een zin staat, met letters of cijfers.",
          en: "Write it as it stands in a sentence, in letters or digits."))
    case .tooLong:
      Diagnostic(
        id: "unfit-term", in: source, at: range,
        message: Wording(
          nl: "Dit is te lang: een begrip heeft ten hoogste \(TermTrie.mostWords) woorden.",
          en: "This is too long: a term has at most \(TermTrie.mostWords) words."),
        hint: Wording(
          nl: "Neem de kortste naam die mensen gebruiken.",
          en: "Take the shortest name that people use."))
    }
  }

  /// `first` is the name of the term that has it already.
  static func registerTwice(
    _ name: String, _ first: String, _ source: SourceFile, at range: Range<Int>
  ) -> Diagnostic {
    Diagnostic(
      id: "register-twice", in: source, at: range,
      message: name.lowercased() == first.lowercased()
        ? Wording(
          nl: "‘\(name)’ staat twee keer in het register.",
          en: "'\(name)' stands in the index twice.")
        : Wording(
          nl: "‘\(name)’ hoort in het register al bij ‘\(first)’.",
          en: "'\(name)' belongs to '\(first)' in the index already."),
      hint: Wording(
        nl: "Hoofdletters en accenten maken geen verschil. Haal een van de twee weg.",
        en: "Case and accents make no difference. Remove one of the two."))
  }

  static func unknownSee(
    _ name: String, _ near: [String], _ source: SourceFile, at range: Range<Int>
  ) -> Diagnostic {
    Diagnostic(
      id: "unknown-see", in: source, at: range,
      message: Wording(
        nl: "‘\(name)’ staat niet in het register, en ook niet in begrippen.yaml.",
        en: "'\(name)' is neither in the index nor in begrippen.yaml."),
      hint: .didYouMean(near)
        ?? Wording(
          nl: "Zet het er zelf ook in: - \(name)", en: "Put it there too: - \(name)"))
  }

  static func seeItself(_ name: String, _ source: SourceFile, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      id: "see-itself", in: source, at: range,
      message: Wording(
        nl: "‘\(name)’ verwijst in het register naar zichzelf.",
        en: "'\(name)' leads to itself in the index."),
      hint: Wording(nl: "Haal de verwijzing weg.", en: "Remove the reference."))
  }

  static func seeAndSeeAlso(_ name: String, _ source: SourceFile, at range: Range<Int>)
    -> Diagnostic
  {
    Diagnostic(
      id: "see-and-see-also", in: source, at: range,
      message: Wording(
        nl: "‘\(name)’ heeft ‘zie’, en dan kan ‘zie-ook’ er niet bij.",
        en: "'\(name)' has 'see', so it cannot have 'see-also'."),
      hint: Wording(
        nl: "‘zie’ stuurt de lezer naar een ander woord; zet ‘zie-ook’ bij dat woord.",
        en: "'see' sends the reader to another term; put 'see-also' there."))
  }

  static func seeCycle(_ names: [String], _ source: SourceFile, at range: Range<Int>) -> Diagnostic
  {
    // A circle of thousands is clear from its beginning.
    let shown = names.prefix(4).map { "‘\($0)’" } + (names.count > 4 ? ["…"] : [])
    let way = (shown + names.prefix(1).map { "‘\($0)’" }).joined(separator: " → ")
    return Diagnostic(
      id: "see-cycle", in: source, at: range,
      message: Wording(
        nl: "Deze woorden verwijzen in een kring naar elkaar: \(way).",
        en: "These terms lead to each other in a circle: \(way)."),
      hint: Wording(
        nl: "Geef een van de woorden geen ‘zie’.", en: "Give one of them no 'see'."))
  }

  static func unusedTerm(_ name: String, _ source: SourceFile, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      id: "unused-term", severity: .warning, in: source, at: range,
      message: Wording(
        nl: "‘\(name)’ komt in de tekst van dit boek niet voor, en blijft uit het register.",
        en: "'\(name)' is not found in the text of this book and is left out of the index."),
      hint: Wording(
        nl: "Zet andere vormen bij ‘ook’, zoals het meervoud, of verwijs met ‘zie’.",
        en: "Put other forms at 'also', such as the plural, or refer with 'see'."))
  }
}
