import Content

/// What every page has around its own content: the site, the menu, what the browser is told.
///
/// A class, because templates ask a view for it name by name.
final class Head: Sendable {
  let scene: Scene
  let title: String
  let summary: String
  /// The pages above this one, from the home page down, and how they are linked from here.
  let ancestors: [Ancestor]
  let crumbs: [LinkView]
  /// The kind of thing, as Open Graph calls it.
  let type: String
  /// Feeds beside the site's own.
  let feeds: [FeedView]
  let isHome: Bool
  /// A page that search engines had better leave out.
  let noindex: Bool
  /// Whether the page shows something of the communicatiekalender, which has a style sheet of its own.
  let hasCalendar: Bool
  /// Whether it shows something that depends on the day on which it is read: a script sees to that.
  let followsDate: Bool
  /// Whether it shows terms with their explanation, which have a style sheet of their own.
  let hasTerms: Bool
  /// The page in the menu that this one is, or is part of.
  let menuPage: PageID?
  /// The page that an author wrote, if it is one, and not a list of pages.
  let page: Page?
  /// The address that the page is known by; that of another page for one that leads there.
  let canonicalAddress: Address

  init(
    scene: Scene, title: String, summary: String = "", ancestors: [Ancestor] = [],
    type: String = "website", feeds: [FeedView] = [], isHome: Bool = false, noindex: Bool = false,
    hasCalendar: Bool = false, followsDate: Bool = false, hasTerms: Bool = false,
    menuPage: PageID? = nil, page: Page? = nil, canonicalAddress: Address? = nil
  ) {
    self.scene = scene
    self.title = title
    self.summary = summary
    self.ancestors = ancestors
    crumbs = ancestors.map { LinkView(title: $0.title, url: scene.url($0.address)) }
    self.type = type
    self.feeds = feeds
    self.isHome = isHome
    self.noindex = noindex
    self.hasCalendar = hasCalendar
    self.followsDate = followsDate
    self.hasTerms = hasTerms
    self.menuPage = menuPage
    self.page = page
    self.canonicalAddress = canonicalAddress ?? scene.address
  }

  struct Ancestor: Sendable {
    let title: String
    let address: Address
  }

  var titleTag: String {
    let name = scene.site.settings.name
    return isHome || title == name ? name : "\(title) – \(name)"
  }

  var canonical: String {
    noindex ? "" : scene.context.addresses.absolute(canonicalAddress)
  }

  var image: String {
    let picture = "static/og.png"
    guard scene.context.hasBase,
      scene.context.theme.statics.contains(where: { $0.path == "og.png" })
    else { return "" }
    return scene.context.addresses.absolute(Address(picture))
  }
}

extension TemplateField {
  /// The names that every template can use.
  static func head(_ get: @escaping @Sendable (View) -> Head) -> [TemplateField<View>] {
    [
      .view("site") { SiteView(head: get($0)) },
      .text("root") { get($0).scene.root },
      .text("title") { get($0).title },
      .text("titleTag") { get($0).titleTag },
      .text("summary") { get($0).summary },
      .text("canonical") { get($0).canonical },
      .list("feeds") { get($0).allFeeds },
      .list("breadcrumbs") { get($0).crumbs },
      .html("structuredData") { StructuredData(head: get($0)).script() },
      .view("openGraph") { OpenGraphView(type: get($0).type, image: get($0).image) },
      .flag("noindex") { get($0).noindex },
      .flag("hasCalendar") { get($0).hasCalendar },
      .flag("followsDate") { get($0).followsDate },
      .flag("hasTerms") { get($0).hasTerms },
    ]
  }
}

extension Head {
  var allFeeds: [FeedView] {
    guard let feed = scene.feed(under: Address(""), called: scene.site.settings.name) else {
      return feeds
    }
    return [feed] + feeds
  }

  /// Empty when there is none.
  var siteFeed: String { scene.context.feed(under: Address("")).map { scene.url($0) } ?? "" }
}

/// The site as templates see it.
struct SiteView: TemplateView {
  let head: Head

  static let fields: [TemplateField<SiteView>] = [
    .text("name") { $0.head.scene.site.settings.name },
    .text("tagline") { $0.head.scene.site.settings.slogan },
    .text("language") { $0.head.scene.site.settings.language.rawValue },
    .text("home") { $0.head.scene.url(Address("")) },
    .text("feed") { $0.head.siteFeed },
    .text("glossary") { $0.glossary },
    .list("menu") { view in view.links(view.head.scene.site.menu) },
    .list("footer") { view in view.links(view.head.scene.site.footer) },
  ]

  /// The page of all terms; empty when there is none, and when the menu or the foot of the page leads there already.
  private var glossary: String {
    let site = head.scene.site
    let named = site.heads[Glossary.name].map { (site.menu + site.footer).contains($0) } ?? false
    return named ? "" : head.scene.glossaryURL
  }

  private func links(_ ids: [PageID]) -> [MenuItemView] {
    ids.map { MenuItemView(scene: head.scene, id: $0, current: $0 == head.menuPage) }
  }
}

struct MenuItemView: RecurringView {
  let scene: Scene
  let id: PageID
  let current: Bool

  var recurrence: Recurrence {
    Recurrence(number: 2 * id.index + (current ? 1 : 0), root: scene.root)
  }

  static let fields: [TemplateField<MenuItemView>] = [
    .text("title") { $0.scene.site[$0.id].title },
    .address("url") { $0.scene.link($0.id) },
    .flag("current") { $0.current },
  ]
}

struct OpenGraphView: TemplateView {
  let type: String
  let image: String

  static let fields: [TemplateField<OpenGraphView>] = [
    .text("type") { $0.type },
    .text("image") { $0.image },
  ]
}
