import Content
import Testing

@testable import Publishing

@Suite struct AgendaMemoryTests {
  private static let today = Day(year: 2017, month: 3, day: 1)
  private static let later = Day(year: 2017, month: 4, day: 1)

  private func event(
    day: Int = 7, status: String? = "TENTATIVE", title: String = "Een", moves: Int = 0
  ) -> AgendaEvent {
    let day = Day(year: 2017, month: 3, day: day)
    return AgendaEvent(
      uid: "een", .days(day...day), moves: moves, status: status, summary: title,
      description: [], url: "", categories: [],
      alarms: [.init(day: day, text: String(repeating: title, count: 30))])
  }

  private func file(_ event: AgendaEvent, _ stamp: AgendaStamp) -> [UInt8] {
    var lines = ContentLines()
    lines.line("BEGIN", "VCALENDAR")
    lines.append(AmsterdamHours.timeZone)
    event.write(stamp, to: &lines)
    lines.line("END", "VCALENDAR")
    return lines.bytes
  }

  private func memory(_ bytes: [UInt8]) -> AgendaMemory {
    var memory = AgendaMemory()
    memory.add(bytes)
    return memory
  }

  /// How an event is marked a month after another one was published.
  private func stamp(_ event: AgendaEvent, after before: AgendaEvent, sequence: Int = 4)
    -> AgendaStamp
  {
    memory(file(before, AgendaStamp(sequence: sequence, day: Self.today)))
      .stamp(of: event, today: Self.later)
  }

  @Test func aNewEventIsOfToday() {
    #expect(
      AgendaMemory().stamp(of: event(), today: Self.today)
        == AgendaStamp(sequence: 0, day: Self.today))
    #expect(AgendaMemory().stamp(of: event(moves: 2), today: Self.today).sequence == 2)
  }

  @Test func anEventThatIsTheSameStaysAsItWas() {
    #expect(stamp(event(), after: event()) == AgendaStamp(sequence: 4, day: Self.today))
  }

  @Test func anotherTextIsOfToday() {
    #expect(
      stamp(event(title: "Twee"), after: event()) == AgendaStamp(sequence: 4, day: Self.later))
  }

  @Test func anotherDayOrStatusCounts() {
    let moved = AgendaStamp(sequence: 5, day: Self.later)
    #expect(stamp(event(day: 8), after: event()) == moved)
    #expect(stamp(event(status: "CONFIRMED"), after: event()) == moved)
    #expect(stamp(event(status: nil), after: event()) == moved)
    #expect(stamp(event(), after: event(status: nil)) == moved)
  }

  @Test func itWasMovedAtLeastAsOftenAsTheEditorWrote() {
    #expect(stamp(event(moves: 3), after: event()).sequence == 4)
    #expect(
      stamp(event(moves: 7), after: event()) == AgendaStamp(sequence: 7, day: Self.later))
    #expect(stamp(event(day: 8, moves: 1), after: event(), sequence: 0).sequence == 1)
    #expect(stamp(event(day: 8, moves: 2), after: event(), sequence: 0).sequence == 2)
  }

  @Test func aBuildForAnEarlierDayMakesNothingOlder() {
    let before = memory(file(event(), AgendaStamp(sequence: 0, day: Self.later)))
    #expect(
      before.stamp(of: event(day: 8), today: Self.today)
        == AgendaStamp(sequence: 1, day: Self.later))
  }

  @Test(arguments: [
    ("SEQUENCE:4", "SEQUENCE:-4"), ("SEQUENCE:4", "SEQUENCE:4x"), ("SEQUENCE:4", "SEQUENCE:"),
    ("SEQUENCE:4", "SEQUENCE:1000001"), ("SEQUENCE:4", "SEQUENCE:99999999999999999999"),
    ("SEQUENCE:4\r\n", ""), ("SEQUENCE:4", "SEQUENCE:\u{664}"), ("DTSTAMP:2017", "DTSTAMP:2018"),
    ("20170301T000000Z", "20170231T000000Z"), ("20170301T000000Z", "20170301T000000"),
    ("20170301T000000Z", "2017-301T000000Z"), ("20170301T000000Z", ""), ("UID:een", "UID:"),
    ("UID:een\r\n", ""), ("END:VEVENT\r\n", ""), ("\r\nEND:VEVENT", " END:VEVENT"),
    ("BEGIN:VEVENT", "BEGIN:VTODO"),
  ])
  func believesNothingThatItWouldNotWrite(right: String, wrong: String) {
    let text = String(
      decoding: file(event(), AgendaStamp(sequence: 4, day: Self.today)), as: UTF8.self)
    #expect(text.contains(right))
    let damaged = memory(Array(text.replacing(right, with: wrong).utf8))
    #expect(
      damaged.stamp(of: event(), today: Self.later) == AgendaStamp(sequence: 0, day: Self.later),
      "\(wrong)")
  }

  @Test func survivesEveryCut() {
    let whole = file(event(), AgendaStamp(sequence: 4, day: Self.today))
    for count in 0...whole.count {
      let stamp = memory(Array(whole.prefix(count))).stamp(of: event(), today: Self.later)
      #expect([0, 4].contains(stamp.sequence))
      let rest = memory(Array(whole.dropFirst(count))).stamp(of: event(), today: Self.later)
      #expect([0, 4].contains(rest.sequence))
    }
  }

  @Test func survivesEveryByte() {
    let whole = file(event(), AgendaStamp(sequence: 4, day: Self.today))
    for index in whole.indices {
      for byte: UInt8 in [0, 0x0A, 0x0D, 0x20, 0x3A, 0x39, 0xFF] {
        var damaged = whole
        damaged[index] = byte
        let stamp = memory(damaged).stamp(of: event(), today: Self.later)
        #expect(stamp.sequence <= 99)
      }
    }
  }

  @Test func aFileOfNothingButBeginningsIsReadInOneGo() {
    for line in ["BEGIN:VEVENT\r\n", "BEGIN:VEVENT\r\nUID:een\r\n", "\n", "\r", "x"] {
      let bytes = Array(String(repeating: line, count: 40_000).utf8)
      #expect(memory(bytes).stamp(of: event(), today: Self.today).sequence == 0)
    }
    let open =
      "BEGIN:VEVENT\r\nUID:een\r\nDTSTAMP:20170301T000000Z\r\nLAST-MODIFIED:20170301T000000Z\r\n"
      + "SEQUENCE:4\r\n"
    let many = Array(String(repeating: open, count: 5_000).utf8)
    #expect(memory(many).stamp(of: event(), today: Self.today).sequence == 0)
  }
}
