import Content

/// What a message is about, as it is named outside the site: its address is whole.
struct KitSubject: Sendable {
  /// Of something elsewhere its address, as people write it.
  let title: String
  /// On one line, and not endless.
  let summary: String
  let link: String
  /// `Webinar`, or of a file `PDF, 120 kB`; empty when there is nothing to say.
  let kindTitle: String
  let date: PartialDate?
  let page: PageID?
  let isTheme: Bool
  /// Whether it is on another site: of its title nothing is known.
  var isElsewhere = false
}

/// Finds out what messages are about.
struct KitSubjects: Sendable {
  let site: Site
  let addresses: Addresses
  let words: Words

  /// The longest summary that is passed on, in characters.
  private static let longestSummary = 600

  func theme(_ theme: PageID) -> KitSubject { page(theme, anchor: nil, isTheme: true) }

  /// What a theme has, of what everyone can read on that day.
  func materials(of theme: PageID, on day: Day) -> [KitSubject] {
    (site.pagesOfTheme[theme] ?? []).compactMap { subject(of: .page($0, anchor: nil), on: day) }
  }

  /// Nil for what is not there for everyone on that day: nothing of it may be named.
  func subject(of material: CalendarItem.Material, on day: Day) -> KitSubject? {
    switch material {
    case .theme, .unpublished: nil
    case .page(let id, let anchor):
      isPublished(id, by: day) ? page(id, anchor: anchor, isTheme: false) : nil
    case .asset(let index): file(index)
    case .external(let address):
      KitSubject(
        title: Self.shown(address), summary: "", link: address, kindTitle: "", date: nil,
        page: nil, isTheme: false, isElsewhere: true)
    }
  }

  /// Whether everyone can read a page on a day. Its own date counts too, but for a webinar: its page stands there before
  /// it is held, and a message may well announce it. Of a date without a day the first one counts.
  func isPublished(_ id: PageID, by day: Day) -> Bool {
    func isPublished(_ page: Page) -> Bool {
      let matter = page.matter
      let issued = page.kind is Webinar ? nil : matter.date
      let isThere = [issued, matter.publishFrom].allSatisfy { date in
        date.map { Day(first: $0) <= day } ?? true
      }
      return isThere && matter.expires.map { Day(first: $0) > day } ?? true
    }
    let page = site[id]
    let front = page.role.work.map { site.works[$0].front }
    return isPublished(page) && (front.map { isPublished(site[$0]) } ?? true)
  }

  private func page(_ id: PageID, anchor: String?, isTheme: Bool) -> KitSubject {
    let page = site[id]
    return KitSubject(
      title: site.title(of: id, at: anchor),
      summary: page.matter.summary.shortened(to: Self.longestSummary).onOneLine,
      link: addresses.absolute(id, at: anchor),
      kindTitle: kindTitle(of: page), date: page.matter.date, page: id, isTheme: isTheme)
  }

  private func kindTitle(of page: Page) -> String {
    if page.kind is Pagina { return "" }
    let title = type(of: page.kind).title[words.language]
    if case .chapter = page.role { return "\(title), \(words.chapter)" }
    return title
  }

  private func file(_ index: Int) -> KitSubject {
    let asset = site.assets[index]
    return KitSubject(
      title: asset.name, summary: "", link: addresses.absolute(addresses.asset(index)),
      kindTitle: words.file(asset), date: nil, page: nil, isTheme: false)
  }

  /// An address as people write it: without the scheme, and without the slash at its end.
  private static func shown(_ address: String) -> String {
    let bare = address.firstRange(of: "://").map { address[$0.upperBound...] } ?? address[...]
    return String(bare.hasSuffix("/") ? bare.dropLast() : bare)
  }
}
