import Diagnostics

/// Proposes years of the communicatiekalender.
///
/// Every theme comes at least once; in one year if there are as many months as themes, and else over all years; if need be for
/// some weeks only. A fixed day lies in a period of its theme, with its whole week where that can be. No theme comes twice
/// in a row. Without randomness: the same input gives the same plan.
package struct Planner {
  private let input: PlanInput
  private let years: [OpenYear]
  /// The ways to divide each year, by how many stretches were asked for.
  private var layouts: [[Int: [[Slot]]]]

  /// With fewer stretches than this a year would not be full: none is longer than two months.
  private static let fewest = 6
  /// Months and a quiet summer.
  private static let usual = 11

  package static func plan(_ input: PlanInput) throws(Diagnostic) -> Plan {
    guard input.years.lowerBound >= 1900, input.years.upperBound <= 2199 else {
      throw .yearOutOfReach()
    }
    guard input.themes.count > 1 else { throw .tooFewThemes(input.themes.count) }
    var years: [OpenYear] = []
    for number in input.years {
      guard let year = OpenYear(number, of: input) else { throw .noDaysFree(number) }
      years.append(year)
    }
    var planner = Planner(
      input: input, years: years, layouts: Array(repeating: [:], count: years.count))
    let slots = try planner.slots()
    var messages = MessagePlanner(input)
    return Plan(
      years: zip(years, slots).map { year, slots in
        Plan.Year(
          number: year.number, periods: slots.map { messages.period($0) }, warnings: year.warnings)
      })
  }

  // MARK: - Dividing the years

  /// A division with its themes.
  private struct Attempt {
    let slots: [[Slot]]
    let missing: Int
    let repeats: Int
  }

  /// Tries with few stretches first, then with more, until every theme has its place.
  private mutating func slots() throws(Diagnostic) -> [[Slot]] {
    let count = input.themes.count
    let most = years.map(\.most).max() ?? 0
    let fixed = years.map(\.fixed.count).reduce(0, +)
    var best: Attempt?
    let least = min(max(count, Self.fewest), Self.usual)
    for size in least...max(most, least) {
      // One more in the first years, in as many as it takes.
      for more in (size == least ? years.count : 1)...years.count {
        let counts = years.indices.map { $0 < more ? size : size - 1 }
        guard counts.reduce(fixed, +) >= count else { continue }
        let attempt = attempt(counts)
        if attempt.missing == 0, attempt.repeats == 0 { return attempt.slots }
        if attempt.missing == 0, attempt.repeats < best?.repeats ?? .max { best = attempt }
      }
    }
    if let best { return best.slots }
    throw .tooManyThemes(count, weeks: years.map(\.most).reduce(0, +), years: years.count)
  }

  private mutating func attempt(_ counts: [Int]) -> Attempt {
    var order = ThemeOrder(input, years: years)
    var slots: [[Slot]] = []
    for (index, year) in years.enumerated() {
      let following =
        index + 1 < years.count
        ? firstTheme(of: years[index + 1]) : input.after?.theme
      if layouts[index][counts[index]] == nil {
        layouts[index][counts[index]] = year.layouts(count: counts[index])
      }
      var best: (slots: [Slot], order: ThemeOrder, worth: Int)?
      for layout in layouts[index][counts[index]] ?? [] {
        var tried = order
        let filled = tried.fill(layout, following: following)
        let worth = self.worth(of: filled)
        if let best, (best.order.repeats, -best.worth) <= (tried.repeats, -worth) { continue }
        best = (filled, tried, worth)
      }
      guard let best else { continue }
      slots.append(best.slots)
      order = best.order
    }
    return Attempt(slots: slots, missing: order.waiting.count, repeats: order.repeats)
  }

  /// The theme of a fixed day that may lie in the first stretch of a year.
  private func firstTheme(of year: OpenYear) -> Int? {
    year.fixed.first.flatMap { $0.day.month <= 3 ? $0.theme : nil }
  }

  /// How much material there is to show where two months are given to one theme.
  private func worth(of slots: [Slot]) -> Int {
    slots.reduce(0) { sum, slot in
      guard slot.length == .double, let theme = slot.theme else { return sum }
      return sum + input.themes[theme].materials.count
    }
  }
}
