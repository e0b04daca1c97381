extension [UInt8] {
  package mutating func append(_ text: StaticString) {
    append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  package mutating func append(_ text: String) { append(contentsOf: text.utf8) }

  /// Appends text so that a browser shows it as it is: `&`, `<`, `>` and `"` become entities.
  package mutating func appendEscaped(_ bytes: ArraySlice<UInt8>) {
    bytes.withUnsafeBufferPointer { appendEscaped($0) }
  }

  package mutating func appendEscaped(_ text: String) {
    var text = text
    text.withUTF8 { appendEscaped($0) }
  }

  private mutating func appendEscaped(_ bytes: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for index in 0..<bytes.count {
      let entity: StaticString
      switch bytes[index] {
      case 0x22: entity = "&quot;"
      case 0x26: entity = "&amp;"
      case 0x3C: entity = "&lt;"
      case 0x3E: entity = "&gt;"
      default: continue
      }
      append(contentsOf: bytes[start..<index])
      append(entity)
      start = index + 1
    }
    append(contentsOf: bytes[start...])
  }

  /// Appends an address for an attribute as cmark does: what URLs may not hold is percent-encoded
  /// (RFC 3986, `%` stays), `&` and `'` become entities.
  package mutating func appendEscapedAddress(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      switch byte {
      case 0x26: append("&amp;")
      case 0x27: append("&#x27;")
      case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0x21, 0x23, 0x24, 0x25, 0x28...0x2F, 0x3A, 0x3B,
        0x3D,
        0x3F, 0x40, 0x5F, 0x7E:
        append(byte)
      default:
        append(0x25)
        append(Self.hexadecimal(byte >> 4))
        append(Self.hexadecimal(byte & 15))
      }
    }
  }

  private static func hexadecimal(_ value: UInt8) -> UInt8 {
    value < 10 ? 0x30 + value : 0x37 + value
  }

  /// Ends the current line, if there is one.
  mutating func endLine() {
    if let last, last != 0x0A { append(0x0A) }
  }
}
