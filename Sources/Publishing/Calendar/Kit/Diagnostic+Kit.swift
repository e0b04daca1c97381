import Diagnostics

/// By how much a text is too long for a channel.
struct TextExcess {
  let channel: String
  /// As the channel counts.
  let length: Int
  let limit: Int
  /// Whether an address counts that the editor did not type.
  var hasLink = false

  var surplus: Int { length - limit }

  fileprivate var wording: Wording {
    Wording(
      nl: "Deze tekst is \(surplus) \(surplus == 1 ? "teken" : "tekens") te lang voor \(channel): "
        + "\(length) van \(limit)\(hasLink ? ", met de link erbij" : "").",
      en: "This text is \(surplus) character\(surplus == 1 ? "" : "s") too long for \(channel): "
        + "\(length) of \(limit)\(hasLink ? ", with the link" : "").")
  }
}

extension Diagnostic {
  /// Of a text that an editor wrote.
  static func textTooLong(
    _ excess: TextExcess, _ overflow: MessageLength.Overflow, _ source: SourceFile,
    at range: Range<Int>
  ) -> Diagnostic {
    let words = quoted(overflow.words)
    let stop = overflow.lastSentence.map(quoted)
    return Diagnostic(
      id: "text-too-long", severity: .warning, in: source, at: range, message: excess.wording,
      hint: Wording(
        nl: "Dit past er niet meer op: ‘\(words)’."
          + (stop.map { " Stop bijvoorbeeld na ‘\($0)’" } ?? ""),
        en: "This does not fit: '\(words)'." + (stop.map { " Stop after '\($0)', say." } ?? "")))
  }

  /// Of a text that the theme's template made. `surplus` are the last words of the message that are as much as is
  /// too much; nil when all of it is not.
  static func madeTextTooLong(
    _ excess: TextExcess, surplus: String?, _ source: SourceFile, at range: Range<Int>
  ) -> Diagnostic {
    let cut = surplus.map(quoted)
    return Diagnostic(
      id: "text-too-long", severity: .warning, in: source, at: range, message: excess.wording,
      hint: Wording(
        nl: cut.map { "Haal uit de boodschap ‘\($0)’ weg, of geef dit bericht een eigen ‘tekst’." }
          ?? "Geef dit bericht een eigen ‘tekst’ van hoogstens \(excess.limit) tekens.",
        en: cut.map { "Take '\($0)' out of the message, or give this item a 'text' of its own." }
          ?? "Give this item a 'text' of its own, of at most \(excess.limit) characters."))
  }

  static func messageTooLong(_ source: SourceFile, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      id: "message-too-long", in: source, at: range,
      message: Wording(
        nl: "Deze boodschap is te lang: ze komt in elk bericht van de periode.",
        en: "This message is too long: it goes into every text of the period."),
      hint: Wording(
        nl: "Zeg het in een of twee zinnen.", en: "Say it in a sentence or two."))
  }

  static func newsletterTooLong(_ size: Int, _ source: SourceFile, at range: Range<Int>)
    -> Diagnostic
  {
    Diagnostic(
      id: "newsletter-too-long", severity: .warning, in: source, at: range,
      message: Wording(
        nl: "De nieuwsbrief van deze periode is te groot: \(size / 1000) kB. Gmail toont alleen de "
          + "eerste 102 kB.",
        en: "The newsletter of this period is too large: \(size / 1000) kB. Gmail only shows the "
          + "first 102 kB."),
      hint: Wording(
        nl: "Maak de eigen teksten voor de nieuwsbrief korter.",
        en: "Make the items' own texts for the newsletter shorter."))
  }

  /// So much of a text that it is found again.
  private static func quoted(_ text: String) -> String {
    guard text.count > 90 else { return text }
    let end = text.suffix(30)
    return text.prefix(50) + " … " + end[(end.firstIndex(of: " ") ?? end.startIndex)...].dropFirst()
  }
}
