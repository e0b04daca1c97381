/// Where a site explains the terms of its glossary.
package struct GlossaryUse: Sendable {
  /// By page; empty for a site without a glossary.
  private let mentions: [[TermMentions.Mention]]
  /// By entry of the glossary, in the order of lists.
  private let pages: [[PageID]]
  private let isUsed: [Bool]
  private let isShown: [Bool]

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

  /// `rank` is that of each page among all; `head` is what an author wrote to introduce all terms.
  init(of pages: [Page], rank: [Int], head: PageID?, in input: SiteInput) {
    let entries = input.glossary.entries
    guard !entries.isEmpty else {
      (mentions, self.pages, isUsed, isShown) = ([], [], [], [])
      return
    }
    // What was found is what everyone may read; other editions are for paper.
    mentions = pages.map { page in
      guard input.edition == .participant, page.explainsTerms else { return [] }
      return input.mentions[page.path]?.first ?? []
    }
    var explaining: [[PageID]] = Array(repeating: [], count: entries.count)
    for page in pages.map(\.id).sorted(by: { rank[$0.index] < rank[$1.index] }) {
      for mention in mentions[page.index] { explaining[mention.entry].append(page) }
    }
    self.pages = explaining
    var shown = Self.linked(from: pages, to: head, entries)
    var used = shown
    for page in pages {
      for entry in input.mentions[page.path]?.open ?? [] { shown[entry] = true }
    }
    isShown = shown
    for mentions in input.mentions.values {
      for entry in mentions.used { used[entry] = true }
    }
    isUsed = used
  }

  /// By entry: whether a page has a link to it, as in `[raad](begrippen.md#raad)`.
  private static func linked(
    from pages: [Page], to head: PageID?, _ entries: [Glossary.Entry]
  ) -> [Bool] {
    var anchors: Set<String> = []
    for page in pages {
      for target in page.targets {
        if case .page(let page, let anchor?) = target, page == head { anchors.insert(anchor) }
      }
    }
    return entries.map { anchors.contains($0.slug) }
  }
}

extension Page {
  /// Whether terms are explained on it: not where readers only look for the way to another page.
  fileprivate var explainsTerms: Bool {
    guard matter.explainsTerms else { return false }
    return switch role {
    case .single, .workFront, .chapter: true
    case .home, .head: false
    }
  }
}
