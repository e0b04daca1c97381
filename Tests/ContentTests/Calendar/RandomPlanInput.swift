import Diagnostics

@testable import Content

/// What a plan can be asked for, of all sizes: few themes and many, fixed days that clash, calendars before and after.
enum RandomPlanInput {
  static func make(seed: UInt64) -> PlanInput {
    var random = RandomNumbers(seed: seed)
    let first = 2015 + random.next(below: 26)
    let years = first...first + random.next(below: 5)
    // Sometimes more than there are months, seldom more than there are weeks.
    let most = random.pick([6, 12, 12, 20, 45]) * years.count
    let count = 2 + random.next(below: max(1, most - 1))
    let start = Day(year: first, month: 1, day: 1)
    let materials = (0..<random.next(below: 60)).map { index in
      PlanInput.Material(
        file: "artikelen/\(index).md", views: random.next(below: 3) == 0 ? index : nil,
        lastUsed: random.next(below: 2) == 0
          ? nil : start.advanced(by: -1 - random.next(below: 500)))
    }
    let themes = (0..<count).map { index in
      PlanInput.Theme(
        name: "thema-\(index)", title: "Thema \(index)", question: "", audience: [],
        lastSeen: random.next(below: 2) == 0
          ? nil : start.advanced(by: -1 - random.next(below: 500)),
        materials: materials.isEmpty
          ? []
          : Set((0..<random.next(below: 6)).map { _ in random.next(below: materials.count) })
            .sorted())
    }
    let wishes = (0..<random.pick([0, 0, 1, 2, 3, 8])).map { index in
      let month = 1 + random.next(below: 12)
      let theme = random.next(below: count)
      return PlanInput.Wish(
        FixedDay(
          name: "Dag \(index)", month: month,
          day: 1 + random.next(below: PartialDate.days(in: month, of: 2000)),
          theme: Located("thema-\(theme)", 0..<0)),
        theme: theme, in: SourceFile(path: "content/site.yaml", bytes: []))
    }
    let channels = (0..<random.next(below: 8)).map { index in
      PlanInput.Channel(
        name: "Kanaal \(index)", isNewsletter: random.next(below: 5) == 0,
        usualWeekday: random.next(below: 2) == 0 ? nil : 1 + random.next(below: 5))
    }
    let end = Day(year: years.upperBound, month: 12, day: 31)
    let before =
      random.next(below: 3) == 0
      ? nil : start.advanced(by: random.pick([-300, -1, -1, 5, 20, 45, 100]))
    let after =
      random.next(below: 3) > 0
      ? nil : end.advanced(by: random.pick([300, 1, 1, -3, -20, -40, -100]))
    return PlanInput(
      years: years, themes: themes, materials: materials, wishes: wishes,
      channels: channels,
      before: before.map { .init(day: $0, theme: random.next(below: count)) },
      after: after.map { .init(day: $0, theme: random.next(below: count)) },
      lastMaterial: materials.isEmpty ? nil : random.next(below: materials.count),
      lastMaterials: [:], warnings: [])
  }
}
