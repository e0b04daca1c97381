/// What a destination in the source says once its escapes are resolved.
enum Unescaped {
  /// Backslash escapes and the four entities that editors type; a destination with others is not
  /// recognised, and is then told of by the place of its block.
  static func bytes(_ raw: some Collection<UInt8>) -> [UInt8] {
    guard raw.contains(where: { $0 == 0x5C || $0 == 0x26 }) else { return Array(raw) }
    let raw = Array(raw)
    var result: [UInt8] = []
    var index = 0
    while index < raw.count {
      if raw[index] == 0x5C, index + 1 < raw.count, isPunctuation(raw[index + 1]) {
        result.append(raw[index + 1])
        index += 2
      } else if raw[index] == 0x26,
        let (name, byte) = entities.first(where: { raw[index...].starts(with: $0.0.utf8) })
      {
        result.append(byte)
        index += name.utf8.count
      } else {
        result.append(raw[index])
        index += 1
      }
    }
    return result
  }

  /// The same, with a line end and what it is surrounded by as one space.
  static func oneLine(_ raw: some Collection<UInt8>) -> [UInt8] {
    let bytes = bytes(raw)
    guard bytes.contains(0x0A) else { return bytes }
    return Array(
      bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).map { line in
        line.drop { $0 <= 0x20 || $0 == 0x3E }
      }.joined(separator: [0x20]))
  }

  private static let entities: [(String, UInt8)] = [
    ("&amp;", 0x26), ("&lt;", 0x3C), ("&gt;", 0x3E), ("&quot;", 0x22),
  ]

  private static func isPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}
