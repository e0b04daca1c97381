import Content
import Diagnostics

/// The templates of channel kits: only a site with a calendar needs them.
struct KitTemplates: Sendable {
  /// By the place of their channels in `SiteSettings.channels`.
  let channels: [Template<ChannelTextView>]
  let page: Template<KitView>
  let newsletter: Template<NewsletterView>
  let newsletterText: Template<NewsletterView>
  /// The theme's colours as mail programs know them, by name.
  let colours: [String: String]

  /// Of a channel's own text: `kanalen/facebook.txt`.
  static func name(of channel: Channel) -> String { "kanalen/\(channel.slug).txt" }

  /// For a channel without a template of its own.
  static let plain = "kanalen/bericht.txt"

  /// Nil when there is no calendar, or when a template has problems; all of them are told.
  static func compile(
    _ theme: Theme, for site: Site, memos: PieceMemos
  ) -> (KitTemplates?, [Diagnostic]) {
    guard !site.calendar.isEmpty else { return (nil, []) }
    var diagnostics: [Diagnostic] = []
    func compile<View: TemplateView>(_ name: String, _ view: View.Type) -> Template<View>? {
      let (template, problems) = theme.library.template(name, for: view, memos: memos)
      diagnostics += problems
      return template
    }
    var texts: [String: Template<ChannelTextView>] = [:]
    let names = site.settings.channels.map { channel in
      let own = name(of: channel)
      return theme.templates.contains(own) ? own : plain
    }
    for name in Set(names).sorted() { texts[name] = compile(name, ChannelTextView.self) }
    let page = compile("kalender/pakket", KitView.self)
    let newsletter = compile("kalender/nieuwsbrief", NewsletterView.self)
    let newsletterText = compile("kalender/nieuwsbrief.txt", NewsletterView.self)
    let channels = names.compactMap { texts[$0] }
    guard let page, let newsletter, let newsletterText, channels.count == names.count else {
      return (nil, diagnostics)
    }
    let templates = KitTemplates(
      channels: channels, page: page, newsletter: newsletter, newsletterText: newsletterText,
      colours: theme.mailColours)
    return (templates, diagnostics)
  }
  /// The same for another site.
  func with(_ memos: FreshMemos) -> KitTemplates {
    KitTemplates(
      channels: channels.map { $0.with(memos) }, page: page.with(memos),
      newsletter: newsletter.with(memos), newsletterText: newsletterText.with(memos),
      colours: colours)
  }
}
