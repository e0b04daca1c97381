import Content

/// A list of pages, or one of its sheets when it is long.
struct ListView: TemplateView {
  let head: Head
  /// The page that introduces the list; on its first sheet its text stands above it.
  let body: [UInt8]
  /// The page that introduces the list, on its first sheet.
  let page: Page?
  let kindTitle: String
  let cards: [PageID]
  let total: String
  let years: [YearView]
  let pager: PagerView?

  static let fields: [TemplateField<ListView>] =
    TemplateField<ListView>.head { $0.head } + [
      .html("body") { $0.body },
      .backlinks { ($0.page, $0.head.scene) },
      .text("kindTitle") { $0.kindTitle },
      .list("cards") { view in view.cards.map { CardView(scene: view.head.scene, id: $0) } },
      .text("total") { $0.total },
      .list("years") { $0.years },
      .view("pager") { $0.pager },
      .flag("empty") { $0.cards.isEmpty },
    ]
}

/// The part of a list that is of one year.
struct YearView: TemplateView {
  let title: String
  let url: String
  let count: Int
  let current: Bool

  static let fields: [TemplateField<YearView>] = [
    .text("title") { $0.title },
    .text("url") { $0.url },
    .text("count") { String($0.count) },
    .flag("current") { $0.current },
  ]
}

/// Which sheet of a list this is, and the way to the others.
struct PagerView: TemplateView {
  let current: Int
  let sheets: [Address]
  let scene: Scene

  static let fields: [TemplateField<PagerView>] = [
    .text("current") { String($0.current) },
    .text("total") { String($0.sheets.count) },
    .view("previous") { $0.sheet($0.current - 1) },
    .view("next") { $0.sheet($0.current + 1) },
    .list("pages") { $0.numbered },
  ]

  private func sheet(_ number: Int) -> LinkView? {
    guard (1...sheets.count).contains(number) else { return nil }
    return LinkView(title: scene.words.page(number), url: scene.url(sheets[number - 1]))
  }

  /// The first, the last and those around the current one: a list of 10,000 pages has 500 sheets.
  private var numbered: [SheetView] {
    let near = max(1, current - 2)...min(sheets.count, current + 2)
    return Set(near).union([1, sheets.count]).sorted().map {
      SheetView(number: $0, url: scene.url(sheets[$0 - 1]), current: $0 == current)
    }
  }
}

struct SheetView: TemplateView {
  let number: Int
  let url: String
  let current: Bool

  static let fields: [TemplateField<SheetView>] = [
    .text("number") { String($0.number) },
    .text("url") { $0.url },
    .flag("current") { $0.current },
  ]
}
