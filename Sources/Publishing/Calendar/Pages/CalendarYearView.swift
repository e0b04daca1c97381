import Content

/// A year of the calendar.
struct CalendarYearView: TemplateView {
  let head: Head
  let year: CalendarContents.Year
  let contents: CalendarContents

  private var scene: Scene { head.scene }
  private var addresses: CalendarAddresses { scene.context.calendar }

  static let fields: [TemplateField<CalendarYearView>] =
    TemplateField<CalendarYearView>.head { $0.head } + [
      .text("year") { String($0.year.number) },
      .view("strip") { CalendarStripView(year: $0.year, scene: $0.scene) },
      .list("months") { view in
        view.year.months.map { CalendarMonthLinkView(month: $0, scene: view.scene) }
      },
      .list("periods") { view in
        view.year.periods.map {
          CalendarYearPeriodView(
            period: PeriodView($0, view.scene), year: view.year.number)
        }
      },
      .flag("empty") { $0.year.periods.isEmpty },
      .text("matrixUrl") { $0.scene.url($0.addresses.matrix(of: $0.year.number)) },
      .text("tableUrl") { $0.scene.url($0.addresses.table(of: $0.year.number)) },
      .text("agendaUrl") { $0.scene.url($0.addresses.agenda) },
      .view("previous") { $0.step(-1) },
      .view("next") { $0.step(1) },
    ]

  private func step(_ distance: Int) -> LinkView? {
    contents.year(year.number + distance).map {
      LinkView(title: String($0.number), url: scene.url(addresses.year($0.number)))
    }
  }
}

/// A period among those of a year, and where it leaves that year.
struct CalendarYearPeriodView: TemplateView {
  let period: PeriodView
  let year: Int

  static let fields: [TemplateField<CalendarYearPeriodView>] = [
    .view("period") { $0.period },
    .text("began") { $0.period.period.year(before: $0.year).map(String.init) ?? "" },
    .text("ends") { $0.period.period.year(after: $0.year).map(String.init) ?? "" },
  ]
}
