import Content
import Diagnostics

extension Day {
  /// The last day that a date may mean: of a month or a year alone its last one.
  init(last date: PartialDate) {
    let month = date.month ?? 12
    self.init(
      year: date.year, month: month, day: date.day ?? PartialDate.days(in: month, of: date.year))
  }

  /// The same day so many months later; the last of the month where that has fewer days.
  func advanced(byMonths months: Int) -> Day {
    let total = year * 12 + month - 1 + months
    let (year, month) = (total / 12, total % 12 + 1)
    return Day(
      year: year, month: month, day: min(dayOfMonth, PartialDate.days(in: month, of: year)))
  }
}

extension PartialDate {
  /// As people write it: `1 maart 2017`, `maart 2017`, `2017`.
  package var name: Wording {
    if let day = Day(self) { return day.name }
    guard let month else { return Wording(nl: String(year), en: String(year)) }
    let name = CalendarNames.months[month - 1]
    return Wording(nl: "\(name.nl) \(year)", en: "\(name.en) \(year)")
  }
}
