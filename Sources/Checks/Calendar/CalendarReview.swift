import Content
import Diagnostics

/// The communicatiekalender as an editor looks through it on a day, with what all kinds of gaps ask of it.
struct CalendarReview: Sendable {
  let site: Site
  let today: Day
  /// So many weeks without a message are a silence.
  let silentWeeks: Int
  /// The periods of each theme, by beginning: places in `CommunicationCalendar.periods`.
  let periodsOfTheme: [PageID: [Int]]
  /// Items with a channel and a date, by channel, in the order of their dates.
  let itemsOfChannel: [[ItemPlace]]
  private let positions: [String: Positions]

  init(of site: Site, on today: Day, silentWeeks: Int) {
    self.site = site
    self.today = today
    self.silentWeeks = silentWeeks
    positions = Dictionary(
      site.calendar.years.map { ($0.source.path, Positions(of: $0.source)) },
      uniquingKeysWith: { first, _ in first })
    var periodsOfTheme: [PageID: [Int]] = [:]
    var items: [[(date: Day, place: ItemPlace)]] = site.settings.channels.map { _ in [] }
    for period in site.calendar.periods {
      periodsOfTheme[period.theme, default: []].append(period.index)
      for (index, item) in period.items.enumerated() {
        guard let channel = item.channel, let date = item.date else { continue }
        items[channel].append((date, ItemPlace(period: period.index, item: index)))
      }
    }
    self.periodsOfTheme = periodsOfTheme
    itemsOfChannel = items.map { items in
      items.sorted {
        ($0.date, $0.place.period, $0.place.item) < ($1.date, $1.place.period, $1.place.item)
      }.map(\.place)
    }
  }

  var calendar: CommunicationCalendar { site.calendar }

  func period(_ place: ItemPlace) -> CalendarPeriod { calendar.periods[place.period] }
  func item(_ place: ItemPlace) -> CalendarItem { period(place).items[place.item] }

  /// All items with their periods, in the order of the calendar.
  var items: some Sequence<(CalendarPeriod, CalendarItem)> {
    calendar.periods.lazy.flatMap { period in period.items.lazy.map { (period, $0) } }
  }

  /// The period in which a theme can next be helped: the first that is not over, else its last.
  func nextPeriod(of theme: PageID) -> CalendarPeriod? {
    let periods = (periodsOfTheme[theme] ?? []).map { calendar.periods[$0] }
    return periods.first { $0.days.upperBound >= today } ?? periods.last
  }

  // MARK: - Words

  func title(of theme: PageID) -> String { site[theme].title }

  /// What an item is about; what is not published goes by its file.
  func title(of item: CalendarItem, in period: CalendarPeriod) -> String {
    if case .unpublished(let file, _) = item.material { return file }
    return site.title(of: item.material, theme: period.theme) ?? ""
  }

  func channel(of item: CalendarItem) -> String {
    item.channel.map { site.settings.channels[$0].name } ?? ""
  }

  /// `Het bericht voor Facebook over ‘Zichtbaarheid’`.
  func subject(_ item: CalendarItem, in period: CalendarPeriod) -> Wording {
    let title = title(of: item, in: period)
    let channel = channel(of: item)
    let on = channel.isEmpty ? ("", "") : (" voor \(channel)", " on \(channel)")
    return Wording(
      nl: "Het bericht\(on.0) over ‘\(title)’", en: "The message\(on.1) about '\(title)'")
  }

  // MARK: - Gaps

  /// A gap at a place in the calendar, or on a page.
  func gap(
    _ kind: String, _ key: String, in source: SourceFile, at offset: Int, due: Day?,
    days: ClosedRange<Day>?, course: Gap.Course = .passing, theme: PageID? = nil,
    channel: String = "",
    owner: String = "", message: Wording, action: Wording
  ) -> Gap {
    Gap(
      kind: kind, id: "\(kind)/\(key)", path: source.path,
      position: positions[source.path]?.position(at: offset) ?? source.position(at: offset),
      due: due, urgency: urgency(due), days: days, course: course,
      theme: theme.map { site[$0].path.stem } ?? "", channel: channel, owner: owner,
      message: message, action: action)
  }

  /// A gap of one item.
  func gap(
    _ kind: String, of item: CalendarItem, in period: CalendarPeriod, at place: Range<Int>,
    due: Day?, course: Gap.Course = .passing, message: Wording, action: Wording
  ) -> Gap {
    gap(
      kind, item.key, in: period.source, at: place.lowerBound, due: due,
      days: item.days ?? period.days, course: course, theme: period.theme,
      channel: channel(of: item), owner: item.owner, message: message, action: action)
  }

  private func urgency(_ due: Day?) -> Gap.Urgency {
    guard let due else { return .later }
    return due < today ? .late : today.distance(to: due) <= Gap.soon ? .soon : .later
  }
}

extension CalendarItem {
  /// From its first deadline to its date; nil when it has no date.
  var days: ClosedRange<Day>? {
    date.map { min($0, textReadyBy ?? $0, approvedBy ?? $0)...$0 }
  }
}
