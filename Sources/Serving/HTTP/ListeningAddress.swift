import FlyingSocks

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where the preview listens.
package struct ListeningAddress: Sendable {
  /// `127.0.0.1`, or `0.0.0.0` for the whole network.
  let host: String
  package let port: UInt16
  /// By which others on the network find this computer; none when it listens to itself alone.
  package let network: [String]

  /// The first port from `port` on that is free, so many further at most. Throws what kept it from the first when none is.
  package init(
    port: UInt16, trying more: Int = 20, onNetwork: Bool = false
  ) throws(ListeningFault) {
    host = onNetwork ? "0.0.0.0" : "127.0.0.1"
    network = onNetwork ? Self.ownAddresses() : []
    let last = Int(UInt16.max)
    var first: ListeningFault?
    for port in Int(port)...min(last, Int(port) + more) {
      do throws(ListeningFault) {
        self.port = try Self.bind(host, UInt16(port))
        return
      } catch {
        first = first ?? error
        guard error.isInUse else { break }
      }
    }
    throw first ?? ListeningFault(code: EADDRINUSE, isFinal: true)
  }

  /// Where to look at it on this computer.
  package var url: String { "http://127.0.0.1:\(port)/" }

  /// Where others on the network look at it.
  package var networkURLs: [String] { network.map { "http://\($0):\(port)/" } }

  package var door: Doorkeeper { Doorkeeper(port: Int(port), addresses: network) }

  /// Whether an address is of this computer.
  func isHere(_ other: String) -> Bool { other.hasPrefix("127.") || network.contains(other) }

  /// Tries whether something can listen there; gives the port, of which 0 is any.
  private static func bind(_ host: String, _ port: UInt16) throws(ListeningFault) -> UInt16 {
    do {
      let socket = try Socket(domain: AF_INET)
      // It only asks; whoever comes to listen tells of what goes wrong.
      defer { try? socket.close() }
      try socket.setValue(true, for: .localAddressReuse)
      try socket.bind(to: .inet(ip4: host, port: port))
      try socket.listen()
      guard case .ip4(_, let found) = try socket.sockname() else { return port }
      return found
    } catch SocketError.failed(_, let code, _) {
      throw ListeningFault(code: code, isFinal: true)
    } catch {
      throw ListeningFault(code: 0, isFinal: true)
    }
  }

  /// All IPv4 addresses of this computer that lead to it from elsewhere; those of homes and offices first.
  private static func ownAddresses() -> [String] {
    var list: UnsafeMutablePointer<ifaddrs>?
    guard getifaddrs(&list) == 0 else { return [] }
    defer { freeifaddrs(list) }
    var found: [String] = []
    var next = list
    while let entry = next?.pointee {
      next = entry.ifa_next
      let isUp = entry.ifa_flags & UInt32(IFF_UP) != 0
      let isLoop = entry.ifa_flags & UInt32(IFF_LOOPBACK) != 0
      guard isUp, !isLoop, let address = entry.ifa_addr, address.pointee.sa_family == AF_INET
      else { continue }
      var name = [CChar](repeating: 0, count: Int(NI_MAXHOST))
      let size = socklen_t(MemoryLayout<sockaddr_in>.size)
      guard getnameinfo(address, size, &name, socklen_t(name.count), nil, 0, NI_NUMERICHOST) == 0
      else { continue }
      found.append(String(decoding: name.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self))
    }
    return found.filter { $0.hasPrefix("192.168.") } + found.filter { !$0.hasPrefix("192.168.") }
  }
}
