/// A time on the clock in the Netherlands, to the minute.
package struct ClockTime: Hashable, Sendable, Comparable {
  package let hour: Int
  package let minute: Int

  /// Reads `19.30` and `19:30`.
  package init?(_ text: String) {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == ":" }
    guard parts.count == 2, parts[1].count == 2,
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let hour = Int(parts[0]), let minute = Int(parts[1]),
      (0..<24).contains(hour), (0..<60).contains(minute)
    else { return nil }
    self.hour = hour
    self.minute = minute
  }

  package static func < (a: ClockTime, b: ClockTime) -> Bool {
    (a.hour, a.minute) < (b.hour, b.minute)
  }

  /// `19.30`, as Dutch texts write it.
  package var dutch: String { "\(hour).\(twoDigits(minute))" }

  /// `19:30`, as English texts write it.
  package var english: String { "\(twoDigits(hour)):\(twoDigits(minute))" }

  /// RFC 3339, with the offset that Amsterdam has on `day`: `2016-05-11T19:30:00+02:00`.
  package func timestamp(on day: PartialDate) -> String {
    let offset = Amsterdam.isSummer(day, self) ? 2 : 1
    return "\(day)T\(twoDigits(hour)):\(twoDigits(minute)):00+0\(offset):00"
  }

  private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}

/// The clock in the Netherlands.
package enum Amsterdam {
  /// Whether it is summer time: from the last Sunday of March, 2.00, to that of October, 3.00, as the
  /// European Union has it since 1996 (directive 2000/84/EC).
  package static func isSummer(_ day: PartialDate, _ time: ClockTime) -> Bool {
    let month = day.month ?? 1
    let date = day.day ?? 1
    switch month {
    case 4...9: return true
    case 3, 10:
      let change = lastSunday(of: month, in: day.year)
      if date != change { return (date > change) == (month == 3) }
      return month == 3 ? time.hour >= 2 : time.hour < 3
    default: return false
    }
  }

  private static func lastSunday(of month: Int, in year: Int) -> Int {
    // Both months have 31 days.
    31 - weekday(year: year, month: month, day: 31)
  }

  /// From 0 for Sunday (Sakamoto's method).
  package static func weekday(year: Int, month: Int, day: Int) -> Int {
    let shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
    let y = month < 3 ? year - 1 : year
    return (y + y / 4 - y / 100 + y / 400 + shift[month - 1] + day) % 7
  }
}
