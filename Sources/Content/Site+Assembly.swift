import Diagnostics
import Markup

extension Site {
  /// Puts the site together; every problem of the content is told, not only the first. What was meant by broken links is
  /// guessed unless nobody is told (`guessing`).
  package static func assemble(
    _ whole: SiteInput, guessing: Bool = true
  ) -> (Site, [Diagnostic]) {
    var memory = SiteMemory()
    return assemble(whole, guessing: guessing, remembering: &memory)
  }

  /// The same, with what was found out the last time.
  package static func assemble(
    _ whole: SiteInput, guessing: Bool = true, remembering memory: inout SiteMemory
  ) -> (Site, [Diagnostic]) {
    let published = PublishedDrafts(of: whole)
    let (input, drafts, roles) = (published.input, published.drafts, published.roles)
    var resolver = published.resolver(guessing: guessing)
    var diagnostics = roles.diagnostics + Self.registerProblems(of: roles.works, drafts, whole)
    diagnostics += input.settings.checking.unknownFolders(in: whole)

    let ids = drafts.indices.map { PageID($0) }
    let targets = ids.map { resolver.targets(of: $0) }
    let kindTargets = ids.map { id in
      drafts[id.index].kind.links.map { resolver.target(of: $0, on: id) }
    }
    let belongs = ids.map { id in
      drafts[id.index].matter.belongs.map { resolver.target(of: $0, on: id) }
    }
    resolver.finish()
    diagnostics += resolver.diagnostics
    resolver.foreign.add(drafts)
    diagnostics += resolver.foreign.diagnostics + Self.untitled(drafts)
    diagnostics += ids.flatMap { id in
      drafts[id.index].kind.problems(with: kindTargets[id.index], in: drafts[id.index].source)
    }

    var subjects = Subjects(drafts: drafts, roles: roles.roles)
    diagnostics += subjects.diagnostics
    diagnostics += subjects.checkLists(in: drafts, kinds: input.kinds)
    let rank = Self.ranks(of: drafts, roles.roles)
    subjects.sort(by: rank)
    let relations = Relations(
      targets: targets, belongs: belongs, subjects: subjects, roles: roles.roles, rank: rank)

    let numbering = Numbering(works: roles.works, drafts: drafts, targets: targets, input.assets)
    let pages = ids.map { id in
      let draft = drafts[id.index]
      return Page(
        id: id, path: draft.path, source: draft.source, matter: draft.matter, kind: draft.kind,
        body: draft.body, blocks: draft.blocks, targets: targets[id.index],
        kindTargets: kindTargets[id.index], role: roles.roles[id.index],
        themes: subjects.themesOfPage[id.index], groups: subjects.groupsOfPage[id.index],
        topics: subjects.topicsOfPage[id.index], belongs: relations.belongs[id.index],
        backlinks: relations.backlinks[id.index], related: relations.related[id.index],
        numbers: numbering.numbers[id], labels: numbering.labels[id] ?? [:])
    }
    let (menu, menuProblems) = Self.menu(
      input.settings.menu, in: "menu", input.settings.source, published.names)
    let (footer, footerProblems) = Self.menu(
      input.settings.footer, in: "voet", input.settings.source, published.names)
    diagnostics += menuProblems + footerProblems + Self.unknownKeys(in: drafts)

    var planning = published.planning(subjects, resolver)
    let calendar = planning.calendar(of: input.publishedYears)
    diagnostics += planning.diagnostics

    let site = Site(
      edition: input.edition, offSite: whole.offSite(besides: published.concealed),
      settings: input.settings, kinds: input.kinds, pages: pages,
      assets: input.assets, works: roles.works, glossary: input.glossary,
      glossaryUse: GlossaryUse(
        of: pages, rank: rank, head: roles.heads[Glossary.name], in: input),
      languageRules: input.languageRules.explained(by: input.glossary), calendar: calendar,
      topics: subjects.topics, themes: subjects.themes, groups: subjects.groups,
      pagesOfTheme: subjects.pagesOfTheme, pagesOfGroup: subjects.pagesOfGroup,
      pagesOfKind: Self.lists(of: pages, rank), heads: roles.heads, home: roles.home, menu: menu,
      footer: footer, rank: rank,
      checkings: drafts.map {
        input.settings.checking.checking(of: $0.path.file, page: $0.matter.checking)
      }, today: Day(first: input.today))
    return (site, diagnostics.sorted())
  }

