extension [UInt8] {
  /// Adds a text with the five characters escaped that mean something in HTML, in text as well as in
  /// attributes between either kind of quotes.
  package mutating func append(escaping text: String) {
    var text = text
    text.withUTF8 { append(escaping: $0) }
  }

  private mutating func append(escaping text: UnsafeBufferPointer<UInt8>) {
    guard let first = text.firstIndex(where: Self.isSpecial) else {
      append(contentsOf: text)
      return
    }
    append(contentsOf: UnsafeBufferPointer(rebasing: text[..<first]))
    // The longest entity has six bytes. One piece of memory that is added in one go: to add each
    // entity and each run between them to the array makes whole pages slower by half.
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 6 * (text.count - first)) { escaped in
      var count = 0
      for byte in text[first...] {
        guard Self.isSpecial(byte) else {
          escaped[count] = byte
          count += 1
          continue
        }
        for byte in Self.entity(for: byte).utf8 {
          escaped[count] = byte
          count += 1
        }
      }
      append(contentsOf: UnsafeBufferPointer(rebasing: escaped[..<count]))
    }
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    // One bit for each of `"`, `&`, `'`, `<` and `>`, all of them below 64.
    let special: UInt64 = 1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E
    return byte < 64 && special &>> UInt64(byte) & 1 == 1
  }

  private static func entity(for byte: UInt8) -> String {
    switch byte {
    case 0x22: "&quot;"
    case 0x26: "&amp;"
    case 0x27: "&#39;"
    case 0x3C: "&lt;"
    default: "&gt;"
    }
  }
}
