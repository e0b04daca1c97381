extension Catalogue {
  /// Rules for plain Dutch, and the file in which a site has its own.
  static let plainDutch: [Entry] = [
    Entry("hard-word", .advice, nl: "Moeilijk woord", en: "Hard word"),
    Entry("officialese", .advice, nl: "Ambtelijk woord", en: "Word of officials"),
    Entry("foreign-word", .advice, nl: "Engels woord", en: "English word"),
    Entry("figurative-language", .advice, nl: "Beeldspraak", en: "Figure of speech"),
    Entry("vague-time", .advice, nl: "Tijd zonder datum", en: "Time without a date"),
    Entry("number-word", .advice, nl: "Getal in letters", en: "Number in letters"),
    Entry(
      "house-style", .advice, nl: "Woord dat deze site niet gebruikt",
      en: "Word that this site avoids"),
    Entry("passive-voice", .advice, nl: "Lijdende zin", en: "Passive sentence"),
    Entry(
      "split-construction", .advice, nl: "Woorden die ver uit elkaar staan",
      en: "Words that stand far apart"),
    Entry("stacked-nouns", .advice, nl: "Opgestapelde naamwoorden", en: "Stacked nouns"),
    Entry("double-negation", .advice, nl: "Dubbele ontkenning", en: "Double negation"),
    Entry(
      "unexplained-abbreviation", .advice, nl: "Afkorting zonder uitleg",
      en: "Abbreviation without explanation"),
    Entry(
      "no-language-rules", .warning, nl: "Bestand met taalregels zonder regels",
      en: "File of language rules without rules"),
    Entry("rule-without-name", .error, nl: "Woorden zonder regel", en: "Words without a rule"),
    Entry(
      "unknown-language-rule", .warning, nl: "Regel die niet bestaat",
      en: "Rule that does not exist"),
    Entry(
      "unreadable-forms", .error, nl: "Vormen van een woord die niet kloppen",
      en: "Forms that do not fit"),
    Entry(
      "unfit-rule-word", .error, nl: "Woord dat niet te vinden is", en: "Word that cannot be found"),
    Entry(
      "too-many-rule-words", .error, nl: "Te veel woorden in taalregels.yaml", en: "Too many words"),
    Entry(
      "pattern-in-own-rules", .warning, nl: "Patroon in eigen taalregels",
      en: "Pattern in own rules"),
    Entry(
      "rule-example-not-found", .warning, nl: "Fout voorbeeld waarin niets wordt gevonden",
      en: "Wrong example in which nothing is found"),
    Entry(
      "rule-example-found", .warning, nl: "Goed voorbeeld waarin iets wordt gevonden",
      en: "Right example in which something is found"),
  ]
}
