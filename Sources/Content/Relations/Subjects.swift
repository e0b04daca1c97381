import Diagnostics
import Markup

/// Which themes, local groups and topics each page has, and the other way round.
struct Subjects {
  private(set) var themes: [PageID] = []
  private(set) var groups: [PageID] = []
  private(set) var topics: [Topic] = []
  private(set) var themesOfPage: [[PageID]]
  private(set) var groupsOfPage: [[PageID]]
  private(set) var topicsOfPage: [[Int]]
  private(set) var pagesOfTheme: [PageID: [PageID]] = [:]
  private(set) var pagesOfGroup: [PageID: [PageID]] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  let themeNames: Names
  let groupNames: Names

  /// The pages of one kind by file name and by title.
  struct Names {
    private(set) var ids: [String: PageID] = [:]
    private(set) var stems: [String] = []
    let id: String
    let label: Wording

    init(_ pages: [PageID], _ drafts: [Draft], id: String, label: Wording) {
      self.id = id
      self.label = label
      for page in pages { ids[NameIndex.fold(drafts[page.index].matter.title)] = page }
      for page in pages {
        let stem = drafts[page.index].path.stem
        ids[NameIndex.fold(stem)] = page
        stems.append(stem)
      }
    }

    func page(_ name: String) -> PageID? { ids[NameIndex.fold(name)] }
  }

  init(drafts: [Draft], roles: [Page.Role]) {
    func pages<Kind: PageKind>(of kind: Kind.Type) -> [PageID] {
      drafts.indices.filter { drafts[$0].kind is Kind && roles[$0] == .single }
        .map { index in
          let draft = drafts[index]
          return (index, draft.matter.order ?? .max, SortKey(draft.matter.title))
        }
        .sorted { ($0.1, $0.2, $0.0) < ($1.1, $1.2, $1.0) }.map { PageID($0.0) }
    }
    themes = pages(of: Thema.self)
    groups = pages(of: Ledengroep.self)
    themeNames = Names(
      themes, drafts, id: "unknown-theme", label: Wording(nl: "thema", en: "theme"))
    groupNames = Names(
      groups, drafts, id: "unknown-group", label: Wording(nl: "ledengroep", en: "local group"))
    themesOfPage = []
    groupsOfPage = []
    topicsOfPage = []
    var topicsBySlug: [String: Int] = [:]
    var found: [(title: String, slug: String, pages: [PageID])] = []
    for (index, draft) in drafts.enumerated() {
      let page = PageID(index)
      // The page of a theme or a group may name itself; that tells nobody anything.
      let themes = resolve(draft.matter.themes, themeNames, draft.source)
      let groups = resolve(draft.matter.groups, groupNames, draft.source)
      themesOfPage.append(themes.filter { $0 != page })
      groupsOfPage.append(groups.filter { $0 != page })
      for theme in themesOfPage[index] { pagesOfTheme[theme, default: []].append(page) }
      for group in groupsOfPage[index] { pagesOfGroup[group, default: []].append(page) }
      var own: [Int] = []
      for title in draft.matter.topics.map(\.value) {
        let slug = Topic.slug(of: title)
        guard !slug.isEmpty else { continue }
        let topic = topicsBySlug[slug] ?? found.count
        if topic == found.count {
          topicsBySlug[slug] = topic
          found.append((title, slug, []))
        }
        guard !own.contains(topic) else { continue }
        own.append(topic)
        found[topic].pages.append(page)
      }
      topicsOfPage.append(own)
    }
    topics = found.map { Topic(title: $0.title, slug: $0.slug, pages: $0.pages) }
  }

  private mutating func resolve(
    _ names: [Located<String>], _ known: Names, _ source: SourceFile
  ) -> [PageID] {
    var ids: [PageID] = []
    for name in names {
      if let id = known.page(name.value) {
        if !ids.contains(id) { ids.append(id) }
      } else {
        diagnostics.append(
          .unknownName(
            name.value, id: known.id, label: known.label, known.stems, source, at: name.range))
      }
    }
    return ids
  }

