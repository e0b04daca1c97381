import Content
import Diagnostics
import Markup

/// All that is needed to render any page of a site; shared by its artefacts, and never changes.
final class SiteContext: Sendable {
  let site: Site
  let theme: Theme
  let addresses: Addresses
  let calendar: CalendarAddresses
  let glossary: GlossaryPlaces
  /// When pages have their turn on the calendar.
  let turns: CalendarTurns
  let words: Words
  let rendering: RenderingWords
  let templates: Templates
  /// What a page of each kind is called, by the kind's name; a chapter of a work is called by both. Nothing for a plain
  /// page.
  let kindTitles: [String: (own: String, chapter: String)]
  /// The kinds of which at least one page has a date.
  let kindsWithDates: Set<String>
  /// How addresses are written on the pages of this site.
  let links: any LinkStyle
  /// Whether the site is read from a folder, without a server.
  let isOffline: Bool
  /// What was printed into the output folder: of books that are on the site, and of others.
  let shelf: PrintShelf
  /// The files for diaries.
  let agendas: Agendas
  /// Of the books.
  let pictures: BookPictures
  /// What the books have in common.
  let stock: BookStock
  /// By the place of their works, the print HTML of books.
  let printHTML: [KeptFile]
  /// By the place of their works, the e-books.
  let epubs: [KeptFile]
  /// By the index of their periods; none without the site's address.
  let kits: [ChannelKit]
  /// The addresses of the feeds that there are.
  private let feeds: Set<Address>

  /// Nil when a template cannot be used; the diagnostics say why.
  static func make(
    site: Site, theme: Theme, base: String, isOffline: Bool = false,
    pictures: BookPictures = .none, shelf: PrintShelf = PrintShelf(),
    earlier: ([String]) -> EarlierFiles = { _ in .none }, remembering memory: inout ContextMemory
  ) -> (SiteContext?, [Diagnostic]) {
    let addresses = memory.addresses.addresses(of: site, base: base)
    var diagnostics =
      memory.addresses.problems(of: site, addresses) + memory.problems(of: theme, with: site)
    let (templates, problems) = memory.templates(of: theme, for: site)
    diagnostics += problems
    guard let templates else { return (nil, diagnostics) }
    let calendar = CalendarAddresses(of: site, addresses)
    let words = Words(language: site.settings.language)
    let subjects = KitSubjects(site: site, addresses: addresses, words: words)
    let (kits, kitProblems) = ChannelKitMaker.kits(of: subjects, calendar, templates.kits)
    diagnostics += kitProblems
    let context = SiteContext(
      site: site, theme: theme, addresses: addresses, calendar: calendar, words: words,
      templates: templates, kits: kits, isOffline: isOffline, pictures: pictures, shelf: shelf,
      earlier: earlier, dates: memory.dates(of: site, addresses))
    return (context, diagnostics)
  }

  private init(
    site: Site, theme: Theme, addresses: Addresses, calendar: CalendarAddresses, words: Words,
    templates: Templates, kits: [ChannelKit], isOffline: Bool, pictures: BookPictures,
    shelf: PrintShelf, earlier: ([String]) -> EarlierFiles, dates: ContextMemory.Dates
  ) {
    self.site = site
    self.theme = theme
    self.addresses = addresses
    self.calendar = calendar
    glossary = GlossaryPlaces(of: site, addresses)
    turns = CalendarTurns(of: site)
    self.words = words
    rendering = words.rendering
    self.templates = templates
    self.kits = kits
    kindTitles = Dictionary(
      site.kinds.list.filter { $0 != Pagina.self }.map { kind in
        let title = kind.title[words.language]
        return (kind.name, (title, "\(title), \(words.chapter)"))
      }
    ) { first, _ in first }
    self.isOffline = isOffline
    self.shelf = shelf
    agendas = Agendas(of: site, addresses, calendar, earlier: earlier)
    self.pictures = pictures
    stock = BookStock(theme: theme)
    printHTML = site.works.map { _ in KeptFile() }
    epubs = site.works.map { _ in KeptFile() }
    links = isOffline ? FileLinks() : WebLinks()
    feeds = dates.feeds
    kindsWithDates = dates.kinds
  }

  /// Whether the site's own address is known: feeds, the sitemap and canonical links need it.
  var hasBase: Bool { !addresses.base.isEmpty }

  /// The feed of the page at an address, if there is one.
  func feed(under address: Address) -> Address? {
    let feed = addresses.feed(under: address)
    return feeds.contains(feed) ? feed : nil
  }

  func materials(_ ids: [PageID]) -> [PageID] {
    ids.filter { id in
      switch site[id].role {
      case .single, .chapter, .workFront: true
      case .home, .head: false
      }
    }
  }
}

/// A place in the site from which everything is looked at: addresses are relative to it.
///
/// A class, because every view on a page has it: what is passed on is one pointer.
final class Scene: Sendable {
  let context: SiteContext
  let address: Address
  /// How addresses are written on this page.
  let links: any LinkStyle
  let root: String

  /// Addresses are written as the site has them, unless `links` says otherwise.
  init(context: SiteContext, address: Address, links: (any LinkStyle)? = nil) {
    self.context = context
    self.address = address
    self.links = links ?? context.links
    root = self.links.root(from: address)
  }

  var site: Site { context.site }
  var words: Words { context.words }

  /// The address of a page, for a view that recurs on many.
  func link(_ id: PageID) -> SiteLink { link(context.addresses.page(id)) }

  func link(_ address: Address) -> SiteLink {
    SiteLink(root: root, path: links.path(to: address))
  }

  func url(_ target: Address, anchor: String? = nil) -> String {
    links.href(to: target, anchor: anchor, from: address)
  }

  func url(_ id: PageID, anchor: String? = nil) -> String {
    url(context.addresses.page(id), anchor: anchor)
  }
}
