import Content
import Diagnostics

/// How the communicatiekalender speaks of days, weeks, months and periods.
extension Words {
  /// `maart`, `March`; from 1 for January.
  func month(_ number: Int) -> String { CalendarNames.months[number - 1][language] }

  /// `mrt`, `Mar`.
  func shortMonth(_ number: Int) -> String {
    let name = month(number)
    if language == .dutch, number == 3 { return "mrt" }
    return String(name.prefix(3))
  }

  /// `maart 2017`.
  func month(_ number: Int, of year: Int) -> String { "\(month(number)) \(year)" }

  /// `dinsdag`; from 1 for Monday.
  func weekday(_ number: Int) -> String { CalendarNames.weekdays[number - 1][language] }

  /// `di`, `Tue`.
  func shortWeekday(_ number: Int) -> String {
    String(weekday(number).prefix(language == .dutch ? 2 : 3))
  }

  /// `dinsdag 7 maart 2017`.
  func longDay(_ day: Day) -> String { "\(weekday(day.weekday)) \(date(day.date))" }

  /// `7 maart`.
  func shortDay(_ day: Day) -> String { day.shortName[language] }

  /// A name at the head of something: `Website`.
  func heading(_ name: String) -> String { name.prefix(1).uppercased() + name.dropFirst() }

  /// `week 9`.
  func week(_ week: ISOWeek) -> String { "week \(week.number)" }

  /// When a period is: `maart 2017`, `maart en april 2017`, `27 november tot en met 3 december 2017`. Weeks too are
  /// told by their days: few readers know which week it is.
  package func when(_ period: CalendarPeriod) -> String {
    switch (period.from, period.to) {
    case (.month(let month, let year), .month(let last, let lastYear)):
      if year != lastYear {
        return span(self.month(month, of: year), self.month(last, of: lastYear))
      }
      if month == last { return self.month(month, of: year) }
      if last == month + 1 {
        return "\(list([self.month(month), self.month(last)])) \(year)"
      }
      return "\(span(self.month(month), self.month(last))) \(year)"
    default: return days(period.days)
    }
  }

  /// `3 december 2017`, `1 tot en met 14 maart 2017`, `27 november tot en met 3 december 2017`.
  func days(_ days: ClosedRange<Day>) -> String {
    let (first, last) = (days.lowerBound, days.upperBound)
    if first == last { return date(first.date) }
    if first.year != last.year { return span(date(first.date), date(last.date)) }
    let start = first.month == last.month ? String(first.dayOfMonth) : shortDay(first)
    return span(start, date(last.date))
  }

  /// `a tot en met b`.
  private func span(_ a: String, _ b: String) -> String {
    Wording(nl: "\(a) tot en met \(b)", en: "\(a) to \(b)")[language]
  }
}
