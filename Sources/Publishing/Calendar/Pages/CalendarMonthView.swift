import Content

/// A month of the calendar.
struct CalendarMonthView: TemplateView {
  let head: Head
  let month: CalendarContents.Month
  let contents: CalendarContents
  // Made once: the grid and the list show the same.
  let weeks: [CalendarWeekView]

  init(head: Head, month: CalendarContents.Month, contents: CalendarContents) {
    self.head = head
    self.month = month
    self.contents = contents
    weeks = CalendarWeekView.weeks(of: month, head.scene)
  }

  private var scene: Scene { head.scene }

  static let fields: [TemplateField<CalendarMonthView>] =
    TemplateField<CalendarMonthView>.head { $0.head } + [
      .text("month") { $0.scene.words.month($0.month.number, of: $0.month.year) },
      .text("year") { String($0.month.year) },
      .list("periods") { view in view.month.periods.map { PeriodView($0, view.scene) } },
      .list("weekdays") { view in
        (1...7).map {
          CalendarWeekdayView(
            title: view.scene.words.weekday($0), short: view.scene.words.shortWeekday($0))
        }
      },
      .list("weeks") { $0.weeks },
      .list("undated") { view in
        view.month.undated.map {
          CalendarUndatedView(period: $0.period, items: $0.items, scene: view.scene)
        }
      },
      .flag("empty") { $0.month.isEmpty },
      .view("previous") { $0.step(-1) },
      .view("next") { $0.step(1) },
    ]

  private func step(_ distance: Int) -> LinkView? {
    contents.month(distance, from: month).map {
      LinkView(
        title: scene.words.month($0.number, of: $0.year),
        url: scene.url(scene.context.calendar.month($0.number, of: $0.year)))
    }
  }
}

struct CalendarWeekdayView: TemplateView {
  let title: String
  let short: String

  static let fields: [TemplateField<CalendarWeekdayView>] = [
    .text("title") { $0.title },
    .text("short") { $0.short },
  ]
}

/// What a period leaves without a date.
struct CalendarUndatedView: TemplateView {
  let period: CalendarPeriod
  let items: [CalendarItem]
  let scene: Scene

  static let fields: [TemplateField<CalendarUndatedView>] = [
    .view("period") { PeriodView($0.period, $0.scene) },
    .list("items") { view in view.items.map { ItemView($0, of: view.period, view.scene) } },
  ]
}

/// A week of a month, from Monday to Sunday; its first or last days may be of another month.
struct CalendarWeekView: TemplateView {
  let week: ISOWeek
  let days: [CalendarDayView]
  let words: Words

  static let fields: [TemplateField<CalendarWeekView>] = [
    .text("number") { String($0.week.number) },
    .text("title") { $0.words.week($0.week) },
    .text("range") { $0.words.days($0.week.days) },
    .list("days") { $0.days },
    .flag("any") { $0.days.contains { $0.isAny } },
  ]

  static func weeks(of month: CalendarContents.Month, _ scene: Scene) -> [CalendarWeekView] {
    let items = Dictionary(grouping: month.items, by: \.day)
    let webinars = Dictionary(grouping: month.webinars, by: \.day)
    let fixedDays = Dictionary(grouping: month.fixedDays, by: \.day)
    let (first, last) = (month.days.lowerBound.week.days, month.days.upperBound.week.days)
    return stride(from: first.lowerBound.number, through: last.lowerBound.number, by: 7).map {
      let monday = Day(number: $0)
      let days = (0..<7).map { offset in
        let day = monday.advanced(by: offset)
        let isInside = month.days.contains(day)
        return CalendarDayView(
          day: day, isInside: isInside, items: isInside ? items[day] ?? [] : [],
          webinars: isInside ? webinars[day]?.map(\.page) ?? [] : [],
          fixedDays: isInside ? fixedDays[day]?.map(\.name) ?? [] : [], scene: scene)
      }
      return CalendarWeekView(week: monday.week, days: days, words: scene.words)
    }
  }
}

/// A day of a month, and what there is on it.
struct CalendarDayView: TemplateView {
  let day: Day
  /// Whether it is of the month that is shown.
  let isInside: Bool
  let items: [CalendarContents.DatedItem]
  let webinars: [PageID]
  let fixedDays: [String]
  let scene: Scene

  var isAny: Bool { !items.isEmpty || !webinars.isEmpty || !fixedDays.isEmpty }

  static let fields: [TemplateField<CalendarDayView>] = [
    .view("day") { DayView(day: $0.day, words: $0.scene.words) },
    .flag("inside") { $0.isInside },
    .flag("today") { $0.day == $0.scene.today },
    .flag("weekend") { $0.day.weekday > 5 },
    .flag("any") { $0.isAny },
    .list("items") { view in
      view.items.map { ItemView($0.item, of: $0.period, view.scene) }
    },
    .list("webinars") { view in view.webinars.map { CardView(scene: view.scene, id: $0) } },
    .list("fixedDays") { $0.fixedDays.map { NameView(name: $0) } },
  ]
}
