import Content

/// Feeds of the site, of each kind and of each theme, with the twenty newest pages: Atom (RFC 4287), and
/// JSON beside it.
struct Feeds: Output {
  private static let size = 20

  static func artefacts(of context: SiteContext) -> [Artefact] {
    subjects(of: context.site, context.addresses).flatMap { feeds(context, $0) }
  }

  /// The addresses of the feeds that there are.
  static func addresses(of site: Site, _ addresses: Addresses) -> Set<Address> {
    Set(subjects(of: site, addresses).map { addresses.feed(under: $0.page) })
  }

  /// What a feed is about: its page, its name, and the pages that it tells of.
  private struct Subject {
    let page: Address
    let title: String
    let pages: [PageID]
  }

  /// A page that a feed tells of.
  struct Entry {
    let id: PageID
    /// The day on which it counts as issued.
    let date: PartialDate
    /// The day on which it changed last.
    let updated: PartialDate
  }

  /// Without those of which no page has a date, not even the site's own: a feed consists of whole
  /// addresses and dates.
  private static func subjects(of site: Site, _ addresses: Addresses) -> [Subject] {
    guard !addresses.base.isEmpty else { return [] }
    let name = site.settings.name
    let kinds = site.kinds.list.map { kind in
      Subject(
        page: addresses.list(of: kind, in: site),
        title: "\(name): \(kind.plural[site.settings.language].lowercased())",
        pages: site.pagesOfKind[kind.name] ?? [])
    }
    let themes = site.themes.map { theme in
      Subject(
        page: addresses.page(theme), title: "\(name): \(site[theme].title)",
        pages: site.pagesOfTheme[theme] ?? [])
    }
    let all = [Subject(page: Address(""), title: name, pages: site.materials)] + kinds + themes
    return all.filter { $0.pages.contains { site.date(of: site[$0]) != nil } }
  }

  private static func feeds(_ context: SiteContext, _ subject: Subject) -> [Artefact] {
    let atom = context.addresses.feed(under: subject.page)
    let json = context.addresses.jsonFeed(under: subject.page)
    return [
      Artefact(at: atom) {
        Self.atom(context, atom, subject.page, subject.title, newest(subject, in: context.site))
      },
      Artefact(at: json) {
        JSONFeed.bytes(
          of: context, json, subject.page, subject.title, newest(subject, in: context.site))
      },
    ]
  }

  private static func newest(_ subject: Subject, in site: Site) -> [Entry] {
    let dated = subject.pages.compactMap { id -> Entry? in
      guard let date = site.date(of: site[id]) else { return nil }
      return Entry(
        id: id, date: date, updated: max(site[id].matter.revised ?? date, date).firstDay)
    }
    return Array(
      dated.sorted {
        ($1.date.firstDay, site.rank[$0.id.index]) < ($0.date.firstDay, site.rank[$1.id.index])
      }.prefix(size))
  }

  private static func atom(
    _ context: SiteContext, _ address: Address, _ page: Address, _ title: String,
    _ entries: [Entry]
  ) -> [UInt8] {
    let site = context.site
    var xml = XML()
    xml.start(
      "feed",
      ["xmlns": "http://www.w3.org/2005/Atom", "xml:lang": site.settings.language.rawValue])
    xml.element("id", context.addresses.absolute(page))
    xml.element("title", title)
    if !site.settings.slogan.isEmpty { xml.element("subtitle", site.settings.slogan) }
    xml.element("updated", timestamp(entries.map(\.updated).max()))
    xml.element("link", "", ["rel": "alternate", "href": context.addresses.absolute(page)])
    xml.element("link", "", ["rel": "self", "href": context.addresses.absolute(address)])
    xml.element("generator", "Trompet")
    xml.start("author")
    xml.element("name", site.settings.name)
    xml.end()
    for entry in entries {
      let page = site[entry.id]
      let address = context.addresses.absolute(context.addresses.page(entry.id))
      xml.start("entry")
      xml.element("id", address)
      xml.element("title", page.title)
      xml.element("link", "", ["rel": "alternate", "href": address])
      xml.element("published", timestamp(entry.date.firstDay))
      xml.element("updated", timestamp(entry.updated))
      for author in page.matter.authors {
        xml.start("author")
        xml.element("name", author)
        xml.end()
      }
      for theme in page.themes {
        xml.element("category", "", ["term": site[theme].path.stem, "label": site[theme].title])
      }
      if !page.matter.summary.isEmpty { xml.element("summary", page.matter.summary) }
      xml.end()
    }
    xml.end()
    return xml.bytes
  }

  /// A day as RFC 3339 has it, with the moment at which it starts: feeds know no days.
  static func timestamp(_ day: PartialDate?) -> String {
    day.map { "\($0)T00:00:00Z" } ?? ""
  }
}
