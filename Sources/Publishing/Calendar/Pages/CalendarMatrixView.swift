import Content
import Diagnostics

/// The themes of a year by the channels: what is ready, and what is not.
struct CalendarMatrixView: TemplateView {
  let head: Head
  let year: CalendarContents.Year
  let columns: [CalendarColumnView]
  let rows: [CalendarRowView]
  let total: CalendarTotalView

  init(head: Head, year: CalendarContents.Year) {
    let scene = head.scene
    self.head = head
    self.year = year
    // The messages of a year are those of its file: each stands in one matrix.
    let themes = year.themes.compactMap { turn -> (PageID, [CalendarPeriod])? in
      let periods = turn.periods.filter { $0.year == year.number }
      return periods.isEmpty ? nil : (turn.theme, periods)
    }
    let hasLoose = themes.contains { _, periods in
      periods.contains { $0.items.contains { $0.channel == nil } }
    }
    let channels = scene.site.settings.channels.map { scene.words.heading($0.name) }
    let names =
      channels
      + (hasLoose || channels.isEmpty
        ? [Wording(nl: "Nog geen kanaal", en: "No channel yet")[scene.words.language]] : [])
    var totals = names.map { _ in CalendarTotalView(words: scene.words) }
    var total = CalendarTotalView(words: scene.words)
    rows = themes.map { theme, periods in
      var cells: [[ItemView]] = names.map { _ in [] }
      var sum = CalendarTotalView(words: scene.words)
      for period in periods {
        for item in period.items {
          let column = item.channel ?? channels.count
          cells[column].append(ItemView(item, of: period, scene))
          totals[column].add(item)
          sum.add(item)
          total.add(item)
        }
      }
      return CalendarRowView(
        theme: theme, periods: periods,
        cells: zip(names, cells).map { CalendarCellView(channel: $0, items: $1.inOrder) },
        total: sum, scene: scene)
    }
    columns = zip(names, totals).map { CalendarColumnView(title: $0, total: $1) }
    self.total = total
  }

  private var scene: Scene { head.scene }

  static let fields: [TemplateField<CalendarMatrixView>] =
    TemplateField<CalendarMatrixView>.head { $0.head } + [
      .text("year") { String($0.year.number) },
      .list("columns") { $0.columns },
      .list("rows") { $0.rows },
      .view("total") { $0.total },
      .list("statuses") { view in
        ItemStatus.allCases.map { StatusView(status: $0, words: view.scene.words) }
      },
      .text("tableUrl") { view in
        view.scene.url(view.scene.context.calendar.table(of: view.year.number))
      },
      .flag("empty") { $0.rows.isEmpty },
    ]
}

struct CalendarColumnView: TemplateView {
  let title: String
  let total: CalendarTotalView

  static let fields: [TemplateField<CalendarColumnView>] = [
    .text("title") { $0.title },
    .view("total") { $0.total },
  ]
}

struct CalendarRowView: TemplateView {
  let theme: PageID
  let periods: [CalendarPeriod]
  let cells: [CalendarCellView]
  let total: CalendarTotalView
  let scene: Scene

  static let fields: [TemplateField<CalendarRowView>] = [
    .text("title") { $0.scene.site[$0.theme].title },
    .view("theme") { ChipView(scene: $0.scene, id: $0.theme) },
    .text("url") { view in
      guard let year = view.periods.first?.year else { return "" }
      return view.scene.url(view.scene.context.calendar.theme(view.theme, in: year))
    },
    .text("when") { view in view.scene.words.list(view.periods.map(view.scene.words.when)) },
    .list("cells") { $0.cells },
    .view("total") { $0.total },
  ]
}

struct CalendarCellView: TemplateView {
  let channel: String
  let items: [ItemView]

  static let fields: [TemplateField<CalendarCellView>] = [
    .text("channel") { $0.channel },
    .list("items") { $0.items },
  ]
}

/// How many messages there are, and how many have their text.
struct CalendarTotalView: TemplateView {
  let words: Words
  private var count = 0
  private var ready = 0

  init(words: Words) { self.words = words }

  fileprivate mutating func add(_ item: CalendarItem) {
    count += 1
    if item.status.isReady { ready += 1 }
  }

  static let fields: [TemplateField<CalendarTotalView>] = [
    .text("messages") { $0.words.messages($0.count) },
    .text("ready") { $0.ready == 0 ? "" : $0.words.figure($0.ready) },
    .flag("any") { $0.count > 0 },
  ]
}
