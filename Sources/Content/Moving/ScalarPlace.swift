/// A value in a YAML text, with how it is written.
struct ScalarPlace {
  /// With quotation marks.
  let range: Range<Int>
  private let quote: UInt8?

  /// Finds the value that is read as `value` and whose text, behind a quotation mark, starts at `start`; nil when it goes
  /// on over lines, or cannot be made out otherwise.
  init?(of value: String, at start: Int, in bytes: [UInt8]) {
    guard start <= bytes.count else { return nil }
    let before = start > 0 ? bytes[start - 1] : 0
    guard before == 0x22 || before == 0x27 else {
      let end = start + value.utf8.count
      guard end <= bytes.count, bytes[start..<end].elementsEqual(value.utf8) else { return nil }
      quote = nil
      range = start..<end
      return
    }
    var index = start
    while index < bytes.count, bytes[index] != 0x0A {
      if bytes[index] == before {
        let isDoubled = before == 0x27 && index + 1 < bytes.count && bytes[index + 1] == 0x27
        guard isDoubled else {
          quote = before
          range = start - 1..<index + 1
          return
        }
        index += 1
      } else if bytes[index] == 0x5C, before == 0x22 {
        index += 1
      }
      index += 1
    }
    return nil
  }

  /// `value` as it is written there: in the same quotation marks, and in some where it needs them.
  func text(_ value: String) -> String {
    switch quote {
    case 0x27? where !value.unicodeScalars.contains { $0.value < 0x20 }:
      return "'" + value.replacing("'", with: "''") + "'"
    case nil where Self.isPlain(value): return value
    default: return Self.quoted(value)
    }
  }

  static func isPlain(_ value: String) -> Bool {
    guard let first = value.unicodeScalars.first, value.last != " ", value != "...",
      !["null", "~"].contains(value.lowercased())
    else { return false }
    let isStart =
      first == "/" || first == "." || first.properties.isAlphabetic
      || ("0"..."9").contains(first)
    return isStart
      && value.unicodeScalars.allSatisfy { scalar in
        scalar.isASCII
          ? "/._- '+()%".unicodeScalars.contains(scalar) || scalar.properties.isAlphabetic
            || ("0"..."9").contains(scalar)
          : scalar.properties.isAlphabetic
      }
  }

  private static func quoted(_ value: String) -> String {
    var quoted = "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
