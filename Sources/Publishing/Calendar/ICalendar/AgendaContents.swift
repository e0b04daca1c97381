import Content
import Diagnostics

/// Which files for diaries a site has, and which events each of them holds.
struct AgendaContents {
  /// By day; of one day in the order of the calendar.
  private(set) var events: [AgendaEvent] = []
  private(set) var agendas: [Agenda] = []

  /// An event, and where it belongs besides the file of all.
  private struct Entry {
    let event: AgendaEvent
    var themes: [PageID]
    var channels: [Int] = []
    /// Places in `CalendarAddresses.audiences`.
    var audiences: [Int] = []
    /// The page of a webinar that is still to come.
    var webinar: PageID?
  }

  /// The kinds of audience that have a file: more than that are names that editors made up as they wrote.
  private static let mostAudiences = 100

  init(of site: Site, _ addresses: Addresses, _ calendar: CalendarAddresses) {
    let maker = AgendaEvents(of: site, addresses, calendar)
    let hasCalendar = !site.calendar.isEmpty
    var entries = hasCalendar ? Self.entries(of: site, calendar, maker) : []
    for id in site.pagesOfKind[Webinar.name] ?? [] {
      let page = site[id]
      let isToCome = site.isToCome(page)
      guard hasCalendar || isToCome, let event = maker.event(of: page) else { continue }
      entries.append(Entry(event: event, themes: page.themes, webinar: isToCome ? id : nil))
    }
    let order = entries.indices.sorted {
      (entries[$0].event.day, $0) < (entries[$1].event.day, $1)
    }
    events = order.map { entries[$0].event }
    add(order.map { entries[$0] }, site, addresses, calendar)
  }

  private static func entries(
    of site: Site, _ calendar: CalendarAddresses, _ maker: AgendaEvents
  ) -> [Entry] {
    let audiences = Dictionary(
      calendar.audiences.prefix(mostAudiences).enumerated().map { ($1.agenda, $0) }
    ) { first, _ in first }
    var entries: [Entry] = []
    for (period, number) in numbered(site.calendar.periods) {
      let places = Set(
        period.audience.compactMap { audiences[calendar.agenda(ofAudience: $0)] }
      ).sorted()
      entries.append(
        Entry(
          event: maker.event(of: period, number: number), themes: [period.theme],
          channels: period.channels, audiences: places))
      for item in period.items {
        guard let event = maker.event(of: item, in: period) else { continue }
        entries.append(
          Entry(
            event: event, themes: [period.theme], channels: item.channel.map { [$0] } ?? [],
            audiences: places))
      }
    }
    return entries
  }

  /// The periods with a number that does not follow from their days: which of its theme it is in its file.
  private static func numbered(_ periods: [CalendarPeriod]) -> [(CalendarPeriod, Int)] {
    struct Theme: Hashable {
      let year: Int
      let page: PageID
    }
    var counts: [Theme: Int] = [:]
    var numbers = Array(repeating: 0, count: periods.count)
    let inFiles = periods.indices.sorted {
      (periods[$0].year, periods[$0].place.lowerBound)
        < (periods[$1].year, periods[$1].place.lowerBound)
    }
    for index in inFiles {
      let theme = Theme(year: periods[index].year, page: periods[index].theme)
      counts[theme, default: 0] += 1
      numbers[index] = counts[theme, default: 0]
    }
    return Array(zip(periods, numbers))
  }

  private mutating func add(
    _ entries: [Entry], _ site: Site, _ addresses: Addresses, _ calendar: CalendarAddresses
  ) {
    var themes: [PageID: [Int]] = [:]
    var channels: [Int: [Int]] = [:]
    var audiences: [Int: [Int]] = [:]
    for (index, entry) in entries.enumerated() {
      for theme in Set(entry.themes) { themes[theme, default: []].append(index) }
      for channel in entry.channels { channels[channel, default: []].append(index) }
      for audience in entry.audiences { audiences[audience, default: []].append(index) }
    }
    let name = site.settings.name
    func add(_ address: Address, _ title: String, page: Address, _ events: [Int]?) {
      guard let events, !events.isEmpty else { return }
      agendas.append(Agenda(address: address, name: title, page: page, events: events))
    }
    if !site.calendar.isEmpty {
      let title = Wording(nl: "kalender", en: "calendar")[site.settings.language]
      add(
        calendar.agenda, "\(name): \(title)", page: calendar.overview, Array(entries.indices))
      for (index, channel) in site.settings.channels.enumerated() {
        add(
          calendar.agenda(ofChannel: index), "\(name): \(channel.name)", page: calendar.overview,
          channels[index])
      }
      for theme in site.themes {
        add(
          calendar.agenda(of: theme), "\(name): \(site[theme].title)", page: addresses.page(theme),
          themes[theme])
      }
      for (index, audience) in calendar.audiences.prefix(Self.mostAudiences).enumerated() {
        add(
          audience.agenda, "\(name): \(audience.name)", page: calendar.overview, audiences[index])
      }
    }
    for (index, entry) in entries.enumerated() {
      guard let webinar = entry.webinar else { continue }
      let page = addresses.page(webinar)
      add(calendar.agenda(ofWebinarAt: page), "", page: page, [index])
    }
  }
}
