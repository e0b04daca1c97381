extension Catalogue {
  /// Books on paper and as e-books.
  static let printing: [Entry] = [
    Entry(
      "no-weasyprint", .error, nl: "Programma om boeken af te drukken dat er niet is",
      en: "Program to print books that is not there"),
    Entry("not-printed", .error, nl: "PDF die niet is gemaakt", en: "PDF that was not made"),
    Entry(
      "print-warning", nl: "Iets dat in een PDF niet goed staat",
      en: "Something that is not right in a PDF"),
    Entry("older-print", nl: "PDF van een oudere tekst", en: "PDF of an older text"),
    Entry(
      "book-too-large", .error, nl: "Boek met te grote afbeeldingen",
      en: "Book with pictures that are too large"),
    Entry(
      "missing-in-book", .error, nl: "Bestand dat het opmaakblad van een boek mist",
      en: "File that the style sheet of a book lacks"),
    Entry(
      "not-in-epub", nl: "Afbeelding die niet in het e-boek komt",
      en: "Picture that does not come in the e-book"),
    Entry("no-epub", .error, nl: "E-boek dat niet te maken is", en: "E-book that cannot be made"),
  ]
}
