import Diagnostics

/// A year that is open for a plan: which days of it are free, and which days have a theme already.
struct OpenYear {
  let number: Int
  /// All but what periods of other years hold.
  let days: ClosedRange<Day>
  /// By date; no two of different themes in one week.
  let fixed: [Fixed]
  let warnings: [Diagnostic]

  /// A fixed day in this year.
  struct Fixed {
    let name: String
    let day: Day
    let theme: Int
    /// From Monday to Sunday, as far as it is free.
    let week: ClosedRange<Day>
  }

  /// Nil when no day is free.
  init?(_ number: Int, of input: PlanInput) {
    self.number = number
    let whole = Day.days(ofYear: number)
    let first = max(whole.lowerBound, input.before?.day.next ?? whole.lowerBound)
    let last = min(whole.upperBound, input.after?.day.advanced(by: -1) ?? whole.upperBound)
    guard first <= last else { return nil }
    let days = first...last
    self.days = days
    var fixed: [Fixed] = []
    var warnings: [Diagnostic] = []
    for wish in input.wishes {
      let day = wish.day.day(in: number)
      guard days.contains(day) else {
        let neighbour = day < first ? input.before : input.after
        if neighbour?.theme != wish.theme {
          warnings.append(.fixedDayTaken(wish, day, input.themes[wish.theme].title))
        }
        continue
      }
      let week = day.week.days.clamped(to: days)
      if let other = fixed.first(where: { $0.theme != wish.theme && $0.week.overlaps(week) }) {
        warnings.append(.fixedDaysInOneWeek(wish, day, other, input.themes[other.theme].title))
        continue
      }
      fixed.append(Fixed(name: wish.name, day: day, theme: wish.theme, week: week))
    }
    self.fixed = fixed.sorted { $0.day < $1.day }
    self.warnings = warnings
  }
}

extension OpenYear {
  /// The ways to divide the year into `count` stretches, or as near as it comes: up to twelve they are of a month or
  /// two, beyond that of whole weeks.
  func layouts(count: Int) -> [[Slot]] {
    if count > 12 { return [slots(starts: weekStarts(count: count), lengths: nil)] }
    let months = self.months
    var count = min(max(count, (months.count + 1) / 2), months.count)
    while true {
      let tilings = Self.tilings(of: months, count: count)
      if !tilings.isEmpty {
        return tilings.map { slots(starts: $0.map(\.start), lengths: $0.map(\.length)) }
      }
      count += 1
    }
  }

  /// How many stretches there can be at most.
  var most: Int { weekStarts(count: .max).count }

  // MARK: - Months

  private struct Month {
    var start: Day
    let number: Int
  }

  /// The months, but no stump of one at the start or the end.
  private var months: [Month] {
    var months: [Month] = []
    var day = days.lowerBound
    while day <= days.upperBound {
      months.append(Month(start: day, number: day.month))
      day = Day.last(of: day.month, in: day.year).next
    }
    let shortest = 14
    if months.count > 1, months[0].start.distance(to: months[1].start) < shortest {
      months[1].start = months[0].start
      months.removeFirst()
    }
    if months.count > 1, let last = months.last,
      last.start.distance(to: days.upperBound.next) < shortest
    {
      months.removeLast()
    }
    return months
  }

  private struct Tile {
    let start: Day
    let length: Plan.Length
  }

  /// All ways to make `count` stretches of one or two months. July and August are one, if there are months to spare.
  private static func tilings(of months: [Month], count: Int) -> [[Tile]] {
    let july = months.firstIndex { $0.number == 7 }
    let isQuiet = months.contains { $0.number == 8 } && july != nil && count < months.count
    var tilings: [[Tile]] = []
    // A bit for each month but the last: whether a stretch ends with it. At most 2,048.
    for cuts in 0..<(1 << (months.count - 1)) where cuts.nonzeroBitCount == count - 1 {
      func isCut(_ month: Int) -> Bool { month == months.count - 1 || cuts >> month & 1 == 1 }
      var tiles: [Tile] = []
      var month = 0
      while month < months.count {
        let isLong = !isCut(month)
        let isSummer = isQuiet && month == july
        // Three months in a row, half of the summer, or the summer in two.
        if isLong && !isCut(month + 1) || isSummer && !isLong
          || isQuiet && isLong && month + 1 == july
        {
          break
        }
        tiles.append(
          Tile(
            start: months[month].start, length: isSummer ? .quiet : isLong ? .double : .usual))
        month += isLong ? 2 : 1
      }
      if month >= months.count { tilings.append(tiles) }
    }
    return tilings
  }

  // MARK: - Weeks

  /// Where stretches of whole weeks start; the first and the last may be a few days shorter or longer.
  private func weekStarts(count: Int) -> [Day] {
    let leastDays = 4
    var weeks = [days.lowerBound]
    var monday = days.lowerBound.week.days.lowerBound.advanced(by: 7)
    while monday.distance(to: days.upperBound.next) >= leastDays {
      if days.lowerBound.distance(to: monday) >= leastDays { weeks.append(monday) }
      monday = monday.advanced(by: 7)
    }
    guard count < weeks.count else { return weeks }
    return (0..<count).map { weeks[$0 * weeks.count / count] }
  }

  // MARK: - Fixed days

  /// Stretches that begin on these days, moved by some days where a week with a fixed day lies across a border.
  private func slots(starts: [Day], lengths: [Plan.Length]?) -> [Slot] {
    var starts = starts
    // Weeks begin on Mondays, so that no border that is moved cuts another week.
    for day in fixed {
      let place = (starts.firstIndex { $0 > day.day } ?? starts.count) - 1
      let end = place + 2 < starts.count ? starts[place + 2] : days.upperBound.next
      if place > 0, day.week.lowerBound < starts[place], starts[place - 1] < day.week.lowerBound {
        starts[place] = day.week.lowerBound
      }
      if place + 1 < starts.count, day.week.upperBound >= starts[place + 1],
        day.week.upperBound.next < end
      {
        starts[place + 1] = day.week.upperBound.next
      }
    }
    var slots: [Slot] = []
    for (place, start) in starts.enumerated() {
      let end = place + 1 < starts.count ? starts[place + 1].advanced(by: -1) : days.upperBound
      slots.append(Slot(days: start...end, length: lengths?[place] ?? .usual))
      for day in fixed where (start...end).contains(day.day) {
        add(day, to: &slots)
      }
    }
    return merged(slots)
  }

  /// A stretch with fixed days of two themes becomes two.
  private func add(_ day: Fixed, to slots: inout [Slot]) {
    let last = slots.count - 1
    guard let theme = slots[last].fixedTheme, theme != day.theme else {
      slots[last].fixed.append(day)
      return
    }
    let (start, end) = (slots[last].days.lowerBound, slots[last].days.upperBound)
    // Its week is later than that of the other day, or it would not be here.
    let border = max(day.week.lowerBound, start.next)
    slots[last].days = start...border.advanced(by: -1)
    slots[last].length = .usual
    slots.append(Slot(days: border...end, length: .usual, fixed: [day]))
  }

  /// Two stretches in a row with fixed days of one theme are one.
  private func merged(_ slots: [Slot]) -> [Slot] {
    var merged: [Slot] = []
    for slot in slots {
      if let last = merged.last, let theme = slot.fixedTheme, last.fixedTheme == theme {
        merged[merged.count - 1].days = last.days.lowerBound...slot.days.upperBound
        merged[merged.count - 1].fixed += slot.fixed
        merged[merged.count - 1].length = .usual
      } else {
        merged.append(slot)
      }
    }
    return merged
  }
}
