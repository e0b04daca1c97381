extension Catalogue {
  /// What keeps people out who listen, who see little, or who read with difficulty.
  static let accessibility: [Entry] = [
    Entry(
      "vague-alternative", nl: "Nietszeggende beschrijving", en: "Description that says nothing"),
    Entry(
      "file-name-as-alternative", nl: "Bestandsnaam als beschrijving",
      en: "File name as a description"),
    Entry("long-alternative", .advice, nl: "Lange beschrijving", en: "Long description"),
    Entry("empty-heading", nl: "Kop zonder tekst", en: "Heading without text"),
    Entry("repeated-heading", .advice, nl: "Twee keer dezelfde kop", en: "The same heading twice"),
    Entry(
      "heading-without-text", .advice, nl: "Kop met niets eronder",
      en: "Heading with nothing under it"),
    Entry("bold-as-heading", nl: "Vette regel als kop", en: "Bold line as a heading"),
    Entry("vague-link-text", nl: "Koppeling die niets zegt", en: "Link text that says nothing"),
    Entry(
      "address-as-link-text", nl: "Webadres als tekst van een koppeling", en: "Address as link text"
    ),
    Entry("link-without-text", nl: "Koppeling zonder tekst", en: "Link without text"),
    Entry(
      "same-link-text", .advice, nl: "Dezelfde tekst voor verschillende koppelingen",
      en: "The same text for different links"),
    Entry(
      "download-without-type", nl: "Bestand zonder soort", en: "File without its type"),
    Entry("table-without-heads", nl: "Tabel zonder kolomkoppen", en: "Table without heads"),
    Entry("empty-table-head", nl: "Kolom zonder naam", en: "Column without a name"),
    Entry("handmade-list", nl: "Zelf getypte lijst", en: "List made by hand"),
    Entry("sentence-in-capitals", nl: "Zin in hoofdletters", en: "Sentence in capitals"),
    Entry("sentence-in-bold", .advice, nl: "Hele zin vet", en: "Whole sentence in bold"),
    Entry("sentence-in-italics", .advice, nl: "Hele zin schuin", en: "Whole sentence in italics"),
    Entry(
      "recording-without-transcript", nl: "Opname zonder uitgeschreven tekst",
      en: "Recording without a transcript"),
    Entry("emoji-in-row", .advice, nl: "Veel emoji achter elkaar", en: "Many emoji in a row"),
    Entry("typed-line", .advice, nl: "Lijn van getypte tekens", en: "Line of typed signs"),
  ]
}
