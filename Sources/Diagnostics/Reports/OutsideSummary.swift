/// How many addresses on other sites there are, and what became of them.
package struct OutsideSummary: Hashable, Sendable {
  package var addresses = 0
  /// Those below together are all of them.
  package var good = 0
  package var moved = 0
  package var dead = 0
  package var unreachable = 0
  /// Only a person can see whether they are there.
  package var unverifiable = 0
  package var notChecked = 0
  /// Not asked for, because of what was answered in the last day.
  package var known = 0

  package init() {}

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
      (unverifiable, Wording(nl: "alleen zelf na te kijken", en: "for a person to look at")),
      (notChecked, Wording(nl: "niet nagekeken", en: "not checked")),
    ]
    let told = parts.filter { $0.0 > 0 }
    let nl = told.map { "\($0.0.grouped(in: .dutch)) \($0.1.nl)" }.joined(separator: ", ")
    let en = told.map { "\($0.0.grouped(in: .english)) \($0.1.en)" }.joined(separator: ", ")
    return Wording(
      nl:
        "\(addresses.grouped(in: .dutch)) \(addresses == 1 ? "adres" : "adressen") op andere sites: \(nl)"
        + (known > 0 ? "; \(known.grouped(in: .dutch)) nog bekend van de laatste dag." : "."),
      en:
        "\(addresses.grouped(in: .english)) \(addresses == 1 ? "address" : "addresses") on other sites: \(en)"
        + (known > 0 ? "; \(known.grouped(in: .english)) still known from the last day." : "."))
  }
}