  /// The pages of each kind that stand in its list: of works the first page only.
  private static func lists(of pages: [Page], _ rank: [Int]) -> [String: [PageID]] {
    var lists: [String: [PageID]] = [:]
    for page in pages {
      switch page.role {
      case .single, .workFront: lists[page.kindName, default: []].append(page.id)
      case .home, .head, .chapter: break
      }
    }
    return lists.mapValues { $0.sorted { rank[$0.index] < rank[$1.index] } }
  }

  /// Newest first; then those without a date, by their own order, number and title.
  private static func ranks(of drafts: [Draft], _ roles: [Page.Role]) -> [Int] {
    struct Key {
      let index: Int
      let date: PartialDate?
      let order: Int
      let number: Int
      let title: SortKey
      let path: PagePath
    }
    let keys = drafts.enumerated().map { index, draft in
      Key(
        index: index, date: draft.matter.date, order: draft.matter.order ?? .max,
        number: draft.kind.number ?? roles[index].number ?? .max,
        title: SortKey(draft.matter.title),
        path: draft.path)
    }
    let sorted = keys.sorted { a, b in
      switch (a.date, b.date) {
      case (let x?, let y?) where x != y: return x > y
      case (.some, nil): return true
      case (nil, .some): return false
      default: break
      }
      return (a.order, a.number, a.title, a.path) < (b.order, b.number, b.title, b.path)
    }
    var ranks = Array(repeating: 0, count: drafts.count)
    for (rank, key) in sorted.enumerated() { ranks[key.index] = rank }
    return ranks
  }

  private static func menu(
    _ entries: [Located<String>], in field: String, _ source: SourceFile, _ names: NameIndex
  ) -> ([PageID], [Diagnostic]) {
    var menu: [PageID] = []
    var diagnostics: [Diagnostic] = []
    for entry in entries {
      let path = entry.value.hasSuffix(".md") ? String(entry.value.dropLast(3)) : entry.value
      if let page = names.page(path) {
        menu.append(page)
      } else {
        diagnostics.append(.brokenMenu(entry.value, in: field, names, source, at: entry.range))
      }
    }
    return (menu, diagnostics)
  }

  /// Pages without a title, one by one unless there are many: a vault of Obsidian has no other.
  private static func untitled(_ drafts: [Draft]) -> [Diagnostic] {
    let untitled = drafts.filter { !$0.matter.isTitled }
    let isMany = untitled.count > 3
    return untitled.prefix(isMany ? 1 : 3).map { draft in
      .noTitle(draft.matter.title, more: isMany ? untitled.count - 1 : 0, draft.source)
    }
  }

  /// One warning for each key that Trompet does not know, at the first page that has it.
  private static func unknownKeys(in drafts: [Draft]) -> [Diagnostic] {
    var seen: Set<String> = []
    return drafts.flatMap(\.unknownKeys).filter { seen.insert($0.key).inserted }.map(\.diagnostic)
  }
}

extension Diagnostic {
  static func brokenMenu(
    _ path: String, in field: String, _ names: NameIndex, _ source: SourceFile,
    at range: Range<Int>
  ) -> Diagnostic {
    Diagnostic(
      id: "broken-menu", in: source, at: range,
      message: Wording(
        nl: "Er is geen pagina ‘content/\(path)’ voor ‘\(field)’.",
        en: "There is no page 'content/\(path)' for '\(field)'."),
      hint: .didYouMean(path.nearest(in: names.pagePaths, count: 3))
        ?? Wording(
          nl: "Schrijf de naam van een bestand in de map content, of haal deze weg.",
          en: "Write the name of a file in the content folder, or remove this one."))
  }
}
