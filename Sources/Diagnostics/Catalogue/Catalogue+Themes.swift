extension Catalogue {
  /// A site's own look, and the colours and signs of its themes.
  static let themes: [Entry] = [
    Entry(
      "unknown-design", .error, nl: "Vormgeving die er niet is", en: "Look that does not exist"),
    Entry("unknown-colour", .error, nl: "Kleur die er niet is", en: "Colour that does not exist"),
    Entry("unknown-sign", .error, nl: "Teken dat er niet is", en: "Sign that does not exist"),
    Entry(
      "not-mail-colour", .error, nl: "Kleur die niet elk mailprogramma kent",
      en: "Colour that not every mail program knows"),
    Entry(
      "missing-theme-file", .error, nl: "Bestand dat bij de vormgeving hoort en er niet is",
      en: "File of the look that is not there"),
    Entry(
      "unread-theme-file", nl: "Bestand in de vormgeving waar Trompet niets mee doet",
      en: "File of the look that Trompet does nothing with"),
    Entry(
      "unused-theme-file", nl: "Bestand in de vormgeving dat niets gebruikt",
      en: "File of the look that nothing uses"),
    Entry("unused-template", nl: "Sjabloon dat niets gebruikt", en: "Template that nothing uses"),
  ]
}
