import Diagnostics

/// A proposal for some years of the communicatiekalender, which an editor then makes their own.
package struct Plan: Hashable, Sendable {
  package let years: [Year]

  package struct Year: Hashable, Sendable {
    package let number: Int
    /// One after another, without a day between them.
    package let periods: [Period]
    /// What could not be as the site wishes.
    package let warnings: [Diagnostic]
  }

  package struct Period: Hashable, Sendable {
    /// A place in `PlanInput.themes`.
    package let theme: Int
    package let days: ClosedRange<Day>
    /// When the theme was last on, in this plan or before it.
    package let lastSeen: Day?
    /// The fixed days of the theme in it, by date.
    package let fixedDays: [FixedDate]
    /// Why it is as long as it is.
    package let length: Length
    /// Whether it is the theme's second period in a row, because fixed days leave no other way.
    package let isRepeat: Bool
    /// By date.
    package let items: [Item]
  }

  package struct FixedDate: Hashable, Sendable {
    /// Empty when it has none.
    package let name: String
    package let day: Day
  }

  package enum Length: Hashable, Sendable {
    case usual
    /// July and August, when few people read.
    case quiet
    /// Two months, because there is much to show.
    case double
  }

  package struct Item: Hashable, Sendable {
    /// A place in `PlanInput.channels`.
    package let channel: Int
    /// A working day; nil when the period has none.
    package let date: Day?
    /// A place in `PlanInput.materials`; nil when it is about the theme itself.
    package let material: Int?
    /// When the material was last used, in this plan or before it.
    package let lastUsed: Day?
    /// Whether it is on a fixed day of the theme.
    package let isOnFixedDay: Bool
  }
}

extension Plan.Period {
  /// Beginning and end as an editor would write them: whole months, else whole weeks, else days.
  package var moments: (from: Moment, to: Moment) {
    let (first, last) = (days.lowerBound, days.upperBound)
    if first.dayOfMonth == 1, last.next.dayOfMonth == 1 {
      return (.month(first.month, year: first.year), .month(last.month, year: last.year))
    }
    if first.weekday == 1, last.weekday == 7 { return (.week(first.week), .week(last.week)) }
    return (.day(first), .day(last))
  }
}
