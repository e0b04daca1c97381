import Content

/// The list of each kind, whole and by year, on as many sheets as it takes.
struct Lists: Output {
  static func artefacts(of context: SiteContext) -> [Artefact] {
    context.site.kinds.list.flatMap { kind -> [Artefact] in
      let pages = context.site.pagesOfKind[kind.name] ?? []
      let head = context.site.heads[kind.name]
      guard head != nil || !pages.isEmpty else { return [] }
      if kind.name == Thema.name { return [themes(context, head: head)] }
      return KindList(context: context, kind: kind, pages: pages).artefacts()
    }
  }

  private static func themes(_ context: SiteContext, head: PageID?) -> Artefact {
    let address = context.addresses.list(of: Thema.self, in: context.site)
    return Artefact(at: address) {
      let scene = Scene(context: context, address: address)
      let page = head.map { context.site[$0] }
      let title = page?.title ?? Thema.plural[context.words.language]
      let feed = scene.feed(under: address, called: title)
      let listHead = Head(
        scene: scene, title: title, summary: page?.matter.summary ?? "", ancestors: scene.home,
        feeds: [feed].compactMap(\.self), menuPage: head)
      return context.templates.themes.render(
        ThemesView(
          head: listHead, body: page.map { PageBody(page: $0, scene: scene).html() } ?? [],
          page: page))
    }
  }
}

/// The list of one kind.
private struct KindList {
  let context: SiteContext
  let kind: any PageKind.Type
  let pages: [PageID]

  private var head: Page? { context.site.heads[kind.name].map { context.site[$0] } }
  private var base: Address { context.addresses.list(of: kind, in: context.site) }
  private var title: String { head?.title ?? kind.plural[context.words.language] }

  /// The part of the list that is of one year, or that has no date.
  private struct Year {
    let title: String
    let address: Address
    let pages: [PageID]
  }

  func artefacts() -> [Artefact] {
    let years = self.years()
    var artefacts = sheets(pages, at: base, years: years, current: nil)
    for year in years {
      artefacts += sheets(year.pages, at: year.address, years: years, current: year)
    }
    return artefacts
  }

  /// None when there is only one: it would say the same as the list.
  private func years() -> [Year] {
    let groups = Dictionary(grouping: pages) { context.site[$0].matter.date?.year }
    guard groups.count > 1 else { return [] }
    let words = context.addresses.words
    return groups.sorted { ($0.key ?? .min) > ($1.key ?? .min) }.map { year, pages in
      Year(
        title: year.map(String.init) ?? context.words.undated,
        address: Address(
          encoding: base.folder + (year.map { "\(words.year)/\($0)/" } ?? "\(words.undated)/")),
        pages: pages.sorted { context.site.rank[$0.index] < context.site.rank[$1.index] })
    }
  }

  private func sheets(
    _ pages: [PageID], at address: Address, years: [Year], current: Year?
  ) -> [Artefact] {
    Sheets(pages, in: context, at: address).all.map { sheet in
      Artefact(at: sheet.address) {
        let scene = Scene(context: context, address: sheet.address)
        let isFirst = sheet.number == 1 && current == nil
        var ancestors = scene.home
        if !isFirst { ancestors.append(.init(title: title, address: base)) }
        let feed = scene.feed(under: base, called: title)
        let head = Head(
          scene: scene, title: sheet.title(title(of: current), context.words),
          summary: isFirst ? self.head?.matter.summary ?? "" : "", ancestors: ancestors,
          feeds: [feed].compactMap(\.self), menuPage: self.head?.id)
        return context.templates.list.render(
          ListView(
            head: head,
            body: isFirst
              ? self.head.map { PageBody(page: $0, scene: scene).html() } ?? [] : [],
            page: isFirst ? self.head : nil, kindTitle: kind.plural[context.words.language],
            cards: sheet.pages,
            total: context.words.count(pages.count, of: kind),
            years: years.map {
              YearView(
                title: $0.title, url: scene.url($0.address), count: $0.pages.count,
                current: $0.title == current?.title)
            }, pager: sheet.pager(scene)))
      }
    }
  }

  private func title(of year: Year?) -> String {
    year.map { "\(title): \($0.title.lowercased())" } ?? title
  }
}

extension Scene {
  /// The way home, as the first of a page's ancestors.
  var home: [Head.Ancestor] { [.init(title: words.home, address: Address(""))] }
}
