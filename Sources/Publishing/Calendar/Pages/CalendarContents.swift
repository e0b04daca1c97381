import Content

/// What of the calendar stands on which of its pages: found once for all of them, in one walk over its items.
struct CalendarContents: Sendable {
  /// By year.
  let years: [Year]

  struct Year: Sendable {
    let year: CalendarYear
    /// Those with a day in the year, by beginning: the last of the year before among them.
    let periods: [CalendarPeriod]
    /// In the order of their first period.
    let themes: [Theme]
    /// All twelve.
    let months: [Month]

    var number: Int { year.number }
  }

  /// A theme in a year.
  struct Theme: Sendable {
    let theme: PageID
    /// By beginning; at least one.
    let periods: [CalendarPeriod]
  }

  struct Month: Sendable {
    let year: Int
    /// From 1 for January.
    let number: Int
    fileprivate(set) var periods: [CalendarPeriod] = []
    /// What is planned in it, by day.
    fileprivate(set) var items: [DatedItem] = []
    /// Of its periods, what has no date.
    fileprivate(set) var undated: [(period: CalendarPeriod, items: [CalendarItem])] = []
    /// By day and time.
    fileprivate(set) var webinars: [(day: Day, page: PageID)] = []
    /// By day.
    fileprivate(set) var fixedDays: [(day: Day, name: String)] = []

    init(_ number: Int, of year: Int) {
      self.number = number
      self.year = year
    }

    var days: ClosedRange<Day> { Day.days(ofMonth: number, in: year) }
    var isEmpty: Bool {
      items.isEmpty && undated.isEmpty && webinars.isEmpty && fixedDays.isEmpty
    }
  }

  struct DatedItem: Sendable {
    let day: Day
    let item: CalendarItem
    let period: CalendarPeriod
  }

  init(of site: Site) {
    let calendar = site.calendar
    var sheets = calendar.years.map { Sheets(of: $0.number) }
    let places = Dictionary(
      calendar.years.enumerated().map { ($1.number, $0) }, uniquingKeysWith: { first, _ in first })
    for period in calendar.periods {
      // A period belongs to a year, and may begin in the one before or end in the next.
      for year in period.year - 1...period.year + 1 {
        if let place = places[year] { sheets[place].add(period) }
      }
      for item in period.items {
        guard let day = item.date, let place = places[day.year] else { continue }
        sheets[place].months[day.month - 1].items.append(
          DatedItem(day: day, item: item, period: period))
      }
    }
    for id in site.pagesOfKind[Webinar.name] ?? [] where site[id].role == .single {
      guard let day = site[id].matter.date.flatMap(Day.init), let place = places[day.year] else {
        continue
      }
      sheets[place].months[day.month - 1].webinars.append((day, id))
    }
    for place in sheets.indices {
      for fixed in site.settings.fixedDays {
        sheets[place].months[fixed.month - 1].fixedDays.append(
          (fixed.day(in: sheets[place].year), fixed.name))
      }
    }
    years = zip(calendar.years, sheets).map { year, sheets in
      Year(
        year: year, periods: sheets.periods, themes: Self.themes(of: sheets.periods),
        months: sheets.months.map { $0.sorted() })
    }
  }

  /// The pages of a year that is being looked through.
  private struct Sheets {
    let year: Int
    var periods: [CalendarPeriod] = []
    var months: [Month]

    init(of year: Int) {
      self.year = year
      months = (1...12).map { Month($0, of: year) }
    }

    /// Adds a period, if it has a day in the year.
    mutating func add(_ period: CalendarPeriod) {
      guard period.days.overlaps(Day.days(ofYear: year)) else { return }
      periods.append(period)
      let undated = period.items.filter { $0.date == nil }
      for month in period.months(in: year) {
        months[month - 1].periods.append(period)
        if !undated.isEmpty { months[month - 1].undated.append((period, undated)) }
      }
    }
  }

  private static func themes(of periods: [CalendarPeriod]) -> [Theme] {
    var order: [PageID] = []
    var found: [PageID: [CalendarPeriod]] = [:]
    for period in periods {
      if found[period.theme] == nil { order.append(period.theme) }
      found[period.theme, default: []].append(period)
    }
    return order.map { Theme(theme: $0, periods: found[$0] ?? []) }
  }

  /// The year that a reader of `today` is in, or else the nearest before it, or else the first.
  func current(on today: Day) -> Year? {
    years.last { $0.number <= today.year } ?? years.first
  }

  /// So many months after another, at most twelve; nil when there is no calendar of its year.
  func month(_ step: Int, from month: Month) -> Month? {
    let number = month.number + step
    let year = number < 1 ? month.year - 1 : number > 12 ? month.year + 1 : month.year
    return years.first { $0.number == year }?.months[(number + 11) % 12]
  }

  func year(_ number: Int) -> Year? { years.first { $0.number == number } }
}

extension CalendarContents.Month {
  fileprivate func sorted() -> Self {
    var sorted = self
    // Those of a day in the order of the channels, and then as they stand in the file.
    sorted.items = items.enumerated().sorted {
      ($0.element.day, $0.element.item.channel ?? .max, $0.offset)
        < ($1.element.day, $1.element.item.channel ?? .max, $1.offset)
    }.map(\.element)
    sorted.webinars.sort { ($0.day, $0.page.index) < ($1.day, $1.page.index) }
    sorted.fixedDays.sort { ($0.day, $0.name) < ($1.day, $1.name) }
    return sorted
  }
}

extension CalendarPeriod {
  /// The months of a year in which it has a day, which it must have.
  func months(in year: Int) -> ClosedRange<Int> {
    let days = days.clamped(to: Day.days(ofYear: year))
    return days.lowerBound.month...days.upperBound.month
  }
}
