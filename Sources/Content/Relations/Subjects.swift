import Diagnostics
import Markup

/// Which themes, local groups and topics each page has, and the other way round.
struct Subjects: Sendable {
  private(set) var themes: [PageID] = []
  private(set) var groups: [PageID] = []
  private(set) var topics: [Topic] = []
  private(set) var themesOfPage: [[PageID]]
  private(set) var groupsOfPage: [[PageID]]
  private(set) var topicsOfPage: [[Int]]
  private(set) var pagesOfTheme: [PageID: [PageID]] = [:]
  private(set) var pagesOfGroup: [PageID: [PageID]] = [:]
  /// What is wrong with the subjects of a page, and in its ` ```lijst ` blocks; most have nothing.
  private var problems: [PageID: [Diagnostic]] = [:]
  private var listProblems: [PageID: [Diagnostic]] = [:]
  var diagnostics: [Diagnostic] { Array(problems.values.joined()) + listProblems.values.joined() }

  let themeNames: Names
  let groupNames: Names

  /// The pages of one kind by file name and by title.
  struct Names: Sendable {
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
    themesOfPage.reserveCapacity(drafts.count)
    groupsOfPage.reserveCapacity(drafts.count)
    topicsOfPage.reserveCapacity(drafts.count)
    // By name as it is written: thousands of pages write the same few.
    var seenThemes: [String: PageID?] = [:]
    var seenGroups: [String: PageID?] = [:]
    var seenTopics: [String: Int] = [:]
    var topicsBySlug: [String: Int] = [:]
    for (index, draft) in drafts.enumerated() {
      let page = PageID(index)
      themesOfPage.append(resolve(draft.matter.themes, themeNames, of: page, draft, &seenThemes))
      groupsOfPage.append(resolve(draft.matter.groups, groupNames, of: page, draft, &seenGroups))
      var own: [Int] = []
      for title in draft.matter.topics.map(\.value) {
        let topic = seenTopics[title] ?? number(ofTopic: title, &topicsBySlug)
        seenTopics[title] = topic
        if topic >= 0, !own.contains(topic) { own.append(topic) }
      }
      topicsOfPage.append(own)
    }
  }

  /// The place of a topic, which may be new; -1 for a name without letters.
  private mutating func number(ofTopic title: String, _ known: inout [String: Int]) -> Int {
    let slug = Topic.slug(of: title)
    guard !slug.isEmpty else { return -1 }
    if let topic = known[slug] { return topic }
    known[slug] = topics.count
    topics.append(Topic(title: title, slug: slug, pages: []))
    return topics.count - 1
  }

  private mutating func resolve(
    _ names: [Located<String>], _ known: Names, of page: PageID, _ draft: Draft,
    _ seen: inout [String: PageID?]
  ) -> [PageID] {
    var ids: [PageID] = []
    for name in names {
      let found: PageID?
      if let known = seen[name.value] {
        found = known
      } else {
        found = known.page(name.value)
        seen[name.value] = .some(found)
      }
      if let found {
        // The page of a theme or a group may name itself; that tells nobody anything.
        if found != page, !ids.contains(found) { ids.append(found) }
      } else {
        problems[page, default: []].append(unknown(name, among: known, on: draft))
      }
    }
    return ids
  }

  private func unknown(_ name: Located<String>, among known: Names, on draft: Draft) -> Diagnostic {
    .unknownName(
      name.value, id: known.id, label: known.label, known.stems, draft.source, at: name.range)
  }

  /// Looks again at pages that have changed. Not when they have other subjects, or change those of others: then all of it has to
  /// be found out again.
  mutating func update(_ changes: DraftChanges, kinds: Kinds) -> Bool {
    for (before, after) in zip(changes.before, changes.after) {
      guard before.hasSubjects(of: after) else { return false }
    }
    for (place, draft) in zip(changes.places, changes.after) {
      let page = PageID(place)
      if problems[page] != nil {
        problems[page] = [(draft.matter.themes, themeNames), (draft.matter.groups, groupNames)]
          .flatMap { names, known in
            names.filter { known.page($0.value) == nil }
              .map { unknown($0, among: known, on: draft) }
          }
      }
      checkLists(of: page, draft, kinds: kinds)
    }
    return true
  }

  /// Looks for what is unknown in the ` ```lijst ` blocks of all pages.
  mutating func checkLists(in drafts: [Draft], kinds: Kinds) {
    for (index, draft) in drafts.enumerated() where !draft.blocks.isEmpty {
      checkLists(of: PageID(index), draft, kinds: kinds)
    }
  }

  private mutating func checkLists(of page: PageID, _ draft: Draft, kinds: Kinds) {
    let problems = draft.blocks.isEmpty ? [] : problems(inListsOf: draft, kinds: kinds)
    listProblems[page] = problems.isEmpty ? nil : problems
  }

  private func problems(inListsOf draft: Draft, kinds: Kinds) -> [Diagnostic] {
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

  /// Lists the pages of each subject, in the order of lists.
  mutating func list(by rank: PageRanks) {
    pagesOfTheme = [:]
    pagesOfGroup = [:]
    var pagesOfTopic: [[PageID]] = Array(repeating: [], count: topics.count)
    for page in rank.order {
      for theme in themesOfPage[page.index] { pagesOfTheme[theme, default: []].append(page) }
      for group in groupsOfPage[page.index] { pagesOfGroup[group, default: []].append(page) }
      for topic in topicsOfPage[page.index] { pagesOfTopic[topic].append(page) }
    }
    topics = zip(topics, pagesOfTopic).map { Topic(title: $0.title, slug: $0.slug, pages: $1) }
  }

  /// Lists again what has pages that now stand elsewhere.
  mutating func list(moved: [PageID], by rank: PageRanks) {
    func sorted(_ pages: [PageID]) -> [PageID] { pages.sorted { rank.isBefore($0, $1) } }
    for theme in Set(moved.flatMap { themesOfPage[$0.index] }) {
      pagesOfTheme[theme] = pagesOfTheme[theme].map(sorted)
    }
    for group in Set(moved.flatMap { groupsOfPage[$0.index] }) {
      pagesOfGroup[group] = pagesOfGroup[group].map(sorted)
    }
    for topic in Set(moved.flatMap { topicsOfPage[$0.index] }) {
      let old = topics[topic]
      topics[topic] = Topic(title: old.title, slug: old.slug, pages: sorted(old.pages))
    }
  }
}

extension Draft {
  /// Whether it has the same subjects as `other`, of the same path, and is found as a subject as that one is.
  fileprivate func hasSubjects(of other: Draft) -> Bool {
    func same(_ a: [Located<String>], _ b: [Located<String>]) -> Bool {
      a.elementsEqual(b) { $0.value == $1.value }
    }
    let isSubject = kind is Thema || kind is Ledengroep
    return same(matter.themes, other.matter.themes) && same(matter.groups, other.matter.groups)
      && same(matter.topics, other.matter.topics)
      && (!isSubject || matter.title == other.matter.title && matter.order == other.matter.order)
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
