extension Catalogue {
  /// What is wrong with the choices of what is checked, and with how `trompet check` was asked.
  static let checking: [Entry] = [
    Entry(
      "unknown-language-level", .error, nl: "Taalniveau dat niet bestaat",
      en: "Language level that does not exist"),
    Entry(
      "not-a-review-period", .error, nl: "Termijn om te herzien die geen getal is",
      en: "Time for review that is no number"),
    Entry(
      "unknown-check", nl: "Melding aan- of uitgezet die er niet is",
      en: "Message switched on or off that does not exist"),
    Entry(
      "unknown-checked-folder", nl: "Keuze voor een map die er niet is",
      en: "Choice for a folder that does not exist"),
    Entry(
      "folder-without-name", .error, nl: "Keuze die niet zegt voor welke map",
      en: "Choice that does not say for which folder"),
    Entry(
      "too-many-checked-folders", nl: "Te veel mappen met een eigen keuze",
      en: "Too many folders with a choice of their own"),
    Entry(
      "old-name-without-name", .error, nl: "Oude naam die niet genoemd wordt",
      en: "Old name that is not said"),
    Entry(
      "error-not-optional", nl: "Fout die iemand wilde uitzetten",
      en: "Error that somebody wanted to switch off"),
    Entry(
      "unknown-path", .error, nl: "Bestand of map die er niet is, om na te kijken",
      en: "File or folder to look at that does not exist"),
  ]
}
