extension Catalogue {
  /// How easily a text is read.
  static let readability = [
    Entry(
      "long-sentence", .advice, nl: "Een zin die lang is voor de lezers",
      en: "A sentence that is long for its readers"),
    Entry(
      "long-word", .advice, nl: "Een woord waarvan één deel lang is",
      en: "A word of which one part is long"),
  ]
}
