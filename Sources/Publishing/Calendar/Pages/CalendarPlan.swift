import Content

/// What of the calendar stands on which of its pages: found once for all of them, in one walk over its items.
struct CalendarPlan: Sendable {
  /// By year.
  let years: [YearPlan]

  struct YearPlan: Sendable {
    let year: CalendarYear
    /// Those with a day in the year, by beginning: the last of the year before among them.
    let periods: [CalendarPeriod]
    /// In the order of their first period.
    let themes: [ThemePlan]
    /// All twelve.
    let months: [MonthPlan]

    var number: Int { year.number }
  }

  /// A theme in a year.
  struct ThemePlan: Sendable {
    let theme: PageID
    /// By beginning; at least one.
    let periods: [CalendarPeriod]
  }

  struct MonthPlan: Sendable {
    let year: Int
    /// From 1 for January.
    let number: Int
    fileprivate(set) var periods: [CalendarPeriod] = []
    /// What is planned in it, by day.
    fileprivate(set) var items: [PlannedItem] = []
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

  struct PlannedItem: Sendable {
    let day: Day
    let item: CalendarItem
    let period: CalendarPeriod
  }

  init(of site: Site) {
    let calendar = site.calendar
    var months = calendar.years.map { year in (1...12).map { MonthPlan($0, of: year.number) } }
    var periods = calendar.years.map { _ in [CalendarPeriod]() }
    let places = Dictionary(
      calendar.years.enumerated().map { ($1.number, $0) }, uniquingKeysWith: { first, _ in first })

    for period in calendar.periods {
      let undated = period.items.filter { $0.date == nil }
      // A period belongs to a year, and may begin in the one before or end in the next.
      for year in period.year - 1...period.year + 1 {
        guard let place = places[year], period.days.overlaps(Day.days(ofYear: year)) else {
          continue
        }
        periods[place].append(period)
        for month in period.months(in: year) {
          months[place][month - 1].periods.append(period)
          if !undated.isEmpty { months[place][month - 1].undated.append((period, undated)) }
        }
      }
      for item in period.items {
        guard let day = item.date, let place = places[day.year] else { continue }
        months[place][day.month - 1].items.append(
          PlannedItem(day: day, item: item, period: period))
      }
    }
    for page in site.pages where page.kind is Webinar && page.role == .single {
      guard let day = page.matter.date.flatMap(Day.init), let place = places[day.year] else {
        continue
      }
      months[place][day.month - 1].webinars.append((day, page.id))
    }
    for (place, year) in calendar.years.enumerated() {
      for fixed in site.settings.fixedDays {
        months[place][fixed.month - 1].fixedDays.append((fixed.day(in: year.number), fixed.name))
      }
    }
    years = calendar.years.indices.map { place in
      YearPlan(
        year: calendar.years[place], periods: periods[place],
        themes: Self.themes(of: periods[place]), months: months[place].map { $0.sorted() })
    }
  }

  private static func themes(of periods: [CalendarPeriod]) -> [ThemePlan] {
    var order: [PageID] = []
    var found: [PageID: [CalendarPeriod]] = [:]
    for period in periods {
      if found[period.theme] == nil { order.append(period.theme) }
      found[period.theme, default: []].append(period)
    }
    return order.map { ThemePlan(theme: $0, periods: found[$0] ?? []) }
  }

  /// The year that a reader of `today` is in, or else the nearest before it, or else the first.
  func current(on today: Day) -> YearPlan? {
    years.last { $0.number <= today.year } ?? years.first
  }

  /// By its place in `years`, and so for the months after another; nil when there is no calendar of that year.
  func month(_ step: Int, from month: MonthPlan) -> MonthPlan? {
    let number = month.number + step
    let year = number < 1 ? month.year - 1 : number > 12 ? month.year + 1 : month.year
    return years.first { $0.number == year }?.months[(number + 11) % 12]
  }

  func year(_ number: Int) -> YearPlan? { years.first { $0.number == number } }
}

extension CalendarPlan.MonthPlan {
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
