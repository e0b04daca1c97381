import Diagnostics

/// What is wrong with a file of the communicatiekalender, or with the channels that it uses.
extension Diagnostic {
  static func calendarWithoutYear(_ source: SourceFile) -> Diagnostic {
    Diagnostic(
      id: "calendar-without-year", path: source.path,
      message: Wording(
        nl: "Een bestand van de kalender heet naar zijn jaar, en staat in content/kalender zelf.",
        en: "A file of the calendar is named after its year, and lies in content/kalender itself."),
      hint: Wording(
        nl: "Noem het bijvoorbeeld content/kalender/2017.yaml.",
        en: "Call it content/kalender/2017.yaml, for example."))
  }

  /// A file that would be published with all that is for editors alone.
  package static func calendarOfOtherName(_ path: String) -> Diagnostic {
    let year = path.split { "/.".contains($0) }.compactMap { Int($0) }
      .first { CalendarFile.years.contains($0) }
    let name = "content/kalender/\(year ?? 2017).yaml"
    return Diagnostic(
      id: "calendar-of-other-name", path: "content/\(path)",
      message: Wording(
        nl:
          "Dit lijkt een bestand van de kalender, maar zo’n naam leest Trompet niet als kalender. "
          + "Het zou zoals het is op de site komen.",
        en: "This looks like a file of the calendar, but Trompet reads no calendar by such a name. "
          + "It would be on the site as it is."),
      hint: Wording(
        nl: "Noem het \(name), in kleine letters. Of zet het buiten de map content.",
        en: "Call it \(name), in small letters. Or put it outside the folder content."))
  }

  static func tooManyItems(_ source: SourceFile, at range: Range<Int>) -> Diagnostic {
    let most = CalendarFile.mostItems
    return Diagnostic(
      id: "too-many-items", in: source, at: range,
      message: Wording(
        nl: "In dit jaar staan meer dan \(most) berichten; vanaf hier tellen ze niet mee.",
        en: "This year has more than \(most) items; from here on they do not count."),
      hint: Wording(
        nl: "Haal weg wat dubbel staat, of wat nooit geplaatst wordt.",
        en: "Remove what is there twice, or what will never be published."))
  }

  static func tooManyPeriods(_ source: SourceFile, at range: Range<Int>) -> Diagnostic {
    let most = CalendarFile.mostPeriods
    return Diagnostic(
      id: "too-many-periods", in: source, at: range,
      message: Wording(
        nl: "In dit jaar staan meer dan \(most) perioden; vanaf hier tellen ze niet mee.",
        en: "This year has more than \(most) periods; from here on they do not count."),
      hint: Wording(
        nl: "Voeg perioden samen, of haal weg wat dubbel staat.",
        en: "Join periods, or remove what is there twice."))
  }

