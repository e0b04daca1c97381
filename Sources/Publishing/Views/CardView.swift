import Content

/// A page as it is named on another one.
struct CardView: RecurringView {
  let scene: Scene
  let id: PageID

  var recurrence: Recurrence { Recurrence(number: id.index, root: scene.root) }

  private var page: Page { scene.site[id] }

  /// What kind of thing it is; a chapter of a work is called by both.
  var kindTitle: String {
    let page = page
    let titles = scene.context.kindTitles[page.kindName]
    if case .chapter = page.role { return titles?.chapter ?? "" }
    return titles?.own ?? ""
  }

  private var number: String {
    if case .chapter(_, _, let number) = page.role { return String(number) }
    return page.kind.number.map(String.init) ?? ""
  }

  static let fields: [TemplateField<CardView>] = [
    .text("title") { $0.page.title },
    .address("url") { $0.scene.link($0.id) },
    .text("kind") { $0.page.kindName },
    .text("kindTitle") { $0.kindTitle },
    .text("number") { $0.number },
    .view("date") { view in
      view.page.matter.date.map { DateView(date: $0, words: view.scene.words) }
    },
    // Only where others of its kind have one: a chapter is not expected to.
    .flag("undated") { view in
      view.page.matter.date == nil
        && view.scene.context.kindsWithDates.contains(view.page.kindName)
    },
    .text("summary") { $0.page.matter.summary },
    .list("themes") { view in view.page.themes.map { ChipView(scene: view.scene, id: $0) } },
  ]
}

/// A list of pages inside a text.
struct CardsView: TemplateView {
  let cards: [CardView]

  static let fields: [TemplateField<CardsView>] = [.list("cards") { $0.cards }]
}

/// Who reads on from the bottom of a page looks through no more; all pages are in lists besides.
private let mostBacklinks = 100

extension TemplateField {
  /// The pages that refer to one that an author wrote.
  static func backlinks(
    _ get: @escaping @Sendable (View) -> (page: Page?, scene: Scene)
  ) -> TemplateField {
    .list("backlinks") { view in
      let (page, scene) = get(view)
      return (page?.backlinks ?? []).prefix(mostBacklinks).map { CardView(scene: scene, id: $0) }
    }
  }
}
