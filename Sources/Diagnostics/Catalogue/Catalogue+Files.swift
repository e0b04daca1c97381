extension Catalogue {
  /// Files and folders of `content/`, as they are read.
  static let files: [Entry] = [
    Entry("no-content", .error, nl: "Site zonder pagina’s", en: "Site without pages"),
    Entry("empty-file", .error, nl: "Bestand waar niets in staat", en: "File with nothing in it"),
    Entry(
      "wrong-encoding", .error, nl: "Bestand dat niet als UTF-8 is opgeslagen",
      en: "File that is not saved as UTF-8"),
    Entry(
      "nul-byte", .error, nl: "Teken dat niet in een tekst hoort",
      en: "Character that does not belong in a text"),
    Entry(
      "old-line-ends", .error, nl: "Regeleinden van een heel oude Mac",
      en: "Line ends of a very old Mac"),
    Entry(
      "wrong-extension", .error, nl: "Bestandsnaam die Trompet niet herkent",
      en: "File name that Trompet does not recognise"),
    Entry(
      "leftover", nl: "Reservekopie die niet op de site komt", en: "Backup that is not published"),
    Entry(
      "unread-file", nl: "Bestand waar Trompet nog niets mee doet",
      en: "File that Trompet does nothing with yet"),
    Entry(
      "unreadable-file", .error, nl: "Bestand dat niet te lezen is",
      en: "File that cannot be read"),
    Entry(
      "unreadable-folder", .error, nl: "Map die niet te lezen is",
      en: "Folder that cannot be read"),
    Entry("too-large-file", .error, nl: "Bestand dat te groot is", en: "File that is too large"),
    Entry(
      "skipped-link", nl: "Snelkoppeling die is overgeslagen",
      en: "Symbolic link that was skipped"),
    Entry(
      "skipped-special-file", nl: "Iets dat geen bestand en geen map is",
      en: "Something that is no file and no folder"),
    Entry(
      "skipped-name", nl: "Bestandsnaam met tekens die niet te lezen zijn",
      en: "File name with characters that cannot be read"),
  ]
}
