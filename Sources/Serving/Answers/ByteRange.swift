/// What part of so many bytes is asked for (RFC 9110, 14.1.2).
enum ByteRange: Equatable {
  case whole
  case part(Range<Int>)
  /// There are no such bytes.
  case unsatisfiable

  /// Of a value of `Range`. What is no range, or not one of bytes, does not count; neither do several at once, for which
  /// no browser asks.
  init(_ value: String, of size: Int) {
    let sides = value.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard sides.count == 2, sides[0].lowercased() == "bytes" else {
      self = .whole
      return
    }
    let spec = sides[1].utf8.filter { $0 != 0x20 && $0 != 0x09 }
    let ends = spec.split(separator: 0x2D, maxSplits: 1, omittingEmptySubsequences: false)
    guard ends.count == 2, !(ends[0].isEmpty && ends[1].isEmpty),
      let first = Self.number(ends[0]), let last = Self.number(ends[1])
    else {
      self = .whole
      return
    }
    if ends[0].isEmpty {
      self = last == 0 || size == 0 ? .unsatisfiable : .part(max(0, size - last)..<size)
    } else if !ends[1].isEmpty, last < first {
      self = .whole
    } else if first >= size {
      self = .unsatisfiable
    } else {
      self = .part(first..<(ends[1].isEmpty ? size : min(last, size - 1) + 1))
    }
  }

  /// Of digits, and only those; a number beyond all is the largest there is, and none is 0.
  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return digits.isEmpty ? 0 : Int(String(decoding: digits, as: UTF8.self)) ?? Int.max
  }
}
