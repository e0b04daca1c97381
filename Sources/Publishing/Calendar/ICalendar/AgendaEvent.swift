import Content

/// Something of the calendar as it stands in files for diaries: a VEVENT (RFC 5545, section 3.6.1), but for the lines that
/// say when and how often it was changed (`AgendaStamp`).
struct AgendaEvent: Sendable {
  /// Follows from what it is, and not from when: it stays the same when the event is moved.
  let uid: String
  /// Its first day.
  let day: Day
  /// Whether its times need the time zone.
  let hasHours: Bool
  /// How often an editor wrote that it was moved.
  let moves: Int
  /// The lines that count for SEQUENCE: DTSTART, DTEND, STATUS.
  let times: [UInt8]
  /// All lines after those, alarms too.
  let details: [UInt8]

  /// When something is.
  enum Time {
    case days(ClosedRange<Day>)
    case hours(Day, AmsterdamHours)
  }

  /// What a diary reminds of, at nine o'clock.
  struct Alarm {
    let day: Day
    let text: String
  }

  init(
    uid: String, _ time: Time, moves: Int = 0, status: String? = nil, isBusy: Bool = false,
    summary: String, description: [String], url: String, categories: [String],
    alarms: [Alarm] = []
  ) {
    self.uid = uid
    self.moves = moves
    var times = ContentLines()
    switch time {
    case .days(let days):
      day = days.lowerBound
      hasHours = false
      times.day("DTSTART;VALUE=DATE", days.lowerBound)
      // The day after the last one (section 3.6.1). Years have four digits; a day without an end lasts a day.
      let end = min(days.upperBound.next, Day(year: 9999, month: 12, day: 31))
      if end > days.lowerBound { times.day("DTEND;VALUE=DATE", end) }
    case .hours(let day, let hours):
      self.day = day
      hasHours = true
      hours.write(to: &times)
    }
    if let status { times.line("STATUS", status) }
    self.times = times.bytes

    var details = ContentLines()
    details.line("TRANSP", isBusy ? "OPAQUE" : "TRANSPARENT")
    details.text("SUMMARY", summary)
    let lines = description.filter { !$0.isEmpty }
    if !lines.isEmpty { details.text("DESCRIPTION", lines.joined(separator: "\n")) }
    if !url.isEmpty { details.uri("URL", url) }
    details.texts("CATEGORIES", ifAny: categories)
    for alarm in alarms {
      details.line("BEGIN", "VALARM")
      details.line("ACTION", "DISPLAY")
      details.text("DESCRIPTION", alarm.text)
      details.line("TRIGGER", Self.trigger(alarm.day, of: day))
      details.line("END", "VALARM")
    }
    self.details = details.bytes
  }

  /// From the beginning of a day to nine o'clock on another (section 3.3.6): `-P6DT15H` for a week before.
  static func trigger(_ alarm: Day, of day: Day) -> String {
    let hours = day.distance(to: alarm) * 24 + 9
    let (days, rest) = Int(hours.magnitude).quotientAndRemainder(dividingBy: 24)
    return "\(hours < 0 ? "-" : "")P\(days > 0 ? "\(days)D" : "")T\(rest)H"
  }

  func write(_ stamp: AgendaStamp, to lines: inout ContentLines) {
    lines.line("BEGIN", "VEVENT")
    lines.line("UID", uid)
    stamp.write(to: &lines)
    lines.append(times)
    lines.append(details)
    lines.line("END", "VEVENT")
  }
}

/// When an event was last changed, and how often it was moved.
struct AgendaStamp: Hashable, Sendable {
  var sequence: Int
  var day: Day

  /// Files that are asked for have no METHOD, and in those DTSTAMP is the same as LAST-MODIFIED (RFC 5545, section 3.8.7.2).
  func write(to lines: inout ContentLines) {
    lines.line("DTSTAMP", day.midnight)
    lines.line("LAST-MODIFIED", day.midnight)
    lines.line("SEQUENCE", String(sequence))
  }
}

extension Day {
  /// As a moment of UTC: `20170301T000000Z`. Of a build no more is known than its day.
  var midnight: String { "\(basic)T000000Z" }
}