  /// What is unknown in the ` ```lijst ` blocks of the pages.
  func checkLists(in drafts: [Draft], kinds: Kinds) -> [Diagnostic] {
    drafts.flatMap { draft in
      draft.blocks.values.flatMap { block -> [Diagnostic] in
        guard let list = block as? PageList else { return [] }
        var problems: [Diagnostic] = []
        func check(
          _ name: Located<String>?, isKnown: Bool, id: String, _ label: Wording, _ all: [String]
        ) {
          guard let name, !isKnown else { return }
          problems.append(
            .unknownName(name.value, id: id, label: label, all, draft.source, at: name.range))
        }
        if let topic = list.topic {
          let slug = Topic.slug(of: topic.value)
          if !topics.contains(where: { $0.slug == slug }) {
            problems.append(
              .unusedTopic(topic.value, topics.map(\.title), draft.source, at: topic.range))
          }
        }
        check(
          list.theme, isKnown: list.theme.flatMap { themeNames.page($0.value) } != nil,
          id: themeNames.id, themeNames.label, themeNames.stems)
        check(
          list.group, isKnown: list.group.flatMap { groupNames.page($0.value) } != nil,
          id: groupNames.id, groupNames.label, groupNames.stems)
        check(
          list.kind, isKnown: list.kind.flatMap { kinds.named($0.value) } != nil,
          id: "unknown-kind",
          Wording(nl: "soort", en: "kind"), kinds.names)
        return problems
      }
    }
  }

  /// Puts the pages of each subject in the order of lists.
  mutating func sort(by rank: [Int]) {
    func sorted(_ pages: [PageID]) -> [PageID] {
      pages.sorted { rank[$0.index] < rank[$1.index] }
    }
    pagesOfTheme = pagesOfTheme.mapValues(sorted)
    pagesOfGroup = pagesOfGroup.mapValues(sorted)
    topics = topics.map { Topic(title: $0.title, slug: $0.slug, pages: sorted($0.pages)) }
  }
}

extension Topic {
  /// What two spellings of one topic have in common, and its part of an address.
  package static func slug(of title: String) -> String { Slug.make(from: title) }
}

extension Diagnostic {
  /// No error: a list may wait for its first page.
  static func unusedTopic(
    _ name: String, _ known: [String], _ source: SourceFile, at range: Range<Int>
  ) -> Diagnostic {
    Diagnostic(
      id: "unused-topic", severity: .warning, in: source, at: range,
      message: Wording(
        nl: "Geen enkele pagina heeft het onderwerp ‘\(name)’; deze lijst blijft leeg.",
        en: "No page has the topic '\(name)'; this list stays empty."),
      hint: .didYouMean(name.nearest(in: known, count: 2))
        ?? Wording(
          nl: "Zet het boven een tekst waar het bij hoort: onderwerpen: [\(name)]",
          en: "Put it above a text that it belongs to: tags: [\(name)]"))
  }

  static func unknownName(
    _ name: String, id: String, label: Wording, _ known: [String], _ source: SourceFile,
    at range: Range<Int>
  ) -> Diagnostic {
    let near = name.nearest(in: known, count: 2)
    let all = known.prefix(12).joined(separator: ", ")
    return Diagnostic(
      id: id, in: source, at: range,
      message: Wording(
        nl: "Er is geen \(label.nl) ‘\(name)’.", en: "There is no \(label.en) '\(name)'."),
      hint: .didYouMean(near)
        ?? (known.isEmpty
          ? Wording(
            nl: "Er is er nog geen. Maak er een: trompet new \(label.nl) \"\(name)\"",
            en: "There is none yet. Make one: trompet new \(label.nl) \"\(name)\"")
          : Wording(nl: "Kies uit: \(all).", en: "Choose from: \(all).")))
  }
}
