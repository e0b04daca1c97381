import Content
import Markup

/// Lists of what there is on a theme or a local group, where that is more than its own page shows.
struct SubjectLists: Output {
  static func artefacts(of context: SiteContext) -> [Artefact] {
    let themes = context.site.themes.flatMap { SubjectPart.all(ofTheme: $0, in: context) }
    let groups = context.site.groups.map { SubjectPart(ofGroup: $0, in: context) }
    return (themes + groups).filter(\.isLong).flatMap { part in
      Sheets(part.pages, in: context, at: part.address).all.map { sheet in
        Artefact(at: sheet.address) { render(sheet, of: part, context) }
      }
    }
  }

  private static func render(
    _ sheet: Sheets.Sheet, of part: SubjectPart, _ context: SiteContext
  ) -> [UInt8] {
    let scene = Scene(context: context, address: sheet.address)
    let subject = context.site[part.subject]
    let list = context.site.heads[subject.kindName]
    let above = [list, part.subject].compactMap(\.self).map {
      Head.Ancestor(title: context.site[$0].title, address: context.addresses.page($0))
    }
    let title = sheet.title("\(subject.title): \(part.title.lowercased())", context.words)
    let head = Head(
      scene: scene, title: title, ancestors: scene.home + above, menuPage: list)
    return context.templates.list.render(
      ListView(
        head: head, body: [], page: nil, kindTitle: part.title, cards: sheet.pages,
        total: part.total, years: [], pager: sheet.pager(scene)))
  }
}

/// What there is on a theme of one kind, or on a local group of all kinds.
struct SubjectPart: Sendable {
  let subject: PageID
  /// The kind; nil when it is of all kinds.
  let kind: (any PageKind.Type)?
  let title: String
  let pages: [PageID]
  /// How many there are, in words.
  let total: String
  /// Of the list that has all of them.
  let address: Address
  /// How many the page of the subject shows.
  private let limit: Int

  /// Kind by kind, those that there is something of.
  static func all(ofTheme theme: PageID, in context: SiteContext) -> [SubjectPart] {
    let site = context.site
    let pages = Dictionary(grouping: site.pagesOfTheme[theme] ?? []) { site[$0].kindName }
    return (site.kinds.list + [Pagina.self]).compactMap { kind in
      guard let own = pages[kind.name] else { return nil }
      return SubjectPart(
        theme, kind, title: kind.plural[context.words.language], own,
        total: context.words.count(own.count, of: kind), in: context)
    }
  }

  init(ofGroup group: PageID, in context: SiteContext) {
    let pages = context.site.pagesOfGroup[group] ?? []
    self.init(
      group, nil, title: context.words.everything, pages, total: context.words.pieces(pages.count),
      in: context)
  }

  private init(
    _ subject: PageID, _ kind: (any PageKind.Type)?, title: String, _ pages: [PageID],
    total: String, in context: SiteContext
  ) {
    self.subject = subject
    self.kind = kind
    self.title = title
    self.pages = pages
    self.total = total
    address = Address(
      encoding: context.addresses.page(subject).folder + Slug.make(from: title) + "/")
    limit = context.site.settings.pagesPerList
  }

  var isLong: Bool { pages.count > limit }

  func cards(_ scene: Scene) -> [CardView] {
    pages.prefix(limit).map { CardView(scene: scene, id: $0) }
  }

  /// The way to all of them; nil when all are shown.
  func more(_ scene: Scene) -> LinkView? {
    isLong ? LinkView(title: total, url: scene.url(address)) : nil
  }
}
