import Content

/// What the home page shows of the communicatiekalender: a year of periods, of which a script in the browser picks those
/// whose turn it is on the reader's own day.
struct HomeCalendarView: TemplateView {
  let scene: Scene
  /// The year that holds the day of the build, else the next that comes, else the last.
  private let year: CalendarYear
  /// In the order of their beginnings.
  private let periods: [HomePeriodView]

  /// So many periods of the year stand on the page, and of the year after it.
  private static let shown = 24
  private static let shownOfNext = 2
  /// So many does the script know of: a site that is not built for months still shows whose turn it is.
  private static let known = 60

  /// Nil when nothing is planned.
  init?(scene: Scene) {
    let calendar = scene.site.calendar
    let years = calendar.years.filter { !$0.periods.isEmpty }
    let today = scene.today
    guard let year = years.first(where: { $0.number >= today.year }) ?? years.last else {
      return nil
    }
    // What began in the year before may not be over.
    let own = calendar.periods.filter { period in
      period.year == year.number || period.year < year.number && period.days.upperBound >= today
    }
    let next = calendar.periods.filter { $0.year > year.number }
    let shown = Set(
      (Self.fromNowOn(own, today, most: Self.shown) + next.prefix(Self.shownOfNext)).map(\.index))
    let known = (own + next).sorted { $0.index < $1.index }
    self.scene = scene
    self.year = year
    periods = Self.fromNowOn(known, today, most: Self.known).map {
      HomePeriodView(period: $0, isShown: shown.contains($0.index), scene: scene)
    }
  }

  /// Whether a home page has such a part.
  static func isOnHome(of site: Site) -> Bool { !site.calendar.periods.isEmpty }

  /// All of them when they are few; else those that are not over.
  private static func fromNowOn(
    _ periods: [CalendarPeriod], _ today: Day, most: Int
  ) -> ArraySlice<CalendarPeriod> {
    guard periods.count > most else { return periods[...] }
    let start = periods.firstIndex { $0.days.upperBound >= today } ?? periods.endIndex
    return periods[min(start, periods.count - most)...].prefix(most)
  }

  static let fields: [TemplateField<HomeCalendarView>] = [
    .text("year") { String($0.year.number) },
    .text("introduction") { $0.year.introduction },
    .text("url") { $0.scene.url($0.scene.context.calendar.overview) },
    .list("periods") { $0.periods },
  ]
}

/// A period on the home page.
struct HomePeriodView: TemplateView {
  let period: CalendarPeriod
  /// Whether it stands there until a script has looked at the day.
  let isShown: Bool
  let scene: Scene

  /// So much of what there is on its theme is named.
  private static let mostMaterials = 6

  static let fields: [TemplateField<HomePeriodView>] = [
    .view("period") { PeriodView($0.period, $0.scene) },
    .flag("later") { !$0.isShown },
    .list("materials") { $0.materials },
  ]

  /// What its messages are about, then what else there is on the theme.
  private var materials: [MaterialLinkView] {
    var seen: Set<CalendarItem.Material> = []
    var views: [MaterialLinkView] = []
    let used = period.items.lazy.map { item -> CalendarItem.Material in
      if case .page(let page, _) = item.material { return .page(page, anchor: nil) }
      return item.material
    }
    let others = (scene.site.pagesOfTheme[period.theme] ?? []).lazy.map {
      CalendarItem.Material.page($0, anchor: nil)
    }
    for materials in [AnySequence(used), AnySequence(others)] {
      for material in materials {
        guard views.count < Self.mostMaterials else { return views }
        guard seen.insert(material).inserted else { continue }
        views += MaterialLinkView(material, of: period.theme, scene).map { [$0] } ?? []
      }
    }
    return views
  }
}

/// Something to read or to watch, with what kind of thing it is.
struct MaterialLinkView: TemplateView {
  let link: LinkView
  let kindTitle: String

  /// Nil for what is not published, and for the theme itself.
  init?(_ material: CalendarItem.Material, of theme: PageID, _ scene: Scene) {
    guard material != .theme, material != .page(theme, anchor: nil),
      let link = scene.link(material, of: theme)
    else { return nil }
    self.link = link
    kindTitle =
      switch material {
      case .page(let page, _): CardView(scene: scene, id: page).kindTitle
      default: ""
      }
  }

  static let fields: [TemplateField<MaterialLinkView>] = [
    .text("title") { $0.link.title },
    .text("url") { $0.link.url },
    .text("kindTitle") { $0.kindTitle },
  ]
}
