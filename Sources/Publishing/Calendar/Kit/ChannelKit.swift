import Content
import Diagnostics
import Markup

/// All that a period needs to be passed on: a text for each of its channels, and a newsletter.
struct ChannelKit: Sendable {
  let period: CalendarPeriod
  let theme: KitSubject
  /// By channel, in the order of `site.yaml`; those of one channel by date.
  let texts: [ChannelText]
  let newsletter: Newsletter
}

/// Makes the kits of a site.
struct ChannelKitMaker {
  let site: Site
  let subjects: KitSubjects
  let calendar: CalendarAddresses
  let templates: KitTemplates
  private var diagnostics: [Diagnostic] = []
  private var overlong = 0

  private init(
    _ subjects: KitSubjects, _ calendar: CalendarAddresses, _ templates: KitTemplates
  ) {
    site = subjects.site
    self.subjects = subjects
    self.calendar = calendar
    self.templates = templates
  }

  /// The kits of all periods, by their index. None without the site's address: what is read elsewhere needs it.
  static func kits(
    of subjects: KitSubjects, _ calendar: CalendarAddresses, _ templates: KitTemplates?
  ) -> ([ChannelKit], [Diagnostic]) {
    guard let templates, !subjects.addresses.base.isEmpty else { return ([], []) }
    var maker = ChannelKitMaker(subjects, calendar, templates)
    let kits = subjects.site.calendar.periods.map { maker.kit(of: $0) }
    return (kits, maker.diagnostics)
  }

  /// Of a message: it stands in every text of its period. In bytes.
  private static let longestMessage = 10_000
  /// So many texts that are too long are told.
  private static let mostOverlong = 100

  private mutating func kit(of period: CalendarPeriod) -> ChannelKit {
    let theme = subjects.theme(period.theme)
    let newsletter = Newsletter(of: period, subjects)
    if period.message.utf8.count > Self.longestMessage {
      diagnostics.append(
        .messageTooLong(period.source, at: period.messagePlace ?? period.place))
      return ChannelKit(period: period, theme: theme, texts: [], newsletter: newsletter)
    }
    var byChannel: [Int: [Int?]] = [:]
    for channel in period.channels { byChannel[channel] = [] }
    for index in period.itemsByDate {
      if let channel = period.items[index].channel { byChannel[channel, default: []].append(index) }
    }
    let channels = byChannel.keys.filter { !site.settings.channels[$0].isNewsletter }.sorted()
    var names = UniqueNames(taken: [subjects.words.newsletterFile])
    let files = channels.map { names.unique(site.settings.channels[$0].slug) }
    var texts: [ChannelText] = []
    for (channel, file) in zip(channels, files) {
      let items = byChannel[channel] ?? []
      let planned: [Int?] = items.isEmpty ? [nil] : items
      for (number, item) in planned.enumerated() {
        let name = number == 0 ? file : names.unique(site.settings.channels[channel].slug)
        texts.append(text(for: channel, item, of: period, theme, as: "\(name).txt"))
      }
    }
    let kit = ChannelKit(period: period, theme: theme, texts: texts, newsletter: newsletter)
    tellSize(of: kit)
    return kit
  }

  /// Only one with long texts of its own can be too large.
  private mutating func tellSize(of kit: ChannelKit) {
    let words = kit.newsletter.opening.joined().reduce(0) { $0 + $1.utf8.count }
    guard words > 20_000 else { return }
    let view = NewsletterView(kit, subjects, calendar, templates.colours)
    let size = templates.newsletter.render(view).count
    if size > 100_000 {
      diagnostics.append(.newsletterTooLong(size, kit.period.source, at: kit.period.place))
    }
  }

  private mutating func text(
    for index: Int, _ place: Int?, of period: CalendarPeriod, _ theme: KitSubject, as file: String
  ) -> ChannelText {
    let channel = site.settings.channels[index]
    let item = place.map { period.items[$0] }
    let day = item?.date ?? period.days.lowerBound
    let subject = item.flatMap { subjects.subject(of: $0.material, on: day) } ?? theme
    let view = ChannelTextView(
      subject: subject, theme: theme, period: period, channel: channel, day: item?.date, site: site,
      words: subjects.words)
    let own = item?.text?.value.with(link: subject.link)
    let text = own?.ending(in: subject.link) ?? made(view, for: index)
    let length = MessageLength(of: text, channel.counting)
    let typed = own == text ? length : own.map { MessageLength(of: $0, channel.counting) }
    tellOverflow(of: length, typed: typed, view, item)
    return ChannelText(
      channel: index, item: place, file: file, text: text, link: subject.link,
      length: length.total, isOwn: item?.text != nil)
  }

  /// What the template makes: as much as fits.
  private func made(_ whole: ChannelTextView, for channel: Int) -> String {
    var text = ""
    for brevity in ChannelTextView.Brevity.allCases {
      var view = whole
      view.brevity = brevity
      let bytes = templates.channels[channel].render(view)
      text = String(decoding: bytes, as: UTF8.self).tidied
      guard let limit = whole.channel.limit else { break }
      // What counts most for its bytes is a link of four, which is 23.
      if text.utf8.count <= limit / 6 { break }
      if MessageLength(of: text, whole.channel.counting).total <= limit { break }
    }
    return text
  }

  /// `typed` is what an editor wrote of it, without the address that was put behind that.
  private mutating func tellOverflow(
    of length: MessageLength, typed: MessageLength?, _ view: ChannelTextView, _ item: CalendarItem?
  ) {
    guard let limit = view.channel.limit, length.total > limit else { return }
    overlong += 1
    guard overlong <= Self.mostOverlong else { return }
    let period = view.period
    let link = typed.map { length.total - $0.total } ?? 0
    let excess = TextExcess(
      channel: view.channel.name, length: length.total, limit: limit, hasLink: link > 0)
    if let text = item?.text, let overflow = typed?.overflow(over: max(0, limit - link)) {
      diagnostics.append(.textTooLong(excess, overflow, period.source, at: text.range))
    } else {
      let surplus = MessageLength(of: period.message, view.channel.counting)
        .ending(of: excess.surplus)
      diagnostics.append(
        .madeTextTooLong(
          excess, surplus: surplus, period.source,
          at: item?.place ?? period.messagePlace ?? period.place))
    }
  }
}

extension String {
  /// An editor's own text: as it is typed, but for the address of what it is about, which need not be typed.
  func with(link: String) -> String {
    utf8.contains(0x7B) ? replacing("{link}", with: link) : self
  }

  /// With that address on a line of its own at the end, unless the text leads somewhere by itself.
  func ending(in link: String) -> String {
    let leads = contains("://") || !XLinks.ranges(in: Array(unicodeScalars)).isEmpty
    return leads ? self : "\(self)\n\(link)"
  }
}

extension CalendarPeriod {
  /// Places in `items`: by date, those without one last.
  var itemsByDate: [Int] {
    items.indices.sorted {
      (items[$0].date?.number ?? .max, $0) < (items[$1].date?.number ?? .max, $1)
    }
  }
}
