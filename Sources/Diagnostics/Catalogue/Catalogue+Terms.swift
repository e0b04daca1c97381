extension Catalogue {
  /// Terms of a glossary, and of the index of a book.
  static let terms: [Entry] = [
    Entry(
      "entry-without-term", .error, nl: "Onderdeel van de begrippen zonder woord",
      en: "Entry of the glossary without a term"),
    Entry("no-explanation", .error, nl: "Begrip zonder uitleg", en: "Term without an explanation"),
    Entry(
      "term-twice", .error, nl: "Woord dat bij twee begrippen staat",
      en: "Word that stands with two terms"),
    Entry(
      "unfit-term", .error, nl: "Begrip dat in een tekst niet te vinden is",
      en: "Term that cannot be found in a text"),
    Entry(
      "too-many-terms", .error, nl: "Te veel begrippen in een bestand",
      en: "Too many terms in a file"),
    Entry(
      "register-twice", .error, nl: "Woord dat twee keer in het register staat",
      en: "Word that is in the index twice"),
    Entry(
      "unknown-see", .error, nl: "Verwijzing in het register naar een woord dat er niet in staat",
      en: "Reference in the index to a word that is not in it"),
    Entry(
      "see-itself", .error, nl: "Woord dat in het register naar zichzelf verwijst",
      en: "Word that refers to itself in the index"),
    Entry(
      "see-and-see-also", .error, nl: "Woord met ‘zie’ en ‘zie-ook’ tegelijk",
      en: "Word with 'see' and 'see-also' at once"),
    Entry(
      "see-cycle", .error, nl: "Woorden die in een kring naar elkaar verwijzen",
      en: "Words that refer to each other in a circle"),
    Entry(
      "unused-term", nl: "Woord voor het register dat niet in het boek staat",
      en: "Word for the index that is not in the book"),
  ]
}
