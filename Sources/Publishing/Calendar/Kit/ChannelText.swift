import Content

/// One message, ready to be passed on: plain text for one channel.
struct ChannelText: Sendable {
  /// A place in `SiteSettings.channels`.
  let channel: Int
  /// The item that plans it, by its place in the period; nil when the period has none for this channel.
  let item: Int?
  /// What its file is called, in the kit's folder: `facebook.txt`.
  let file: String
  /// As it is copied, without a line end behind it.
  let text: String
  /// Where its subject stands.
  let link: String
  /// As the channel counts.
  let length: Int
  /// Whether an editor wrote it.
  let isOwn: Bool

  /// The file: the text, and the end of its last line.
  var bytes: [UInt8] { Array(text.utf8) + [0x0A] }
}

/// A message as the templates of channels see it.
struct ChannelTextView: TemplateView {
  let subject: KitSubject
  let theme: KitSubject
  let period: CalendarPeriod
  let channel: Channel
  let day: Day?
  let site: Site
  let words: Words
  /// How much is left out, so that the text fits.
  var brevity = Brevity.whole

  /// What a text that does not fit is made without: one more with each step. The message itself, the title and the
  /// address always stay.
  enum Brevity: Int, CaseIterable, Comparable {
    case whole, firstSentence, noSummary, noQuestion, noAudience, noTime

    static func < (a: Brevity, b: Brevity) -> Bool { a.rawValue < b.rawValue }
  }

  static let fields: [TemplateField<ChannelTextView>] = [
    .text("title") { $0.title },
    .text("summary") { view in
      switch view.brevity {
      case .whole: view.subject.summary
      case .firstSentence: view.subject.summary.firstSentence
      default: ""
      }
    },
    .text("link") { $0.subject.link },
    .text("kindTitle") { $0.subject.kindTitle },
    .text("pageDate") { view in view.subject.date.map(view.words.date) ?? "" },
    .flag("aboutTheme") { $0.subject.isTheme },
    .flag("isWebinar") { view in
      view.subject.page.map { view.site[$0].kind is Webinar } ?? false
    },
    .text("message") { $0.period.message },
    .text("question") { $0.brevity < .noQuestion ? $0.themeQuestion : "" },
    .text("theme") { $0.theme.title },
    .text("themeLink") { $0.theme.link },
    .text("when") { $0.brevity < .noTime ? $0.words.when($0.period) : "" },
    .text("audienceLine") { $0.brevity < .noAudience ? $0.audienceLine : "" },
    .text("channel") { $0.channel.name },
    .view("date") { view in view.day.map { DayView(day: $0, words: view.words) } },
    .text("siteName") { $0.site.settings.name },
  ]

  private var title: String {
    if subject.isElsewhere { return theme.title }
    // Alone the name of a place says nothing.
    let isGroup = subject.page.map { site[$0].kind is Ledengroep } ?? false
    return isGroup ? "\(subject.kindTitle) \(subject.title)" : subject.title
  }

  private var themeQuestion: String { site.question(of: period) }

  private var audienceLine: String {
    words.list(Array(period.audience.prefix(20))).shortened(to: 300)
  }
}

extension Site {
  /// The question of a period's theme; empty where it is the message itself, as in a year that was only proposed:
  /// nothing is said twice.
  func question(of period: CalendarPeriod) -> String {
    let question = (self[period.theme].kind as? Thema)?.question ?? ""
    return question.onOneLine == period.message.onOneLine ? "" : question
  }
}
