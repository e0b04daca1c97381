/// What a build is made from, in 128 bits: the same only when every page will be the same.
///
/// Against chance, not against forgers: whoever can choose the texts of a site can also write its pages.
package struct InputDigest: Hashable, Sendable {
  private var a: UInt64 = 0x9E37_79B9_7F4A_7C15
  private var b: UInt64 = 0xD1B5_4A32_D192_ED03

  package init() {}

  package init(of bytes: [UInt8]) { add(bytes) }

  package mutating func add(_ number: UInt64) {
    a = (a ^ number) &* 0xFF51_AFD7_ED55_8CCD
    a ^= a >> 32
    b = ((b << 29 | b >> 35) &+ number) &* 0xC4CE_B9FE_1A85_EC53
    b ^= b >> 29
  }

  package mutating func add(_ number: Int) { add(UInt64(bitPattern: Int64(number))) }

  /// With their number first, so that no two lists of texts run into each other.
  package mutating func add(_ bytes: UnsafeRawBufferPointer) {
    add(bytes.count)
    var index = 0
    while index + 8 <= bytes.count {
      add(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)))
      index += 8
    }
    var rest: UInt64 = 0
    for byte in bytes[index...] { rest = rest << 8 | UInt64(byte) }
    add(rest)
  }

  package mutating func add(_ bytes: [UInt8]) { bytes.withUnsafeBytes { add($0) } }

  package mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { add(UnsafeRawBufferPointer($0)) }
  }

  package mutating func add(_ other: InputDigest) {
    add(other.a)
    add(other.b)
  }

  /// 32 hexadecimal digits.
  package var text: String {
    [a, b].map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }
}
