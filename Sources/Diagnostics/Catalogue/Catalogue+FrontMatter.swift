extension Catalogue {
  /// The keys and values above a text, and in every YAML file.
  static let frontMatter: [Entry] = [
    Entry(
      "front-matter-not-closed", .error, nl: "Gegevens boven de tekst die niet worden afgesloten",
      en: "Keys above the text that are never closed"),
    Entry(
      "misspelled-key", .error, nl: "Tikfout in de naam van een gegeven",
      en: "Slip in the name of a key"),
    Entry("unknown-key", nl: "Gegeven dat Trompet niet kent", en: "Key that Trompet does not know"),
    Entry(
      "duplicate-key", .error, nl: "Gegeven dat twee keer is ingevuld",
      en: "Key that stands there twice"),
    Entry(
      "invalid-front-matter", .error, nl: "Regel die geen ‘naam: waarde’ is",
      en: "Line that is not 'key: value'"),
    Entry(
      "no-space-behind-colon", .error, nl: "Dubbele punt zonder spatie erachter",
      en: "Colon without a space behind it"),
    Entry(
      "unquoted-colon", .error, nl: "Waarde met een dubbele punt, zonder aanhalingstekens",
      en: "Value with a colon, without quotes"),
    Entry(
      "value-needs-quotes", .error, nl: "Waarde die tussen aanhalingstekens moet",
      en: "Value that needs quotes"),
    Entry(
      "quote-not-closed", .error, nl: "Aanhalingsteken dat niet wordt gesloten",
      en: "Quotation mark that is never closed"),
    Entry(
      "backslash-in-quotes", .error, nl: "Schuine streep naar achteren tussen aanhalingstekens",
      en: "Backslash between quotation marks"),
    Entry(
      "lost-as-comment", .error, nl: "Tekst die achter een # wegvalt",
      en: "Text that is lost behind a #"),
    Entry(
      "tab-in-front-matter", .error, nl: "Tab waar spaties horen", en: "Tab where spaces belong"),
    Entry(
      "hard-space", .error, nl: "Vaste spatie waar gewone spaties horen",
      en: "Non-breaking space where plain spaces belong"),
    Entry(
      "control-character", .error, nl: "Onzichtbaar teken in een waarde",
      en: "Invisible character in a value"),
    Entry(
      "second-document", .error, nl: "Tweede geheel in één YAML-bestand",
      en: "Second document in one YAML file"),
    Entry(
      "yaml-alias", .error, nl: "Waarde die met * of & begint",
      en: "Value that starts with * or &"),
    Entry(
      "front-matter-too-long", .error, nl: "Te veel gegevens bij elkaar",
      en: "Too many keys and values together"),
    Entry(
      "front-matter-too-deep", .error, nl: "Gegevens die te diep in elkaar zitten",
      en: "Keys and values that are nested too deep"),
    Entry(
      "not-a-text", .error, nl: "Waarde die één tekst moet zijn",
      en: "Value that must be one text"),
    Entry(
      "not-a-list", .error, nl: "Waarde die een lijst moet zijn", en: "Value that must be a list"),
    Entry(
      "not-a-group", .error, nl: "Onderdeel van een lijst zonder namen en waarden",
      en: "Item of a list without keys and values"),
    Entry(
      "not-text-or-group", .error, nl: "Onderdeel van een lijst dat zelf een lijst is",
      en: "Item of a list that is itself a list"),
    Entry(
      "not-yes-or-no", .error, nl: "Waarde die ja of nee moet zijn",
      en: "Value that must be yes or no"),
    Entry(
      "not-a-number", .error, nl: "Waarde die een geheel getal moet zijn",
      en: "Value that must be a whole number"),
    Entry(
      "out-of-range", .error, nl: "Getal dat te klein of te groot is",
      en: "Number that is too small or too large"),
    Entry(
      "not-a-date", .error, nl: "Datum die anders geschreven moet worden",
      en: "Date that must be written otherwise"),
    Entry("no-such-date", .error, nl: "Datum die niet bestaat", en: "Date that does not exist"),
    Entry(
      "not-a-time", .error, nl: "Tijd die anders geschreven moet worden",
      en: "Time that must be written otherwise"),
    Entry(
      "not-an-address", .error, nl: "Waarde die een webadres moet zijn",
      en: "Value that must be a web address"),
    Entry("no-title", nl: "Pagina zonder titel", en: "Page without a title"),
    Entry("title-too-long", .error, nl: "Titel die te lang is", en: "Title that is too long"),
    Entry("missing-summary", nl: "Pagina zonder samenvatting", en: "Page without a summary"),
    Entry(
      "unsafe-address", .error, nl: "Adres dat op deze site niet kan",
      en: "Address that cannot be on this site"),
    Entry(
      "unknown-edition", .error, nl: "Editie die er niet is", en: "Edition that does not exist"),
  ]
}
