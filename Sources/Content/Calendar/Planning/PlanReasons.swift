import Diagnostics

/// Why a theme is where it is in a plan, in a line each.
struct PlanReasons {
  private let input: PlanInput
  private let language: Language

  init(_ input: PlanInput, in language: Language) {
    self.input = input
    self.language = language
  }

  func reasons(for period: Plan.Period) -> [String] {
    var reasons = [
      Wording(
        nl: "\(when(period).nl): \(seen(period).nl)", en: "\(when(period).en): \(seen(period).en)")
    ]
    for fixed in period.fixedDays {
      let day = fixed.day.shortName
      let name = fixed.name.isEmpty ? "" : " (\(fixed.name))"
      reasons.append(
        Wording(
          nl: "\(day.nl) valt in deze periode\(name)", en: "\(day.en) is in this period\(name)"))
    }
    reasons += [border(of: period), length(of: period)].compactMap(\.self)
    if input.themes[period.theme].materials.isEmpty {
      reasons.append(
        Wording(
          nl: "bij dit thema is nog niets te lezen of te zien: maak eerst iets",
          en: "there is nothing to read or watch about this theme yet: make something first"))
    }
    if period.isRepeat {
      reasons.append(
        Wording(
          nl: "dit thema was net ook al aan de beurt: door de vaste dagen kon het niet anders",
          en: "this theme was on just before: the fixed days leave no other way"))
    }
    return reasons.map { $0[language] }
  }

  private func seen(_ period: Plan.Period) -> Wording {
    guard let day = period.lastSeen else {
      return Wording(nl: "nog niet eerder op de kalender", en: "not on the calendar before")
    }
    let month = CalendarNames.months[day.month - 1]
    return Wording(
      nl: "laatst op de kalender in \(month.nl) \(day.year)",
      en: "last on the calendar in \(month.en) \(day.year)")
  }

  /// Why a period is longer than a month, when that was a choice.
  private func length(of period: Plan.Period) -> Wording? {
    let count = input.themes[period.theme].materials.count
    switch period.length {
    case .usual: return nil
    case .quiet:
      return Wording(
        nl: "twee maanden, want in de zomer lezen weinig mensen mee",
        en: "two months, for few people read in summer")
    case .double:
      return count > 2
        ? Wording(
          nl: "twee maanden, want er is veel te laten zien: \(count) stukken",
          en: "two months, for there is much to show: \(count) pieces")
        : Wording(
          nl: "twee maanden, want er zijn meer maanden dan thema’s",
          en: "two months, for there are more months than themes")
    }
  }

  /// Why a period is not of whole months, when its fixed day is the cause.
  private func border(of period: Plan.Period) -> Wording? {
    let (first, last) = (period.days.lowerBound, period.days.upperBound)
    for fixed in period.fixedDays {
      let week = fixed.day.week.days
      if week.lowerBound == first, first.dayOfMonth != 1, first.month != fixed.day.month {
        return Wording(
          nl: "begint op \(first.shortName.nl), zodat die hele week erbij hoort",
          en: "begins on \(first.shortName.en), so that the whole of that week belongs to it")
      }
      if week.upperBound == last, last.next.dayOfMonth != 1, last.month != fixed.day.month {
        return Wording(
          nl: "eindigt op \(last.shortName.nl), zodat die hele week erbij hoort",
          en: "ends on \(last.shortName.en), so that the whole of that week belongs to it")
      }
    }
    return nil
  }

  /// `maart`, `maart en april`, `week 9 tot en met 13`, `27 november tot en met 31 december`.
  private func when(_ period: Plan.Period) -> Wording {
    switch period.moments {
    case (.month(let from, _), .month(let to, _)):
      let (a, b) = (CalendarNames.months[from - 1], CalendarNames.months[to - 1])
      if from == to { return a }
      return to == from + 1
        ? Wording(nl: "\(a.nl) en \(b.nl)", en: "\(a.en) and \(b.en)")
        : Wording(nl: "\(a.nl) tot en met \(b.nl)", en: "\(a.en) to \(b.en)")
    case (.week(let from), .week(let to)):
      if from == to { return Wording(nl: "week \(from.number)", en: "week \(from.number)") }
      return Wording(
        nl: "week \(from.number) tot en met \(to.number)", en: "week \(from.number) to \(to.number)"
      )
    default:
      let (a, b) = (period.days.lowerBound.shortName, period.days.upperBound.shortName)
      return a == b ? a : Wording(nl: "\(a.nl) tot en met \(b.nl)", en: "\(a.en) to \(b.en)")
    }
  }
}
