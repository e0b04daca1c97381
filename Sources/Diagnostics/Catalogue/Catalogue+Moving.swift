extension Catalogue {
  /// What `trompet move` refuses, and what it tells besides.
  static let moving: [Entry] = [
    Entry(
      "nothing-to-move", .error, nl: "Wat u wilt verplaatsen is er niet",
      en: "What you want to move is not there"),
    Entry(
      "target-exists", .error, nl: "Op de nieuwe plaats staat al iets",
      en: "Something is in the new place already"),
    Entry(
      "target-outside-content", .error, nl: "Een nieuwe plaats buiten content",
      en: "A new place outside content"),
    Entry(
      "folder-into-itself", .error, nl: "Een map naar een plaats in zichzelf",
      en: "A folder to a place inside itself"),
    Entry(
      "not-movable", .error, nl: "Een bestand of map met een vaste plaats",
      en: "A file or folder with a fixed place"),
    Entry(
      "unusable-name", .error, nl: "Een naam die niet op de site komt",
      en: "A name that is not published"),
    Entry(
      "other-ending", .error, nl: "De nieuwe naam eindigt anders",
      en: "The new name ends otherwise"),
    Entry(
      "unreadable-before-move", .error,
      nl: "Niet te verplaatsen zolang een bestand niet te lezen is",
      en: "No move as long as a file cannot be read"),
    Entry(
      "reference-lost", .error, nl: "Een verwijzing die verloren zou gaan",
      en: "A reference that would be lost"),
    Entry(
      "error-after-move", .error, nl: "Een verplaatsing die een fout zou geven",
      en: "A move that would bring an error"),
    Entry(
      "no-place-for-old-address", .error, nl: "Geen plaats voor het oude adres",
      en: "No place for the old address"),
    Entry(
      "no-place-for-chapter", .error, nl: "Geen plaats voor het hoofdstuk in boek.yaml",
      en: "No place for the chapter in boek.yaml"),
    Entry(
      "no-place-for-folder", .error, nl: "Geen plaats voor de nieuwe map in site.yaml",
      en: "No place for the new folder in site.yaml"),
    Entry(
      "kind-changes", nl: "Een pagina wordt van een andere soort",
      en: "A page becomes one of another kind"),
    Entry(
      "title-changes", nl: "Een pagina die naar haar bestand heet, krijgt een andere titel",
      en: "A page that is called after its file gets another title"),
    Entry(
      "file-without-old-address", .advice, nl: "Een bestand waarvan het oude adres vervalt",
      en: "A file whose old address ends"),
    Entry(
      "chapter-leaves", nl: "Een hoofdstuk gaat uit een werk",
      en: "A chapter leaves a work"),
    Entry(
      "chapter-arrives", nl: "Een hoofdstuk komt in een werk",
      en: "A chapter comes into a work"),
    Entry(
      "move-interrupted", .error, nl: "Een onderbroken verplaatsing",
      en: "An interrupted move"),
    Entry(
      "move-under-way", .error, nl: "Een andere verplaatsing is nog bezig",
      en: "Another move is still under way"),
    Entry(
      "move-failed", .error, nl: "Verplaatsen lukt niet",
      en: "Moving does not work"),
    Entry(
      "changed-during-move", .error, nl: "Een bestand is tijdens het verplaatsen veranderd",
      en: "A file has changed during a move"),
    Entry(
      "moves-through-link", .error, nl: "Een koppeling in het bestandssysteem zou breken",
      en: "A symbolic link would break"),
  ]
}
