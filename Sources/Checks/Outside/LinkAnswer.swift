/// What became of asking for an address.
struct LinkAnswer: Hashable, Sendable {
  enum Outcome: Hashable, Sendable {
    case found
    /// 404 or 410.
    case gone(status: Int)
    /// The server wants to know who is there, or has had enough of questions: 401, 403, 429, 999 and the like. A person may well
    /// see a page there.
    case guarded(status: Int)
    /// 5xx.
    case failing(status: Int)
    case fault(LinkFault)
  }

  enum Move: Hashable, Sendable {
    /// For good, says the server (301 and 308), to this address.
    case moved(to: String)
    /// The same server has it over a secure connection, at this address.
    case secured(as: String)
  }

  let outcome: Outcome
  /// Where it is to be found, if that is not where the link points.
  let move: Move?

  init(_ outcome: Outcome, move: Move? = nil) {
    self.outcome = outcome
    self.move = move
  }

  static func fault(_ fault: LinkFault) -> LinkAnswer { LinkAnswer(.fault(fault)) }

  /// Of a whole answer that sends nobody elsewhere, after a second question where the first was refused.
  static func outcome(of status: Int) -> Outcome {
    switch status {
    case 200...399: .found
    case 404, 410: .gone(status: status)
    case 408, 500...599: .failing(status: status)
    default: .guarded(status: status)
    }
  }

  /// Whether it is true for a day: what is wrong may have been mended a moment later.
  var isKept: Bool {
    switch outcome {
    case .found: true
    case .guarded(let status): status != 429
    case .gone, .failing, .fault: false
    }
  }
}
