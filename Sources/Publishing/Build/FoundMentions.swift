import Content

/// The terms that were found in the texts of all pages: what is rendered and what is checked both ask for them.
struct FoundMentions: Sendable {
  private var glossary: [UInt8]?
  private var finder: TermFinder?
  /// The pages that were searched, with what was found in each.
  private var pages: [ParsedPage] = []
  private var found: [TermMentions?] = []
  private var byPath: [PagePath: TermMentions] = [:]

  /// The terms of `glossary` in each page, in parallel where they have not been looked for yet.
  mutating func find(
    _ glossary: Glossary, in pages: [ParsedPage], threads: Int
  ) async -> [PagePath: TermMentions] {
    if self.glossary != glossary.source.bytes {
      self = FoundMentions()
      self.glossary = glossary.source.bytes
      finder = TermFinder(glossary)
    }
    guard let finder else { return [:] }
    // Two names may be one to a dictionary, written in two ways: then the first counts.
    if pages.count == self.pages.count, byPath.count == pages.count {
      let changed = pages.indices.filter { pages[$0] !== self.pages[$0] }
      if changed.allSatisfy({ pages[$0].draft?.path == self.pages[$0].draft?.path }) {
        await search(pages, changed, finder, threads)
        for index in changed {
          if let draft = pages[index].draft { byPath[draft.path] = found[index] }
        }
        self.pages = pages
        return byPath
      }
    }
    let known = Dictionary(
      zip(self.pages.map(ObjectIdentifier.init), found)
    ) { first, _ in first }
    found = pages.map { known[ObjectIdentifier($0)] ?? nil }
    await search(pages, pages.indices.filter { found[$0] == nil }, finder, threads)
    self.pages = pages
    byPath = Dictionary(
      zip(pages, found).compactMap { page, found in
        page.draft.flatMap { draft in found.map { (draft.path, $0) } }
      }
    ) { first, _ in first }
    return byPath
  }

  private mutating func search(
    _ pages: [ParsedPage], _ places: [Int], _ finder: TermFinder, _ threads: Int
  ) async {
    let mentions = await concurrently(places, threads: threads) { place in
      pages[place].draft.map(finder.mentions)
    }
    for (place, mentions) in zip(places, mentions) { found[place] = mentions }
  }
}
