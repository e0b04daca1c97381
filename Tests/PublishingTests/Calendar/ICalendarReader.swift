@testable import Publishing

/// The events of a file for diaries, each as its lines by name, unfolded. Alarms are lists of lines.
struct ICalendarReader {
  struct Event {
    var lines: [String: String] = [:]
    var alarms: [[String: String]] = []

    subscript(name: String) -> String? { lines[name] }
  }

  var lines: [String: String] = [:]
  var events: [Event] = []

  init(_ text: String) {
    var isZone = false
    var isAlarm = false
    var isEvent = false
    let unfolded = text.replacing("\r\n ", with: "")
    for line in unfolded.split(separator: "\r\n") {
      switch line {
      case "BEGIN:VTIMEZONE": isZone = true
      case "END:VTIMEZONE": isZone = false
      case "BEGIN:VEVENT":
        events.append(Event())
        isEvent = true
      case "END:VEVENT": isEvent = false
      case "BEGIN:VALARM":
        events[events.count - 1].alarms.append([:])
        isAlarm = true
      case "END:VALARM": isAlarm = false
      default:
        if isZone { continue }
        let name = line.prefix { $0 != ":" && $0 != ";" }
        let value = line.drop { $0 != ":" }.dropFirst()
        if isAlarm {
          let event = events.count - 1
          events[event].alarms[events[event].alarms.count - 1][String(name)] = String(value)
        } else if isEvent {
          events[events.count - 1].lines[String(name)] = String(value)
        } else {
          lines[String(name)] = String(value)
        }
      }
    }
  }

  /// The titles of the events, in order.
  var titles: [String] { events.compactMap { $0["SUMMARY"] } }

  func event(_ title: String) -> Event? { events.first { $0["SUMMARY"] == title } }
}
