import Content
import Diagnostics

/// What became of the links to other sites.
package struct OutsideReport: Sendable {
  package let findings: [Diagnostic]
  package let summary: OutsideSummary
  /// With what was answered now, to be kept for the next time.
  package let kept: KeptAnswers
  /// Whether `kept` is another than before.
  package let hasNews: Bool

  /// Of one address so many pages are named.
  static let mostPages = 10

  /// Asks for all addresses that no answer is kept of. `agent` is how we make ourselves known, `now` seconds since 1970; `tell` hears
  /// how many have been answered, and of how many.
  ///
  /// Waits on the thread that calls it.
  package static func make(
    of links: OutsideLinks, kept: KeptAnswers, now: Int, agent: String,
    telling tell: (Int, Int) -> Void = { _, _ in }
  ) -> OutsideReport {
    let open = links.unanswered(by: kept)
    guard !open.isEmpty else { return OutsideReport(of: links, asked: [:], kept: kept, now: now) }
    guard let probe = CurlProbe(agent: agent) else {
      return OutsideReport(
        of: links, asked: [:], kept: kept, now: now, besides: [.missingLibcurl()])
    }
    return make(of: links, open, kept: kept, now: now, asking: probe, telling: tell)
  }

  static func make(
    of links: OutsideLinks, _ open: [OutsideAddress], kept: KeptAnswers, now: Int,
    asking probe: borrowing some LinkProbing & ~Copyable, telling tell: (Int, Int) -> Void
  ) -> OutsideReport {
    let answers = LinkRound.answers(to: open, allowsLocal: links.allowsLocal, asking: probe) {
      tell($0, open.count)
    }
    let asked = Dictionary(zip(open, answers)) { first, _ in first }
    return OutsideReport(of: links, asked: asked, kept: kept, now: now)
  }

  private init(
    of links: OutsideLinks, asked: [OutsideAddress: LinkAnswer], kept: KeptAnswers, now: Int,
    besides others: [Diagnostic] = []
  ) {
    var findings = others
    var summary = OutsideSummary()
    var keeping = kept
    var reason: LinkFault.Reason?
    var told = [Int](repeating: 0, count: links.sources.count)
    for entry in links.entries {
      let answer: LinkAnswer
      if let foregone = links.foregone(entry) {
        answer = foregone
      } else if let address = entry.address, let known = kept[address] {
        answer = known
        summary.known += 1
      } else if let address = entry.address, let now = asked[address] {
        answer = now
      } else {
        answer = .fault(.notChecked(.notAsked))
      }
      if let address = entry.address, asked[address] != nil {
        keeping.keep(answer, of: address, at: now)
      }
      summary.count(answer)
      if case .fault(.notChecked(let why)) = answer.outcome { reason = reason ?? why }
      for (index, use) in entry.uses.prefix(Self.mostPages).enumerated() {
        guard told[use.file] < Checks.most else { continue }
        let isLast = index == Self.mostPages - 1
        let place = OutsidePlace(
          source: links.sources[use.file], use: use,
          pagesMore: isLast ? entry.uses.count - Self.mostPages : 0)
        guard let finding = Diagnostic.outside(answer, entry, place) else { break }
        told[use.file] += 1
        findings.append(finding)
      }
    }
    if let reason, others.isEmpty {
      findings.append(.externalNotChecked(summary.notChecked, of: summary.addresses, reason))
    }
    self.findings = findings.sorted()
    self.summary = summary
    self.kept = keeping
    hasNews = asked.values.contains { $0.isKept }
  }
}

extension OutsideLinks {
  /// Those of which somebody has to be asked, in their order.
  func unanswered(by kept: KeptAnswers) -> [OutsideAddress] {
    entries.compactMap { entry in
      guard foregone(entry) == nil, let address = entry.address, kept[address] == nil else {
        return nil
      }
      return address
    }
  }
}
