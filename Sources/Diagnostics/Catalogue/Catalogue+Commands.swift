extension Catalogue {
  /// What commands are asked that they cannot do.
  static let commands: [Entry] = [
    Entry("no-site", .error, nl: "Map waarin geen site staat", en: "Folder without a site"),
    Entry("already-there", .error, nl: "Bestand dat er al is", en: "File that is there already"),
    Entry(
      "title-without-letters", .error, nl: "Titel zonder letters of cijfers",
      en: "Title without letters or digits"),
    Entry(
      "cannot-create", .error, nl: "Bestand dat niet te maken is", en: "File that cannot be made"),
    Entry(
      "folder-in-use", .error, nl: "Map voor een nieuwe site waar al iets in staat",
      en: "Folder for a new site with something in it"),
    Entry(
      "folder-leads-outside", .error, nl: "Map die naar buiten de site leidt",
      en: "Folder that leads out of the site"),
    Entry("unknown-book", .error, nl: "Boek dat er niet is", en: "Book that does not exist"),
  ]
}
