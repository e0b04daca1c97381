import Diagnostics

/// All that a plan of the communicatiekalender is made from: the same input gives the same plan.
package struct PlanInput: Sendable {
  /// To be planned, all of them; no file plans them yet, or it does not count.
  package let years: ClosedRange<Int>
  /// In the order of the site.
  package let themes: [Theme]
  /// Of all themes; one that carries two themes stands here once.
  package let materials: [Material]
  package let wishes: [Wish]
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
  package struct Wish: Sendable {
    package let day: FixedDay
    /// A place in `PlanInput.themes`.
    package let theme: Int
    package let source: SourceFile

    package init(_ day: FixedDay, theme: Int, in source: SourceFile) {
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
    let history = CalendarHistory(of: site.calendar.periods.filter { $0.year < years.lowerBound })
    let future = site.calendar.periods.filter { $0.year > years.upperBound }
    let names = ThemeNames(of: site)
    let places = Dictionary(uniqueKeysWithValues: site.themes.enumerated().map { ($1, $0) })
    var materials: [Material] = []
    var materialPlaces: [PageID: Int] = [:]
    themes = site.themes.enumerated().map { place, theme in
      let page = site[theme]
      let carriers = (site.pagesOfTheme[theme] ?? []).filter { site.isForPlan($0) }
      for carrier in carriers where materialPlaces[carrier] == nil {
        materialPlaces[carrier] = materials.count
        materials.append(
          Material(
            file: site[carrier].path.file, views: (site[carrier].kind as? Webinar)?.views,
            lastUsed: history.used[carrier]))
      }
      return Theme(
        name: names.shortest(for: page, at: place), title: page.title,
        question: (page.kind as? Thema)?.question ?? "",
        audience: page.matter.audience, lastSeen: history.seen[theme],
        materials: carriers.compactMap { materialPlaces[$0] })
    }
    self.materials = materials
    let weekdays = history.weekdays(channels: site.settings.channels.count)
    channels = zip(site.settings.channels, weekdays).map { channel, weekday in
      Channel(name: channel.name, isNewsletter: channel.isNewsletter, usualWeekday: weekday)
    }
    before = history.periods.max { ($0.days.upperBound, $0.index) < ($1.days.upperBound, $1.index) }
      .flatMap { period in
        places[period.theme].map { Neighbour(day: period.days.upperBound, theme: $0) }
      }
    after = future.min { ($0.days.lowerBound, $0.index) < ($1.days.lowerBound, $1.index) }
      .flatMap { period in
        places[period.theme].map { Neighbour(day: period.days.lowerBound, theme: $0) }
      }
    lastMaterial = history.last.flatMap { materialPlaces[$0] }
    lastMaterials = history.lastOnChannel.compactMapValues { materialPlaces[$0] }
    (wishes, warnings) = Self.wishes(of: site, names)
  }

  private static func wishes(
    of site: Site, _ names: ThemeNames
  ) -> ([Wish], [Diagnostic]) {
    var warnings: [Diagnostic] = []
    let source = site.settings.source
    let days = site.settings.fixedDays.compactMap { day -> Wish? in
      if let theme = names[day.theme.value] { return Wish(day, theme: theme, in: source) }
      warnings.append(
        .fixedDayOfUnknownTheme(day, site.themes.map { site[$0].path.stem }, source))
      return nil
    }
    return (days, warnings)
  }
}

extension ThemeNames {
  /// The name of its file, unless another theme is called so too.
  fileprivate func shortest(for page: Page, at place: Int) -> String {
    let names = [page.path.stem, page.title, page.path.description]
    return names.first { self[$0] == place } ?? page.path.stem
  }
}

extension Site {
  /// Whether a page is something that a message can be about.
  fileprivate func isForPlan(_ page: PageID) -> Bool {
    switch self[page].role {
    case .single, .workFront, .chapter: type(of: self[page].kind).isMaterial
    case .home, .head: false
    }
  }
}
