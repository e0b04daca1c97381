/// The way to what one address stands for: asked for its head, then if need be for itself, and from there to where it sends us.
///
/// ```text
/// HEAD http://een.nl/a   301 → https://een.nl/a
/// HEAD https://een.nl/a  405
/// GET  https://een.nl/a  200
/// ```
struct LinkVisit: Sendable {
  enum Step: Hashable, Sendable {
    case ask(OutsideAddress, LinkMethod)
    case done(LinkAnswer)
  }

  /// More redirects than this are no way that leads somewhere; browsers allow twenty.
  static let mostRedirects = 10

  let start: OutsideAddress
  /// Whether local addresses can be followed: by readers of a site that is on one itself.
  private let allowsLocal: Bool
  private(set) var current: OutsideAddress
  private(set) var method = LinkMethod.head
  private var passed: Set<OutsideAddress>
  /// How far the server's word is that it has moved for good.
  private var permanent: OutsideAddress?
  private var isPermanent = true

  init(to address: OutsideAddress, allowsLocal: Bool) {
    start = address
    current = address
    passed = [address]
    self.allowsLocal = allowsLocal
  }

  /// What to do after the reply to the last question.
  mutating func step(after reply: LinkReply) -> Step {
    guard let status = reply.status else {
      let fault = reply.fault ?? .brokenOff
      return isRefusalOfHead(fault, isConnected: reply.isConnected) ? getInstead : done(fault)
    }
    if (300...399).contains(status), let redirect = reply.redirect {
      return follow(redirect, isPermanent: status == 301 || status == 308)
    }
    let outcome = LinkAnswer.outcome(of: status)
    // To ask again at once would be just what a server does not want that says 429.
    if outcome != .found, method == .head, status != 429 { return getInstead }
    return .done(LinkAnswer(outcome, move: outcome == .found ? move : nil))
  }

  /// Servers that know no HEAD close the connection, keep silent, or send something else.
  private func isRefusalOfHead(_ fault: LinkFault, isConnected: Bool) -> Bool {
    guard method == .head else { return false }
    switch fault {
    case .brokenOff, .garbled: return true
    case .timedOut: return isConnected
    default: return false
    }
  }

  private var getInstead: Step {
    mutating get {
      method = .get
      return .ask(current, .get)
    }
  }

  private mutating func follow(_ redirect: String, isPermanent: Bool) -> Step {
    guard let next = OutsideAddress(redirect), !next.hasUser, allowsLocal || !next.isLocal else {
      return done(.redirect(to: redirect))
    }
    self.isPermanent = self.isPermanent && isPermanent
    if self.isPermanent { permanent = next }
    guard passed.insert(next).inserted else { return done(.loop) }
    guard passed.count <= Self.mostRedirects + 1 else { return done(.tooManyRedirects) }
    current = next
    return .ask(next, method)
  }

  private func done(_ fault: LinkFault) -> Step { .done(.fault(fault)) }

  /// What its writer may want to write instead.
  private var move: LinkAnswer.Move? {
    if !start.isSecure, current.isSecure, Self.name(of: start) == Self.name(of: current) {
      // Where it goes for a while only is not for writing down.
      let isSamePath = start.path.elementsEqual(current.path)
      if let permanent, permanent.isSecure { return .secured(as: permanent.text) }
      return isSamePath ? .secured(as: current.text) : nil
    }
    guard let permanent, permanent != start else { return nil }
    return .moved(to: permanent.text)
  }

  private static func name(of address: OutsideAddress) -> Substring {
    address.host.hasPrefix("www.") ? address.host.dropFirst(4) : address.host[...]
  }
}
