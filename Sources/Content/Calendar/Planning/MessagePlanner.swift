/// Proposes what is said when on each channel: one message a channel in each period, with material that has been out of
/// sight longest.
struct MessagePlanner {
  private let input: PlanInput
  /// By material, when it was last used so far.
  private var lastUsed: [Day?]
  private var last: Int?
  private var lastOnChannel: [Int: Int]

  init(_ input: PlanInput) {
    self.input = input
    lastUsed = input.materials.map(\.lastUsed)
    last = input.lastMaterial
    lastOnChannel = input.lastMaterials
  }

  /// Periods are asked for in the order of their days.
  mutating func period(_ slot: Slot) -> Plan.Period {
    let theme = slot.theme ?? 0
    let fixed = slot.fixed.sorted { $0.day < $1.day }
      .map { Plan.FixedDate(name: $0.name, day: $0.day) }
    var items: [Plan.Item] = []
    for (channel, date) in dates(in: slot.days, fixed: fixed.map(\.day)) {
      let material = material(of: theme, on: channel)
      items.append(
        Plan.Item(
          channel: channel, date: date, material: material,
          lastUsed: material.flatMap { lastUsed[$0] },
          isOnFixedDay: fixed.contains { $0.day == date }))
      if let material { lastUsed[material] = date ?? slot.days.upperBound }
      last = material
      lastOnChannel[channel] = material
    }
    return Plan.Period(
      theme: theme, days: slot.days, lastSeen: slot.lastSeen, fixedDays: fixed,
      length: slot.length, isRepeat: slot.isRepeat, items: items)
  }

  /// Never used first, then what was used longest ago, then what is viewed most. Not what was used just before, in all
  /// or on the channel; then the message is about the theme itself.
  private func material(of theme: Int, on channel: Int) -> Int? {
    var best: Int?
    for material in input.themes[theme].materials
    where material != last && material != lastOnChannel[channel] {
      if let other = best, !comes(material, before: other) { continue }
      best = material
    }
    return best
  }

  private func comes(_ a: Int, before b: Int) -> Bool {
    let (used, other) = (lastUsed[a]?.number ?? .min, lastUsed[b]?.number ?? .min)
    if used != other { return used < other }
    return (input.materials[a].views ?? 0) > (input.materials[b].views ?? 0)
  }

  // MARK: - Days

  /// Channels with their days, by day: newsletters early, the others spread over the rest. A fixed day gets a message
  /// of its own.
  private func dates(in days: ClosedRange<Day>, fixed: [Day]) -> [(channel: Int, date: Day?)] {
    let working = WorkingDays.all(in: days)
    guard !working.isEmpty else { return input.channels.indices.map { ($0, nil) } }
    var dates: [(channel: Int, date: Day)] = []
    let others = input.channels.indices.filter { !input.channels[$0].isNewsletter }
    for channel in input.channels.indices where input.channels[channel].isNewsletter {
      let weekday = input.channels[channel].usualWeekday ?? Self.tuesday
      let candidates = working.filter { $0.weekday == weekday }
      // Nobody gets a newsletter ready between Christmas and New Year.
      let first = candidates.first { $0.month > 1 || $0.dayOfMonth > 7 } ?? candidates.first
      dates.append((channel, first ?? working[0]))
    }
    // The newsletter goes first.
    let first = dates.map(\.date).min().flatMap { day in working.firstIndex { $0 > day } } ?? 0
    let room = working.count - first
    for (place, channel) in others.enumerated() {
      let wanted = first + (2 * place + 1) * room / (2 * others.count)
      dates.append((channel, day(near: wanted, of: channel, in: working[first...])))
    }
    for day in fixed where WorkingDays.isWorkingDay(day) && days.contains(day) {
      move(to: day, among: others, in: &dates, fixed: fixed)
    }
    return dates.sorted { ($0.date, $0.channel) < ($1.date, $1.channel) }
      .map { ($0.channel, $0.date) }
  }

  /// The day at `place`, or one of the channel's own day of the week if there is one near.
  private func day(near place: Int, of channel: Int, in working: ArraySlice<Day>) -> Day {
    let wanted = working[place]
    let weekday = input.channels[channel].usualWeekday
    let near = working.filter { $0.weekday == weekday && abs($0.distance(to: wanted)) <= 4 }
    return near.min {
      (abs($0.distance(to: wanted)), $0) < (abs($1.distance(to: wanted)), $1)
    } ?? wanted
  }

  /// Moves the message that is nearest.
  private func move(
    to day: Day, among channels: [Int], in dates: inout [(channel: Int, date: Day)], fixed: [Day]
  ) {
    var nearest: Int?
    for index in dates.indices where channels.contains(dates[index].channel) {
      let distance = abs(dates[index].date.distance(to: day))
      if distance == 0 { return }
      // Another fixed day keeps its own.
      if fixed.contains(dates[index].date) { continue }
      if let other = nearest, abs(dates[other].date.distance(to: day)) <= distance { continue }
      nearest = index
    }
    if let nearest { dates[nearest].date = day }
  }

  private static let tuesday = 2
}
