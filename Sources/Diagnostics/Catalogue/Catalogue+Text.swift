extension Catalogue {
  /// What is written in the text of a page: HTML, blocks of three backticks, notes, tables that are too large.
  static let text: [Entry] = [
    Entry("raw-html", nl: "HTML in de tekst", en: "HTML in the text"),
    Entry(
      "skipped-heading-level", nl: "Kop die een niveau overslaat",
      en: "Heading that skips a level"),
    Entry(
      "trainer-slip", .error, nl: "Notitie voor de trainer die iedereen zou lezen",
      en: "Note for the trainer that everyone would read"),
    Entry(
      "list-of-what", .error, nl: "Lijst die niet zegt waarvan",
      en: "List that does not say of what"),
    Entry(
      "lines-and-frame", .error, nl: "Schrijfruimte met regels en een kader tegelijk",
      en: "Space to write with lines and a frame at once"),
    Entry(
      "too-many-blocks", .error, nl: "Te veel lijsten en schrijfruimtes op een pagina",
      en: "Too many lists and spaces to write on a page"),
    Entry(
      "page-too-long", .error, nl: "Pagina die te lang is om te lezen",
      en: "Page that is too long to be read"),
    Entry(
      "oversized-table", .error, nl: "Tabel met te veel kolommen of cellen",
      en: "Table with too many columns or cells"),
    Entry(
      "excessive-definition", .error, nl: "Adres onderaan de tekst dat te lang is",
      en: "Address below the text that is too long"),
    Entry(
      "too-many-addresses", .error, nl: "Te veel keer een @ op een pagina",
      en: "Too many signs @ on a page"),
  ]
}
