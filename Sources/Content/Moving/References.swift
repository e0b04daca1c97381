import Diagnostics
import Markup

/// All references of one edition of a site, and how names are looked up in it.
///
/// Everything is looked up by what a site is assembled with, so that a reference leads where a reader's does.
package struct References {
  package private(set) var all: [Reference] = []

  let drafts: [Draft]
  private let assets: [Asset]
  private let names: NameIndex
  private var resolver: LinkResolver
  private let subjects: Subjects
  private let themes: ThemeNames
  private var planning: CalendarAssembly

  package init(of whole: SiteInput) {
    let published = PublishedDrafts(of: whole)
    let (input, drafts) = (published.input, published.drafts)
    self.drafts = drafts
    assets = input.assets
    names = published.names
    resolver = published.resolver(guessing: false)
    subjects = Subjects(drafts: drafts, roles: published.roles.roles)
    themes = ThemeNames(
      subjects.themes.map { (drafts[$0.index].path, drafts[$0.index].matter.title) })
    planning = published.planning(subjects, resolver)
    for id in drafts.indices.map({ PageID($0) }) { addPage(id) }
    for entries in [("menu", input.settings.menu), ("voet", input.settings.footer)] {
      add(entries.1, .menu, entries.0, in: input.settings.source)
    }
    for book in input.books {
      add(book.parts.flatMap(\.chapters), .chapter, "delen", in: book.source, from: book.folder)
      add([book.cover].compactMap(\.self), .cover, "omslag", in: book.source, from: book.folder)
    }
    for calendar in input.publishedYears { addCalendar(calendar) }
  }

  // MARK: - Where they stand

  private mutating func addPage(_ id: PageID) {
    let draft = drafts[id.index]
    let targets = resolver.targets(of: id)
    for (number, link) in draft.body.links.enumerated() where link.form != .automatic {
      let range = link.source.range
      all.append(
        Reference(
          file: draft.path.file, source: draft.source, range: range.isEmpty ? nil : range,
          value: draft.body.destination(of: link), form: link.form == .wiki ? .wiki : .link,
          isImage: link.isImage, page: id, folder: draft.path.folder,
          thing: thing(targets[number]), key: .init(part: "", number: number)))
    }
    let source = draft.source
    // The fields of another kind are no references, and no reference is lost with them that a reader had.
    let kind = "kind \(type(of: draft.kind).name)"
    add(draft.kind.links, .field, kind, in: source, on: id, from: draft.path.folder)
    add(draft.matter.belongs, .field, "hoort-bij", in: source, on: id, from: draft.path.folder)
    add(draft.matter.themes, .theme, "themas", in: source)
    add(draft.matter.groups, .group, "ledengroepen", in: source)
    guard !draft.blocks.isEmpty else { return }
    for (node, block) in draft.blocks.sorted(by: { $0.key < $1.key }) {
      guard let list = block as? PageList else { continue }
      add([list.theme].compactMap(\.self), .theme, "lijst \(node) thema", in: source)
      add([list.group].compactMap(\.self), .group, "lijst \(node) groep", in: source)
    }
  }

  private mutating func addCalendar(_ calendar: CalendarFile) {
    let themes =
      calendar.periods.map(\.theme) + calendar.unusable.compactMap(\.theme)
    add(themes, .period, "thema", in: calendar.source)
    let items = calendar.periods.flatMap(\.items) + calendar.unusable.flatMap(\.items)
    add(items.compactMap(\.material), .material, "materiaal", in: calendar.source)
  }

  private mutating func add(
    _ texts: [Located<String>], _ form: Reference.Form, _ part: String, in source: SourceFile,
    on page: PageID? = nil, from folder: String = ""
  ) {
    for (number, text) in texts.enumerated() {
      let thing = thing(of: text.value, form, isImage: false, on: page, from: folder)
      all.append(
        Reference(
          file: source.pathInContent, source: source,
          range: text.range, value: text.value, form: form, isImage: false, page: page,
          folder: folder, thing: thing, key: .init(part: part, number: number)))
    }
  }

  // MARK: - What they lead to

  /// What `value` would lead to in the place of `reference`, which is one of these.
  package mutating func thing(of value: String, at reference: Reference) -> Reference.Thing {
    thing(
      of: value, reference.form, isImage: reference.isImage, on: reference.page,
      from: reference.folder)
  }

  private mutating func thing(
    of value: String, _ form: Reference.Form, isImage: Bool, on page: PageID?, from folder: String
  ) -> Reference.Thing {
    // What is wrong with a name has been told, or is only tried: its place is of no use.
    let nowhere = SourceFile(path: "", bytes: [])
    let text = Located(value, 0..<0)
    switch form {
    case .link, .wiki:
      guard let page else { return .nothing }
      let written = LinkResolver.Written(
        destination: value, source: nowhere, range: 0..<0, page: page,
        path: drafts[page.index].path, isImage: isImage)
      return thing(form == .wiki ? resolver.wikiTarget(written) : resolver.target(written))
    case .field: return page.map { thing(resolver.target(of: text, on: $0)) } ?? .nothing
    case .theme: return thing(subjects.themeNames.page(value))
    case .group: return thing(subjects.groupNames.page(value))
    case .period: return thing(themes[value].map { subjects.themes[$0] })
    case .material:
      switch planning.material(text, nowhere) {
      case .page(let page, let anchor): return thing(.page(page, anchor: anchor))
      case .asset(let asset): return thing(.asset(asset))
      case .external(let address): return .external(address)
      case .unpublished(let file, _): return .page(file, anchor: nil)
      case .theme, nil: return .nothing
      }
    case .menu: return thing(names.page(value.hasSuffix(".md") ? String(value.dropLast(3)) : value))
    case .chapter:
      let given = value.hasSuffix(".md") ? value : value + ".md"
      guard let path = LinkResolver.resolve(given, from: folder), path.hasPrefix(folder) else {
        return .nothing
      }
      return thing(names.page(String(path.dropLast(3))))
    case .cover:
      let asset = LinkResolver.resolve(value, from: folder).flatMap(names.asset)
      return asset.map { .asset(assets[$0].path) } ?? .nothing
    }
  }

  private func thing(_ page: PageID?) -> Reference.Thing {
    page.map { .page(drafts[$0.index].path.file, anchor: nil) } ?? .nothing
  }

  private func thing(_ target: LinkTarget) -> Reference.Thing {
    switch target {
    case .page(let page, let anchor): .page(drafts[page.index].path.file, anchor: anchor)
    case .asset(let asset): .asset(assets[asset].path)
    case .external(let address): .external(address)
    case .nowhere: .nothing
    }
  }

  /// The title of the page in a file.
  func title(ofFile file: String) -> String? {
    names.page(String(file.dropLast(3))).map { drafts[$0.index].matter.title }
  }
}
