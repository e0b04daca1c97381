import Content

/// Writes the content lines of iCalendar (RFC 5545, section 3.1) as bytes: each ends in CR LF, and goes on on the next
/// line after 75 octets, but never in the middle of a character.
struct ContentLines: Sendable {
  private(set) var bytes: [UInt8] = []
  /// The line that is being written, in one piece.
  private var line: [UInt8] = []

  /// In octets, without the end of the line.
  private static let longestLine = 75

  /// A line with a value that we made ourselves and needs no escaping. `name` may have parameters with it:
  /// `DTSTART;VALUE=DATE`.
  mutating func line(_ name: StaticString, _ value: String) {
    start(name)
    line.append(contentsOf: value.utf8)
    end()
  }

  /// A TEXT (section 3.3.11).
  mutating func text(_ name: StaticString, _ text: String) {
    start(name)
    escape(text)
    end()
  }

  /// Texts with commas between them, as CATEGORIES has; no line when there are none.
  mutating func texts(_ name: StaticString, ifAny texts: [String]) {
    guard !texts.isEmpty else { return }
    start(name)
    for (index, text) in texts.enumerated() {
      if index > 0 { line.append(0x2C) }
      escape(text)
    }
    end()
  }

  /// A URI (section 3.3.13): what an address cannot hold is written by its bytes (RFC 3986, section 2.1).
  mutating func uri(_ name: StaticString, _ address: String) {
    start(name)
    for byte in address.utf8 {
      switch byte {
      case 0...0x20, 0x7F..., 0x22, 0x3C, 0x3E, 0x5C, 0x5E, 0x60, 0x7B, 0x7C, 0x7D:
        line.append(0x25)
        for half in [byte >> 4, byte & 15] { line.append(half < 10 ? 0x30 + half : 0x37 + half) }
      default: line.append(byte)
      }
    }
    end()
  }

  /// A DATE (section 3.3.4): `20170301`.
  mutating func day(_ name: StaticString, _ day: Day) {
    line(name, day.basic)
  }

  /// Lines that are written already.
  mutating func append(_ finished: [UInt8]) { bytes.append(contentsOf: finished) }

  private mutating func start(_ name: StaticString) {
    line.removeAll(keepingCapacity: true)
    name.withUTF8Buffer { line.append(contentsOf: $0) }
    line.append(0x3A)
  }

  private mutating func end() {
    var start = 0
    // The space at the beginning of a line that goes on counts.
    var room = Self.longestLine
    while line.count - start > room {
      var end = start + room
      while line[end] & 0xC0 == 0x80 { end -= 1 }
      bytes.append(contentsOf: line[start..<end])
      bytes.append(contentsOf: [0x0D, 0x0A, 0x20])
      start = end
      room = Self.longestLine - 1
    }
    bytes.append(contentsOf: line[start...])
    bytes.append(contentsOf: [0x0D, 0x0A])
  }

  /// Line ends become `\n`, those of Unicode too: many programs take them for the end of the line. Other control
  /// characters have no place in a TEXT.
  private mutating func escape(_ text: String) {
    var iterator = text.utf8.makeIterator()
    var wasReturn = false
    while let byte = iterator.next() {
      defer { wasReturn = byte == 0x0D }
      switch byte {
      case 0x5C, 0x3B, 0x2C:
        line.append(0x5C)
        line.append(byte)
      case 0x0A: if !wasReturn { line.append(contentsOf: [0x5C, 0x6E]) }
      case 0x0D: line.append(contentsOf: [0x5C, 0x6E])
      case 0x09: line.append(0x20)
      case 0..<0x20, 0x7F: break
      case 0xC2:
        // A text is right UTF-8, so that there is another byte.
        guard let next = iterator.next() else { return }
        if next == 0x85 {
          line.append(contentsOf: [0x5C, 0x6E])
        } else if next >= 0xA0 {
          line.append(contentsOf: [byte, next])
        }
      case 0xE2:
        guard let second = iterator.next(), let third = iterator.next() else { return }
        if second == 0x80, third & 0xFE == 0xA8 {
          line.append(contentsOf: [0x5C, 0x6E])
        } else {
          line.append(contentsOf: [byte, second, third])
        }
      default: line.append(byte)
      }
    }
  }
}

extension Day {
  /// `20170301`, as ISO 8601 has it without hyphens.
  var basic: String {
    let digits = String(year * 10_000 + month * 100 + dayOfMonth)
    return String(repeating: "0", count: max(0, 8 - digits.count)) + digits
  }
}
