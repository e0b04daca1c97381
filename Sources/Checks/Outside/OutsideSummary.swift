import Diagnostics

/// How many addresses there are, and what became of them.
package struct OutsideSummary: Hashable, Sendable {
  package private(set) var addresses = 0
  package private(set) var good = 0
  package private(set) var moved = 0
  package private(set) var dead = 0
  package private(set) var unreachable = 0
  package private(set) var unverifiable = 0
  package private(set) var notChecked = 0
  /// Not asked for, because of what was answered in the last day.
  var known = 0
  /// Why some were not checked, if some were not.
  private(set) var unchecked: LinkFault.Reason?

  mutating func count(_ answer: LinkAnswer) {
    addresses += 1
    switch answer.outcome {
    case .found where answer.move == nil: good += 1
    case .found: moved += 1
    case .gone, .fault(.noSuchHost), .fault(.malformed): dead += 1
    case .guarded, .fault(.withUser): unverifiable += 1
    case .fault(.notChecked(let reason)):
      notChecked += 1
      unchecked = unchecked ?? reason
    case .failing, .fault: unreachable += 1
    }
  }

  /// `212 adressen op andere sites: 203 goed, 4 verhuisd, 5 bestaan niet meer; 150 nog bekend van de laatste dag.`
  package var wording: Wording {
    guard addresses > 0 else {
      return Wording(nl: "Geen adressen op andere sites.", en: "No addresses on other sites.")
    }
    let parts: [(Int, Wording)] = [
      (good, Wording(nl: "goed", en: "good")),
      (moved, Wording(nl: "verhuisd", en: "moved")),
      (
        dead,
        Wording(nl: dead == 1 ? "bestaat niet meer" : "bestaan niet meer", en: "gone")
      ),
      (unreachable, Wording(nl: "niet te bereiken", en: "not to be reached")),
      (unverifiable, Wording(nl: "niet na te gaan", en: "for a person to look at")),
      (notChecked, Wording(nl: "niet nagegaan", en: "not checked")),
    ]
    let told = parts.filter { $0.0 > 0 }
    let nl = told.map { "\($0.0) \($0.1.nl)" }.joined(separator: ", ")
    let en = told.map { "\($0.0) \($0.1.en)" }.joined(separator: ", ")
    return Wording(
      nl: "\(addresses) \(addresses == 1 ? "adres" : "adressen") op andere sites: \(nl)"
        + (known > 0 ? "; \(known) nog bekend van de laatste dag." : "."),
      en: "\(addresses) \(addresses == 1 ? "address" : "addresses") on other sites: \(en)"
        + (known > 0 ? "; \(known) still known from the last day." : "."))
  }
}
