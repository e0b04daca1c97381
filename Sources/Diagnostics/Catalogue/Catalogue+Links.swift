extension Catalogue {
  /// Links between pages, to files, and to other sites.
  static let links: [Entry] = [
    Entry(
      "broken-link", .error, nl: "Koppeling naar iets dat er niet is",
      en: "Link to something that is not there"),
    Entry(
      "broken-anchor", .error, nl: "Koppeling naar een kop die er niet is",
      en: "Link to a heading that is not there"),
    Entry(
      "broken-wiki-link", .error, nl: "Koppeling met een naam die niemand heeft",
      en: "Link by a name that nothing has"),
    Entry(
      "wiki-link-not-closed", nl: "Koppeling die met [[ begint en niet met ]] eindigt",
      en: "Link that starts with [[ and does not end with ]]"),
    Entry(
      "ambiguous-link", .error, nl: "Koppeling die naar meer dan één pagina kan leiden",
      en: "Link that can lead to more than one page"),
    Entry("empty-link", .error, nl: "Koppeling zonder adres", en: "Link without an address"),
    Entry(
      "wrong-case-in-link", .error, nl: "Koppeling met andere hoofdletters dan het bestand",
      en: "Link in other letter case than the file"),
    Entry(
      "backslash-in-link", .error, nl: "Koppeling met een schuine streep naar achteren",
      en: "Link with a backslash"),
    Entry(
      "link-outside-content", .error, nl: "Koppeling naar een bestand buiten de map content",
      en: "Link to a file outside the content folder"),
    Entry(
      "local-file", .error, nl: "Koppeling naar een bestand op uw eigen computer",
      en: "Link to a file on your own computer"),
    Entry(
      "unsafe-link", .error, nl: "Koppeling die gevaarlijk kan zijn voor lezers",
      en: "Link that can be dangerous to readers"),
    Entry(
      "link-to-draft", .error, nl: "Koppeling naar een pagina die nog niet openbaar is",
      en: "Link to a page that is not public yet"),
    Entry(
      "link-to-trainers", .error, nl: "Koppeling naar iets dat alleen trainers lezen",
      en: "Link to something that only trainers read"),
    Entry(
      "link-to-private-work", .error, nl: "Koppeling naar een boek dat niet openbaar is",
      en: "Link to a book that is not public"),
    Entry(
      "more-link-problems", .error, nl: "Nog meer koppelingen op de pagina waar iets mis mee is",
      en: "More links on the page with something wrong"),
  ]
}
