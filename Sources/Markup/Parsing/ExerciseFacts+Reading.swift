extension ExerciseFacts {
  /// Reads a line such as `tijd: 20 minuten, groep: 3-4, nodig: papier, stiften`; nil when it is another kind of
  /// line.
  init?(_ line: [UInt8]) {
    var last: WritableKeyPath<ExerciseFacts, String>?
    for piece in line.split(whereSeparator: { $0 == 0x2C || $0 == 0x3B }) {
      if let (fact, value) = Self.fact(in: piece), self[keyPath: fact].isEmpty, !value.isEmpty {
        self[keyPath: fact] = value
        last = fact
      } else if let last {
        // A comma inside a value: `nodig: papier, stiften`.
        let separator = piece.startIndex > 0 && line[piece.startIndex - 1] == 0x3B ? "; " : ", "
        self[keyPath: last] += separator + Self.trimmed(piece)
      } else {
        return nil
      }
    }
    guard let last else { return nil }
    if self[keyPath: last].hasSuffix(".") { self[keyPath: last].removeLast() }
  }

  private static func fact(
    in piece: ArraySlice<UInt8>
  ) -> (WritableKeyPath<ExerciseFacts, String>, String)? {
    guard let colon = piece.firstIndex(of: 0x3A), piece.count < 1_000 else { return nil }
    let fact: WritableKeyPath<ExerciseFacts, String>
    switch trimmed(piece[..<colon]).lowercased() {
    case "tijd", "time": fact = \.time
    case "groep", "group": fact = \.group
    case "nodig", "materials": fact = \.materials
    default: return nil
    }
    return (fact, trimmed(piece[(colon + 1)...]))
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
    let start = bytes.drop { $0 <= 0x20 }
    let end = start.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? start.startIndex
    return String(decoding: start[start.startIndex..<end], as: UTF8.self)
  }
}
