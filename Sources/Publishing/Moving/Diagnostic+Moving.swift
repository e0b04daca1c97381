import Content
import Diagnostics

/// Why nothing is moved, though it was well asked for.
extension Diagnostic {
  static func unreadableBeforeMove() -> Diagnostic {
    Diagnostic(
      id: "unreadable-before-move", path: "",
      message: Wording(
        nl:
          "Door de fouten hieronder is niet alles te lezen. Er is niets verplaatst: een verwijzing zou verloren kunnen gaan.",
        en:
          "Because of the errors below not all can be read. Nothing was moved: a reference might be lost."
      ),
      hint: Wording(
        nl: "Verbeter eerst de fouten hieronder.", en: "First mend the errors below."))
  }

  static func referenceLost(_ reference: Reference) -> Diagnostic {
    let message = Wording(
      nl:
        "‘\(reference.value)’ klopt hierna niet meer, en Trompet kan dat niet zelf verbeteren. Er is niets verplaatst.",
      en:
        "'\(reference.value)' would no longer be right, and Trompet cannot mend that. Nothing was moved."
    )
    let hint =
      switch reference.form {
      case .theme, .group, .period:
        Wording(
          nl:
            "Een thema blijft in themas/ en een ledengroep in ledengroepen/ zolang iets ernaar verwijst.",
          en:
            "A theme stays in themas/ and a local group in ledengroepen/ as long as something names it."
        )
      case .link, .wiki, .field, .material, .menu, .chapter, .cover:
        Wording(
          nl:
            "Schrijf hier het pad van het bestand, of kies een naam met letters, cijfers en streepjes.",
          en: "Write the path of the file here, or choose a name of letters, digits and hyphens.")
      }
    return Diagnostic(
      id: "reference-lost", in: reference.source, at: reference.range ?? 0..<0, message: message,
      hint: hint)
  }

  static func errorAfterMove(_ count: Int) -> Diagnostic {
    Diagnostic(
      id: "error-after-move", path: "",
      message: count == 1
        ? Wording(
          nl: "Hierna zou er een fout op de site zijn. Er is niets verplaatst.",
          en: "After this there would be an error on the site. Nothing was moved.")
        : Wording(
          nl: "Hierna zouden er \(count) fouten op de site zijn. Er is niets verplaatst.",
          en: "After this there would be \(count) errors on the site. Nothing was moved."),
      hint: Wording(
        nl: "Hieronder staat wat er dan mis is.", en: "What would be wrong is told below."))
  }

  static func noPlaceForOldAddress(_ address: String, _ source: SourceFile) -> Diagnostic {
    Diagnostic(
      id: "no-place-for-old-address", in: source, at: 0..<0,
      message: Wording(
        nl: "Het oude adres \(address) is niet in deze gegevens te zetten. Er is niets verplaatst.",
        en: "The old address \(address) cannot be put into this front matter. Nothing was moved."),
      hint: Wording(
        nl: "Schrijf boven de pagina: oude-adressen: [\(address)]",
        en: "Write above the page: aliases: [\(address)]"))
  }

  static func noPlaceForFolder(_ folder: String, _ source: SourceFile) -> Diagnostic {
    Diagnostic(
      id: "no-place-for-folder", in: source, at: 0..<0,
      message: Wording(
        nl: "De nieuwe map ‘\(folder)’ is niet in ‘controle’ te zetten. Er is niets verplaatst.",
        en: "The new folder '\(folder)' cannot be put into 'checking'. Nothing was moved."),
      hint: Wording(
        nl: "Schrijf onder ‘mappen’ bij elke map: map: naam/",
        en: "Write for each folder: folder: name/"))
  }

  static func noPlaceForChapter(_ name: String, _ source: SourceFile) -> Diagnostic {
    Diagnostic(
      id: "no-place-for-chapter", in: source, at: 0..<0,
      message: Wording(
        nl: "Het hoofdstuk ‘\(name)’ is niet in deze lijst te zetten. Er is niets verplaatst.",
        en: "The chapter '\(name)' cannot be put into this list. Nothing was moved."),
      hint: Wording(
        nl: "Schrijf de hoofdstukken onder elkaar, elk achter een streepje.",
        en: "Write the chapters below each other, each behind a hyphen."))
  }
}
