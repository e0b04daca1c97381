import Content

/// The address of something on the web, in the form in which a server is asked for it.
///
/// Two addresses that differ only in what no server sees, such as the heading after `#`, are the same.
struct OutsideAddress: Hashable, Sendable {
  /// What is asked for: without a fragment, spaces and letters outside ASCII escaped (RFC 3986, section 2.1).
  let text: String
  /// In small letters, without a port.
  let host: String
  /// Scheme, host and port: what one server answers for.
  let origin: String
  let isSecure: Bool
  /// Whether it holds a user's name, and perhaps a password.
  let hasUser: Bool

  /// In bytes; servers refuse what is longer.
  static let longest = 8_000

  /// Nil when it is no address of the web. `//host/path` is taken as the site that it stands on is: secure.
  init?(_ written: String) {
    guard written.utf8.count <= Self.longest else { return nil }
    let scheme = LinkScheme.scheme(of: written)
    guard scheme == "http" || scheme == "https" || scheme == nil else { return nil }
    let afterScheme = scheme.map { written.utf8.dropFirst($0.utf8.count + 1) } ?? written.utf8[...]
    guard afterScheme.starts(with: "//".utf8) else { return nil }
    let rest = afterScheme.dropFirst(2).prefix { $0 != 0x23 }
    let authority = rest.prefix { $0 != 0x2F && $0 != 0x3F && $0 != 0x5C }
    let path = rest[authority.endIndex...]
    let at = authority.lastIndex(of: 0x40)
    let server = at.map { authority[authority.index(after: $0)...] } ?? authority
    // In brackets, an address of IPv6 has colons of its own.
    let end = server.first == 0x5B ? server.firstIndex(of: 0x5D) ?? server.startIndex : nil
    let colon = server[(end ?? server.startIndex)...].firstIndex(of: 0x3A)
    let name = server[..<(colon ?? server.endIndex)]
    let port = colon.map { server[server.index(after: $0)...] } ?? server[server.endIndex...]
    let isName = name.allSatisfy { $0 > 0x20 && $0 != 0x7F && $0 != 0x25 && $0 != 0x22 }
    guard !name.isEmpty, isName, port.count <= 5, port.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    isSecure = scheme != "http"
    hasUser = at != nil
    host = String(Substring(name)).lowercased()
    let number = String(Substring(port))
    let isUsual = number.isEmpty || number == (isSecure ? "443" : "80")
    let user = at.map { String(Substring(authority[...$0])) } ?? ""
    let scheming = isSecure ? "https://" : "http://"
    let serving = host + (isUsual ? "" : ":" + number)
    origin = scheming + serving
    text = scheming + user + serving + Self.escaped(path)
  }

  private static func escaped(_ path: Substring.UTF8View) -> String {
    var bytes: [UInt8] = path.first == 0x2F ? [] : [0x2F]
    bytes.reserveCapacity(path.count + 1)
    for byte in path {
      switch byte {
      case 0x21, 0x23...0x3B, 0x3D, 0x3F...0x5B, 0x5D, 0x5F, 0x61...0x7A, 0x7E:
        bytes.append(byte)
      default:
        bytes.append(0x25)
        bytes.append(contentsOf: [byte >> 4, byte & 15].map { $0 < 10 ? $0 + 0x30 : $0 + 0x37 })
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What is asked for on the server, from the first slash.
  var path: Substring.UTF8View {
    // Past the two slashes of the scheme.
    let server = text.utf8.dropFirst(isSecure ? 8 : 7)
    return server[(server.firstIndex(of: 0x2F) ?? server.endIndex)...]
  }

  static func == (a: OutsideAddress, b: OutsideAddress) -> Bool { a.text == b.text }

  func hash(into hasher: inout Hasher) { hasher.combine(text) }
}
