extension Catalogue {
  /// Pictures on pages.
  static let pictures: [Entry] = [
    Entry(
      "missing-alternative", nl: "Afbeelding zonder beschrijving",
      en: "Picture without a description"),
    Entry(
      "image-elsewhere", nl: "Afbeelding die van een andere site komt",
      en: "Picture that comes from another site"),
    Entry(
      "page-as-image", .error, nl: "Pagina die als afbeelding wordt getoond",
      en: "Page that is shown as a picture"),
    Entry(
      "active-drawing", nl: "Tekening met een programma erin", en: "Drawing with a program in it"),
  ]
}
