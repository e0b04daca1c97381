extension Catalogue {
  /// Templates of a site's own look.
  static let templates: [Entry] = [
    Entry(
      "missing-template", .error, nl: "Sjabloon dat er niet is", en: "Template that is not there"),
    Entry(
      "unknown-name", .error, nl: "Naam die een sjabloon niet kent",
      en: "Name that a template does not know"),
    Entry(
      "invalid-name", .error, nl: "Naam die geen naam kan zijn", en: "Name that cannot be a name"),
    Entry(
      "unclosed-tag", .error, nl: "Haken die niet worden gesloten",
      en: "Braces that are never closed"),
    Entry(
      "unsupported-tag", .error, nl: "Opdracht die Trompet niet kent",
      en: "Tag that Trompet does not know"),
    Entry(
      "unclosed-section", .error, nl: "Sectie die niet wordt gesloten",
      en: "Section that is never closed"),
    Entry(
      "wrong-close", .error, nl: "Sectie die te vroeg wordt gesloten",
      en: "Section that is closed too early"),
    Entry(
      "stray-close", .error, nl: "Einde van een sectie die niet begon",
      en: "End of a section that did not begin"),
    Entry(
      "not-a-section", .error, nl: "Naam die geen sectie kan openen",
      en: "Name that cannot open a section"),
    Entry("not-a-view", .error, nl: "Naam zonder onderdelen", en: "Name without parts"),
    Entry(
      "no-current-text", .error, nl: "Punt die niet voor een tekst staat",
      en: "Dot that does not stand for a text"),
    Entry(
      "html-in-double-braces", .error, nl: "HTML tussen twee haken", en: "HTML between two braces"),
    Entry(
      "html-in-plain-text", .error, nl: "HTML in een sjabloon zonder opmaak",
      en: "HTML in a template of plain text"),
    Entry(
      "text-in-triple-braces", .error, nl: "Tekst tussen drie haken",
      en: "Text between three braces"),
    Entry(
      "unknown-placeholder", .error, nl: "Naam tussen haken die een tekst niet kent",
      en: "Name in braces that a text does not know"),
    Entry(
      "braces-in-text", .error, nl: "Dubbele haken in een tekst", en: "Double braces in a text"),
    Entry(
      "unknown-static", .error, nl: "Bestand van het thema dat er niet is",
      en: "File of the theme that is not there"),
    Entry(
      "static-without-root", .error, nl: "Bestand van het thema waar dat niet kan",
      en: "File of the theme where there can be none"),
    Entry(
      "unknown-partial", .error, nl: "Sjabloon om in te voegen dat er niet is",
      en: "Template to insert that is not there"),
    Entry(
      "partial-loop", .error, nl: "Sjabloon dat zichzelf invoegt",
      en: "Template that inserts itself"),
    Entry(
      "template-too-deep", .error, nl: "Sjabloon dat te diep in elkaar zit",
      en: "Template that is nested too deep"),
    Entry(
      "template-too-large", .error, nl: "Sjabloon dat te groot wordt",
      en: "Template that becomes too large"),
  ]
}
