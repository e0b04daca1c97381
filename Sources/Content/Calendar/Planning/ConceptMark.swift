import Diagnostics

/// What keeps a year that Trompet wrote from readers, until an editor takes it away.
enum ConceptMark {
  static let yes = Wording(nl: "ja", en: "true")

  /// `concept: ja  # haal deze regel weg …`.
  static func line(in language: Language) -> String {
    let hint = Wording(
      nl: "haal deze regel weg als lezers de kalender mogen zien",
      en: "remove this line when readers may see the calendar")
    return "\(FieldNames.name("concept", in: language)): \(yes[language])  # \(hint[language])"
  }
}
