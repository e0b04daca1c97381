import Content
import Diagnostics

/// Makes the events of a site: periods, messages, webinars.
struct AgendaEvents {
  let site: Site
  let addresses: Addresses
  let calendar: CalendarAddresses
  let words: Words
  /// What the names of events begin with.
  let name: String

  init(of site: Site, _ addresses: Addresses, _ calendar: CalendarAddresses) {
    self.site = site
    self.addresses = addresses
    self.calendar = calendar
    words = Words(language: site.settings.language)
    name = Self.name(of: site, base: addresses.base)
  }

  /// The address without `https://`, so that events stay the same when a site gets that: of `site.yaml`, because a site that
  /// is tried elsewhere is the same one. A site without an address goes by its name, in a domain that never is
  /// (RFC 2606).
  static func name(of site: Site, base: String) -> String {
    let address = site.settings.address.isEmpty ? base : site.settings.address
    if let scheme = address.firstRange(of: "://") {
      return address[scheme.upperBound...].lowercased()
    }
    return Addresses.slug(site.settings.name) + ".invalid/"
  }

  /// `key` tells it apart from all others of its sort.
  private func uid(_ sort: String, _ key: String) -> String {
    NameUUID.make(of: "https://\(name)#\(sort)/\(key)")
  }

  // MARK: - Periods

  /// `number` counts the periods of one theme in one file, from 1, in the order in which they stand there.
  func event(of period: CalendarPeriod, number: Int) -> AgendaEvent {
    let theme = site[period.theme]
    let url = addresses.absolute(calendar.theme(period.theme, in: period.year))
    return AgendaEvent(
      uid: uid("period", "\(period.year)/\(theme.path)/\(number)"), .days(period.days),
      summary: "\(Thema.title[words.language]): \(theme.title)",
      description: [period.message, url], url: url, categories: period.audience)
  }

  // MARK: - Messages

  /// Nil when it has no date yet.
  func event(of item: CalendarItem, in period: CalendarPeriod) -> AgendaEvent? {
    guard let date = item.date else { return nil }
    let title = site.title(of: item.material, theme: period.theme) ?? words.notYetPublished
    let channel = item.channel.map { site.settings.channels[$0].name }
    let summary = channel.map { "\($0): \(title)" } ?? title
    let url = addresses.absolute(
      item.material, theme: calendar.theme(period.theme, in: period.year))
    return AgendaEvent(
      uid: uid("item", item.key), .days(date...date), moves: item.earlier.count,
      status: item.status < .approved ? "TENTATIVE" : "CONFIRMED", summary: summary,
      description: [
        "\(Thema.title[words.language]): \(site[period.theme].title) (\(words.when(period)))",
        "Status: \(item.status.name[words.language])", url,
      ], url: url, categories: period.audience, alarms: alarms(of: item, summary))
  }

  private func alarms(of item: CalendarItem, _ summary: String) -> [AgendaEvent.Alarm] {
    let deadlines = [
      (item.textReadyBy, ItemStatus.textReady), (item.approvedBy, ItemStatus.approved),
    ]
    return deadlines.compactMap { day, status in
      guard let day, item.status < status else { return nil }
      return AgendaEvent.Alarm(day: day, text: "\(words.deadline(of: status)): \(summary)")
    }
  }

  // MARK: - Webinars

  /// Nil when its day is not known, or is of a year that diaries do not know.
  func event(of page: Page) -> AgendaEvent? {
    guard let webinar = page.kind as? Webinar, let day = page.matter.date.flatMap(Day.init),
      day.year > 0
    else { return nil }
    let hours = webinar.start.flatMap { AmsterdamHours(day, from: $0, to: webinar.end) }
    let url = addresses.absolute(addresses.page(page.id))
    return AgendaEvent(
      uid: uid("webinar", page.path.description),
      hours.map { .hours(day, $0) } ?? .days(day...day), isBusy: hours != nil,
      summary: "\(Webinar.title[words.language]): \(page.title)",
      description: [page.matter.summary, url], url: url, categories: page.matter.audience)
  }
}

extension Words {
  /// What is due: `Tekst klaar`.
  func deadline(of status: ItemStatus) -> String {
    heading(status.name[language])
  }
}
