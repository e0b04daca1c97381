import Content

/// From when to when something is on one day, on the clock of the Netherlands.
struct AmsterdamHours: Hashable, Sendable {
  private let day: Day
  /// In minutes from midnight, as the clock has them; the end may be on the next day.
  private let start: Int
  private let end: Int

  /// How long something takes that has no end: in minutes on the clock.
  static let usualLength = 60

  /// Nil for a day of before 1997: the time zone that we write begins there.
  ///
  /// Between two and three o'clock in the night in which summer time begins, the clock shows no time: what would be then is an hour
  /// later, as RFC 5545 has it (section 3.3.5). Of the hour that comes twice in autumn, the first is meant.
  init?(_ day: Day, from start: ClockTime, to end: ClockTime?) {
    guard day.year >= 1997 else { return nil }
    func shown(_ minutes: Int) -> Int {
      (120..<180).contains(minutes) && day.isStartOfSummerTime ? minutes + 60 : minutes
    }
    let first = start.hour * 60 + start.minute
    let last = end.map { $0.hour * 60 + $0.minute } ?? first + Self.usualLength
    self.day = day
    self.start = shown(first)
    // Of 2.30 to 3.15 the beginning alone is an hour later.
    self.end = shown(last) > shown(first) ? shown(last) : shown(first) + max(1, last - first)
  }

  /// DTSTART and DTEND.
  func write(to lines: inout ContentLines) {
    lines.line("DTSTART;TZID=Europe/Amsterdam", time(start))
    lines.line("DTEND;TZID=Europe/Amsterdam", time(end))
  }

  /// `20170511T193000`.
  private func time(_ minutes: Int) -> String {
    let (days, rest) = minutes.quotientAndRemainder(dividingBy: 24 * 60)
    let digits = String(rest / 60 * 100 + rest % 60)
    let zeros = String(repeating: "0", count: 4 - digits.count)
    return "\(day.advanced(by: days).basic)T\(zeros)\(digits)00"
  }

  /// The time zone of those times (RFC 5545, section 3.6.5), as the European Union has it since 1996: summer time from
  /// the last Sunday of March to that of October, both at one o'clock UTC (directive 2000/84/EC).
  static let timeZone: [UInt8] = {
    var lines = ContentLines()
    lines.line("BEGIN", "VTIMEZONE")
    lines.line("TZID", "Europe/Amsterdam")
    lines.line("BEGIN", "DAYLIGHT")
    lines.line("DTSTART", "19960331T020000")
    lines.line("TZOFFSETFROM", "+0100")
    lines.line("TZOFFSETTO", "+0200")
    lines.line("TZNAME", "CEST")
    lines.line("RRULE", "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU")
    lines.line("END", "DAYLIGHT")
    lines.line("BEGIN", "STANDARD")
    lines.line("DTSTART", "19961027T030000")
    lines.line("TZOFFSETFROM", "+0200")
    lines.line("TZOFFSETTO", "+0100")
    lines.line("TZNAME", "CET")
    lines.line("RRULE", "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU")
    lines.line("END", "STANDARD")
    lines.line("END", "VTIMEZONE")
    return lines.bytes
  }()
}

extension Day {
  /// The last Sunday of March.
  fileprivate var isStartOfSummerTime: Bool { month == 3 && weekday == 7 && dayOfMonth > 24 }
}
