import Content

/// When a page has its turn on the communicatiekalender, period by period.
///
/// Made once for a site, in one walk over its calendar: what a page shows of it is then one look-up, and costs a page
/// that is not on it nothing.
struct CalendarTurns: Sendable {
  /// In one period.
  struct Turn: Sendable {
    /// A place in `CommunicationCalendar.periods`.
    let period: Int
    /// The channels on which the page is brought to attention then: places in `SiteSettings.channels`, in that order.
    let channels: [Int]
  }

  /// More periods than this, the newest, are named on no page.
  private static let most = 12

  private var turns: [PageID: [Turn]] = [:]

  /// A theme has its turn in its periods; another page where a message is about it, or about a chapter of it.
  init(of site: Site) {
    for period in site.calendar.periods.reversed() {
      var channels: [PageID: Set<Int>] = [period.theme: Set(period.channels)]
      for item in period.items {
        guard case .page(let page, _) = item.material, page != period.theme else { continue }
        let front = site[page].role.work.map { site.works[$0].front }
        for page in Set([page, front ?? page]) {
          channels[page, default: []].formUnion(item.channel.map { [$0] } ?? [])
        }
      }
      for (page, channels) in channels where turns[page, default: []].count < Self.most {
        turns[page, default: []].append(Turn(period: period.index, channels: channels.sorted()))
      }
    }
  }

  /// The newest first.
  subscript(page: PageID) -> [Turn] { turns[page] ?? [] }
}

/// A period in which a page has its turn.
struct TurnView: TemplateView {
  let turn: CalendarTurns.Turn
  let page: PageID
  let scene: Scene

  private var period: CalendarPeriod { scene.site.calendar.periods[turn.period] }

  static func all(of page: PageID, in scene: Scene) -> [TurnView] {
    scene.context.turns[page].map { TurnView(turn: $0, page: page, scene: scene) }
  }

  static let fields: [TemplateField<TurnView>] = [
    .text("when") { $0.scene.words.when($0.period) },
    .text("themeTitle") { view in
      view.period.theme == view.page ? "" : view.scene.site[view.period.theme].title
    },
    .text("url") { view in
      view.scene.url(view.scene.context.calendar.theme(view.period.theme, in: view.period.year))
    },
    .text("message") { $0.period.message },
    .text("channelLine") { view in
      view.turn.channels.map { view.scene.site.settings.channels[$0].name }
        .joined(separator: ", ")
    },
  ]
}
