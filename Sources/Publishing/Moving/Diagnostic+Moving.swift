import Content
import Diagnostics

/// Why nothing is moved.
extension Diagnostic {
  static func nothingToMove(_ path: String, near: [String]) -> Diagnostic {
    Diagnostic(
      id: "nothing-to-move", path: "",
      message: Wording(
        nl: "Er is geen pagina, map of bestand ‘\(path.visible)’ in content.",
        en: "There is no page, folder or file '\(path.visible)' in content."),
      hint: .didYouMean(near)
        ?? Wording(
          nl: "Schrijf het pad vanaf content: artikelen/een.md",
          en: "Write the path below content: artikelen/een.md"))
  }

  static func targetExists(_ path: String, isSame: Bool) -> Diagnostic {
    Diagnostic(
      id: "target-exists", path: path.visible,
      message: isSame
        ? Wording(nl: "Het staat daar al.", en: "It is there already.")
        : Wording(
          nl: "Op de nieuwe plaats staat al iets. Er is niets verplaatst.",
          en: "There is something in the new place already. Nothing was moved."),
      hint: Wording(nl: "Kies een andere naam of map.", en: "Choose another name or folder."))
  }

  static func targetOutsideContent(_ path: String) -> Diagnostic {
    Diagnostic(
      id: "target-outside-content", path: "",
      message: Wording(
        nl:
          "De nieuwe plaats ‘\(path.visible)’ ligt buiten de map content. Er is niets verplaatst.",
        en: "The new place '\(path.visible)' is outside the content folder. Nothing was moved."),
      hint: Wording(
        nl: "Schrijf het pad vanaf content: artikelen/een.md",
        en: "Write the path below content: artikelen/een.md"))
  }

  static func folderIntoItself(_ old: String, _ new: String) -> Diagnostic {
    Diagnostic(
      id: "folder-into-itself", path: "",
      message: Wording(
        nl:
          "De map content/\(old.visible) kan niet naar een plaats in zichzelf: content/\(new.visible).",
        en:
          "The folder content/\(old.visible) cannot go to a place inside itself: content/\(new.visible)."
      ),
      hint: Wording(
        nl: "Geef de map eerst een andere naam.", en: "First give the folder another name."))
  }

  /// Why something has to stay where it is.
  enum FixedPlace {
    case fixedFile, bookFile, calendar, kindFolder, head
  }

  static func notMovable(
    _ path: String, isFolder: Bool = false, _ reason: FixedPlace
  ) -> Diagnostic {
    let message: Wording
    let hint: Wording?
    switch reason {
    case .fixedFile:
      message = Wording(
        nl: "Dit bestand heeft een vaste plaats en naam.",
        en: "This file has a fixed place and name.")
      hint = nil
    case .bookFile:
      message = Wording(
        nl: "Een boek.yaml hoort bij de map waar het in staat.",
        en: "A boek.yaml belongs to the folder that it is in.")
      hint = Wording(nl: "Verplaats de hele map.", en: "Move the whole folder.")
    case .calendar:
      message = Wording(
        nl: "De kalender staat altijd in content/kalender/, een bestand per jaar.",
        en: "The calendar is always in content/kalender/, a file a year.")
      hint = Wording(
        nl: "Een jaar overnemen gaat zo: trompet calendar carry 2017 2018",
        en: "To carry a year to another: trompet calendar carry 2017 2018")
    case .kindFolder:
      message = Wording(
        nl: "Aan de map ‘\(path.visible)’ ziet Trompet van welke soort de pagina’s zijn.",
        en: "By the folder '\(path.visible)' Trompet knows what kind of pages are in it.")
      hint = Wording(
        nl: "Verplaats de pagina’s of mappen die erin staan.",
        en: "Move the pages or folders that are in it.")
    case .head:
      message = Wording(
        nl: "Deze pagina staat boven de lijst van haar map, en hoort daarbij.",
        en: "This page stands above the list of its folder, and belongs to it.")
      hint = Wording(
        nl: "Maak een nieuwe pagina, en neem de tekst over.",
        en: "Make a new page, and copy the text.")
    }
    return Diagnostic(
      id: "not-movable", path: isFolder ? "" : "content/" + path.visible, message: message,
      hint: hint)
  }

