/// A short name for the content of a file, so that a browser that has kept it asks for a new one.
enum Fingerprint {
  /// FNV-1a (64 bits), in base 32: not against forgers, only against a stale copy.
  static func of(_ bytes: some Sequence<UInt8>) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return String(hash, radix: 32)
  }
}
