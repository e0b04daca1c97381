internal import CLinkProbe

/// Asks by way of libcurl, which is loaded for it.
struct CurlProbe: LinkProbing, ~Copyable {
  /// In milliseconds: until a server is at the other end, and until it has answered.
  private static let longestConnecting = 8_000
  private static let longest = 12_000

  private let probe: OpaquePointer

  /// Nil when the library is not on this computer. `agent` is how we make ourselves known.
  ///
  /// Belongs to the thread that made it.
  init?(agent: String) {
    guard let probe = trompet_probe_open(agent, Self.longestConnecting, Self.longest) else {
      return nil
    }
    self.probe = probe
  }

  deinit { trompet_probe_close(probe) }

  func ask(_ address: OutsideAddress, _ method: LinkMethod, number: Int) -> Bool {
    trompet_probe_ask(probe, number, address.text, method == .head)
  }

  func reply() -> LinkReply? {
    var reply = trompet_reply()
    guard trompet_probe_next(probe, &reply) else { return nil }
    return LinkReply(
      reply.number, status: reply.status > 0 ? reply.status : nil, fault: Self.fault(of: reply),
      redirect: reply.redirect.map { String(cString: $0) }, isConnected: reply.connected)
  }

  private static func fault(of reply: trompet_reply) -> LinkFault? {
    switch reply.fault {
    case .none: nil
    case .address: .malformed
    case .no_host: .noSuchHost
    case .no_network: .notChecked(.noNetwork)
    case .refused: .refused
    case .time: .timedOut
    case .broken_off: .brokenOff
    case .garbled: .garbled
    case .certificate: .certificate(certificate(reply.verification))
    case .handshake: .noSecurity
    case .no_roots: .notChecked(.noRoots)
    case .other: .brokenOff
    }
  }

  /// <https://docs.openssl.org/3.0/man3/X509_STORE_CTX_get_error/>; other libraries leave it at 0.
  private static func certificate(_ verification: Int) -> LinkFault.Certificate {
    switch verification {
    case 10: .expired
    case 18...21: .unknownMaker
    default: .other
    }
  }
}
