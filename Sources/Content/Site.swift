import Diagnostics

/// All pages of one edition, put together: identities, links, themes, works. Never changes.
///
/// Every mistake in content has been found once there is a site, so that no output can fail over one.
///
/// A class, so that whatever is rendered from it shares the one; all of its properties are constants.
package final class Site: Sendable {
  package let edition: Edition
  /// What of this edition is not on the site that everyone reads.
  let offSite: Concealed
  package let settings: SiteSettings
  package let kinds: Kinds
  /// By path; a `PageID` is a place in it.
  package let pages: [Page]
  package let assets: [Asset]
  package let works: [Work]
  /// What the words mean that readers may not know.
  package let glossary: Glossary
  /// Which of its terms are explained where.
  package let glossaryUse: GlossaryUse
  /// What its editors want of words, with those of the glossary as known.
  package let languageRules: LanguageRules
  package let calendar: CommunicationCalendar
  package let topics: [Topic]
  /// The pages of themes and local groups, in their own order.
  package let themes: [PageID]
  package let groups: [PageID]
  /// The pages that carry a theme, or name a local group, in the order of lists.
  package let pagesOfTheme: [PageID: [PageID]]
  package let pagesOfGroup: [PageID: [PageID]]
  /// The pages of each kind that stand in its list, by the kind's name, in the order of lists.
  package let pagesOfKind: [String: [PageID]]
  package let heads: [String: PageID]
  package let home: PageID?
  package let menu: [PageID]
  package let footer: [PageID]
  /// Where each page stands among all: newest first, then those without a date by number and title.
  package let rank: [Int]
  /// How each page is checked, by its place in `pages`.
  let checkings: [PageChecking]
  /// The day that the site is put together on, as it was given.
  package let today: Day

  init(
    edition: Edition, offSite: Concealed, settings: SiteSettings, kinds: Kinds, pages: [Page],
    assets: [Asset],
    works: [Work], glossary: Glossary, glossaryUse: GlossaryUse, languageRules: LanguageRules,
    calendar: CommunicationCalendar, topics: [Topic],
    themes: [PageID], groups: [PageID],
    pagesOfTheme: [PageID: [PageID]],
    pagesOfGroup: [PageID: [PageID]], pagesOfKind: [String: [PageID]], heads: [String: PageID],
    home: PageID?, menu: [PageID], footer: [PageID], rank: [Int],
    checkings: [PageChecking], today: Day
  ) {
    self.edition = edition
    self.offSite = offSite
    self.settings = settings
    self.kinds = kinds
    self.pages = pages
    self.assets = assets
    self.works = works
    self.glossary = glossary
    self.glossaryUse = glossaryUse
    self.languageRules = languageRules
    self.calendar = calendar
    self.topics = topics
    self.themes = themes
    self.groups = groups
    self.pagesOfTheme = pagesOfTheme
    self.pagesOfGroup = pagesOfGroup
    self.pagesOfKind = pagesOfKind
    self.heads = heads
    self.home = home
    self.menu = menu
    self.footer = footer
    self.rank = rank
    self.checkings = checkings
    self.today = today
  }

  package subscript(id: PageID) -> Page { pages[id.index] }

  /// Whether a page is on the site that everyone reads: of an edition that is printed, some are not.
  package func isOnline(_ page: PageID) -> Bool {
    let path = self[page].path
    return !offSite.trainers.contains(path) && !offSite.hasWork(of: path)
  }

  /// Whether a file lies there.
  package func isOnline(asset: Int) -> Bool { !offSite.files.contains(assets[asset].path) }

  /// Everything there is to read or watch, in the order of lists.
  package var materials: [PageID] {
    kinds.list.filter { $0.isMaterial }.flatMap { pagesOfKind[$0.name] ?? [] }
      .sorted { rank[$0.index] < rank[$1.index] }
  }

  /// The day on which a page counts as issued, where a format must have a date.
  package func date(of page: Page) -> PartialDate? { page.matter.date ?? settings.issued }

  /// The newest date in the site: revision, publication, or the site's own.
  package var updated: PartialDate? {
    let dates = pages.flatMap { [$0.matter.revised, $0.matter.date].compactMap(\.self) }
    return (dates + [settings.issued].compactMap(\.self)).max()
  }

  /// The pages that a ` ```lijst ` on `page` asks for; the page itself is never one of them.
  package func pages(in list: PageList, on page: PageID) -> [PageID] {
    var candidates = pages.indices.filter { index in
      switch pages[index].role {
      case .single, .chapter, .workFront: true
      case .home, .head: false
      }
    }.map { PageID($0) }
    if let name = list.kind?.value, let kind = kinds.named(name) {
      candidates = pagesOfKind[kind.name] ?? []
    }
    if let name = list.theme?.value {
      let theme = Self.named(name, in: themes, pages.map { ($0.path, $0.title) })
      let carriers = Set(theme.flatMap { pagesOfTheme[$0] } ?? [])
      candidates.removeAll { !carriers.contains($0) }
    }
    if let name = list.group?.value {
      let group = Self.named(name, in: groups, pages.map { ($0.path, $0.title) })
      let carriers = Set(group.flatMap { pagesOfGroup[$0] } ?? [])
      candidates.removeAll { !carriers.contains($0) }
    }
    if let topic = list.topic {
      let slug = Topic.slug(of: topic.value)
      let carriers = Set(topics.first { $0.slug == slug }?.pages ?? [])
      candidates.removeAll { !carriers.contains($0) }
    }
    candidates.removeAll { $0 == page }
    candidates.sort { rank[$0.index] < rank[$1.index] }
    return Array(candidates.prefix(list.count ?? 20))
  }

  /// The page among `candidates` that is called `name`, by its file or its title.
  static func named(
    _ name: String, in candidates: [PageID], _ names: [(path: PagePath, title: String)]
  ) -> PageID? {
    let key = NameIndex.fold(name)
    return candidates.first { NameIndex.fold(names[$0.index].path.stem) == key }
      ?? candidates.first { NameIndex.fold(names[$0.index].title) == key }
  }
}
