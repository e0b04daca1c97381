import Diagnostics

/// What is wrong with one value of the front matter.
extension Diagnostic {
  static func frontMatterNotClosed(_ source: SourceFile, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      id: "front-matter-not-closed", in: source, at: range,
      message: Wording(
        nl: "De gegevens boven de tekst beginnen met ‘---’, maar er staat geen ‘---’ onder.",
        en: "The front matter starts with '---' and is never closed."),
      hint: Wording(
        nl: "Zet een regel met alleen ‘---’ tussen de gegevens en de tekst.",
        en: "Put a line with only '---' between the keys and the text."))
  }

  static func oldLineEnds(_ source: SourceFile, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      id: "old-line-ends", in: source, at: range,
      message: Wording(
        nl: "De regels van dit bestand eindigen zoals op een heel oude Mac (CR).",
        en: "The lines of this file end as on a very old Mac (CR)."),
      hint: Wording(
        nl: "Open het in uw tekstprogramma en sla het op met regeleinden van Unix of Windows.",
        en: "Open it in your editor and save it with line ends of Unix or Windows."))
  }

  static func wrongEncoding(_ name: String, _ source: SourceFile, at range: Range<Int>)
    -> Diagnostic
  {
    Diagnostic(
      id: "wrong-encoding", in: source, at: range,
      message: Wording(
        nl: "Dit bestand is geen UTF-8; het lijkt \(name).",
        en: "This file is not UTF-8; it looks like \(name)."),
      hint: Wording(
        nl: "Open het in uw tekstprogramma en sla het op als UTF-8.",
        en: "Open it in your editor and save it as UTF-8."))
  }

  static func nulByte(_ source: SourceFile, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      id: "nul-byte", in: source, at: range,
      message: Wording(
        nl: "Hier staat een teken dat niet in een tekst hoort (NUL).",
        en: "There is a character here that is no text (NUL)."),
      hint: Wording(
        nl: "Haal het weg, of kijk of dit wel een tekstbestand is.",
        en: "Remove it, or check that this is a text file."))
  }

  static func emptyFile(_ source: SourceFile) -> Diagnostic {
    Diagnostic(
      id: "empty-file", in: source, at: 0..<0,
      message: Wording(nl: "Dit bestand is leeg.", en: "This file is empty."),
      hint: Wording(
        nl: "Begin met drie regels: ‘---’, ‘titel: …’ en ‘---’.",
        en: "Start with three lines: '---', 'title: …' and '---'."))
  }

  static func misspelledKey(
    _ key: String, meant name: String, _ source: SourceFile, at range: Range<Int>
  ) -> Diagnostic {
    Diagnostic(
      id: "misspelled-key", in: source, at: range,
      message: Wording(
        nl: "Trompet kent ‘\(key)’ niet.", en: "Trompet does not know '\(key)'."),
      hint: Wording(nl: "Bedoelt u ‘\(name)’?", en: "Did you mean '\(name)'?"))
  }

  static func unknownKey(
    _ key: String, nearest: String?, _ source: SourceFile, at range: Range<Int>
  ) -> Diagnostic {
    Diagnostic(
      id: "unknown-key", severity: .warning, in: source, at: range,
      message: Wording(
        nl: "Trompet kent ‘\(key)’ niet en doet er niets mee.",
        en: "Trompet does not know '\(key)' and does nothing with it."),
      hint: nearest.map { Wording(nl: "Bedoelt u ‘\($0)’?", en: "Did you mean '\($0)'?") }
        ?? Wording(
          nl: "Haal de regel weg als niemand haar nodig heeft.",
          en: "Remove the line if nobody needs it."))
  }

  static func notText(_ name: String, _ source: SourceFile, at range: Range<Int>) -> Diagnostic {
    let bracket = source.bytes[range.clamped(to: source.bytes.indices)].first
    return Diagnostic(
      id: "not-a-text", in: source, at: range,
      message: Wording(
        nl: "‘\(name)’ moet één tekst zijn.", en: "'\(name)' must be one text."),
      // `[[Een pagina]]` is a list in a list to YAML, and `{link}` is a key.
      hint: bracket == UInt8(ascii: "[") || bracket == UInt8(ascii: "{")
        ? Wording(
          nl: "Haal de haken weg, of zet de hele waarde tussen aanhalingstekens: \(name): \"…\"",
          en: "Remove the brackets, or put the whole value in quotes: \(name): \"…\"")
        : Wording(
          nl: "Schrijf de waarde achter de dubbele punt, op dezelfde regel.",
          en: "Write the value after the colon, on the same line."))
  }

  static func notListOfTexts(
    _ name: String, _ source: SourceFile, at range: Range<Int>
  ) -> Diagnostic {
    Diagnostic(
      id: "not-a-list", in: source, at: range,
      message: Wording(
        nl: "‘\(name)’ moet een lijst van teksten zijn.", en: "'\(name)' must be a list of texts."),
      hint: Wording(
        nl: "Schrijf: \(name): [een, twee]", en: "Write: \(name): [one, two]"))
  }

  static func notList(_ name: String, _ source: SourceFile, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      id: "not-a-list", in: source, at: range,
      message: Wording(nl: "‘\(name)’ moet een lijst zijn.", en: "'\(name)' must be a list."),
      hint: Wording(
        nl: "Zet elk onderdeel op een eigen regel, met ‘- ’ ervoor.",
        en: "Put each item on its own line, with '- ' before it."))
  }

  static func notListOfGroups(
    _ name: String, _ source: SourceFile, at range: Range<Int>
  ) -> Diagnostic {
    Diagnostic(
      id: "not-a-group", in: source, at: range,
      message: Wording(
        nl: "Bij elk onderdeel van ‘\(name)’ horen namen met een waarde.",
        en: "Each item of '\(name)' is made of keys and values."),
      hint: Wording(
        nl: "Begin elk onderdeel met een streepje en een naam: - naam: waarde",
        en: "Begin each item with a dash and a key: - key: value"))
  }

  static func notGroup(_ name: String, _ source: SourceFile, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      id: "not-a-group", in: source, at: range,
      message: Wording(
        nl: "‘\(name)’ bestaat uit namen met een waarde.",
        en: "'\(name)' is made of keys and values."),
      hint: Wording(
        nl: "Zet elke naam met zijn waarde op een eigen regel, met spaties ervoor.",
        en: "Put each key with its value on its own line, with spaces before it."))
  }

  static func notTextsAndGroups(
    _ name: String, _ source: SourceFile, at range: Range<Int>
  ) -> Diagnostic {
    Diagnostic(
      id: "not-text-or-group", in: source, at: range,
      message: Wording(
        nl: "Elk onderdeel van ‘\(name)’ is een tekst, of het zijn namen met een waarde.",
        en: "Each item of '\(name)' is a text, or is made of keys and values."),
      hint: Wording(
        nl: "Haal de haken weg, of begin met een naam: - naam: waarde",
        en: "Remove the brackets, or begin with a key: - key: value"))
  }

  static func notFlag(_ name: String, _ source: SourceFile, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      id: "not-yes-or-no", in: source, at: range,
      message: Wording(
        nl: "‘\(name)’ kan alleen ‘ja’ of ‘nee’ zijn.",
        en: "'\(name)' can only be 'yes' or 'no'."),
      hint: Wording(
        nl: "Schrijf: \(name): ja, of: \(name): nee", en: "Write: \(name): yes, or: \(name): no"))
  }

  static func notInteger(_ name: String, _ source: SourceFile, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      id: "not-a-number", in: source, at: range,
      message: Wording(
        nl: "‘\(name)’ moet een geheel getal zijn.", en: "'\(name)' must be a whole number."),
      hint: Wording(
        nl: "Schrijf alleen cijfers, zoals: \(name): 3",
        en: "Write digits only, such as: \(name): 3"))
  }

  static func outOfRange(
    _ name: String, _ least: Int, _ most: Int, _ source: SourceFile, at range: Range<Int>
  ) -> Diagnostic {
    Diagnostic(
      id: "out-of-range", in: source, at: range,
      message: most == .max
        ? Wording(
          nl: "‘\(name)’ moet ten minste \(least) zijn.", en: "'\(name)' must be at least \(least)."
        )
        : Wording(
          nl: "‘\(name)’ moet van \(least) tot en met \(most) zijn.",
          en: "'\(name)' must be from \(least) to \(most)."))
  }

  static func notDate(
    _ text: String, _ problem: PartialDate.Problem, _ source: SourceFile, at range: Range<Int>
  ) -> Diagnostic {
    switch problem {
    case .form(let meant):
      let example = meant?.description ?? "2016-05-11"
      return Diagnostic(
        id: "not-a-date", in: source, at: range,
        message: Wording(
          nl: "‘\(text)’ is geen datum die Trompet kent.",
          en: "'\(text)' is not a date as Trompet knows it."),
        hint: Wording(
          nl: "Schrijf jaar-maand-dag: \(example). Alleen de maand kan ook: 2016-05.",
          en: "Write year-month-day: \(example). A month alone will do: 2016-05."))
    case .noSuchDay:
      return Diagnostic(
        id: "no-such-date", in: source, at: range,
        message: Wording(
          nl: "De datum \(text) bestaat niet.", en: "There is no such day as \(text)."),
        hint: lastDay(insteadOf: text))
    }
  }

  /// For 31 April: how long that month is.
  private static func lastDay(insteadOf text: String) -> Wording? {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    if parts.count > 1, !(1...12).contains(parts[1]) {
      return Wording(nl: "De maanden gaan van 01 tot en met 12.", en: "Months go from 01 to 12.")
    }
    guard parts.count == 3, parts[2] > 28, (1...12).contains(parts[1]),
      (0...9999).contains(parts[0])
    else { return nil }
    let days = PartialDate.days(in: parts[1], of: parts[0])
    let last = PartialDate(knownYear: parts[0], month: parts[1], day: days)
    return Wording(
      nl: "Die maand heeft \(days) dagen. Bedoelt u \(last)?",
      en: "That month has \(days) days. Did you mean \(last)?")
  }

  static func notTime(_ text: String, _ source: SourceFile, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      id: "not-a-time", in: source, at: range,
      message: Wording(
        nl: "‘\(text)’ is geen tijd die Trompet kent.",
        en: "'\(text)' is not a time as Trompet knows it."),
      hint: Wording(nl: "Schrijf bijvoorbeeld 19.30.", en: "For example: 19:30."))
  }

  static func controlCharacter(
    _ name: String, _ source: SourceFile, at range: Range<Int>
  ) -> Diagnostic {
    Diagnostic(
      id: "control-character", in: source, at: range,
      message: Wording(
        nl: "In ‘\(name)’ staat een teken dat niet in een tekst hoort.",
        en: "'\(name)' holds a character that is no text."),
      hint: Wording(nl: "Typ de waarde opnieuw.", en: "Type the value again."))
  }

  static func siteAddressWithMore(_ source: SourceFile, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      id: "site-address-with-more", in: source, at: range,
      message: Wording(
        nl: "Het adres van een site heeft geen ‘?’, ‘#’ of ‘@’.",
        en: "The address of a site has no '?', '#' or '@'."),
      hint: Wording(
        nl: "Schrijf alleen waar de site begint: https://voorbeeld.nl/",
        en: "Write only where the site starts: https://example.org/"))
  }

  static func notWebAddress(_ text: String, _ source: SourceFile, at range: Range<Int>)
    -> Diagnostic
  {
    Diagnostic(
      id: "not-an-address", in: source, at: range,
      message: Wording(
        nl: "‘\(text)’ is geen adres op het web.", en: "'\(text)' is not a web address."),
      hint: Wording(
        nl: "Een adres begint met https://.", en: "An address starts with https://."))
  }
}
