import Diagnostics

// What a calendar names and is looked up: themes, channels, material, days of a period.
extension Diagnostic {
  static func unknownTheme(
    _ name: String, _ known: [String], _ source: SourceFile, at range: Range<Int>
  ) -> Diagnostic {
    Diagnostic(
      id: "unknown-theme", in: source, at: range,
      message: Wording(
        nl: "Er is geen thema ‘\(name)’.", en: "There is no theme '\(name)'."),
      hint: .didYouMean(Suggestions.names(like: name, in: known))
        ?? Wording(
          nl: "Schrijf de naam van een bestand in content/themas, zonder ‘.md’.",
          en: "Write the name of a file in content/themas, without '.md'."))
  }

  static func themeNotPublished(_ name: String, _ source: SourceFile, at range: Range<Int>)
    -> Diagnostic
  {
    Diagnostic(
      id: "theme-not-published", severity: .warning, in: source, at: range,
      message: Wording(
        nl: "Het thema ‘\(name)’ staat nog niet op de site, en deze periode dus ook niet.",
        en: "The theme '\(name)' is not on the site yet, and so neither is this period."),
      hint: Wording(
        nl:
          "Kijk bij ‘concept’, ‘publiceren-vanaf’ en ‘verloopt’ bovenin de pagina van het thema.",
        en: "Look at 'draft', 'publish-from' and 'expires' at the top of the theme's page."))
  }

  static func unknownChannel(
    _ name: String, _ known: [Channel], _ source: SourceFile, at range: Range<Int>
  ) -> Diagnostic {
    let names = known.flatMap { [$0.name] + $0.otherNames }
    let all = known.map(\.name).joined(separator: ", ")
    return Diagnostic(
      id: "unknown-channel", in: source, at: range,
      message: Wording(
        nl: "Er is geen kanaal ‘\(name)’.", en: "There is no channel '\(name)'."),
      hint: known.isEmpty
        ? Wording(
          nl: "Zet de kanalen in content/site.yaml, onder ‘kanalen’.",
          en: "Put the channels in content/site.yaml, under 'channels'.")
        : .didYouMean(name.nearest(in: names))
          ?? Wording(
            nl: "In content/site.yaml staan: \(all).", en: "content/site.yaml has: \(all)."))
  }

  static func unknownMaterial(
    _ name: String, near candidates: [String], _ source: SourceFile, at range: Range<Int>
  ) -> Diagnostic {
    Diagnostic(
      id: "unknown-material", in: source, at: range,
      message: Wording(
        nl: "Er is geen pagina of bestand ‘\(name)’.",
        en: "There is no page or file '\(name)'."),
      hint: .didYouMean(candidates)
        ?? Wording(
          nl: "Schrijf het pad vanaf content/, zoals webinars/07-vn-verdrag.md, of de titel.",
          en: "Write the path from content/, such as webinars/07-treaty.md, or the title."))
  }

  static func ambiguousMaterial(
    _ name: String, _ files: [String], _ source: SourceFile, at range: Range<Int>
  ) -> Diagnostic {
    let all = files.prefix(5).joined(separator: ", ") + (files.count > 5 ? ", …" : "")
    return Diagnostic(
      id: "ambiguous-material", in: source, at: range,
      message: Wording(
        nl: "‘\(name)’ kan meer dan één pagina zijn.", en: "'\(name)' can be more than one page."),
      hint: Wording(nl: "Schrijf het pad: \(all).", en: "Write the path: \(all)."))
  }

  static func unknownPlace(
    _ anchor: String, in file: String, _ source: SourceFile, at range: Range<Int>
  ) -> Diagnostic {
    Diagnostic(
      id: "unknown-place", in: source, at: range,
      message: Wording(
        nl: "In \(file) staat geen kop ‘#\(anchor)’.",
        en: "\(file) has no heading '#\(anchor)'."),
      hint: Wording(
        nl: "Kijk hoe de kop op die pagina heet, of laat alles vanaf ‘#’ weg.",
        en: "See what the heading is called on that page, or leave out all from '#' on."))
  }

  static func concealedMaterial(_ file: String, _ source: SourceFile, at range: Range<Int>)
    -> Diagnostic
  {
    Diagnostic(
      id: "concealed-material", in: source, at: range,
      message: Wording(
        nl: "‘\(file)’ is niet openbaar, en kan dus niet op de kalender.",
        en: "'\(file)' is not public, and so cannot be on the calendar."),
      hint: Wording(
        nl: "Kies een pagina die iedereen mag lezen.", en: "Choose a page that everyone may read."))
  }

  static func periodOfOtherYear(_ year: Int, _ source: SourceFile, at range: Range<Int>)
    -> Diagnostic
  {
    Diagnostic(
      id: "period-of-other-year", in: source, at: range,
      message: Wording(
        nl: "Deze periode ligt helemaal buiten \(year).",
        en: "This period is wholly outside \(year)."),
      hint: Wording(
        nl: "Zet haar in het bestand van haar eigen jaar, of verander de datum.",
        en: "Put it in the file of its own year, or change the date."))
  }

  static func itemOutsidePeriod(
    _ date: Day, _ period: ClosedRange<Day>, _ source: SourceFile, at range: Range<Int>
  ) -> Diagnostic {
    Diagnostic(
      id: "item-outside-period", severity: .warning, in: source, at: range,
      message: Wording(
        nl:
          "\(date) valt buiten de periode van \(period.lowerBound) tot en met \(period.upperBound).",
        en: "\(date) is outside the period from \(period.lowerBound) to \(period.upperBound)."),
      hint: Wording(
        nl: "Verander de datum, of maak de periode langer.",
        en: "Change the date, or make the period longer."))
  }

  static func overlappingPeriods(
    _ channel: String, with other: Located<String>, at position: Position?, _ source: SourceFile,
    at range: Range<Int>
  ) -> Diagnostic {
    let line = position.map { Wording(nl: " (regel \($0.line))", en: " (line \($0.line))") }
    return Diagnostic(
      id: "overlapping-periods", in: source, at: range,
      message: Wording(
        nl: "Op \(channel) is dan ook ‘\(other.value)’\(line?.nl ?? "") aan de beurt.",
        en: "On \(channel) it is also the turn of '\(other.value)'\(line?.en ?? "") then."),
      hint: Wording(
        nl: "Laat de perioden op elkaar volgen, of geef elk eigen kanalen: kanalen: [Facebook]",
        en: "Let the periods follow each other, or give each its own channels: channels: [Facebook]"
      ))
  }
}
