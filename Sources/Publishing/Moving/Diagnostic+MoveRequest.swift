import Diagnostics

/// What is wrong with what an editor asks to move.
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
}
