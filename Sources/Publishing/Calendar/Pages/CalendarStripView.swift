import Content

/// A year as a strip: its months across, and a row a theme with a bar for each time that it is its turn.
struct CalendarStripView: TemplateView {
  let year: CalendarContents.Year
  let scene: Scene

  static let fields: [TemplateField<CalendarStripView>] = [
    .text("year") { String($0.year.number) },
    .list("months") { view in
      view.year.months.map { CalendarMonthLinkView(month: $0, scene: view.scene) }
    },
    .list("rows") { $0.rows },
    .view("today") { view in
      view.isNow ? DayView(day: view.scene.today, words: view.scene.words) : nil
    },
    .text("place") { $0.isNow ? $0.place : "" },
  ]

  private var isNow: Bool { scene.today.year == year.number }

  /// How far today is through the year, of months of one width: `0.173`.
  private var place: String {
    let today = scene.today
    let days = PartialDate.days(in: today.month, of: today.year)
    let thousandths =
      ((today.month - 1) * 1000 + (2 * today.dayOfMonth - 1) * 500 / days) / 12
    return "0." + String(String(1000 + thousandths).dropFirst())
  }

  /// A theme whose periods share a month has more than one.
  private var rows: [CalendarStripRowView] {
    year.themes.flatMap { theme in
      var rows: [[CalendarStripBarView]] = []
      // The rows that are free after a month, so that a place is found without looking at all of them.
      var free: [[Int]] = Array(repeating: [], count: 13)
      for period in theme.periods {
        let bar = CalendarStripBarView(period: period, year: year.number, scene: scene)
        let row =
          (1..<bar.months.lowerBound).first { !free[$0].isEmpty }.flatMap { free[$0].popLast() }
        if let row { rows[row].append(bar) } else { rows.append([bar]) }
        free[bar.months.upperBound].append(row ?? rows.count - 1)
      }
      return rows.map {
        CalendarStripRowView(theme: theme.theme, year: year.number, bars: $0, scene: scene)
      }
    }
  }
}

/// A month of a year that has a calendar.
struct CalendarMonthLinkView: TemplateView {
  let month: CalendarContents.Month
  let scene: Scene

  private var address: Address {
    scene.context.calendar.month(month.number, of: month.year)
  }

  static let fields: [TemplateField<CalendarMonthLinkView>] = [
    .text("title") { $0.scene.words.month($0.month.number) },
    .text("short") { $0.scene.words.shortMonth($0.month.number) },
    .text("url") { $0.scene.url($0.address) },
    .flag("current") { $0.address == $0.scene.address },
    .flag("now") { $0.month.days.contains($0.scene.today) },
  ]
}

struct CalendarStripRowView: TemplateView {
  let theme: PageID
  let year: Int
  /// By month, each after the one before it.
  let bars: [CalendarStripBarView]
  let scene: Scene

  static let fields: [TemplateField<CalendarStripRowView>] = [
    .text("title") { $0.scene.site[$0.theme].title },
    .view("theme") { ChipView(scene: $0.scene, id: $0.theme) },
    .text("url") { view in
      view.scene.url(view.scene.context.calendar.theme(view.theme, in: view.year))
    },
    .list("cells") { $0.cells },
  ]

  /// A cell for each bar, and for each month between them.
  private var cells: [CalendarStripCellView] {
    var cells: [CalendarStripCellView] = []
    var month = 1
    for bar in bars {
      for _ in month..<bar.months.lowerBound { cells.append(.init(months: 1, bar: nil)) }
      cells.append(.init(months: bar.months.count, bar: bar))
      month = bar.months.upperBound + 1
    }
    for _ in month..<13 { cells.append(.init(months: 1, bar: nil)) }
    return cells
  }
}

struct CalendarStripCellView: TemplateView {
  let months: Int
  let bar: CalendarStripBarView?

  static let fields: [TemplateField<CalendarStripCellView>] = [
    .text("months") { String($0.months) },
    .view("bar") { $0.bar },
  ]
}

/// A period in a year, over the months that it has a day in.
struct CalendarStripBarView: TemplateView {
  let period: CalendarPeriod
  let year: Int
  let scene: Scene
  let months: ClosedRange<Int>

  init(period: CalendarPeriod, year: Int, scene: Scene) {
    self.period = period
    self.year = year
    self.scene = scene
    months = period.months(in: year)
  }

  static let fields: [TemplateField<CalendarStripBarView>] = [
    .text("when") { $0.scene.words.when($0.period) },
    .text("before") { $0.before == 0 ? "" : "\($0.before)%" },
    .text("after") { $0.after == 0 ? "" : "\($0.after)%" },
    .text("began") { $0.period.year(before: $0.year).map(String.init) ?? "" },
    .text("ends") { $0.period.year(after: $0.year).map(String.init) ?? "" },
    .flag("now") { $0.period.days.contains($0.scene.today) },
  ]

  /// How much of the first month it leaves free, in hundredths of all its months.
  private var before: Int {
    let day = max(period.days.lowerBound, Day.first(of: 1, in: year))
    return (day.dayOfMonth - 1) * 100 / PartialDate.days(in: day.month, of: year) / months.count
  }

  private var after: Int {
    let day = min(period.days.upperBound, Day.last(of: 12, in: year))
    let days = PartialDate.days(in: day.month, of: year)
    return (days - day.dayOfMonth) * 100 / days / months.count
  }
}

extension CalendarPeriod {
  /// The year in which it begins, when that is an earlier one.
  func year(before year: Int) -> Int? {
    days.lowerBound.year < year ? days.lowerBound.year : nil
  }

  /// The year in which it ends, when that is a later one.
  func year(after year: Int) -> Int? {
    days.upperBound.year > year ? days.upperBound.year : nil
  }
}
