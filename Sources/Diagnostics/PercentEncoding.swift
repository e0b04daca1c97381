extension String {
  /// A path as a reference (RFC 3986): all but letters, digits, `-._~` and `/` as `%` and their bytes.
  package var percentEncoded: String {
    var bytes: [UInt8] = []
    for byte in utf8 {
      switch byte {
      case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E: bytes.append(byte)
      default:
        bytes.append(0x25)
        for half in [byte >> 4, byte & 15] { bytes.append(half < 10 ? 0x30 + half : 0x37 + half) }
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
