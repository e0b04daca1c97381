extension Catalogue {
  /// The texts for channels that go with a period of the calendar.
  static let kits: [Entry] = [
    Entry(
      "text-too-long", nl: "Tekst die te lang is voor een kanaal",
      en: "Text that is too long for a channel"),
    Entry(
      "message-too-long", .error, nl: "Boodschap van een periode die te lang is",
      en: "Message of a period that is too long"),
    Entry(
      "newsletter-too-long", nl: "Nieuwsbrief die te lang is", en: "Newsletter that is too long"),
    Entry("no-calendar", .error, nl: "Site zonder kalender", en: "Site without a calendar"),
    Entry("no-period", .error, nl: "Periode die er niet is", en: "Period that does not exist"),
    Entry(
      "no-kit-text", .error, nl: "Kanaal waarvoor geen tekst is",
      en: "Channel that there is no text for"),
  ]
}
