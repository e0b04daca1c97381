/// Asks for many addresses, and for each until it is known what became of it.
struct LinkRound {
  /// How many questions there are at once, to all hosts together.
  static let most = 16
  /// A server that gave no answer so often is left alone for the rest of the round.
  static let patience = 3

  private let addresses: [OutsideAddress]
  private let allowsLocal: Bool
  private var answers: [LinkAnswer?]
  private var answered = 0
  private var queue = LinkQueue()
  /// Those on their way.
  private var visits: [Int: LinkVisit] = [:]
  /// By scheme, host and port: how often no answer came, and what came of it last.
  private var silence: [String: (count: Int, answer: LinkAnswer)] = [:]
  private var asking = 0
  /// Whether a server was at the other end, of any of them.
  private var wasConnected = false

  /// The answers in the order of the addresses. `tell` hears how many there are, after each.
  static func answers(
    to addresses: [OutsideAddress], allowsLocal: Bool,
    asking probe: borrowing some LinkProbing & ~Copyable,
    telling tell: (Int) -> Void = { _ in }
  ) -> [LinkAnswer] {
    var round = LinkRound(addresses, allowsLocal: allowsLocal)
    return round.run(probe, tell)
  }

  private init(_ addresses: [OutsideAddress], allowsLocal: Bool) {
    self.addresses = addresses
    self.allowsLocal = allowsLocal
    answers = Array(repeating: nil, count: addresses.count)
    for (number, address) in addresses.enumerated() { queue.add(number, for: address.host) }
  }

  private mutating func run(
    _ probe: borrowing some LinkProbing & ~Copyable, _ tell: (Int) -> Void
  ) -> [LinkAnswer] {
    while true {
      while asking < Self.most, let number = queue.next() { begin(number, probe, tell) }
      guard asking > 0, let reply = probe.reply() else { break }
      asking -= 1
      wasConnected = wasConnected || reply.isConnected
      guard var visit = visits[reply.number] else { continue }
      let host = visit.current.host
      let origin = visit.current.origin
      let step = visit.step(after: reply)
      visits[reply.number] = visit
      switch step {
      case .ask(let address, _):
        queue.add(reply.number, for: address.host, isBegun: true)
      case .done(let answer):
        note(answer, of: origin)
        finish(reply.number, answer, tell)
      }
      queue.finish(host)
    }
    return answers.map { answer in
      switch answer?.outcome {
      // When no server at all is to be found, it is we who are not there.
      case .fault(.noSuchHost) where !wasConnected: .fault(.notChecked(.noNetwork))
      case nil: .fault(.notChecked(.notAsked))
      default: answer ?? .fault(.notChecked(.notAsked))
      }
    }
  }

  private mutating func begin(
    _ number: Int, _ probe: borrowing some LinkProbing & ~Copyable, _ tell: (Int) -> Void
  ) {
    let visit =
      visits[number] ?? LinkVisit(to: addresses[number], allowsLocal: allowsLocal)
    if let (count, answer) = silence[visit.current.origin], count >= Self.patience {
      queue.finish(visit.current.host)
      return finish(number, answer, tell)
    }
    visits[number] = visit
    if probe.ask(visit.current, visit.method, number: number) {
      asking += 1
    } else {
      queue.finish(visit.current.host)
      finish(number, .fault(.malformed), tell)
    }
  }

  private mutating func finish(_ number: Int, _ answer: LinkAnswer, _ tell: (Int) -> Void) {
    visits[number] = nil
    answers[number] = answer
    answered += 1
    tell(answered)
  }

  /// Counts answers that say something of a server, not of one of its pages.
  private mutating func note(_ answer: LinkAnswer, of origin: String) {
    switch answer.outcome {
    case .guarded(status: 429), .fault(.noSuchHost), .fault(.refused), .fault(.timedOut),
      .fault(.notChecked):
      silence[origin] = ((silence[origin]?.count ?? 0) + 1, answer)
    default: silence[origin] = nil
    }
  }
}
