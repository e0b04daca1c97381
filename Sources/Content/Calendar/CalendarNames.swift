import Diagnostics

/// The months and the days of the week, as texts have them.
package enum CalendarNames {
  /// From January.
  package static let months = [
    Wording(nl: "januari", en: "January"), Wording(nl: "februari", en: "February"),
    Wording(nl: "maart", en: "March"), Wording(nl: "april", en: "April"),
    Wording(nl: "mei", en: "May"), Wording(nl: "juni", en: "June"),
    Wording(nl: "juli", en: "July"), Wording(nl: "augustus", en: "August"),
    Wording(nl: "september", en: "September"), Wording(nl: "oktober", en: "October"),
    Wording(nl: "november", en: "November"), Wording(nl: "december", en: "December"),
  ]

  /// From Monday.
  package static let weekdays = [
    Wording(nl: "maandag", en: "Monday"), Wording(nl: "dinsdag", en: "Tuesday"),
    Wording(nl: "woensdag", en: "Wednesday"), Wording(nl: "donderdag", en: "Thursday"),
    Wording(nl: "vrijdag", en: "Friday"), Wording(nl: "zaterdag", en: "Saturday"),
    Wording(nl: "zondag", en: "Sunday"),
  ]
}

extension Day {
  /// `7 maart`.
  package var shortName: Wording {
    let name = CalendarNames.months[month - 1]
    return Wording(nl: "\(dayOfMonth) \(name.nl)", en: "\(dayOfMonth) \(name.en)")
  }

  /// `7 maart 2017`.
  package var name: Wording {
    let short = shortName
    return Wording(nl: "\(short.nl) \(year)", en: "\(short.en) \(year)")
  }
}
