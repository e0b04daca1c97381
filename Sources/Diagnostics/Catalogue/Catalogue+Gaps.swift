extension Catalogue {
  /// What `trompet calendar gaps` finds: work that is left, and no mistake.
  static let gaps: [Entry] = [
    Entry(
      "year-without-calendar", .advice, nl: "Volgend jaar nog zonder kalender",
      en: "Next year still without a calendar"),
    Entry("month-without-theme", .advice, nl: "Maand zonder thema", en: "Month without a theme"),
    Entry(
      "theme-without-period", .advice, nl: "Thema dat dit jaar niet aan de beurt komt",
      en: "Theme without a turn this year"),
    Entry(
      "period-without-message", .advice, nl: "Periode zonder boodschap",
      en: "Period without a message"),
    Entry(
      "period-without-items", .advice, nl: "Periode zonder berichten", en: "Period without items"),
    Entry("item-without-date", .advice, nl: "Bericht zonder datum", en: "Item without a date"),
    Entry(
      "item-without-channel", .advice, nl: "Bericht zonder kanaal", en: "Item without a channel"),
    Entry(
      "text-not-ready", .advice, nl: "Bericht waarvan de tekst nog niet klaar is",
      en: "Item whose text is not ready"),
    Entry(
      "not-approved", .advice, nl: "Bericht dat op akkoord wacht",
      en: "Item that waits for approval"),
    Entry(
      "not-published", .advice, nl: "Bericht dat nog niet geplaatst is",
      en: "Item that is not published yet"),
    Entry(
      "material-not-published", .advice, nl: "Bericht over een pagina die niet op de site staat",
      en: "Item about a page that is not on the site"),
    Entry(
      "material-too-late", .advice, nl: "Bericht over een pagina die pas later op de site komt",
      en: "Item about a page that comes later"),
    Entry(
      "material-expires", .advice, nl: "Bericht over een pagina die dan al van de site is",
      en: "Item about a page that has gone by then"),
    Entry(
      "silent-channel", .advice, nl: "Kanaal waarop lang niets komt",
      en: "Channel on which nothing comes for long"),
    Entry(
      "same-material-twice", .advice, nl: "Zelfde materiaal kort na elkaar",
      en: "The same material soon again"),
    Entry("duplicate-item", .advice, nl: "Zelfde bericht twee keer", en: "The same item twice"),
    Entry(
      "material-never-used", .advice, nl: "Materiaal dat nooit aan de beurt komt",
      en: "Material that is never used"),
    Entry(
      "expected-material-missing", .advice, nl: "Materiaal dat een thema nog mist",
      en: "Material that a theme still lacks"),
  ]
}
