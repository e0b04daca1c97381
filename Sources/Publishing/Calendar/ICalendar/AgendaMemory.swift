import Content

/// What was published of events before: how they were, and how often they had been moved.
///
/// It is read from our own file of all events. Whatever in it is not as we write it counts as not there, and then an event
/// begins anew.
struct AgendaMemory: Sendable {
  /// An event of an earlier file.
  private struct Event {
    let stamp: AgendaStamp
    let times: ArraySlice<UInt8>
    let details: ArraySlice<UInt8>
  }

  /// By UID.
  private var events: [ArraySlice<UInt8>: Event] = [:]

  /// An event that was moved more often did not come from us.
  private static let mostMoves = 1_000_000

  init() {}

  /// Adds the events of a file.
  mutating func add(_ file: [UInt8]) {
    var lines = Lines(file)
    while let line = lines.next() {
      guard line.elementsEqual("BEGIN:VEVENT".utf8) else { continue }
      guard let uid = lines.next(after: "UID:"), let moment = lines.next(after: "DTSTAMP:"),
        let modified = lines.next(after: "LAST-MODIFIED:"), modified == moment,
        let day = Self.day(moment), let digits = lines.next(after: "SEQUENCE:"),
        let sequence = Self.number(digits)
      else { continue }
      let start = lines.place
      while Self.isTime(lines.peek) { _ = lines.next() }
      let middle = lines.place
      while let line = lines.peek, !line.elementsEqual("END:VEVENT".utf8),
        !line.elementsEqual("BEGIN:VEVENT".utf8)
      {
        _ = lines.next()
      }
      let end = lines.place
      guard lines.next()?.elementsEqual("END:VEVENT".utf8) == true else { continue }
      events[uid] = Event(
        stamp: AgendaStamp(sequence: sequence, day: day), times: file[start..<middle],
        details: file[middle..<end])
    }
  }

  /// How an event is to be marked that is published `today`: as before when it is the same; of today when it is not, and once
  /// more moved when its times or its status are others (RFC 5545, section 3.8.7.4).
  func stamp(of event: AgendaEvent, today: Day) -> AgendaStamp {
    guard let before = events[Array(event.uid.utf8)[...]] else {
      return AgendaStamp(sequence: event.moves, day: today)
    }
    let isMoved = !before.times.elementsEqual(event.times)
    let sequence = max(before.stamp.sequence + (isMoved ? 1 : 0), event.moves)
    let isSame =
      !isMoved && sequence == before.stamp.sequence && before.details.elementsEqual(event.details)
    return AgendaStamp(
      sequence: sequence, day: isSame ? before.stamp.day : max(before.stamp.day, today))
  }

  private static func isTime(_ line: ArraySlice<UInt8>?) -> Bool {
    guard let line else { return false }
    return ["DTSTART;", "DTEND;", "STATUS:"].contains { line.starts(with: $0.utf8) }
  }

  /// Of `20170301T000000Z`.
  private static func day(_ moment: ArraySlice<UInt8>) -> Day? {
    guard moment.count == 16, moment.dropFirst(8).elementsEqual("T000000Z".utf8) else {
      return nil
    }
    let text = String(decoding: moment.prefix(8), as: UTF8.self)
    let date = try? PartialDate(
      "\(text.prefix(4))-\(text.dropFirst(4).prefix(2))-\(text.suffix(2))")
    return date.flatMap(Day.init)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard (1...7).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return Int(String(decoding: digits, as: UTF8.self)).flatMap { $0 <= mostMoves ? $0 : nil }
  }
}

/// The lines of a file, without what ends them.
private struct Lines {
  private let bytes: [UInt8]
  /// Where the next one begins.
  private(set) var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next one, which stays the next one.
  var peek: ArraySlice<UInt8>? {
    guard place < bytes.count else { return nil }
    let end = bytes[place...].firstIndex(of: 0x0A) ?? bytes.count
    return bytes[place..<(end > place && bytes[end - 1] == 0x0D ? end - 1 : end)]
  }

  mutating func next() -> ArraySlice<UInt8>? {
    guard let line = peek else { return nil }
    place = line.endIndex
    while place < bytes.count, bytes[place] != 0x0A { place += 1 }
    place = min(place + 1, bytes.count)
    return line
  }

  /// What the next one holds after its name; nil, and not passed over, when it has another name.
  mutating func next(after name: StaticString) -> ArraySlice<UInt8>? {
    guard let line = peek, name.withUTF8Buffer({ line.starts(with: $0) }) else { return nil }
    return next()?.dropFirst(name.utf8CodeUnitCount)
  }
}