  static func periodTooLong(_ source: SourceFile, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      id: "period-too-long", in: source, at: range,
      message: Wording(
        nl: "De periode duurt langer dan twee jaar.", en: "The period is longer than two years."),
      hint: Wording(
        nl: "Kijk of het jaartal klopt. Zo niet: een nieuw jaar begint in een eigen bestand.",
        en: "Check the year. If it is right: a new year begins in a file of its own."))
  }

  static func dayOutOfReach(_ text: String, _ source: SourceFile, at range: Range<Int>)
    -> Diagnostic
  {
    let (first, last) = (CalendarFile.years.lowerBound, CalendarFile.years.upperBound)
    return Diagnostic(
      id: "day-out-of-reach", in: source, at: range,
      message: Wording(
        nl: "‘\(text)’ ligt buiten de kalender, die van \(first) tot en met \(last) gaat.",
        en: "'\(text)' is outside the calendar, which goes from \(first) to \(last)."),
      hint: Wording(nl: "Kijk of het jaartal klopt.", en: "Check the year."))
  }

  static func notMoment(
    _ text: String, isDay: Bool, _ source: SourceFile, at range: Range<Int>
  ) -> Diagnostic {
    let meant = isDay ? "2017-03-07" : "2017-03, 2017-W09"
    let guess = PartialDate.spelledOut(text)
    return Diagnostic(
      id: "not-a-date", in: source, at: range,
      message: Wording(
        nl: "‘\(text)’ is geen datum die Trompet kent.",
        en: "'\(text)' is not a date as Trompet knows it."),
      hint: guess.map {
        Wording(nl: "Schrijf met cijfers: \($0).", en: "Write it in figures: \($0).")
      }
        ?? (isDay
          ? Wording(
            nl: "Schrijf jaar-maand-dag: \(meant).", en: "Write year-month-day: \(meant).")
          : Wording(
            nl: "Schrijf een maand, een week of een dag: \(meant) of 2017-03-07.",
            en: "Write a month, a week or a day: \(meant) or 2017-03-07.")))
  }

  static func periodWithoutStart(_ source: SourceFile, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      id: "period-without-start", in: source, at: range,
      message: Wording(nl: "Deze periode heeft geen begin.", en: "This period has no start."),
      hint: Wording(
        nl: "Schrijf een maand, een week of een dag: van: 2017-03, of van: 2017-W09.",
        en: "Write a month, a week or a day: from: 2017-03, or from: 2017-W09."))
  }

  static func periodWithoutTheme(_ source: SourceFile, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      id: "period-without-theme", in: source, at: range,
      message: Wording(nl: "Deze periode heeft geen thema.", en: "This period has no theme."),
      hint: Wording(
        nl: "Schrijf de bestandsnaam van een thema: thema: zichtbaarheid.",
        en: "Write the file name of a theme: theme: visibility."))
  }

  static func periodEndsBeforeStart(
    _ end: Moment, start: Moment, _ source: SourceFile, at range: Range<Int>
  ) -> Diagnostic {
    Diagnostic(
      id: "period-ends-before-start", in: source, at: range,
      message: Wording(
        nl: "De periode eindigt (\(end)) voordat ze begint (\(start)).",
        en: "The period ends (\(end)) before it begins (\(start))."),
      hint: Wording(
        nl: "‘tot’ is de laatste dag, week of maand die meetelt. Verwissel de twee misschien?",
        en: "'to' is the last day, week or month that counts. Should the two change places?"))
  }

  static func noSuchWeek(_ text: String, _ source: SourceFile, at range: Range<Int>) -> Diagnostic {
    let year = Int(text.prefix(4)) ?? 0
    let weeks = year > 0 ? ISOWeek.count(in: year) : 52
    let last = year > 0 ? ISOWeek(year: year, number: weeks)?.description ?? "" : ""
    return Diagnostic(
      id: "no-such-week", in: source, at: range,
      message: Wording(
        nl: "De week \(text) bestaat niet.", en: "There is no such week as \(text)."),
      hint: Wording(
        nl: "\(year) heeft \(weeks) weken; de laatste is \(last).",
        en: "\(year) has \(weeks) weeks; the last is \(last)."))
  }

  static func yearAsPeriod(_ text: String, _ source: SourceFile, at range: Range<Int>)
    -> Diagnostic
  {
    Diagnostic(
      id: "year-as-period", in: source, at: range,
      message: Wording(
        nl: "Een periode begint en eindigt met een maand, een week of een dag, niet met een jaar.",
        en: "A period begins and ends with a month, a week or a day, not with a year."),
      hint: Wording(
        nl: "Schrijf bijvoorbeeld \(text)-03, \(text)-W09 of \(text)-03-01.",
        en: "Write \(text)-03, \(text)-W09 or \(text)-03-01, for example."))
  }

  static func noWholeDay(_ text: String, _ source: SourceFile, at range: Range<Int>) -> Diagnostic {
    let example = text.count == 7 ? text + "-15" : text + "-03-15"
    return Diagnostic(
      id: "no-whole-day", in: source, at: range,
      message: Wording(
        nl: "Hier hoort een hele datum, met de dag.", en: "This needs a whole date, with the day."),
      hint: Wording(
        nl: "Schrijf bijvoorbeeld \(example). Weet u de dag nog niet, haal de regel dan weg.",
        en: "Write \(example), for example. If you do not know the day yet, remove the line."))
  }

  static func deadlineAfterDate(_ key: String, _ source: SourceFile, at range: Range<Int>)
    -> Diagnostic
  {
    Diagnostic(
      id: "deadline-after-date", in: source, at: range,
      message: Wording(
        nl: "‘\(key)’ ligt na de dag waarop het bericht wordt geplaatst.",
        en: "'\(FieldNames.english[key] ?? key)' is after the day of publication."),
      hint: Wording(
        nl: "Kies een dag op of voor ‘datum’.", en: "Choose a day on or before 'date'."))
  }

  static func approvalBeforeText(_ source: SourceFile, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      id: "approval-before-text", in: source, at: range,
      message: Wording(
        nl: "‘akkoord’ ligt voor ‘tekst-klaar’.", en: "'approval' is before 'text-ready'."),
      hint: Wording(
        nl: "Eerst is de tekst klaar, dan pas kan iemand akkoord geven.",
        en: "The text is ready first; only then can somebody approve of it."))
  }

  static func unknownStatus(_ name: String, _ source: SourceFile, at range: Range<Int>)
    -> Diagnostic
  {
    let nl = ItemStatus.allCases.map(\.name.nl)
    let en = ItemStatus.allCases.map(\.name.en)
    return Diagnostic(
      id: "unknown-status", in: source, at: range,
      message: Wording(
        nl: "Trompet kent de status ‘\(name)’ niet.", en: "There is no status '\(name)'."),
      hint: .didYouMean(name.nearest(in: nl + en))
        ?? Wording(
          nl: "Kies uit: \(nl.joined(separator: ", ")).",
          en: "Choose from: \(en.joined(separator: ", "))."))
  }

  static func unknownChoice(
    _ name: String, of key: String, _ known: [String], _ source: SourceFile, at range: Range<Int>
  ) -> Diagnostic {
    let all = known.joined(separator: ", ")
    return Diagnostic(
      id: "unknown-choice", in: source, at: range,
      message: Wording(
        nl: "‘\(key)’ kan niet ‘\(name)’ zijn.",
        en: "'\(FieldNames.english[key] ?? key)' cannot be '\(name)'."),
      hint: .didYouMean(name.nearest(in: known))
        ?? Wording(nl: "Kies uit: \(all).", en: "Choose from: \(all)."))
  }

  static func tooManyChannels(_ most: Int, _ source: SourceFile, at range: Range<Int>) -> Diagnostic
  {
    Diagnostic(
      id: "too-many-channels", in: source, at: range,
      message: Wording(
        nl: "Er zijn meer dan \(most) kanalen; vanaf hier tellen ze niet mee.",
        en: "There are more than \(most) channels; from here on they do not count."),
      hint: Wording(
        nl: "Haal de kanalen weg waarop u niets meer plaatst.",
        en: "Remove the channels on which you publish nothing any more."))
  }

  static func channelWithoutName(_ source: SourceFile, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      id: "channel-without-name", in: source, at: range,
      message: Wording(nl: "Dit kanaal heeft geen naam.", en: "This channel has no name."),
      hint: Wording(
        nl: "Schrijf bijvoorbeeld: naam: Facebook", en: "Write for example: name: Facebook"))
  }

  static func duplicateChannel(
    _ name: String, _ other: String, _ source: SourceFile, at range: Range<Int>
  ) -> Diagnostic {
    Diagnostic(
      id: "duplicate-channel", in: source, at: range,
      message: Wording(
        nl: "‘\(name)’ is al een naam van het kanaal ‘\(other)’. Hoofdletters maken geen verschil.",
        en: "'\(name)' is a name of the channel '\(other)' already. Capitals make no difference."),
      hint: Wording(
        nl: "Geef het een andere naam, of haal een van de twee weg.",
        en: "Give it another name, or remove one of the two."))
  }

  static func fixedDayWithoutDay(_ source: SourceFile, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      id: "fixed-day-without-day", in: source, at: range,
      message: Wording(nl: "Deze vaste dag heeft geen ‘dag’.", en: "This fixed day has no 'day'."),
      hint: Wording(
        nl: "Zet erbij wanneer het is: dag: 3 december",
        en: "Say when it is: day: 3 December"))
  }

  static func fixedDayWithoutTheme(_ source: SourceFile, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      id: "fixed-day-without-theme", in: source, at: range,
      message: Wording(
        nl: "Deze vaste dag heeft geen ‘thema’.", en: "This fixed day has no 'theme'."),
      hint: Wording(
        nl: "Zet erbij welk thema dan aan de beurt is: thema: zichtbaarheid",
        en: "Say whose turn it is then: theme: visibility"))
  }

  static func notYearlyDay(_ text: String, _ source: SourceFile, at range: Range<Int>)
    -> Diagnostic
  {
    Diagnostic(
      id: "not-a-yearly-day", in: source, at: range,
      message: Wording(
        nl: "‘\(text)’ is geen dag met een maand.",
        en: "'\(text)' is not a day of a month."),
      hint: Wording(
        nl: "Schrijf de dag in cijfers en dan de maand, zonder jaar: 3 december",
        en: "Write the day in figures and then the month, without a year: 3 December"))
  }
}
