import Diagnostics

/// What the links of all pages point at.
struct SiteLinks: Sendable {
  private(set) var pages: [PageLinks]
  /// How many mistakes on all pages together may be guessed at.
  private let guesses: Int

  init(_ resolver: inout LinkResolver) {
    guesses = resolver.guessesLeft
    var pages: [PageLinks] = []
    pages.reserveCapacity(resolver.drafts.count)
    for place in resolver.drafts.indices { pages.append(resolver.links(of: PageID(place))) }
    self.pages = pages
  }

  /// A page whose links have been looked up again, with what they pointed at before.
  struct Change {
    let page: Int
    let before: PageLinks
  }

  /// Looks up again what `changes` have to do with.
  mutating func update(_ changes: DraftChanges, _ resolver: inout LinkResolver) -> [Change] {
    var updated: [Change] = []
    var left = guesses
    var changed = changes.places[...]
    for place in pages.indices {
      let isChanged = place == changed.first
      if isChanged { changed.removeFirst() }
      if isChanged || isStale(pages[place], changes, guessesLeft: left) {
        resolver.guessesLeft = left
        let before = pages[place]
        pages[place] = resolver.links(of: PageID(place))
        updated.append(Change(page: place, before: before))
      }
      left -= pages[place].guesses
    }
    return updated
  }

  /// Whether the links of a page that is the same may point elsewhere, or other things may be told of them.
  private func isStale(_ links: PageLinks, _ changes: DraftChanges, guessesLeft: Int) -> Bool {
    if !links.names.isEmpty, links.names.contains(where: changes.names.contains) { return true }
    if !links.headings.isEmpty, links.headings.contains(where: changes.headings.contains) {
      return true
    }
    guard !links.diagnostics.isEmpty else { return false }
    // What was meant is guessed from all names.
    return changes.changesNames || links.guessed != min(max(guessesLeft, 0), links.guesses)
  }

  /// What is wrong with them.
  var diagnostics: [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for page in pages where !page.diagnostics.isEmpty { diagnostics += page.diagnostics }
    return diagnostics
  }
}
