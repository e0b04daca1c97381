import Content
import Diagnostics

/// A day for machines and for people.
struct DayView: TemplateView {
  let day: Day
  let words: Words

  static let fields: [TemplateField<DayView>] = [
    .text("iso") { $0.day.description },
    .text("text") { $0.words.weekdayAndDay($0.day) },
    .text("long") { $0.words.longDay($0.day) },
    .text("short") { $0.words.shortDay($0.day) },
    .text("brief") { "\($0.day.dayOfMonth) \($0.words.shortMonth($0.day.month))" },
    .text("number") { String($0.day.dayOfMonth) },
  ]
}

/// How far a message is. It looks the same everywhere, so that it is written once.
struct StatusView: RecurringView {
  let status: ItemStatus
  let words: Words

  var recurrence: Recurrence { Recurrence(number: status.rawValue, root: "") }

  static let fields: [TemplateField<StatusView>] = [
    .text("name") { $0.status.name[$0.words.language] },
    .flag("planned") { $0.status == .planned },
    .flag("textReady") { $0.status == .textReady },
    .flag("approved") { $0.status == .approved },
    .flag("published") { $0.status == .published },
    .flag("ready") { $0.status.isReady },
  ]
}

extension ItemStatus {
  /// Whether the work on its text is done.
  var isReady: Bool { self >= .textReady }
}

/// A time in which one theme is brought to attention over channels. Who does it is not in it: that is for editors.
struct PeriodView: TemplateView {
  let period: CalendarPeriod
  let scene: Scene

  init(_ period: CalendarPeriod, _ scene: Scene) {
    self.period = period
    self.scene = scene
  }

  static let fields: [TemplateField<PeriodView>] = [
    .text("id") { "_periode-\($0.period.index + 1)" },
    .text("title") { $0.scene.site[$0.period.theme].title },
    .view("theme") { ChipView(scene: $0.scene, id: $0.period.theme) },
    .text("question") { ChipView(scene: $0.scene, id: $0.period.theme).question },
    .text("when") { $0.scene.words.when($0.period) },
    .text("from") { $0.period.days.lowerBound.description },
    .text("to") { $0.period.days.upperBound.description },
    .text("message") { $0.period.message },
    .text("audienceLine") { $0.scene.words.list($0.period.audience) },
    .text("channelLine") { view in
      view.scene.words.list(
        view.period.channels.map { view.scene.site.settings.channels[$0].name })
    },
    .text("url") { view in
      view.scene.url(view.scene.context.calendar.theme(view.period.theme, in: view.period.year))
    },
    .text("kitUrl") { view in
      let context = view.scene.context
      return context.hasKits ? view.scene.url(context.calendar.kit(of: view.period)) : ""
    },
    .flag("now") { $0.period.days.contains($0.scene.today) },
    .text("itemCount") { $0.scene.words.messages($0.period.items.count) },
    .text("readyCount") { view in
      let count = view.period.items.count { $0.status.isReady }
      return count == 0 ? "" : view.scene.words.figure(count)
    },
    .list("items") { view in
      view.period.items.map { ItemView($0, of: view.period, view.scene) }
    },
  ]
}

/// One message on one channel, as readers may see it.
struct ItemView: TemplateView {
  let item: CalendarItem
  let period: CalendarPeriod
  let scene: Scene

  init(_ item: CalendarItem, of period: CalendarPeriod, _ scene: Scene) {
    self.item = item
    self.period = period
    self.scene = scene
  }

  /// Its channel's name; empty when none is chosen yet.
  var channel: String { item.channel.map { scene.site.settings.channels[$0].name } ?? "" }

  static let fields: [TemplateField<ItemView>] = [
    .view("date") { view in view.item.date.map { DayView(day: $0, words: view.scene.words) } },
    .text("channel") { $0.channel },
    .view("material") { $0.scene.link($0.item.material, of: $0.period.theme) },
    .text("kindTitle") { $0.kindTitle },
    .view("status") { StatusView(status: $0.item.status, words: $0.scene.words) },
    .view("theme") { ChipView(scene: $0.scene, id: $0.period.theme) },
  ]

  private var kindTitle: String {
    switch item.material {
    case .theme: Thema.title[scene.words.language]
    case .page(let page, _): scene.context.kindTitles[scene.site[page].kindName]?.own ?? ""
    case .asset(let asset): scene.site.assets[asset].fileExtension.uppercased()
    case .external, .unpublished: ""
    }
  }
}

extension [ItemView] {
  /// By day; those without one last.
  var inOrder: [ItemView] {
    enumerated().sorted {
      ($0.element.item.date?.number ?? .max, $0.offset)
        < ($1.element.item.date?.number ?? .max, $1.offset)
    }.map(\.element)
  }
}

extension Scene {
  var today: Day { site.today }

  /// What a message is about; nil when that is not published yet, and then nothing of it may be shown.
  func link(_ material: CalendarItem.Material, of theme: PageID) -> LinkView? {
    switch material {
    case .theme: LinkView(title: site[theme].title, url: url(theme))
    case .page(let page, let anchor):
      LinkView(title: site.title(of: page, at: anchor), url: url(page, anchor: anchor))
    case .asset(let asset):
      LinkView(
        title: "\(site.assets[asset].name) (\(words.file(site.assets[asset])))",
        url: url(context.addresses.asset(asset)))
    case .external(let address): LinkView(title: address, url: address)
    case .unpublished: nil
    }
  }
}

extension Words {
  /// `dinsdag 7 maart`.
  func weekdayAndDay(_ day: Day) -> String { "\(weekday(day.weekday)) \(shortDay(day))" }

  /// `1 bericht`, `6 berichten`.
  func messages(_ number: Int) -> String {
    let name =
      number == 1
      ? Wording(nl: "bericht", en: "message") : Wording(nl: "berichten", en: "messages")
    return "\(figure(number)) \(name[language])"
  }
}
