import Content
import Diagnostics

/// The templates of a theme, compiled for the views that they are rendered with.
struct Templates: Sendable {
  /// By name; those of pages, which all see a `PageView`.
  private let pages: [String: Template<PageView>]
  /// Of a kind without one of its own.
  private let page: Template<PageView>
  let home: Template<HomeView>
  let list: Template<ListView>
  let themes: Template<ThemesView>
  let topics: Template<TopicsView>
  let notFound: Template<NotFoundView>
  let redirect: Template<RedirectView>
  let listBlock: Template<CardsView>
  let book: Template<BookView>
  let bookCover: Template<BookCoverView>
  /// Nil for a site without one.
  let calendar: CalendarTemplates?
  /// Nil for a site without one.
  let glossary: GlossaryTemplates?
  /// Nil without a calendar.
  let kits: KitTemplates?

  /// Compiles every template that the site can need; all problems are told at once, each once.
  static func compile(_ theme: Theme, for site: Site) -> (Templates?, [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let memos = PieceMemos()
    func compile<View: TemplateView>(_ name: String, _ view: View.Type) -> Template<View>? {
      let (template, problems) = theme.library.template(name, for: view, memos: memos)
      diagnostics += problems
      return template
    }
    var pages: [String: Template<PageView>] = [:]
    let own = site.kinds.list.map { $0.name }.filter(theme.templates.contains)
    for name in Set(own + ["hoofdstuk", "werk"]).sorted() {
      pages[name] = compile(name, PageView.self)
    }
    let page = compile("pagina", PageView.self)
    let home = compile("home", HomeView.self)
    let list = compile("lijst", ListView.self)
    let themes = compile("themas", ThemesView.self)
    let topics = compile("onderwerpen", TopicsView.self)
    let notFound = compile("404", NotFoundView.self)
    let redirect = compile("doorverwijzing", RedirectView.self)
    let block = compile("blokken/lijst", CardsView.self)
    let book = compile("boek/boek", BookView.self)
    let cover = compile("boek/epub-omslag", BookCoverView.self)
    let calendar =
      site.calendar.isEmpty ? nil : CalendarTemplates(theme, memos: memos, &diagnostics)
    let glossary =
      site.glossary.entries.isEmpty ? nil : GlossaryTemplates(theme, memos: memos, &diagnostics)
    let (kits, kitProblems) = KitTemplates.compile(theme, for: site, memos: memos)
    diagnostics += kitProblems

    let problems = Set(diagnostics).sorted()
    guard let page, let home, let list, let themes, let topics, let notFound, let redirect,
      let block, let book, let cover, !problems.hasErrors
    else { return (nil, problems) }
    let templates = Templates(
      pages: pages, page: page, home: home, list: list, themes: themes, topics: topics,
      notFound: notFound,
      redirect: redirect, listBlock: block, book: book, bookCover: cover, calendar: calendar,
      glossary: glossary, kits: kits)
    return (templates, problems)
  }

  /// The same for another site: nothing that was written for this one is in them.
  func renewed() -> Templates {
    let memos = FreshMemos()
    return Templates(
      pages: pages.mapValues { $0.with(memos) }, page: page.with(memos), home: home.with(memos),
      list: list.with(memos), themes: themes.with(memos), topics: topics.with(memos),
      notFound: notFound.with(memos), redirect: redirect.with(memos),
      listBlock: listBlock.with(memos), book: book.with(memos), bookCover: bookCover.with(memos),
      calendar: calendar?.with(memos), glossary: glossary?.with(memos), kits: kits?.with(memos))
  }

  /// The template of a page.
  func template(of page: Page) -> Template<PageView> {
    let name =
      switch page.role {
      case .workFront: "werk"
      case .chapter: "hoofdstuk"
      default: page.kindName
      }
    return pages[name] ?? self.page
  }
}