  static func unusableName(_ path: String) -> Diagnostic {
    Diagnostic(
      id: "unusable-name", path: "",
      message: Wording(
        nl: "Wat ‘\(path.visible)’ heet, komt niet op de site. Er is niets verplaatst.",
        en: "What is called '\(path.visible)' is not published. Nothing was moved."),
      hint: Wording(
        nl:
          "Kies een naam met letters, cijfers en streepjes, en voor een pagina met ‘.md’ erachter.",
        en: "Choose a name of letters, digits and hyphens, and for a page with '.md' behind it."))
  }

  static func otherEnding(_ old: String, _ new: String) -> Diagnostic {
    let ending = old.split(separator: "/").last?.split(separator: ".").dropFirst().last ?? ""
    return Diagnostic(
      id: "other-ending", path: "content/" + old,
      message: Wording(
        nl: "De nieuwe naam ‘\(new.visible)’ eindigt anders dan de oude. Er is niets verplaatst.",
        en: "The new name '\(new.visible)' ends otherwise than the old one. Nothing was moved."),
      hint: ending.isEmpty
        ? nil
        : Wording(
          nl: "Laat de nieuwe naam eindigen op ‘.\(ending)’.",
          en: "Let the new name end in '.\(ending)'."))
  }

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

/// What an editor should know of a move.
extension Diagnostic {
  static func kindChanges(_ page: Page, to kind: Wording) -> Diagnostic {
    Diagnostic(
      id: "kind-changes", severity: .warning, path: page.source.path,
      message: Wording(
        nl: "In de nieuwe map is dit een pagina van een andere soort: \(kind.nl.lowercased()).",
        en: "In the new folder this is a page of another kind: \(kind.en.lowercased())."),
      hint: Wording(
        nl: "Kijk na of de gegevens boven de tekst nog kloppen.",
        en: "See whether what stands above the text is still right."))
  }

  static func titleChanges(_ page: Page, to title: String) -> Diagnostic {
    Diagnostic(
      id: "title-changes", severity: .warning, path: page.source.path,
      message: Wording(
        nl: "Deze pagina heet naar haar bestand: ‘\(page.title)’ wordt ‘\(title)’.",
        en: "This page is called after its file: '\(page.title)' becomes '\(title)'."),
      hint: Wording(
        nl: "Zet bovenaan: ‘---’, ‘titel: …’ en weer ‘---’, elk op een regel.",
        en: "Put at the top: '---', 'title: …' and '---' again, each on a line."))
  }

  static func filesHaveNoOldAddress(_ first: String, _ count: Int) -> Diagnostic {
    Diagnostic(
      id: "file-without-old-address", severity: .advice, path: "content/" + first,
      message: count == 1
        ? Wording(
          nl: "Dit bestand krijgt een ander adres, en het oude leidt nergens meer heen.",
          en: "This file gets another address, and the old one leads nowhere.")
        : Wording(
          nl:
            "Dit bestand en \(count - 1) andere krijgen een ander adres, en het oude leidt nergens meer heen.",
          en:
            "This file and \(count - 1) others get another address, and the old one leads nowhere."),
      hint: Wording(
        nl:
          "Laat het staan als andere sites ernaar verwijzen. Alleen pagina’s houden hun oude adres.",
        en: "Leave it where it is if other sites link to it. Only pages keep their old address."))
  }

  static func chapterLeaves(_ reference: Reference) -> Diagnostic {
    Diagnostic(
      id: "chapter-leaves", severity: .warning, in: reference.source,
      at: reference.range ?? 0..<0,
      message: Wording(
        nl:
          "‘\(reference.value)’ is hierna geen hoofdstuk van dit werk meer, en gaat uit de lijst.",
        en: "'\(reference.value)' is no chapter of this work after this, and leaves the list."))
  }

  static func chapterArrives(_ name: String, _ source: SourceFile) -> Diagnostic {
    Diagnostic(
      id: "chapter-arrives", severity: .warning, path: source.path,
      message: Wording(
        nl: "‘\(name)’ komt achteraan in de lijst van hoofdstukken.",
        en: "'\(name)' comes last in the list of chapters."),
      hint: Wording(
        nl: "Zet de regel op haar plaats als het hoofdstuk eerder gelezen wordt.",
        en: "Put the line in its place if the chapter is to be read earlier."))
  }
}
