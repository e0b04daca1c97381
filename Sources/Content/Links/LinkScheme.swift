/// What a link to somewhere else may start with.
package enum LinkScheme {
  private static let safe: Set<String> = ["http", "https", "mailto", "tel"]

  /// The scheme of an address (RFC 3986, section 3.1) in lower case; nil when it has none.
  package static func scheme(of destination: String) -> String? {
    let scheme = destination.utf8.prefix { byte in
      switch byte {
      case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0x2B, 0x2D, 0x2E: true
      default: false
      }
    }
    guard let first = scheme.first, first >= 0x41, scheme.endIndex < destination.utf8.endIndex,
      destination.utf8[scheme.endIndex] == 0x3A
    else { return nil }
    return String(scheme)?.lowercased()
  }

  /// Whether a browser that follows it only goes somewhere, and runs nothing.
  package static func isSafe(_ scheme: String) -> Bool { safe.contains(scheme) }

  /// Whether it is the whole address of something on the web: `https://` and the name of a server, and no
  /// signs that an address cannot have.
  package static func isWebAddress(_ address: String) -> Bool {
    guard let scheme = scheme(of: address), scheme == "https" || scheme == "http" else {
      return false
    }
    let rest = address.utf8.dropFirst(scheme.utf8.count)
    guard rest.starts(with: "://".utf8) else { return false }
    let server = rest.dropFirst(3).prefix { $0 != 0x2F && $0 != 0x3F && $0 != 0x23 }
    return !server.isEmpty
      && rest.allSatisfy { $0 > 0x20 && $0 != 0x22 && $0 != 0x3C && $0 != 0x3E && $0 != 0x7F }
  }
}
