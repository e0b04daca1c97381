import Content

/// A newsletter as its templates see it, the one in HTML and the one in plain text: all of its addresses are whole.
struct NewsletterView: TemplateView {
  let kit: ChannelKit
  let subjects: KitSubjects
  let calendar: CalendarAddresses
  /// What mail programs know of the theme's colours, by name.
  let colours: [String: String]

  init(
    _ kit: ChannelKit, _ subjects: KitSubjects, _ calendar: CalendarAddresses,
    _ colours: [String: String]
  ) {
    self.kit = kit
    self.subjects = subjects
    self.calendar = calendar
    self.colours = colours
  }

  static let fields: [TemplateField<NewsletterView>] = [
    .text("language") { $0.words.language.rawValue },
    .text("title") { $0.kit.theme.title },
    .text("siteName") { $0.subjects.site.settings.name },
    .text("siteUrl") { $0.subjects.addresses.absolute(Address("")) },
    .text("when") { $0.words.when($0.kit.period) },
    .text("message") { $0.kit.period.message },
    .text("question") { $0.subjects.site.question(of: $0.kit.period) },
    .text("preview") { $0.kit.newsletter.preview },
    .text("color") { view in view.thema?.colour.flatMap { view.colours[$0.value] } ?? "" },
    .list("opening") { $0.kit.newsletter.opening.map { ParagraphView(lines: $0) } },
    .list("materials") { $0.views(of: $0.kit.newsletter.subjects) },
    .list("others") { $0.views(of: $0.kit.newsletter.others) },
    .flag("more") { $0.kit.newsletter.hasMore },
    .text("themeUrl") { $0.kit.theme.link },
    .text("webUrl") { view in
      view.subjects.addresses.absolute(
        view.calendar.kitFile(view.words.newsletterFile + ".html", of: view.kit.period))
    },
  ]

  private var words: Words { subjects.words }
  private var thema: Thema? { subjects.site[kit.period.theme].kind as? Thema }

  private func views(of materials: [KitSubject]) -> [NewsletterMaterialView] {
    materials.map { NewsletterMaterialView(subject: $0, subjects: subjects) }
  }
}

/// What is between two empty lines.
struct ParagraphView: TemplateView {
  let lines: [String]

  static let fields: [TemplateField<ParagraphView>] = [
    .list("lines") { view in
      view.lines.enumerated().map { LineView(text: $1, isLast: $0 == view.lines.count - 1) }
    }
  ]
}

struct LineView: TemplateView {
  let text: String
  let isLast: Bool

  static let fields: [TemplateField<LineView>] = [
    .text("text") { $0.text },
    .flag("last") { $0.isLast },
  ]
}

/// Something that a newsletter tells of, and the files that go with it.
struct NewsletterMaterialView: TemplateView {
  let subject: KitSubject
  let subjects: KitSubjects

  static let fields: [TemplateField<NewsletterMaterialView>] = [
    .text("title") { $0.subject.title },
    .text("url") { $0.subject.link },
    .text("summary") { $0.subject.summary },
    .text("kindTitle") { $0.subject.kindTitle },
    .text("date") { $0.date },
    .text("about") { view in
      [view.subject.kindTitle, view.date].filter { !$0.isEmpty }.joined(separator: ", ")
    },
    .list("files") { $0.files },
  ]

  /// With the time of a webinar, which a reader may want to join.
  private var date: String {
    guard let date = subject.date else { return "" }
    let day = subjects.words.date(date)
    guard date.day != nil,
      let webinar = subject.page.flatMap({ subjects.site[$0].kind as? Webinar }),
      let start = webinar.start
    else { return day }
    return "\(day), \(subjects.words.time(from: start, to: webinar.end))"
  }

  /// The slides of a webinar, and what else one takes home from it.
  private var files: [MaterialView] {
    guard let page = subject.page.map({ subjects.site[$0] }), let webinar = page.kind as? Webinar
    else { return [] }
    return MaterialView.all(of: webinar, on: page, in: subjects.site, subjects.words) {
      subjects.addresses.absolute(subjects.addresses.asset($0))
    }
  }
}
