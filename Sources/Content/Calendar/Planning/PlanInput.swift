import Diagnostics

/// All that a plan of the communicatiekalender is made from: the same input gives the same plan.
package struct PlanInput: Sendable {
  /// To be planned, all of them; no file plans them yet, or it does not count.
  package let years: ClosedRange<Int>
  /// In the order of the site.
  package let themes: [Theme]
  /// Of all themes; one that carries two themes stands here once.
  package let materials: [Material]
  package let fixedDays: [FixedDay]
  package let channels: [Channel]
  /// What the calendar holds before and after the years to be planned.
  package let before: Neighbour?
  package let after: Neighbour?
  /// What was used last before the years to be planned: in all, and on each channel.
  package let lastMaterial: Int?
  package let lastMaterials: [Int: Int]
  /// What is wrong with the site's wishes, and does not stop a plan.
  package let warnings: [Diagnostic]

  package struct Theme: Sendable {
    /// As a period names it.
    package let name: String
    package let title: String
    package let question: String
    package let audience: [String]
    /// The last day on which it was on the calendar.
    package let lastSeen: Day?
    /// Places in `PlanInput.materials`, in the order of lists.
    package let materials: [Int]
  }

  package struct Material: Sendable {
    /// Below `content/`.
    package let file: String
    package let views: Int?
    package let lastUsed: Day?
  }

  /// A day that comes back each year, and the theme that is to be on then.
  package struct FixedDay: Sendable {
    package let day: Content.FixedDay
    /// A place in `PlanInput.themes`.
    package let theme: Int
    package let source: SourceFile

    package init(_ day: Content.FixedDay, theme: Int, in source: SourceFile) {
      self.day = day
      self.theme = theme
      self.source = source
    }

    /// What people call it; empty when it has no name.
    var name: String { day.name }
  }

  package struct Channel: Sendable {
    package let name: String
    package let isNewsletter: Bool
    /// The day of the week that most of its messages were on, from 1 for Monday; nil when there were none.
    package let usualWeekday: Int?
  }

  /// A period that is not planned here, next to those that are.
  package struct Neighbour: Sendable {
    /// Its last day when it comes before, its first when it comes after.
    package let day: Day
    /// A place in `PlanInput.themes`.
    package let theme: Int
  }
}

extension PlanInput {
  /// What a site brings to a plan of `years`.
  package init(of site: Site, years: ClosedRange<Int>) {
    self.years = years
    let history = site.calendar.periods.filter { $0.year < years.lowerBound }
    let future = site.calendar.periods.filter { $0.year > years.upperBound }
    let places = Dictionary(uniqueKeysWithValues: site.themes.enumerated().map { ($1, $0) })
    var seen: [PageID: Day] = [:]
    var used: [PageID: Day] = [:]
    var uses: [(day: Day, channel: Int?, page: PageID)] = []
    for period in history {
      seen[period.theme] = max(seen[period.theme] ?? period.days.upperBound, period.days.upperBound)
      for item in period.items {
        guard case .page(let page, _) = item.material else { continue }
        let day = item.date ?? period.days.upperBound
        used[page] = max(used[page] ?? day, day)
        uses.append((day, item.channel, page))
      }
    }
    var materials: [Material] = []
    var materialPlaces: [PageID: Int] = [:]
    themes = site.themes.map { theme in
      let page = site[theme]
      let carriers = (site.pagesOfTheme[theme] ?? []).filter { site.isForPlan($0) }
      for carrier in carriers where materialPlaces[carrier] == nil {
        materialPlaces[carrier] = materials.count
        materials.append(
          Material(
            file: site[carrier].path.file, views: (site[carrier].kind as? Webinar)?.views,
            lastUsed: used[carrier]))
      }
      return Theme(
        name: site.planName(of: theme), title: page.title,
        question: (page.kind as? Thema)?.question ?? "",
        audience: page.matter.audience, lastSeen: seen[theme],
        materials: carriers.compactMap { materialPlaces[$0] })
    }
    self.materials = materials
    let weekdays = Self.weekdays(in: history, channels: site.settings.channels.count)
    channels = zip(site.settings.channels, weekdays).map { channel, weekday in
      Channel(name: channel.name, isNewsletter: channel.isNewsletter, usualWeekday: weekday)
    }
    before = history.max { ($0.days.upperBound, $0.index) < ($1.days.upperBound, $1.index) }
      .flatMap { period in
        places[period.theme].map { Neighbour(day: period.days.upperBound, theme: $0) }
      }
    after = future.min { ($0.days.lowerBound, $0.index) < ($1.days.lowerBound, $1.index) }
      .flatMap { period in
        places[period.theme].map { Neighbour(day: period.days.lowerBound, theme: $0) }
      }
    var last: Int?
    var lastOnChannel: [Int: Int] = [:]
    for use in uses.enumerated().sorted(by: { ($0.1.day, $0.0) < ($1.1.day, $1.0) }).map(\.1) {
      last = materialPlaces[use.page]
      if let channel = use.channel { lastOnChannel[channel] = materialPlaces[use.page] }
    }
    lastMaterial = last
    lastMaterials = lastOnChannel
    var warnings: [Diagnostic] = []
    fixedDays = site.settings.fixedDays.compactMap { day in
      if let theme = site.theme(of: day) {
        return places[theme].map { FixedDay(day, theme: $0, in: site.settings.source) }
      }
      warnings.append(
        .fixedDayOfUnknownTheme(
          day, site.themes.map { site[$0].path.stem }, site.settings.source))
      return nil
    }
    self.warnings = warnings
  }

  /// By channel, the day from Monday to Friday that it had most often; the first of the week when there are more.
  private static func weekdays(in history: [CalendarPeriod], channels: Int) -> [Int?] {
    var counts = Array(repeating: [0, 0, 0, 0, 0], count: channels)
    for item in history.lazy.flatMap(\.items) {
      guard let channel = item.channel, let day = item.date, day.weekday <= 5 else { continue }
      counts[channel][day.weekday - 1] += 1
    }
    return counts.map { counts in
      guard let most = counts.max(), most > 0 else { return nil }
      return counts.firstIndex(of: most).map { $0 + 1 }
    }
  }
}

extension Site {
  /// The theme that belongs to a fixed day; nil when there is none of that name.
  package func theme(of day: FixedDay) -> PageID? {
    themes.first { isCalled(day.theme.value, theme: $0) }
  }

  /// Whether a period that names `name` means `theme`, if no theme before it is called so.
  private func isCalled(_ name: String, theme: PageID) -> Bool {
    let key = NameIndex.fold(name.hasSuffix(".md") ? String(name.dropLast(3)) : name)
    let page = self[theme]
    return NameIndex.fold(page.path.stem) == key || NameIndex.fold(page.title) == key
      || page.path.description == key
  }

  /// The name of its file, unless another theme is called so too.
  fileprivate func planName(of theme: PageID) -> String {
    let page = self[theme]
    let names = [page.path.stem, page.title, page.path.description]
    return names.first { name in themes.first { isCalled(name, theme: $0) } == theme }
      ?? page.path.stem
  }

  /// Whether a page is something that a message can be about.
  fileprivate func isForPlan(_ page: PageID) -> Bool {
    switch self[page].role {
    case .single, .workFront, .chapter: type(of: self[page].kind).isMaterial
    case .home, .head: false
    }
  }
}
