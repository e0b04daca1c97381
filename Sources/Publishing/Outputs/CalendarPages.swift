import Content
import Diagnostics

/// The pages of the communicatiekalender: all of it, its years, their months and themes, and themes by channels.
struct CalendarPages: Output {
  static func artefacts(of context: SiteContext) -> [Artefact] {
    guard let templates = context.templates.calendar else { return [] }
    let contents = CalendarContents(of: context.site)
    let pages = CalendarPages(context: context, contents: contents, templates: templates)
    return [pages.overview()] + contents.years.flatMap(pages.artefacts)
  }

  /// Of all that no author wrote.
  static func addresses(of context: SiteContext) -> [Address] {
    guard !context.site.calendar.isEmpty else { return [] }
    let addresses = context.calendar
    let isWritten = context.site.heads[CommunicationCalendar.folder] != nil
    return (isWritten ? [] : [addresses.overview])
      + CalendarContents(of: context.site).years.flatMap { year in
        [addresses.year(year.number), addresses.matrix(of: year.number)]
          + year.months.map { addresses.month($0.number, of: year.number) }
          + year.themes.map { addresses.theme($0.theme, in: year.number) }
      }
  }

  let context: SiteContext
  let contents: CalendarContents
  let templates: CalendarTemplates

  private var site: Site { context.site }
  private var words: Words { context.words }
  private var addresses: CalendarAddresses { context.calendar }

  private func artefacts(of year: CalendarContents.Year) -> [Artefact] {
    [self.year(year), matrix(of: year)]
      + year.months.map { month($0, of: year) } + year.themes.map { theme($0, in: year) }
  }

  private func head(
    _ scene: Scene, _ title: String, _ summary: String, below years: [CalendarYear] = [],
    isOverview: Bool = false
  ) -> Head {
    var ancestors = scene.home
    if !isOverview {
      ancestors.append(.init(title: context.calendarTitle, address: addresses.overview))
    }
    ancestors += years.map {
      .init(title: context.title(of: $0), address: addresses.year($0.number))
    }
    return Head(
      scene: scene, title: title, summary: summary, ancestors: ancestors, hasCalendar: true,
      menuPage: site.heads[CommunicationCalendar.folder])
  }

  // MARK: - Pages

  private func overview() -> Artefact {
    Artefact(at: addresses.overview) {
      let scene = Scene(context: context, address: addresses.overview)
      let page = site.heads[CommunicationCalendar.folder].map { site[$0] }
      let head = head(
        scene, context.calendarTitle, page?.matter.summary ?? "", isOverview: true)
      return templates.overview.render(
        CalendarOverviewView(
          head: head, page: page, body: page.map { PageBody(page: $0, scene: scene).html() } ?? [],
          contents: contents))
    }
  }

  private func year(_ year: CalendarContents.Year) -> Artefact {
    let address = addresses.year(year.number)
    return Artefact(at: address) {
      let scene = Scene(context: context, address: address)
      let head = head(scene, context.title(of: year.year), year.year.introduction)
      return templates.year.render(CalendarYearView(head: head, year: year, contents: contents))
    }
  }

  private func month(
    _ month: CalendarContents.Month, of year: CalendarContents.Year
  ) -> Artefact {
    let address = addresses.month(month.number, of: year.number)
    return Artefact(at: address) {
      let scene = Scene(context: context, address: address)
      let name = words.month(month.number, of: year.number)
      var seen: Set<PageID> = []
      let themes = month.periods.map(\.theme).filter { seen.insert($0).inserted }
      let summary =
        themes.isEmpty ? "" : words.turn(of: themes.map { site[$0].title }, in: name)
      let head = head(
        scene, name.prefix(1).uppercased() + name.dropFirst(), summary, below: [year.year])
      return templates.month.render(CalendarMonthView(head: head, month: month, contents: contents))
    }
  }

  private func theme(
    _ theme: CalendarContents.Theme, in year: CalendarContents.Year
  ) -> Artefact {
    let address = addresses.theme(theme.theme, in: year.number)
    return Artefact(at: address) {
      let scene = Scene(context: context, address: address)
      let title = site[theme.theme].title
      let head = head(
        scene, "\(title) \(words.inYear(year.number))",
        words.turn(of: [title], in: words.list(theme.periods.map(words.when))),
        below: [year.year])
      return templates.theme.render(
        CalendarThemeView(head: head, turn: theme, year: year.number))
    }
  }

  private func matrix(of year: CalendarContents.Year) -> Artefact {
    let address = addresses.matrix(of: year.number)
    return Artefact(at: address) {
      let scene = Scene(context: context, address: address)
      let head = head(
        scene, words.themesByChannels(year.number), words.whatIsReady, below: [year.year])
      return templates.matrix.render(CalendarMatrixView(head: head, year: year))
    }
  }
}

extension SiteContext {
  /// What the calendar is called.
  var calendarTitle: String {
    site.heads[CommunicationCalendar.folder].map { site[$0].title }
      ?? Wording(nl: "Kalender", en: "Calendar")[words.language]
  }

  /// What a year of it is called.
  func title(of year: CalendarYear) -> String {
    year.title.isEmpty
      ? Wording(nl: "Kalender \(year.number)", en: "Calendar \(year.number)")[words.language]
      : year.title
  }
}

extension Words {
  /// `in 2017`.
  fileprivate func inYear(_ year: Int) -> String { "in \(year)" }

  /// `Aan de beurt in maart 2017: Zichtbaarheid.`
  fileprivate func turn(of themes: [String], in when: String) -> String {
    switch language {
    case .dutch: "Aan de beurt in \(when): \(list(themes))."
    case .english: "The turn in \(when) is of \(list(themes))."
    }
  }

  fileprivate func themesByChannels(_ year: Int) -> String {
    Wording(nl: "Thema’s en kanalen in \(year)", en: "Themes and channels in \(year)")[language]
  }

  fileprivate var whatIsReady: String {
    Wording(
      nl: "Wat is klaar en wat nog niet? Per thema en per kanaal.",
      en: "What is ready, and what is not? By theme and by channel.")[language]
  }
}
