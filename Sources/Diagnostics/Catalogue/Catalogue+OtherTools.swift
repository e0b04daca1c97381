extension Catalogue {
  /// What other tools read, and Trompet does not: for who moves a site here.
  static let otherTools: [Entry] = [
    Entry(
      "foreign-front-matter", .error, nl: "Gegevens in TOML of JSON",
      en: "Keys and values in TOML or JSON"),
    Entry(
      "foreign-syntax", nl: "Schrijfwijze van een ander programma", en: "Syntax of another tool"),
    Entry(
      "block-reference", nl: "Verwijzing naar een blok van Obsidian",
      en: "Reference to a block of Obsidian"),
    Entry(
      "embedded-page", nl: "Pagina die in een andere wordt ingevoegd",
      en: "Page that is put into another"),
    Entry(
      "comment-left-out", nl: "Opmerking tussen %% die niet op de site komt",
      en: "Comment between %% that is not published"),
    Entry(
      "comment-not-closed", nl: "Opmerking met %% die nergens eindigt",
      en: "Comment with %% that does not end"),
  ]
}
