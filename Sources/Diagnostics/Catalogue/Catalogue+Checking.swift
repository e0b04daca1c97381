extension Catalogue {
  /// What is wrong with the choices of what is checked, and with how `trompet check` was asked.
  static let checking: [Entry] = [
    Entry(
      "unknown-language-level", .error, nl: "Een taalniveau dat er niet is",
      en: "A language level that does not exist"),
    Entry(
      "not-a-review-period", .error, nl: "Een termijn om te herzien die geen getal is",
      en: "A time for review that is no number"),
    Entry(
      "unknown-check", nl: "Een melding aan- of uitgezet die er niet is",
      en: "A message switched on or off that does not exist"),
    Entry(
      "unknown-checked-folder", nl: "Een keuze voor een map die er niet is",
      en: "A choice for a folder that does not exist"),
    Entry(
      "folder-without-name", .error, nl: "Een keuze die niet zegt voor welke map",
      en: "A choice that does not say for which folder"),
    Entry(
      "too-many-checked-folders", nl: "Te veel mappen met een eigen keuze",
      en: "Too many folders with a choice of their own"),
    Entry(
      "old-name-without-name", .error, nl: "Een oude naam die niet genoemd wordt",
      en: "An old name that is not said"),
    Entry(
      "error-not-optional", nl: "Een fout die iemand wilde uitzetten",
      en: "An error that somebody wanted to switch off"),
    Entry(
      "unknown-path", .error, nl: "Een bestand of map die er niet is, om na te kijken",
      en: "A file or folder to look at that does not exist"),
  ]
}
