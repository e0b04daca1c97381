import Content

/// What stands around a page: the way to it, its feeds, its place in the menu.
struct PageHead {
  let page: Page
  let scene: Scene

  var head: Head {
    Head(
      scene: scene, title: page.title, summary: page.matter.summary, ancestors: ancestors,
      type: page.role == .home ? "website" : "article", feeds: feeds, isHome: page.role == .home,
      hasCalendar: followsDate || !scene.context.turns[page.id].isEmpty, followsDate: followsDate,
      hasTerms: !scene.site.glossaryUse.mentions(on: page.id).isEmpty, menuPage: menuPage,
      page: page)
  }

  private var followsDate: Bool {
    page.role == .home
      ? HomeCalendarView.isOnHome(of: scene.site) : scene.site.isToCome(page)
  }

  /// The pages above this one, from the home page down.
  private var ancestors: [Head.Ancestor] {
    guard page.role != .home else { return [] }
    var ids: [PageID] = []
    if let head = scene.site.heads[page.kindName] { ids.append(head) }
    if case .chapter(let work, _, _) = page.role { ids.append(scene.site.works[work].front) }
    return scene.home
      + ids.map {
        Head.Ancestor(title: scene.site[$0].title, address: scene.context.addresses.page($0))
      }
  }

  private var menuPage: PageID? {
    if scene.site.menu.contains(page.id) || scene.site.footer.contains(page.id) { return page.id }
    return scene.site.heads[page.kindName]
  }

  private var feeds: [FeedView] {
    var feeds: [FeedView] = []
    let kind = type(of: page.kind)
    let list = scene.context.addresses.list(of: kind, in: scene.site)
    if !(page.kind is Pagina),
      let feed = scene.feed(under: list, called: kind.plural[scene.words.language])
    {
      feeds.append(feed)
    }
    if page.kind is Thema, let feed = scene.feed(under: scene.address, called: page.title) {
      feeds.append(feed)
    }
    return feeds
  }
}
