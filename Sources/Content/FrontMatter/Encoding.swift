import Diagnostics

/// Refuses what is not UTF-8 text, and says what it is instead.
package enum Encoding {
  package static func problem(in source: SourceFile) -> Diagnostic? {
    let bytes = source.bytes
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return .wrongEncoding("UTF-16", source, at: 0..<1)
    }
    guard let place = firstProblem(in: bytes) else { return nil }
    if bytes[place] == 0 {
      // Without a mark at its start, UTF-16 shows by a NUL beside every letter.
      let zeros = bytes.prefix(64).reduce(0) { $0 + ($1 == 0 ? 1 : 0) }
      if zeros * 3 > min(bytes.count, 64) { return .wrongEncoding("UTF-16", source, at: 0..<1) }
      return .nulByte(source, at: place..<place + 1)
    }
    return .wrongEncoding("Windows-1252", source, at: place..<place + 1)
  }

  /// The first byte that is NUL or starts no well-formed UTF-8 sequence (Unicode 16, table 3-7).
  private static func firstProblem(in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        if byte < 0x80 {
          if index + 8 <= bytes.count, isPlain(bytes, index) {
            index += 8
            continue
          }
          if byte == 0 { return index }
          index += 1
          continue
        }
        let length = sequenceLength(bytes, index)
        if length == 0 { return index }
        index += length
      }
      return nil
    }
  }

  /// Whether the next eight bytes are ASCII, and none of them NUL.
  private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    let word = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: UInt64.self)
    let ones: UInt64 = 0x0101_0101_0101_0101
    // A byte that is 0 borrows from the next; one above 0x7F has its highest bit set already.
    return ((word &- ones) | word) & (ones << 7) == 0
  }

  private static func sequenceLength(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    func continues(_ offset: Int, from low: UInt8 = 0x80, to high: UInt8 = 0xBF) -> Bool {
      index + offset < bytes.count && bytes[index + offset] >= low && bytes[index + offset] <= high
    }
    switch bytes[index] {
    case 0xC2...0xDF: return continues(1) ? 2 : 0
    case 0xE0: return continues(1, from: 0xA0) && continues(2) ? 3 : 0
    case 0xED: return continues(1, to: 0x9F) && continues(2) ? 3 : 0
    case 0xE1...0xEF: return continues(1) && continues(2) ? 3 : 0
    case 0xF0: return continues(1, from: 0x90) && continues(2) && continues(3) ? 4 : 0
    case 0xF1...0xF3: return continues(1) && continues(2) && continues(3) ? 4 : 0
    case 0xF4: return continues(1, to: 0x8F) && continues(2) && continues(3) ? 4 : 0
    default: return 0
    }
  }
}
