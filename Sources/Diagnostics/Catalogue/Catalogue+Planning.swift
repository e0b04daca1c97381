extension Catalogue {
  /// What `trompet calendar plan` and `trompet calendar carry` cannot do.
  static let planning: [Entry] = [
    Entry(
      "year-out-of-reach", .error, nl: "Jaar dat de kalender niet kent",
      en: "Year that the calendar does not know"),
    Entry(
      "year-planned-already", .error, nl: "Jaar dat al een kalender heeft",
      en: "Year that has a calendar already"),
    Entry(
      "too-few-themes", .error, nl: "Te weinig thema’s om te plannen",
      en: "Too few themes to plan"),
    Entry("too-many-themes", .error, nl: "Meer thema’s dan weken", en: "More themes than weeks"),
    Entry("no-days-free", .error, nl: "Jaar zonder vrije dag", en: "Year without a free day"),
    Entry(
      "fixed-day-of-unknown-theme", nl: "Vaste dag van een thema dat er niet is",
      en: "Fixed day of a theme that does not exist"),
    Entry(
      "fixed-days-in-one-week", nl: "Twee vaste dagen in één week",
      en: "Two fixed days in one week"),
    Entry(
      "fixed-day-taken", nl: "Vaste dag waarop een ander thema loopt",
      en: "Fixed day on which another theme runs"),
    Entry(
      "no-such-year", .error, nl: "Jaar waarvan geen kalender is", en: "Year that has no calendar"),
    Entry(
      "carried-to-itself", .error, nl: "Jaar dat naar zichzelf wordt overgezet",
      en: "Year that is carried to itself"),
    Entry(
      "cannot-carry", .error, nl: "Kalender die niet over te zetten is",
      en: "Calendar that cannot be carried"),
  ]
}
