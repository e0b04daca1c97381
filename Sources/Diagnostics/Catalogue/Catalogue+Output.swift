extension Catalogue {
  /// The folder that a site is written to.
  static let output: [Entry] = [
    Entry(
      "output-refused", .error, nl: "Map waarin de site niet kan komen",
      en: "Folder that the site cannot be put in"),
    Entry(
      "output-busy", .error, nl: "Map waarin een andere build bezig is",
      en: "Folder in which another build is busy"),
    Entry(
      "unusable-path", .error, nl: "Bestandsnaam die op de site niet kan",
      en: "File name that cannot be on the site"),
    Entry("same-path", .error, nl: "Twee bestanden met één naam", en: "Two files with one name"),
    Entry(
      "not-ours", .error, nl: "Bestand in de weg dat Trompet niet heeft gemaakt",
      en: "File in the way that Trompet did not make"),
    Entry(
      "link-in-output", .error, nl: "Snelkoppeling in de map van de uitvoer",
      en: "Symbolic link in the output folder"),
    Entry(
      "unwritable-output", .error, nl: "Bestand dat niet te schrijven is",
      en: "File that cannot be written"),
    Entry(
      "unknown-manifest", nl: "Lijst van gemaakte bestanden die niet te lezen is",
      en: "List of made files that cannot be read"),
    Entry(
      "manifest-entry", nl: "Regel in de lijst van gemaakte bestanden die niet klopt",
      en: "Line in the list of made files that is not right"),
  ]
}
