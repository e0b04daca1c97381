/// Gives stretches their themes, one after another in time.
///
/// First those that have not been on in this plan and have no fixed day in it, the longest out of sight before the others;
/// then whatever is farthest from when it was on last and from its next fixed day. Never two in a row, unless fixed days
/// leave no other way.
struct ThemeOrder {
  private let input: PlanInput
  /// Themes that still have to come, the longest out of sight first.
  private(set) var waiting: [Int]
  /// By theme, the last day on which it was on so far.
  private var lastSeen: [Day?]
  /// By theme, its fixed days in the plan.
  private let fixedDays: [[Day]]
  private var previous: Int?
  /// How often a theme came twice in a row where no fixed day asked for it.
  private(set) var repeats = 0

  init(_ input: PlanInput, years: [OpenYear]) {
    self.input = input
    var fixedDays = Array(repeating: [Day](), count: input.themes.count)
    for year in years {
      for day in year.fixed { fixedDays[day.theme].append(day.day) }
    }
    self.fixedDays = fixedDays
    let lastSeen = input.themes.map(\.lastSeen)
    self.lastSeen = lastSeen
    waiting = input.themes.indices.filter { fixedDays[$0].isEmpty }
      .sorted { (Self.number(lastSeen[$0]), $0) < (Self.number(lastSeen[$1]), $1) }
    previous = input.before?.theme
  }

  /// `following` is the theme that comes after them, if that is certain.
  mutating func fill(_ slots: [Slot], following: Int?) -> [Slot] {
    var slots = slots
    for index in slots.indices {
      let next = index + 1 < slots.count ? slots[index + 1].fixedTheme : following
      let theme = slots[index].fixedTheme ?? choice(for: slots[index].days, next: next)
      slots[index].theme = theme
      slots[index].lastSeen = lastSeen[theme]
      slots[index].isRepeat = theme == previous
      lastSeen[theme] = slots[index].days.upperBound
      previous = theme
      if let place = waiting.firstIndex(of: theme) { waiting.remove(at: place) }
    }
    return slots
  }

  private mutating func choice(for days: ClosedRange<Day>, next: Int?) -> Int {
    let previous = previous
    func isFree(_ theme: Int) -> Bool { theme != previous && theme != next }
    // What comes after the plan must not be left for its end.
    if waiting.count == 2, let after = input.after?.theme, waiting.contains(after), isFree(after) {
      return after
    }
    if let theme = waiting.first(where: isFree) { return theme }
    if let theme = farthest(of: input.themes.indices.filter(isFree), from: days) { return theme }
    repeats += 1
    return farthest(of: input.themes.indices.filter { $0 != previous }, from: days) ?? 0
  }

  private func farthest(of themes: [Int], from days: ClosedRange<Day>) -> Int? {
    var best: (theme: Int, distance: Int)?
    for theme in themes {
      let since = lastSeen[theme].map { $0.distance(to: days.lowerBound) } ?? .max
      let next = fixedDays[theme].first { $0 > days.upperBound }
      let until = next.map { days.upperBound.distance(to: $0) } ?? .max
      let distance = min(since, until)
      if distance > best?.distance ?? -1 { best = (theme, distance) }
    }
    return best?.theme
  }

  private static func number(_ day: Day?) -> Int { day?.number ?? .min }
}
