import Content

/// A kit as a page: every text with a way to copy it.
struct KitView: TemplateView {
  let kit: ChannelKit
  let scene: Scene
  let head: Head

  init(kit: ChannelKit, scene: Scene) {
    self.kit = kit
    self.scene = scene
    let context = scene.context
    let year = kit.period.year
    let yearTitle = context.site.calendar.year(year).map(context.title) ?? String(year)
    head = Head(
      scene: scene, title: scene.words.kitTitle(kit.theme.title),
      ancestors: scene.home + [
        .init(title: context.calendarTitle, address: context.calendar.overview),
        .init(title: yearTitle, address: context.calendar.year(year)),
        .init(
          title: kit.theme.title, address: context.calendar.theme(kit.period.theme, in: year)),
      ],
      // What it has is for who passes it on; who searches is better off with the pages themselves.
      noindex: true, hasCalendar: true,
      menuPage: scene.site.heads[CommunicationCalendar.folder])
  }

  static let fields: [TemplateField<KitView>] =
    TemplateField<KitView>.head { $0.head } + [
      .view("period") { PeriodView($0.kit.period, $0.scene) },
      .view("newsletter") { KitNewsletterView(kit: $0.kit, scene: $0.scene) },
      .list("channels") { $0.channels },
    ]

  private var channels: [KitChannelView] {
    var groups: [KitChannelView] = []
    for text in kit.texts {
      if groups.last?.index == text.channel {
        groups[groups.count - 1].texts.append(text)
      } else {
        groups.append(KitChannelView(index: text.channel, texts: [text], kit: kit, scene: scene))
      }
    }
    return groups
  }
}

/// The texts for one channel.
struct KitChannelView: TemplateView {
  /// In `SiteSettings.channels`.
  let index: Int
  var texts: [ChannelText]
  let kit: ChannelKit
  let scene: Scene

  private var channel: Channel { scene.site.settings.channels[index] }

  static let fields: [TemplateField<KitChannelView>] = [
    .text("name") { $0.scene.words.heading($0.channel.name) },
    .text("id") { $0.channel.slug },
    .list("texts") { view in
      view.texts.map {
        KitTextView(text: $0, channel: view.channel, kit: view.kit, scene: view.scene)
      }
    },
  ]
}

/// One text for a channel, as it is copied.
struct KitTextView: TemplateView {
  let text: ChannelText
  let channel: Channel
  let kit: ChannelKit
  let scene: Scene

  private var item: CalendarItem? { text.item.map { kit.period.items[$0] } }
  private var fits: Bool { channel.limit.map { text.length <= $0 } ?? true }

  static let fields: [TemplateField<KitTextView>] = [
    .text("id") { String($0.text.file.dropLast(".txt".count)) },
    .text("text") { $0.text.text },
    .text("length") { $0.scene.words.length($0.text.length, of: $0.channel.limit) },
    .flag("tooLong") { !$0.fits },
    .view("date") { view in
      (view.item?.date).map { DayView(day: $0, words: view.scene.words) }
    },
    .view("status") { view in
      view.item.map { StatusView(status: $0.status, words: view.scene.words) }
    },
    .text("fileName") { $0.text.file },
    .text("url") { view in
      view.scene.url(view.scene.context.calendar.kitFile(view.text.file, of: view.kit.period))
    },
    // A text of an editor need not name it.
    .text("link") { $0.text.text.contains($0.text.link) ? "" : $0.text.link },
    .text("channel") { $0.channel.name },
  ]
}

/// Where the newsletter of a kit is.
struct KitNewsletterView: TemplateView {
  let kit: ChannelKit
  let scene: Scene

  static let fields: [TemplateField<KitNewsletterView>] = [
    .text("subject") { $0.kit.newsletter.heading },
    .text("url") { $0.url(.html) },
    .text("textUrl") { $0.url(.text) },
    .text("fileName") { KitNewsletter.html.file($0.scene.words) },
  ]

  private func url(_ form: KitNewsletter) -> String {
    scene.url(scene.context.calendar.kitFile(form.file(scene.words), of: kit.period))
  }
}
