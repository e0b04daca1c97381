import Diagnostics

/// What an editor has to look at in a year that was carried to another.
extension Wording {
  static func stillNames(_ year: Int) -> Wording {
    Wording(nl: "hieronder staat nog \(year)", en: "the text below still says \(year)")
  }

  static let noTheme = Wording(
    nl: "dit thema is er niet meer, of staat niet op de site",
    en: "this theme no longer exists, or is not on the site")

  static let overlapsBefore = Wording(
    nl: "deze periode valt nu samen met de vorige",
    en: "this period now overlaps the one before it")

  static let noMaterial = Wording(
    nl: "dit stuk is er niet meer; kies een ander", en: "this no longer exists; choose another")

  static let notPublished = Wording(
    nl: "dit stuk staat niet op de site", en: "this is not on the site")

  static func ownText(_ year: Int) -> Wording {
    Wording(
      nl: "eigen tekst uit \(year); klopt die nog?", en: "own text of \(year); is it still right?")
  }

  static let holiday = Wording(nl: "dit is nu een feestdag", en: "this is a public holiday now")

  static let otherWeekday = Wording(
    nl: "dit is nu een andere dag van de week", en: "this is another day of the week now")

  static func fixedDayOutside(_ fixed: FixedDay, _ day: Day) -> Wording {
    Wording(
      nl: "\(day) (\(fixed.label.nl)) valt niet in een periode van dit thema",
      en: "\(day) (\(fixed.label.en)) is in no period of this theme")
  }

  static func fixedDayMissing(_ fixed: FixedDay, _ day: Day, _ theme: String) -> Wording {
    Wording(
      nl: "\(day) (\(fixed.label.nl)) hoort bij ‘\(theme)’, en dat staat niet op deze kalender",
      en: "\(day) (\(fixed.label.en)) belongs to '\(theme)', which is not on this calendar")
  }

  static func otherNumberOfWeeks(_ shift: YearShift, _ old: Int, _ new: Int) -> Wording {
    new < old
      ? Wording(
        nl: "\(shift.to) heeft geen week 53; wat daarin stond, staat nu in week 52",
        en: "\(shift.to) has no week 53; what was in it is now in week 52")
      : Wording(
        nl: "\(shift.to) heeft een week 53, die \(shift.from) niet had",
        en: "\(shift.to) has a week 53, which \(shift.from) had not")
  }
}

extension Diagnostic {
  static func noYearToCarry(_ year: Int, _ known: [Int]) -> Diagnostic {
    let all = known.map(String.init).joined(separator: ", ")
    return Diagnostic(
      id: "no-such-year", path: "content/kalender/\(year).yaml",
      message: Wording(
        nl: "Er is geen kalender van \(year).", en: "There is no calendar of \(year)."),
      hint: known.isEmpty
        ? Wording(
          nl: "Maak er een: trompet calendar plan \(year)",
          en: "Make one: trompet calendar plan \(year)")
        : Wording(nl: "Er zijn kalenders van: \(all).", en: "There are calendars of: \(all)."))
  }

  static func carriedToItself(_ year: Int) -> Diagnostic {
    Diagnostic(
      id: "carried-to-itself", path: "content/kalender/\(year).yaml",
      message: Wording(
        nl: "Een jaar kan niet naar zichzelf.", en: "A year cannot be carried to itself."),
      hint: Wording(
        nl: "Schrijf het oude jaar en dan het nieuwe: trompet calendar carry \(year) \(year + 1)",
        en: "Write the old year and then the new one: trompet calendar carry \(year) \(year + 1)"))
  }

  static func cannotCarry(_ source: SourceFile) -> Diagnostic {
    Diagnostic(
      id: "cannot-carry", path: source.path,
      message: Wording(
        nl: "Dit jaar is niet over te nemen: het bestand is te groot, of te ongewoon geschreven.",
        en: "This year cannot be carried: the file is too large, or written in too unusual a way."),
      hint: Wording(
        nl: "Zet elke periode en elk bericht op eigen regels, en haal weg wat niet nodig is.",
        en: "Put each period and each item on lines of its own, and remove what is not needed."))
  }
}
