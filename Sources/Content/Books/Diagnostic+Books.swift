import Diagnostics

/// What is wrong with `boek.yaml`, or with the order of chapters.
extension Diagnostic {
  static func unknownPaper(_ name: String, _ source: SourceFile, at range: Range<Int>)
    -> Diagnostic
  {
    let known = Paper.allCases.map(\.rawValue)
    let all = known.joined(separator: ", ")
    return Diagnostic(
      id: "unknown-paper", in: source, at: range,
      message: Wording(
        nl: "Trompet drukt niet op het formaat ‘\(name)’.",
        en: "Trompet does not print on paper of size '\(name)'."),
      hint: .didYouMean(name.nearest(in: known))
        ?? Wording(nl: "Kies uit: \(all).", en: "Choose from: \(all)."))
  }

  static func partWithoutChapters(_ title: String, _ source: SourceFile, at range: Range<Int>)
    -> Diagnostic
  {
    Diagnostic(
      id: "part-without-chapters", in: source, at: range,
      message: title.isEmpty
        ? Wording(
          nl: "Dit deel heeft geen hoofdstukken.", en: "This part has no chapters.")
        : Wording(
          nl: "Het deel ‘\(title)’ heeft geen hoofdstukken.",
          en: "The part '\(title)' has no chapters."),
      hint: Wording(
        nl: "Zet eronder: ‘hoofdstukken: [een.md]’, of haal het deel weg.",
        en: "Put 'chapters: [one.md]' below it, or remove the part."))
  }

  /// `elsewhere` is a page with that name in another folder.
  static func missingChapter(
    _ file: String, _ files: [String], _ elsewhere: String?, _ source: SourceFile,
    at range: Range<Int>
  ) -> Diagnostic {
    Diagnostic(
      id: "missing-chapter", in: source, at: range,
      message: Wording(
        nl: "Er is geen hoofdstuk ‘\(file)’ in deze map.",
        en: "There is no chapter '\(file)' in this folder."),
      hint: .didYouMean(file.nearest(in: files))
        ?? elsewhere.map {
          Wording(
            nl: "Er is wel een content/\($0); een hoofdstuk staat in de map van het boek.",
            en: "There is a content/\($0); a chapter lies in the folder of its book.")
        })
  }

  static func chapterElsewhere(
    _ name: String, _ folder: String, _ source: SourceFile, at range: Range<Int>
  ) -> Diagnostic {
    Diagnostic(
      id: "chapter-elsewhere", in: source, at: range,
      message: Wording(
        nl: "‘\(name)’ ligt buiten de map van dit boek.",
        en: "'\(name)' lies outside the folder of this book."),
      hint: Wording(
        nl:
          "Zet het bestand in content/\(folder), of verwijs ernaar met een koppeling in de tekst.",
        en: "Put the file in content/\(folder), or refer to it by a link in the text."))
  }

  static func frontAsChapter(_ source: SourceFile, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      id: "front-as-chapter", in: source, at: range,
      message: Wording(
        nl: "index.md is de eerste bladzijde van het boek, en geen hoofdstuk.",
        en: "index.md is the first page of the book, and no chapter."),
      hint: Wording(
        nl: "Haal de naam weg: die bladzijde staat vanzelf vooraan.",
        en: "Remove the name: that page comes first by itself."))
  }

  static func chapterTwice(_ file: String, _ source: SourceFile, at range: Range<Int>) -> Diagnostic
  {
    Diagnostic(
      id: "chapter-twice", in: source, at: range,
      message: Wording(
        nl: "Het hoofdstuk ‘\(file)’ staat twee keer in de lijst.",
        en: "The chapter '\(file)' is listed twice."),
      hint: Wording(nl: "Haal een van de twee weg.", en: "Remove one of the two."))
  }

  static func chapterNotListed(_ draft: Draft, _ book: Book) -> Diagnostic {
    Diagnostic(
      id: "chapter-not-listed", severity: .warning, path: draft.source.path,
      message: Wording(
        nl: "Dit hoofdstuk staat niet in \(book.source.path), en dus niet in de inhoud.",
        en: "This chapter is not in \(book.source.path), and so not in the contents."),
      hint: Wording(
        nl: "Zet ‘\(draft.path.stem).md’ daar op zijn plaats onder ‘hoofdstukken’.",
        en: "Put '\(draft.path.stem).md' in its place there, under 'chapters'."))
  }

  static func missingCover(
    _ name: String, _ path: String, _ pictures: [String], _ source: SourceFile,
    at range: Range<Int>
  ) -> Diagnostic {
    Diagnostic(
      id: "missing-cover", in: source, at: range,
      message: Wording(
        nl: "Er is geen bestand ‘\(name)’ voor het omslag.",
        en: "There is no file '\(name)' for the cover."),
      hint: .didYouMean(Suggestions.names(like: path, in: pictures))
        ?? Wording(
          nl: "Zet de afbeelding naast boek.yaml, of verbeter de naam.",
          en: "Put the picture beside boek.yaml, or mend the name."))
  }

  static func coverNoPicture(_ name: String, _ source: SourceFile, at range: Range<Int>)
    -> Diagnostic
  {
    let known = Asset.imageExtensions.sorted().joined(separator: ", ")
    return Diagnostic(
      id: "cover-no-picture", in: source, at: range,
      message: Wording(
        nl: "‘\(name)’ is geen afbeelding.", en: "'\(name)' is no picture."),
      hint: Wording(
        nl: "Kies een bestand waarvan de naam eindigt op een van deze: \(known).",
        en: "Choose a file whose name ends in one of these: \(known)."))
  }

  static func coverOutside(_ name: String, _ source: SourceFile, at range: Range<Int>)
    -> Diagnostic
  {
    Diagnostic(
      id: "missing-cover", in: source, at: range,
      message: Wording(
        nl: "‘\(name)’ ligt buiten de map content.",
        en: "'\(name)' lies outside the content folder."),
      hint: Wording(
        nl: "Zet de afbeelding in content/, en schrijf het pad vanaf de map van dit bestand.",
        en: "Put the picture in content/, and write its path from the folder of this file."))
  }
}
