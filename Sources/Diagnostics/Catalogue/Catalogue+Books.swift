extension Catalogue {
  /// Works in chapters: `boek.yaml` and the order of chapters.
  static let books: [Entry] = [
    Entry(
      "book-without-work", nl: "Boek.yaml in een map zonder boek",
      en: "Boek.yaml in a folder without a book"),
    Entry(
      "work-without-front", .error, nl: "Boek zonder eerste bladzijde",
      en: "Book without a first page"),
    Entry(
      "missing-chapter", .error, nl: "Hoofdstuk dat er niet is", en: "Chapter that is not there"),
    Entry(
      "chapter-elsewhere", .error, nl: "Hoofdstuk buiten de map van het boek",
      en: "Chapter outside the folder of the book"),
    Entry(
      "chapter-twice", .error, nl: "Hoofdstuk dat twee keer in de lijst staat",
      en: "Chapter that is listed twice"),
    Entry(
      "chapter-not-listed", nl: "Hoofdstuk dat niet in boek.yaml staat",
      en: "Chapter that is not in boek.yaml"),
    Entry(
      "front-as-chapter", .error, nl: "Eerste bladzijde als hoofdstuk",
      en: "First page as a chapter"),
    Entry(
      "part-without-chapters", .error, nl: "Deel zonder hoofdstukken", en: "Part without chapters"),
    Entry(
      "shared-order", .error, nl: "Twee hoofdstukken met één nummer",
      en: "Two chapters with one number"),
    Entry(
      "order-ignored", nl: "Volgorde die niet telt, omdat boek.yaml anders zegt",
      en: "Order that does not count, as boek.yaml says otherwise"),
    Entry("missing-cover", .error, nl: "Omslag dat er niet is", en: "Cover that is not there"),
    Entry(
      "cover-no-picture", .error, nl: "Omslag dat geen afbeelding is",
      en: "Cover that is no picture"),
    Entry(
      "unknown-paper", .error, nl: "Formaat waarop Trompet niet drukt",
      en: "Size of paper that Trompet does not print on"),
  ]
}
