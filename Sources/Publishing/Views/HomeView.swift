import Content

/// The home page: a page if the author wrote one, and what there is to find.
struct HomeView: TemplateView {
  let head: Head
  let body: [UInt8]
  let page: Page?

  static let fields: [TemplateField<HomeView>] =
    TemplateField<HomeView>.head { $0.head } + [
      .html("body") { $0.body },
      .backlinks { ($0.page, $0.head.scene) },
      .view("home") { HomeContentView(scene: $0.head.scene) },
    ]

  init(page: Page, scene: Scene) {
    let view = PageView(page: page, scene: scene)
    head = view.head
    body = view.body
    self.page = page
  }

  /// Of a site whose author wrote none.
  init(scene: Scene) {
    let settings = scene.site.settings
    head = Head(
      scene: scene, title: settings.name, summary: settings.slogan, isHome: true,
      hasCalendar: HomeCalendarView.isOnHome(of: scene.site),
      followsDate: HomeCalendarView.isOnHome(of: scene.site))
    body = []
    page = nil
  }
}

struct HomeContentView: TemplateView {
  let scene: Scene

  /// How many new pages are named.
  private static let latest = 6

  static let fields: [TemplateField<HomeContentView>] = [
    .list("doors") { $0.doors },
    .list("latest") { view in
      let site = view.scene.site
      return site.materials.prefix(latest).map {
        CardView(scene: view.scene, id: $0)
      }
    },
    .list("themes") { view in
      view.scene.site.themes.map { ThemeCardView(chip: ChipView(scene: view.scene, id: $0)) }
    },
    .list("works") { view in
      let site = view.scene.site
      return site.works.sorted { site.rank[$0.front.index] < site.rank[$1.front.index] }.map {
        WorkView(work: $0, scene: view.scene, current: $0.front)
      }
    },
    .view("calendar") { HomeCalendarView(scene: $0.scene) },
  ]

  /// The lists of material that the menu leads to.
  private var doors: [DoorView] {
    scene.site.menu.compactMap { id in
      guard case .head(let name) = scene.site[id].role, let kind = scene.site.kinds.named(name),
        kind.isMaterial
      else { return nil }
      return DoorView(
        title: scene.site[id].title, url: scene.url(id), text: scene.site[id].matter.summary,
        count: scene.words.count(scene.site.pagesOfKind[name]?.count ?? 0, of: kind))
    }
  }
}

struct DoorView: TemplateView {
  let title: String
  let url: String
  let text: String
  let count: String

  static let fields: [TemplateField<DoorView>] = [
    .text("title") { $0.title },
    .text("url") { $0.url },
    .text("text") { $0.text },
    .text("count") { $0.count },
  ]
}
