extension Catalogue {
  /// Words that are explained to readers, or are not.
  static let glossary: [Entry] = [
    Entry(
      "unused-explanation", nl: "Uitleg van een woord dat nergens staat",
      en: "Explanation of a word that no text has"),
    Entry(
      "unexplained-term", .advice, nl: "Woord dat maar op één plek wordt uitgelegd",
      en: "Word that is explained in one place only"),
  ]
}
