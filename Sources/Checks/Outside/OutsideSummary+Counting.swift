import Diagnostics

extension OutsideSummary {
  /// Counts one address.
  mutating func count(_ answer: LinkAnswer) {
    addresses += 1
    switch answer.outcome {
    case .found where answer.move == nil: good += 1
    case .found: moved += 1
    case .gone, .fault(.noSuchHost), .fault(.malformed): dead += 1
    case .guarded, .fault(.withUser): unverifiable += 1
    case .fault(.notChecked): notChecked += 1
    case .failing, .fault: unreachable += 1
    }
  }
}
