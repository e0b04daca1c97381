import Content
import Diagnostics

/// The calendar as a whole: where it begins, its years, and the ways to take it over.
struct CalendarOverviewView: TemplateView {
  let head: Head
  let page: Page?
  let body: [UInt8]
  let contents: CalendarContents

  private var scene: Scene { head.scene }
  private var addresses: CalendarAddresses { scene.context.calendar }
  private var current: CalendarContents.Year? { contents.current(on: scene.today) }

  static let fields: [TemplateField<CalendarOverviewView>] =
    TemplateField<CalendarOverviewView>.head { $0.head } + [
      .html("body") { $0.body },
      .backlinks { ($0.page, $0.head.scene) },
      .view("strip") { view in
        view.current.map { CalendarStripView(year: $0, scene: view.scene) }
      },
      .text("yearUrl") { view in
        view.current.map { view.scene.url(view.addresses.year($0.number)) } ?? ""
      },
      .list("now") { view in
        (view.current?.periods ?? []).filter { $0.days.contains(view.scene.today) }.map {
          PeriodView($0, view.scene)
        }
      },
      .list("years") { view in
        view.contents.years.reversed().map { CalendarYearLinkView(year: $0, scene: view.scene) }
      },
      .list("agendas") { $0.agendas },
    ]

  private var agendas: [CalendarAgendasView] {
    let language = scene.words.language
    let onCalendar = Set(scene.site.calendar.periods.map(\.theme))
    let themes = scene.site.themes.filter(onCalendar.contains)
    let channels = scene.site.settings.channels.enumerated()
    let groups = [
      (
        Wording(nl: "Alles", en: "Everything"),
        [
          agenda(
            Wording(nl: "De hele kalender", en: "The whole calendar")[language], addresses.agenda)
        ]
      ),
      (
        Wording(nl: "Per kanaal", en: "By channel"),
        channels.map { agenda($1.name, addresses.agenda(ofChannel: $0)) }
      ),
      (
        Wording(nl: "Per doelgroep", en: "By audience"),
        addresses.audiences.map { agenda($0.name, $0.agenda) }
      ),
      (
        Wording(nl: "Per thema", en: "By theme"),
        themes.map { agenda(scene.site[$0].title, addresses.agenda(of: $0)) }
      ),
    ]
    return groups.compactMap { title, all in
      let agendas = all.filter { scene.context.agendas.has($0.address) }
      return agendas.isEmpty ? nil : CalendarAgendasView(title: title[language], agendas: agendas)
    }
  }

  private func agenda(_ title: String, _ address: Address) -> CalendarAgendaView {
    CalendarAgendaView(title: title, address: address, scene: scene)
  }
}

/// A year to go to.
struct CalendarYearLinkView: TemplateView {
  let year: CalendarContents.Year
  let scene: Scene

  static let fields: [TemplateField<CalendarYearLinkView>] = [
    .text("title") { $0.scene.context.title(of: $0.year.year) },
    .text("year") { String($0.year.number) },
    .text("url") { $0.scene.url($0.scene.context.calendar.year($0.year.number)) },
    .text("introduction") { $0.year.year.introduction },
    .flag("current") { $0.year.number == $0.scene.today.year },
  ]
}

/// Events of one sort, to take over into a reader's own diary.
struct CalendarAgendasView: TemplateView {
  let title: String
  let agendas: [CalendarAgendaView]

  static let fields: [TemplateField<CalendarAgendasView>] = [
    .text("title") { $0.title },
    .list("agendas") { $0.agendas },
  ]
}

/// A file of events: once as it is, and once to be followed.
struct CalendarAgendaView: TemplateView {
  let title: String
  let address: Address
  let scene: Scene

  static let fields: [TemplateField<CalendarAgendaView>] = [
    .text("title") { $0.title },
    .text("url") { $0.scene.url($0.address) },
    .text("subscription") { $0.subscription },
  ]

  /// What programs for diaries open (`webcal`, registered with IANA); empty when the site's address is not known.
  private var subscription: String {
    let whole = scene.context.addresses.absolute(address)
    return whole.firstRange(of: "://").map { "webcal://" + whole[$0.upperBound...] } ?? ""
  }
}
