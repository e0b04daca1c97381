/// How days, weeks and months of one year lie in another.
///
/// A month stays the same month, a week keeps its number, and a day keeps its weekday in the week of the same number (ISO 8601).
/// Week 53 becomes week 52 where there is none.
struct YearShift {
  let from: Int
  let to: Int

  private var difference: Int { to - from }

  func week(_ week: ISOWeek) -> ISOWeek {
    let year = week.year + difference
    return ISOWeek(of: Day(year: year, month: 1, day: 4))
      .advanced(by: min(week.number, ISOWeek.count(in: year)) - 1)
  }

  func day(_ day: Day) -> Day {
    week(day.week).days.lowerBound.advanced(by: day.weekday - 1)
  }

  /// A day of a message: one that was inside its period stays inside, on the same weekday if there is one.
  func day(_ day: Day, in old: ClosedRange<Day>, movedTo new: ClosedRange<Day>) -> Day {
    let moved = self.day(day)
    guard old.contains(day), !new.contains(moved) else { return moved }
    if moved < new.lowerBound {
      let weeks = (moved.distance(to: new.lowerBound) + 6) / 7
      return min(moved.advanced(by: weeks * 7), new.upperBound)
    }
    let weeks = (new.upperBound.distance(to: moved) + 6) / 7
    return max(moved.advanced(by: -weeks * 7), new.lowerBound)
  }

  /// Beginning and end of a period; some day of it is in the year, as it was.
  func period(from start: Moment, to end: Moment) -> (from: Moment, to: Moment) {
    let days = start.days.lowerBound...max(start.days.lowerBound, end.days.upperBound)
    var first = moment(start, length: days.length) { Day.first(of: $0.month, in: $0.year) == $0 }
    var last = moment(end, length: days.length) { $0.next.dayOfMonth == 1 }
    // A week that lies across a border may have changed places with a month or a day.
    while first.days.lowerBound > last.days.upperBound {
      if let earlier = first.advanced(byWeeks: -1) {
        first = earlier
      } else if let later = last.advanced(byWeeks: 1) {
        last = later
      } else {
        return (last, first)
      }
    }
    let year = Day.days(ofYear: to)
    let wasInside = days.overlaps(Day.days(ofYear: from))
    while wasInside, let shift = Self.shift(first.days.lowerBound...last.days.upperBound, to: year),
      let a = first.advanced(byWeeks: shift), let b = last.advanced(byWeeks: shift)
    {
      (first, last) = (a, b)
    }
    return (first, last)
  }

  /// In which direction a period outside the year has to go.
  private static func shift(_ days: ClosedRange<Day>, to year: ClosedRange<Day>) -> Int? {
    if days.upperBound < year.lowerBound { return 1 }
    return days.lowerBound > year.upperBound ? -1 : nil
  }

  /// The first and the last day of the year stay what they are, and of a longer period those of a month too.
  private func moment(_ moment: Moment, length: Int, isBorder: (Day) -> Bool) -> Moment {
    switch moment {
    case .month(let month, let year): return .month(month, year: year + difference)
    case .week(let week): return .week(self.week(week))
    case .day(let day):
      let isYearBorder = day.month == 1 || day.month == 12
      guard isBorder(day), length >= 14 || isYearBorder else { return .day(self.day(day)) }
      let year = day.year + difference
      return .day(
        day.dayOfMonth == 1
          ? Day.first(of: day.month, in: year) : Day.last(of: day.month, in: year))
    }
  }
}

extension ISOWeek {
  /// So many weeks later.
  func advanced(by weeks: Int) -> ISOWeek { ISOWeek(of: days.lowerBound.advanced(by: 7 * weeks)) }
}

extension Moment {
  /// Nil for a month.
  fileprivate func advanced(byWeeks weeks: Int) -> Moment? {
    switch self {
    case .day(let day): .day(day.advanced(by: 7 * weeks))
    case .week(let week): .week(week.advanced(by: weeks))
    case .month: nil
    }
  }
}
