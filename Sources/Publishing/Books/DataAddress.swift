/// A file inside another one, as an address.
enum DataAddress {
  static func make(_ type: String, _ bytes: [UInt8]) -> [UInt8] {
    var address = Array("data:\(type);base64,".utf8)
    address.appendBase64(bytes)
    return address
  }
}

extension [UInt8] {
  /// Adds bytes as letters, digits, `+` and `/` (RFC 4648).
  mutating func appendBase64(_ bytes: [UInt8]) {
    let digits = Self.base64Digits
    reserveCapacity(count + (bytes.count + 2) / 3 * 4)
    bytes.withUnsafeBufferPointer { bytes in
      digits.withUnsafeBufferPointer { digits in
        var index = 0
        while index + 2 < bytes.count {
          let group =
            Int(bytes[index]) << 16 | Int(bytes[index + 1]) << 8 | Int(bytes[index + 2])
          append(digits[group >> 18])
          append(digits[group >> 12 & 63])
          append(digits[group >> 6 & 63])
          append(digits[group & 63])
          index += 3
        }
        guard index < bytes.count else { return }
        let isPair = index + 1 < bytes.count
        let group = Int(bytes[index]) << 16 | (isPair ? Int(bytes[index + 1]) << 8 : 0)
        append(digits[group >> 18])
        append(digits[group >> 12 & 63])
        append(isPair ? digits[group >> 6 & 63] : 0x3D)
        append(0x3D)
      }
    }
  }

  private static let base64Digits = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
}
