extension Catalogue {
  /// The communicatiekalender and its channels.
  static let calendar: [Entry] = [
    Entry(
      "calendar-without-year", .error, nl: "Kalender die niet naar een jaar heet",
      en: "Calendar that is not named after a year"),
    Entry(
      "calendar-of-other-name", .error, nl: "Kalender die zoals hij is op de site zou komen",
      en: "Calendar that would be published as it is"),
    Entry(
      "too-many-periods", .error, nl: "Te veel perioden in een jaar",
      en: "Too many periods in a year"),
    Entry(
      "too-many-items", .error, nl: "Te veel berichten in een jaar",
      en: "Too many items in a year"),
    Entry("period-without-start", .error, nl: "Periode zonder begin", en: "Period without a start"),
    Entry("period-without-theme", .error, nl: "Periode zonder thema", en: "Period without a theme"),
    Entry(
      "period-too-long", .error, nl: "Periode die langer duurt dan twee jaar",
      en: "Period that is longer than two years"),
    Entry(
      "period-ends-before-start", .error, nl: "Periode die eindigt voordat ze begint",
      en: "Period that ends before it starts"),
    Entry(
      "period-of-other-year", .error, nl: "Periode van een ander jaar",
      en: "Period of another year"),
    Entry(
      "overlapping-periods", .error, nl: "Perioden die op een kanaal samenvallen",
      en: "Periods that overlap on a channel"),
    Entry(
      "day-out-of-reach", .error, nl: "Dag die buiten de kalender ligt",
      en: "Day that is outside the calendar"),
    Entry("no-such-week", .error, nl: "Week die niet bestaat", en: "Week that does not exist"),
    Entry(
      "year-as-period", .error, nl: "Jaar waar een maand, week of dag moet staan",
      en: "Year where a month, week or day is needed"),
    Entry("no-whole-day", .error, nl: "Datum zonder dag", en: "Date without a day"),
    Entry(
      "item-outside-period", nl: "Bericht dat buiten zijn periode valt",
      en: "Item that is outside its period"),
    Entry(
      "deadline-after-date", .error, nl: "Werk dat klaar moet zijn na de dag van plaatsing",
      en: "Work that is due after the day of publication"),
    Entry(
      "approval-before-text", .error, nl: "Akkoord dat eerder komt dan de tekst",
      en: "Approval that comes before the text"),
    Entry(
      "unknown-status", .error, nl: "Status die Trompet niet kent",
      en: "Status that Trompet does not know"),
    Entry(
      "unknown-choice", .error, nl: "Waarde die geen van de mogelijkheden is",
      en: "Value that is none of the choices"),
    Entry(
      "theme-not-published", nl: "Periode van een thema dat niet op de site staat",
      en: "Period of a theme that is not on the site"),
    Entry(
      "unknown-channel", .error, nl: "Kanaal dat er niet is", en: "Channel that does not exist"),
    Entry(
      "unknown-material", .error, nl: "Materiaal dat er niet is",
      en: "Material that does not exist"),
    Entry(
      "ambiguous-material", .error, nl: "Materiaal dat meer dan één pagina kan zijn",
      en: "Material that can be more than one page"),
    Entry(
      "concealed-material", .error, nl: "Materiaal dat niet openbaar is",
      en: "Material that is not public"),
    Entry(
      "unknown-place", .error, nl: "Kop in het materiaal die er niet is",
      en: "Heading of the material that does not exist"),
    Entry("channel-without-name", .error, nl: "Kanaal zonder naam", en: "Channel without a name"),
    Entry(
      "duplicate-channel", .error, nl: "Kanaal met de naam van een ander",
      en: "Channel with the name of another"),
    Entry("too-many-channels", .error, nl: "Te veel kanalen", en: "Too many channels"),
    Entry(
      "fixed-day-without-day", .error, nl: "Vaste dag zonder datum",
      en: "Fixed day without a date"),
    Entry(
      "fixed-day-without-theme", .error, nl: "Vaste dag zonder thema",
      en: "Fixed day without a theme"),
    Entry(
      "not-a-yearly-day", .error, nl: "Vaste dag die niet elk jaar terugkomt",
      en: "Fixed day that does not come back each year"),
  ]
}
