/// A beginning or an end as editors write it: a day, a month, or a week.
package enum Moment: Hashable, Sendable, CustomStringConvertible {
  case day(Day)
  case month(Int, year: Int)
  case week(ISOWeek)

  /// As editors write it: `2017-03-01`, `2017-03`, `2017-W09`; nil for what is no day, month or week.
  package init?(_ text: String) {
    if let week = Fields.week(text) {
      guard let week else { return nil }
      self = .week(week)
    } else if let date = try? PartialDate(text), let month = date.month {
      self = Day(date).map { .day($0) } ?? .month(month, year: date.year)
    } else {
      return nil
    }
  }

  package var days: ClosedRange<Day> {
    switch self {
    case .day(let day): day...day
    case .month(let month, let year): Day.days(ofMonth: month, in: year)
    case .week(let week): week.days
    }
  }

  /// `2017-03-01`, `2017-03`, `2017-W09`.
  package var description: String {
    switch self {
    case .day(let day): day.description
    case .month(let month, let year): PartialDate(knownYear: year, month: month).description
    case .week(let week): week.description
    }
  }
}
