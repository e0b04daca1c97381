import Diagnostics

/// What a plan cannot do as the site wishes, or not at all.
extension Diagnostic {
  static func yearOutOfReach() -> Diagnostic {
    Diagnostic(
      id: "year-out-of-reach", path: "",
      message: Wording(
        nl: "De kalender kent alleen de jaren 1900 tot en met 2199.",
        en: "The calendar only knows the years 1900 to 2199."),
      hint: Wording(nl: "Kijk of het jaartal klopt.", en: "Check the year."))
  }

  package static func yearPlannedAlready(_ path: String) -> Diagnostic {
    Diagnostic(
      id: "year-planned-already", path: path,
      message: Wording(
        nl: "Dit jaar heeft al een kalender.", en: "This year has a calendar already."),
      hint: Wording(
        nl:
          "Er is niets geschreven. Laat het voorstel alleen zien met --toon, of zet dit bestand eerst weg.",
        en:
          "Nothing was written. Show the proposal only, with --stdout, or put this file away first."
      ))
  }

  static func tooFewThemes(_ count: Int) -> Diagnostic {
    Diagnostic(
      id: "too-few-themes", path: "content/themas",
      message: Wording(
        nl: count == 0
          ? "Er is nog geen thema om te plannen." : "Met één thema valt er niets af te wisselen.",
        en: count == 0 ? "There is no theme to plan yet." : "One theme cannot take turns."),
      hint: Wording(
        nl: "Maak een thema: trompet new thema \"Titel\"",
        en: "Make a theme: trompet new thema \"Title\""))
  }

  static func tooManyThemes(_ count: Int, weeks: Int, years: Int) -> Diagnostic {
    Diagnostic(
      id: "too-many-themes", path: "content/themas",
      message: Wording(
        nl: "\(count) thema’s passen niet in de \(weeks) weken die er te plannen zijn.",
        en: "\(count) themes do not fit into the \(weeks) weeks that there are to plan."),
      hint: Wording(
        nl: "Plan meer jaren tegelijk: --jaren \(years + 1). Of voeg thema’s samen.",
        en: "Plan more years at once: --years \(years + 1). Or join themes."))
  }

  static func noDaysFree(_ year: Int) -> Diagnostic {
    Diagnostic(
      id: "no-days-free", path: "content/kalender",
      message: Wording(
        nl: "In \(year) is geen dag vrij: perioden van andere jaren lopen erdoorheen.",
        en: "No day of \(year) is free: periods of other years run through it."),
      hint: Wording(
        nl: "Maak die perioden korter, of kies een ander jaar.",
        en: "Make those periods shorter, or choose another year."))
  }

  static func fixedDayOfUnknownTheme(_ day: FixedDay, _ known: [String], _ source: SourceFile)
    -> Diagnostic
  {
    let name = day.theme.value
    return Diagnostic(
      id: "fixed-day-of-unknown-theme", severity: .warning, in: source, at: day.theme.range,
      message: Wording(
        nl: "De vaste dag ‘\(day.label.nl)’ hoort bij het thema ‘\(name)’, en dat is er niet.",
        en: "The fixed day '\(day.label.en)' belongs to the theme '\(name)', which does not exist."
      ),
      hint: .didYouMean(name.nearest(in: known))
        ?? Wording(
          nl: "Schrijf de naam van een bestand in content/themas, zonder ‘.md’.",
          en: "Write the name of a file in content/themas, without '.md'."))
  }

  static func fixedDaysInOneWeek(
    _ wish: PlanInput.Wish, _ day: Day, _ other: OpenYear.Fixed, _ theme: String
  ) -> Diagnostic {
    let names = (wish.day.label, FixedDay.label(other.name, other.day.month, other.day.dayOfMonth))
    return Diagnostic(
      id: "fixed-days-in-one-week", severity: .warning, in: wish.source,
      at: wish.day.theme.range,
      message: Wording(
        nl:
          "‘\(names.0.nl)’ valt in \(day.year) in dezelfde week als ‘\(names.1.nl)’; die week is voor "
          + "‘\(theme)’.",
        en:
          "'\(names.0.en)' is in the same week of \(day.year) as '\(names.1.en)'; that week is for "
          + "'\(theme)'."),
      hint: Wording(
        nl: "De vaste dag die in site.yaml het eerst staat, gaat voor.",
        en: "The fixed day that stands first in site.yaml goes first."))
  }

  static func fixedDayTaken(_ wish: PlanInput.Wish, _ day: Day, _ theme: String) -> Diagnostic {
    Diagnostic(
      id: "fixed-day-taken", severity: .warning, in: wish.source, at: wish.day.theme.range,
      message: Wording(
        nl:
          "‘\(wish.day.label.nl)’ (\(day)) hoort bij ‘\(theme)’, maar valt in een periode van een ander "
          + "jaar.",
        en:
          "'\(wish.day.label.en)' (\(day)) belongs to '\(theme)', but is in a period of another year."
      ),
      hint: Wording(
        nl: "Laat die periode eerder eindigen als de vaste dag moet doorgaan.",
        en: "Let that period end earlier if the fixed day is to be kept."))
  }
}

extension FixedDay {
  /// Its name, or its date when it has none.
  package var label: Wording { Self.label(name, month, day) }

  fileprivate static func label(_ name: String, _ month: Int, _ day: Int) -> Wording {
    if !name.isEmpty { return Wording(nl: name, en: name) }
    let names = CalendarNames.months[month - 1]
    return Wording(nl: "\(day) \(names.nl)", en: "\(day) \(names.en)")
  }
}
