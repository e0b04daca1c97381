import Publishing

/// The name of the bytes that stand at an address (RFC 9110, 8.8.3): others have another.
struct EntityTag: Equatable {
  /// With its quotes: `"0123…"`.
  let text: String

  init(_ digest: InputDigest) { text = "\"\(digest.text)\"" }

  /// Whether a value of `If-None-Match` names it, or all there are.
  func isNamed(by list: String) -> Bool {
    Self.tags(in: list).contains { $0 == "*" || $0 == text || $0 == "W/" + text }
  }

  /// A tag may hold commas itself.
  private static func tags(in list: String) -> [String] {
    var tags: [String] = []
    var current: [UInt8] = []
    var isQuoted = false
    for byte in list.utf8 {
      if byte == 0x22 { isQuoted.toggle() }
      if byte == 0x2C, !isQuoted {
        tags.append(String(decoding: current, as: UTF8.self))
        current = []
      } else if isQuoted || (byte != 0x20 && byte != 0x09) {
        current.append(byte)
      }
    }
    return tags + [String(decoding: current, as: UTF8.self)]
  }
}
