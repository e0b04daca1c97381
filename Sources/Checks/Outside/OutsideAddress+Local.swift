#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension OutsideAddress {
  /// Whether it leads to the reader's own computer or network: nobody else gets where its writer meant.
  ///
  /// By its name (RFC 6761, 6762 and 8375, and names without a dot) or its number (RFC 1918, 3927, 4193, 4291, 6598).
  var isLocal: Bool {
    var name = host.utf8[...]
    if name.last == 0x2E { name = name.dropLast() }
    if name.first == 0x5B {
      return Self.isLocal(six: String(Substring(name.dropFirst().dropLast())))
    }
    var four = in_addr()
    // As the library reads it, also `127.1` and `0x7f000001`.
    if inet_aton(String(Substring(name)), &four) != 0 {
      return Self.isLocal(four: UInt32(bigEndian: four.s_addr))
    }
    if !name.contains(0x2E) { return true }
    return Self.localEndings.contains { ending in
      name.count > ending.utf8.count && name.suffix(ending.utf8.count).elementsEqual(ending.utf8)
    }
  }

  private static let localEndings = [".localhost", ".local", ".internal", ".lan", ".home.arpa"]

  private static func isLocal(four address: UInt32) -> Bool {
    switch address >> 24 {
    case 0, 10, 127: true
    case 100: address >> 22 == 100 << 2 | 1
    case 169: address >> 16 == 169 << 8 | 254
    case 172: address >> 20 == 172 << 4 | 1
    case 192: address >> 16 == 192 << 8 | 168
    default: false
    }
  }

  private static func isLocal(six text: String) -> Bool {
    var address = in6_addr()
    guard inet_pton(AF_INET6, text, &address) == 1 else { return false }
    let bytes = withUnsafeBytes(of: address) { Array($0) }
    let isMapped = bytes[..<10].allSatisfy { $0 == 0 } && bytes[10] == 0xFF && bytes[11] == 0xFF
    if isMapped {
      return isLocal(four: bytes[12...].reduce(0) { $0 << 8 | UInt32($1) })
    }
    // `::` and `::1`.
    if bytes[..<15].allSatisfy({ $0 == 0 }) { return bytes[15] <= 1 }
    return bytes[0] & 0xFE == 0xFC || (bytes[0] == 0xFE && bytes[1] & 0xC0 == 0x80)
  }
}
