/// The player of a video service, in the form in which the service follows visitors least.
///
/// Only addresses that are surely those of one recording are recognised: of a known host, with an id as the
/// service gives them. Anything else stays a link.
package struct LentPlayer: Hashable, Sendable {
  /// As people call it: `YouTube`.
  package let service: String
  /// `https://www.youtube-nocookie.com/embed/…`
  package let address: String

  /// The address of a player that starts at once, for who has asked for it.
  package var playing: String {
    address + (address.utf8.contains(0x3F) ? "&autoplay=1" : "?autoplay=1")
  }

  /// Of the address of a recording, as it is copied from a browser; nil when the service is not known.
  package init?(of recording: String) {
    guard let address = WebAddress(recording) else { return nil }
    switch address.host {
    case "youtu.be":
      guard address.path.count == 1 else { return nil }
      self.init(youTube: address.path[0], address)
    case "youtube.com", "www.youtube.com", "m.youtube.com", "youtube-nocookie.com",
      "www.youtube-nocookie.com":
      switch (address.path.first, address.path.count) {
      case ("watch", 1):
        let ids = address.values(of: "v")
        guard ids.count == 1 else { return nil }
        self.init(youTube: ids[0], address)
      case ("embed", 2), ("live", 2), ("shorts", 2): self.init(youTube: address.path[1], address)
      default: return nil
      }
    case "vimeo.com", "www.vimeo.com":
      guard (1...2).contains(address.path.count) else { return nil }
      let key = address.path.count == 2 ? address.path[1] : address.values(of: "h").first
      self.init(vimeo: address.path[0], key: key)
    case "player.vimeo.com":
      guard address.path.count == 2, address.path[0] == "video" else { return nil }
      self.init(vimeo: address.path[1], key: address.values(of: "h").first)
    default: return nil
    }
  }

  private init?(youTube id: String, _ address: WebAddress) {
    // These two have the length of an id, and stand for a list and for whatever is on.
    guard id.utf8.count == 11, id.utf8.allSatisfy(Self.isIDByte), id != "videoseries",
      id != "live_stream"
    else { return nil }
    let start = (address.values(of: "t") + address.values(of: "start")).first.flatMap(Self.seconds)
    service = "YouTube"
    self.address =
      "https://www.youtube-nocookie.com/embed/\(id)" + (start.map { "?start=\($0)" } ?? "")
  }

  /// The key is for recordings that are not listed.
  private init?(vimeo id: String, key: String?) {
    guard (1...12).contains(id.utf8.count), id.utf8.allSatisfy(Self.isDigit) else { return nil }
    if let key {
      guard (1...32).contains(key.utf8.count), key.utf8.allSatisfy(Self.isHexadecimal) else {
        return nil
      }
    }
    service = "Vimeo"
    address = "https://player.vimeo.com/video/\(id)?dnt=1" + (key.map { "&h=\($0)" } ?? "")
  }

  /// Of `90`, `90s`, `1m30s` and `1h2m3s`; nil for what is none of these, and for the very beginning.
  private static func seconds(_ text: String) -> Int? {
    var total = 0
    var number: Int?
    var units: [UInt8: Int] = [0x68: 3600, 0x6D: 60, 0x73: 1]
    for byte in text.utf8 {
      if isDigit(byte) {
        let next = (number ?? 0) * 10 + Int(byte - 0x30)
        guard next < 1_000_000 else { return nil }
        number = next
      } else {
        guard let count = number, let unit = units.removeValue(forKey: byte) else { return nil }
        units = units.filter { $0.value < unit }
        total += count * unit
        number = nil
      }
    }
    if let number {
      guard total == 0, units.count == 3 else { return nil }
      total = number
    }
    return total > 0 ? total : nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    isDigit(byte) || (0x61...0x66).contains(byte)
  }

  private static func isIDByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F: true
    default: false
    }
  }
}

/// The parts of an address on the web; a host with a port or a user's name is another host.
private struct WebAddress {
  let host: String
  let path: [String]
  private let query: [(name: String, value: String)]

  init?(_ text: String) {
    guard let scheme = LinkScheme.scheme(of: text), scheme == "https" || scheme == "http" else {
      return nil
    }
    let rest = text.utf8.dropFirst(scheme.utf8.count)
    guard rest.starts(with: "://".utf8) else { return nil }
    let whole = rest.dropFirst(3).prefix { $0 != 0x23 }
    let server = whole.prefix { $0 != 0x2F && $0 != 0x3F }
    let place = whole[server.endIndex...].prefix { $0 != 0x3F }
    host = String(Substring(server)).lowercased()
    path = place.split(separator: 0x2F).map { String(Substring($0)) }
    query = whole[place.endIndex...].dropFirst().split(separator: 0x26).map { pair in
      let name = pair.prefix { $0 != 0x3D }
      return (
        String(Substring(name)), String(Substring(pair[name.endIndex...].dropFirst()))
      )
    }
  }

  func values(of name: String) -> [String] {
    query.filter { $0.name == name }.map(\.value)
  }
}
