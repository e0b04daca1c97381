/// What came before a plan: which themes were on when, and which pages were used when.
struct CalendarHistory {
  let periods: [CalendarPeriod]
  /// By theme, its last day on the calendar.
  private(set) var seen: [PageID: Day] = [:]
  /// By page, the last day on which a message was about it.
  private(set) var used: [PageID: Day] = [:]
  /// The page that was used last: in all, and on each channel.
  private(set) var last: PageID?
  private(set) var lastOnChannel: [Int: PageID] = [:]

  init(of periods: [CalendarPeriod]) {
    self.periods = periods
    var uses: [(day: Day, channel: Int?, page: PageID)] = []
    for period in periods {
      let end = period.days.upperBound
      seen[period.theme] = max(seen[period.theme] ?? end, end)
      for item in period.items {
        guard case .page(let page, _) = item.material else { continue }
        let day = item.date ?? end
        used[page] = max(used[page] ?? day, day)
        uses.append((day, item.channel, page))
      }
    }
    // Those of one day in the order of the calendar.
    for (_, use) in uses.enumerated().sorted(by: { ($0.1.day, $0.0) < ($1.1.day, $1.0) }) {
      last = use.page
      if let channel = use.channel { lastOnChannel[channel] = use.page }
    }
  }

  /// By channel, the day from Monday to Friday that it had most often; the first of the week when there are more.
  func weekdays(channels: Int) -> [Int?] {
    var counts = Array(repeating: [0, 0, 0, 0, 0], count: channels)
    for item in periods.lazy.flatMap(\.items) {
      guard let channel = item.channel, let day = item.date, day.weekday <= 5 else { continue }
      counts[channel][day.weekday - 1] += 1
    }
    return counts.map { counts in
      guard let most = counts.max(), most > 0 else { return nil }
      return counts.firstIndex(of: most).map { $0 + 1 }
    }
  }
}
