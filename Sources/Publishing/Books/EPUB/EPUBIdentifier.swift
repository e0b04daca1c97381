/// What a book is known by, in libraries and on e-readers: the same as long as it stands at its address.
enum EPUBIdentifier {
  /// A UUID of a text (RFC 9562, version 8): FNV-1a of 128 bits. Changing how it is made would make other books of those
  /// that people have.
  static func urn(of text: String) -> String {
    var hash: UInt128 = 0x6C62_272E_07BB_0142_62B8_2175_6295_C58D
    for byte in text.utf8 { hash = (hash ^ UInt128(byte)) &* 0x100_0000_0000_0000_0000_013B }
    let version: UInt128 = 0xF000 << 64
    let variant: UInt128 = 0xC000 << 48
    hash = hash & ~version | 0x8000 << 64
    hash = hash & ~variant | 0x8000 << 48
    let digits = String(hash, radix: 16)
    let all = Array(String(repeating: "0", count: 32 - digits.count) + digits)
    var parts: [String] = []
    var start = 0
    for count in [8, 4, 4, 4, 12] {
      parts.append(String(all[start..<start + count]))
      start += count
    }
    return "urn:uuid:" + parts.joined(separator: "-")
  }
}
