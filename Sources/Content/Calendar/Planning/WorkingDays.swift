/// The days on which somebody of an office is there to see to a message.
enum WorkingDays {
  /// From Monday to Friday, but not on 1 January, 27 April, 25 and 26 December.
  static func isWorkingDay(_ day: Day) -> Bool { day.weekday <= 5 && !isHoliday(day) }

  static func isHoliday(_ day: Day) -> Bool {
    switch (day.month, day.dayOfMonth) {
    case (1, 1), (4, 27), (12, 25), (12, 26): true
    default: false
    }
  }

  static func all(in days: ClosedRange<Day>) -> [Day] {
    (days.lowerBound.number...days.upperBound.number).map { Day(number: $0) }
      .filter(isWorkingDay)
  }
}
