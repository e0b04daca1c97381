/// Finds `[[Title#Heading|text]]` and `![[picture.png]]` in a run of text.
enum WikiLinks {
  struct Found {
    /// All of it, brackets too.
    let outer: Range<Int>
    let destination: Range<Int>
    let label: Range<Int>?
    let isImage: Bool
  }

  static func all(in bytes: UnsafeBufferPointer<UInt8>) -> [Found] {
    var found: [Found] = []
    var index = 0
    while let start = pair(0x5B, in: bytes, from: index) {
      guard let close = pair(0x5D, in: bytes, from: start + 2) else { break }
      // `[[[x]]` opens at the last pair before the close.
      var open = start
      while let later = pair(0x5B, in: bytes, from: open + 1), later < close { open = later }
      index = close + 2
      let inner = open + 2..<close
      let bar = bytes[inner].firstIndex(of: 0x7C)
      let destination = trim(inner.lowerBound..<(bar ?? inner.upperBound), in: bytes)
      guard !destination.isEmpty else { continue }
      let label = bar.map { trim($0 + 1..<inner.upperBound, in: bytes) }
      let isImage = open > 0 && bytes[open - 1] == 0x21
      found.append(
        Found(
          outer: (isImage ? open - 1 : open)..<close + 2, destination: destination,
          label: label.flatMap { $0.isEmpty ? nil : $0 }, isImage: isImage))
    }
    return found
  }

  /// Whether the last `[[` is not closed.
  static func staysOpen(_ bytes: some RandomAccessCollection<UInt8>) -> Bool {
    firstBracketPair(in: bytes.reversed()) == 0x5B
  }

  /// Whether the text starts inside a link: it holds a `]]` before any `[[`.
  static func closesFirst(_ bytes: some RandomAccessCollection<UInt8>) -> Bool {
    firstBracketPair(in: bytes) == 0x5D
  }

  private static func firstBracketPair(in bytes: some Sequence<UInt8>) -> UInt8? {
    var last: UInt8 = 0
    for byte in bytes {
      if byte == last, byte == 0x5B || byte == 0x5D { return byte }
      last = byte
    }
    return nil
  }

  private static func pair(
    _ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    var index = start
    while index + 1 < bytes.count {
      if bytes[index + 1] != byte {
        index += 2
      } else if bytes[index] == byte {
        return index
      } else {
        index += 1
      }
    }
    return nil
  }

  private static func trim(_ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>
  {
    var range = range
    while let first = range.first, bytes[first] <= 0x20 { range = range.dropFirst() }
    while let last = range.last, bytes[last] <= 0x20 { range = range.dropLast() }
    return range
  }
}
