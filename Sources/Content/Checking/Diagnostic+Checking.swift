import Diagnostics

/// What is wrong with the choices of what is checked.
extension Diagnostic {
  static func unknownLanguageLevel(
    _ name: String, _ source: SourceFile, at range: Range<Int>
  ) -> Diagnostic {
    let known = LanguageLevel.allCases.map(\.rawValue)
    return Diagnostic(
      id: "unknown-language-level", in: source, at: range,
      message: Wording(
        nl: "Trompet kent het taalniveau ‘\(name)’ niet.",
        en: "Trompet does not know the language level '\(name)'."),
      hint: .didYouMean(name.nearest(in: known))
        ?? Wording(
          nl: "Kies uit: makkelijk, b1, vakblad.", en: "Choose from: easy, plain, professional."))
  }

  static func notReviewPeriod(
    _ text: String, _ source: SourceFile, at range: Range<Int>
  ) -> Diagnostic {
    Diagnostic(
      id: "not-a-review-period", in: source, at: range,
      message: Wording(
        nl: "‘\(text)’ is geen aantal maanden of jaren.",
        en: "'\(text)' is no number of months or years."),
      hint: Wording(
        nl: "Schrijf bijvoorbeeld: herzien-binnen: 18 maanden, of: herzien-binnen: 2 jaar",
        en: "For example: review-within: 18 months, or: review-within: 2 years"))
  }

  static func unknownCheck(
    _ id: String, _ source: SourceFile, at range: Range<Int>
  ) -> Diagnostic {
    Diagnostic(
      id: "unknown-check", severity: .warning, in: source, at: range,
      message: Wording(
        nl: "Er is geen melding die ‘\(id)’ heet.", en: "There is no message called '\(id)'."),
      hint: .didYouMean(id.nearest(in: Catalogue.ids, count: 3))
        ?? Wording(
          nl: "De naam staat achter elke melding, tussen rechte haken.",
          en: "The name stands behind each message, in square brackets."))
  }

  static func unknownCheckedFolder(
    _ folder: Located<String>, among known: Set<String>, _ source: SourceFile
  ) -> Diagnostic {
    Diagnostic(
      id: "unknown-checked-folder", severity: .warning, in: source, at: folder.range,
      message: Wording(
        nl: "In de map content is er geen map ‘\(folder.value)’.",
        en: "In the folder content there is no folder '\(folder.value)'."),
      hint: .didYouMean(folder.value.nearest(in: known.filter { !$0.isEmpty }, count: 3))
        ?? Wording(
          nl: "Schrijf het pad van een map vanaf content/, zoals: handreikingen/",
          en: "Write the path of a folder from content/, such as: handreikingen/"))
  }

  static func folderWithoutName(_ source: SourceFile, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      id: "folder-without-name", in: source, at: range,
      message: Wording(
        nl: "Hier ontbreekt voor welke map dit geldt.",
        en: "This does not say which folder it is for."),
      hint: Wording(
        nl: "Zet erbij: map: handreikingen/", en: "Add: folder: handreikingen/"))
  }

  static func tooManyCheckedFolders(
    _ most: Int, _ source: SourceFile, _ range: Range<Int>
  ) -> Diagnostic {
    Diagnostic(
      id: "too-many-checked-folders", severity: .warning, in: source, at: range,
      message: Wording(
        nl: "Er zijn meer dan \(most) mappen; vanaf hier tellen ze niet mee.",
        en: "There are more than \(most) folders; from here on they do not count."),
      hint: Wording(
        nl: "Noem alleen de bovenste map: wat erin ligt, doet mee.",
        en: "Name the outer folder only: it stands for what lies in it."))
  }

  static func oldNameWithoutName(_ source: SourceFile, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      id: "old-name-without-name", in: source, at: range,
      message: Wording(
        nl: "Hier ontbreekt de oude naam.", en: "The old name is missing here."),
      hint: Wording(
        nl: "Zet erbij: naam: de naam van vroeger", en: "Add: name: what it was called before"))
  }

  static func errorNotOptional(
    _ id: String, _ source: SourceFile, at range: Range<Int>
  ) -> Diagnostic {
    Diagnostic(
      id: "error-not-optional", severity: .warning, in: source, at: range,
      message: Wording(
        nl: "‘\(id)’ is een fout, en fouten worden altijd gemeld.",
        en: "'\(id)' is an error, and errors are always told."),
      hint: Wording(nl: "Haal deze naam weg.", en: "Remove this name."))
  }
}
