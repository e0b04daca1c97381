import Diagnostics

/// What is wrong with the keys and values above a text, or in a YAML file.
extension Diagnostic {
  static func yamlTooLong(atMost longest: Int, _ source: SourceFile, at range: Range<Int>)
    -> Diagnostic
  {
    let limit =
      longest < 1024 * 1024 ? "\(longest / 1024) kB" : "\(longest / 1024 / 1024) MB"
    return Diagnostic(
      id: "front-matter-too-long", in: source, at: range,
      message: Wording(
        nl: "Dit stuk met gegevens is langer dan \(limit) en wordt niet gelezen.",
        en: "These keys and values are longer than \(limit) and are not read."),
      hint: Wording(
        nl: "Maak ze korter. Staat er wel een regel ‘---’ tussen de gegevens en de tekst?",
        en: "Make them shorter. Is there a line '---' between the keys and the text?"))
  }

  static func tooManyKeys(_ most: Int, _ source: SourceFile, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      id: "front-matter-too-long", in: source, at: range,
      message: Wording(
        nl: "Hier staan meer dan \(most) gegevens bij elkaar.",
        en: "There are more than \(most) keys together here."),
      hint: Wording(nl: "Haal weg wat niet nodig is.", en: "Remove what is not needed."))
  }

  static func yamlTooDeep(_ source: SourceFile, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      id: "front-matter-too-deep", in: source, at: range,
      message: Wording(
        nl: "Hier zitten meer dan acht lijsten in elkaar.",
        en: "More than eight lists stand inside each other here."),
      hint: Wording(
        nl: "Haal haken weg, of laat de regels minder ver inspringen.",
        en: "Remove brackets, or indent the lines less."))
  }

  /// A hashtag without quotes. An error in the calendar, which has texts for channels that live by them.
  static func lostAsComment(_ source: SourceFile, at range: Range<Int>) -> Diagnostic {
    let lost = String(decoding: source.bytes[range], as: UTF8.self)
    return Diagnostic(
      id: "lost-as-comment", severity: .warning, in: source, at: range,
      message: Wording(
        nl: "Met een hekje begint een opmerking. Hier valt dus ‘\(lost.prefix(40))’ weg.",
        en: "A '#' begins a comment. So '\(lost.prefix(40))' is lost here."),
      hint: Wording(
        nl: "Hoort het bij de tekst? Zet de hele tekst tussen aanhalingstekens. "
          + "Is het een opmerking? Zet dan een spatie achter het hekje.",
        en: "Is it part of the text? Put the whole text in quotes. "
          + "Is it a comment? Put a space behind the '#'."))
  }

  static func textBehindValue(_ value: String, _ source: SourceFile, at range: Range<Int>)
    -> Diagnostic
  {
    let isQuoted = value.first == "\"" || value.first == "'"
    let text = value.last == "\r" ? String(value.dropLast()) : value
    let example =
      "'"
      + text.split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: "''") + "'"
    return Diagnostic(
      id: "value-needs-quotes", in: source, at: range,
      message: isQuoted
        ? Wording(
          nl: "Achter het aanhalingsteken staat nog tekst.",
          en: "There is more text behind the quotation mark.")
        : Wording(
          nl: "Achter de haak staat nog tekst.", en: "There is more text behind the bracket."),
      hint: Wording(
        nl: "Zet alles samen tussen aanhalingstekens: \(example)",
        en: "Put all of it in quotes: \(example)"))
  }

  static func noSpaceBehindColon(
    key: String, value: String, _ source: SourceFile, at range: Range<Int>
  ) -> Diagnostic {
    let example = "\(key): \(value.last == "\r" ? String(value.dropLast()) : value)"
    return Diagnostic(
      id: "no-space-behind-colon", in: source, at: range,
      message: Wording(
        nl: "Achter de dubbele punt hoort een spatie.", en: "A space belongs behind the colon."),
      hint: Wording(nl: "Schrijf: \(example)", en: "Write: \(example)"))
  }

  static func secondDocument(_ source: SourceFile, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      id: "second-document", in: source, at: range,
      message: Wording(
        nl: "Na een regel ‘---’ begint hier iets nieuws. Trompet leest maar één geheel.",
        en: "After a line '---' something new begins here. Trompet reads one part only."),
      hint: Wording(
        nl: "Zet het in een eigen bestand, of haal de regel ‘---’ weg.",
        en: "Put it in a file of its own, or remove the line '---'."))
  }

  static func characterInYAML(
    _ character: Unicode.Scalar?, _ source: SourceFile, at range: Range<Int>
  ) -> Diagnostic {
    let code = character.map { String($0.value, radix: 16, uppercase: true) } ?? "?"
    let name = "U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code
    return Diagnostic(
      id: "control-character", in: source, at: range,
      message: Wording(
        nl: "Hier staat een onzichtbaar teken dat niet in een tekst hoort (\(name)).",
        en: "There is an invisible character here that does not belong in a text (\(name))."),
      hint: Wording(
        nl: "Haal het weg, of typ dit stuk van de regel opnieuw.",
        en: "Remove it, or type this part of the line again."))
  }

  static func yamlAlias(_ source: SourceFile, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      id: "yaml-alias", in: source, at: range,
      message: Wording(
        nl: "Een waarde kan niet met ‘*’ of ‘&’ beginnen.",
        en: "A value cannot start with '*' or '&'."),
      hint: Wording(
        nl: "Zet de hele waarde tussen aanhalingstekens: \"…\"",
        en: "Put the whole value in quotes: \"…\""))
  }

  static func notKeysAndValues(_ source: SourceFile, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      id: "invalid-front-matter", in: source, at: range,
      message: Wording(
        nl: "Hier hoort ‘naam: waarde’ te staan.", en: "There should be 'key: value' here."),
      hint: Wording(
        nl: "Schrijf bijvoorbeeld: titel: Naam van de pagina",
        en: "For example: title: Name of the page"))
  }

  static func duplicateKey(
    _ key: String, firstLine: Int, _ source: SourceFile, at range: Range<Int>
  ) -> Diagnostic {
    Diagnostic(
      id: "duplicate-key", in: source, at: range,
      message: Wording(
        nl: "‘\(key)’ staat hier voor de tweede keer; de eerste keer op regel \(firstLine).",
        en: "'\(key)' stands here a second time; the first is on line \(firstLine)."),
      hint: Wording(nl: "Haal een van de twee weg.", en: "Remove one of the two."))
  }

  static func tabInYAML(_ source: SourceFile, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      id: "tab-in-front-matter", in: source, at: range,
      message: Wording(
        nl: "Hier staat een tab; inspringen kan alleen met spaties.",
        en: "This is a tab; only spaces can indent here."),
      hint: Wording(
        nl: "Vervang de tab door twee spaties.", en: "Replace the tab with two spaces."))
  }

  static func hardSpace(_ source: SourceFile, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      id: "hard-space", in: source, at: range,
      message: Wording(
        nl: "Hier staat een vaste spatie; inspringen kan alleen met gewone spaties.",
        en: "This is a non-breaking space; only plain spaces can indent here."),
      hint: Wording(
        nl: "Haal weg wat er voor het eerste woord staat, en typ daar spaties.",
        en: "Remove what stands before the first word, and type spaces there."))
  }

  static func unquotedColon(line: String, _ source: SourceFile, at range: Range<Int>) -> Diagnostic
  {
    let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let key = parts.first.map(String.init) ?? ""
    let value = parts.count > 1 ? parts[1].drop { $0 == " " } : ""
    let quoted = value.split(separator: "\"", omittingEmptySubsequences: false).joined(
      separator: "\\\"")
    let example = "\(key): \"\(quoted)\""
    return Diagnostic(
      id: "unquoted-colon", in: source, at: range,
      message: Wording(
        nl: "In deze waarde staat een dubbele punt, en dan moet ze tussen aanhalingstekens.",
        en: "This value holds a colon, so it must be in quotes."),
      hint: Wording(nl: "Schrijf: \(example)", en: "Write: \(example)"))
  }

  static func cannotStartValue(_ source: SourceFile, at range: Range<Int>) -> Diagnostic {
    let sign = String(
      decoding: source.bytes[range.clamped(to: source.bytes.indices)], as: UTF8.self)
    return Diagnostic(
      id: "value-needs-quotes", in: source, at: range,
      message: Wording(
        nl: "Een waarde kan niet met ‘\(sign)’ beginnen.",
        en: "A value cannot start with '\(sign)'."),
      hint: Wording(
        nl: "Zet de waarde tussen aanhalingstekens: \"\(sign)…\"",
        en: "Put the value in quotes: \"\(sign)…\""))
  }

  static func backslashInQuotes(_ source: SourceFile, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      id: "backslash-in-quotes", in: source, at: range,
      message: Wording(
        nl: "Tussen dubbele aanhalingstekens begint met ‘\\’ een bijzonder teken, zoals een tab.",
        en: "Between double quotes a '\\' starts a special character, such as a tab."),
      hint: Wording(
        nl: "Zet de hele waarde tussen enkele aanhalingstekens: 'C:\\temp'",
        en: "Put the whole value in single quotes: 'C:\\temp'"))
  }

  static func quoteNotClosed(_ source: SourceFile, at range: Range<Int>) -> Diagnostic {
    // `'s avonds` and `'t` are words.
    let rest = source.bytes[range.clamped(to: source.bytes.indices).lowerBound...]
    if rest.first == UInt8(ascii: "'"), rest.dropFirst().first.map({ $0 | 0x20 >= 0x61 }) == true,
      rest.dropFirst(2).first.map({ $0 == 0x20 || $0 == 0x2D }) == true
    {
      let word = String(decoding: rest.prefix(2), as: UTF8.self)
      return Diagnostic(
        id: "quote-not-closed", in: source, at: range,
        message: Wording(
          nl: "Een waarde die met ‘\(word)’ begint, moet tussen dubbele aanhalingstekens.",
          en: "A value that begins with \(word) must be in double quotes."),
        hint: Wording(nl: "Schrijf: \"\(word) …\"", en: "Write: \"\(word) …\""))
    }
    return Diagnostic(
      id: "quote-not-closed", in: source, at: range,
      message: Wording(
        nl: "Dit aanhalingsteken gaat open en niet meer dicht.",
        en: "This quotation mark is never closed."),
      hint: Wording(
        nl: "Zet aan het eind van de waarde hetzelfde aanhalingsteken.",
        en: "Put the same mark at the end of the value."))
  }

  static func invalidYAML(_ source: SourceFile, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      id: "invalid-front-matter", in: source, at: range,
      message: Wording(
        nl: "Deze regel is niet te lezen als ‘naam: waarde’.",
        en: "This line cannot be read as 'key: value'."),
      hint: Wording(
        nl: "Kijk of er een dubbele punt met een spatie staat, en of het inspringen klopt.",
        en: "Check for a colon and a space after the key, and for the indentation."))
  }
}
