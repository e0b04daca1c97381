/// Where a site explains the terms of its glossary.
package struct GlossaryUse: Sendable {
  /// By page; empty for a site without a glossary.
  private var mentions: [[TermMentions.Mention]] = []
  /// By entry of the glossary, in the order of lists.
  private var pages: [[PageID]] = []
  private var isUsed: [Bool] = []
  private var isShown: [Bool] = []

  /// The terms that a page explains, where it mentions each first; only single pages and those of works explain any.
  package func mentions(on page: PageID) -> [TermMentions.Mention] {
    mentions.isEmpty ? [] : mentions[page.index]
  }

  /// The pages that explain an entry of the glossary.
  package func pages(explaining entry: Int) -> [PageID] { pages.isEmpty ? [] : pages[entry] }

  /// Whether any text mentions an entry: of a page, a book, a concept, a note for trainers.
  package func isUsed(_ entry: Int) -> Bool { isUsed[entry] }

  /// Whether a page of this site mentions an entry, or leads to it: the page of all terms has no others, as what only a work
  /// for few mentions, or a concept, says what is in there.
  package func isShown(_ entry: Int) -> Bool { isShown[entry] }

  /// `rank` is that of each page among all; `links` are what they point at.
  init(of drafts: [Draft], _ roles: Roles, _ links: SiteLinks, rank: PageRanks, in input: SiteInput)
  {
    let entries = input.glossary.entries
    guard !entries.isEmpty else { return }
    mentions = drafts.indices.map { place in
      Self.explains(drafts[place], roles.roles[place], in: input)
        ? input.mentions[drafts[place].path]?.first ?? [] : []
    }
    pages = Array(repeating: [], count: entries.count)
    for page in rank.order {
      for mention in mentions[page.index] { pages[mention.entry].append(page) }
    }
    var shown = Self.linked(from: links, to: roles.heads[Glossary.name], entries)
    var used = shown
    for draft in drafts {
      for entry in input.mentions[draft.path]?.open ?? [] { shown[entry] = true }
    }
    isShown = shown
    for mentions in input.mentions.values {
      for entry in mentions.used { used[entry] = true }
    }
    isUsed = used
  }

  /// Brings it up to date when the texts of some pages have changed and none stands elsewhere in lists; `before` is what terms were
  /// mentioned until now. Not when other terms are: then all of it has to be found out again.
  mutating func update(
    _ changes: DraftChanges, _ relinked: [SiteLinks.Change], _ links: SiteLinks, _ roles: Roles,
    from before: [PagePath: TermMentions], in input: SiteInput
  ) -> Bool {
    guard !isUsed.isEmpty else { return true }
    let keepsTerms = changes.all.allSatisfy { draft in
      guard let old = before[draft.path], let new = input.mentions[draft.path] else { return false }
      return old.open == new.open && old.used == new.used
        && old.first.elementsEqual(new.first) { $0.entry == $1.entry }
    }
    let keepsReaders = zip(changes.before, changes.after).allSatisfy {
      $0.matter.explainsTerms == $1.matter.explainsTerms
    }
    let head = roles.heads[Glossary.name]
    func isToHead(_ target: LinkTarget) -> Bool {
      if case .page(head, _) = target { true } else { false }
    }
    let keepsLinks =
      head == nil
      || relinked.allSatisfy { change in
        change.before.targets.filter(isToHead)
          == links.pages[change.page].targets.filter(isToHead)
      }
    guard keepsTerms, keepsReaders, keepsLinks else { return false }
    for (place, draft) in zip(changes.places, changes.after) {
      mentions[place] =
        Self.explains(draft, roles.roles[place], in: input)
        ? input.mentions[draft.path]?.first ?? [] : []
    }
    return true
  }

  /// What was found is what everyone may read; other editions are for paper. Nor are terms explained where readers only look for the way
  /// to another page.
  private static func explains(_ draft: Draft, _ role: Page.Role, in input: SiteInput) -> Bool {
    guard input.edition == .participant, draft.matter.explainsTerms else { return false }
    return switch role {
    case .single, .workFront, .chapter: true
    case .home, .head: false
    }
  }

  /// By entry: whether a page has a link to it, as in `[raad](begrippen.md#raad)`.
  private static func linked(
    from links: SiteLinks, to head: PageID?, _ entries: [Glossary.Entry]
  ) -> [Bool] {
    var anchors: Set<String> = []
    for page in links.pages {
      for target in page.targets {
        if case .page(let page, let anchor?) = target, page == head { anchors.insert(anchor) }
      }
    }
    return entries.map { anchors.contains($0.slug) }
  }
}
