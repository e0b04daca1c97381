/// How pages hang together: who links here, what belongs together, what is on the same subjects.
struct Relations {
  private(set) var backlinks: [[PageID]]
  private(set) var belongs: [[PageID]]
  private(set) var related: [[PageID]]

  /// At most so many pages are named as related.
  private static let most = 5
  /// Of a subject's pages only so many on either side are looked at, so that a subject that every
  /// page has costs no more for each of them.
  private static let reach = 24

  init(
    targets: [[LinkTarget]], belongs given: [[LinkTarget]], subjects: Subjects, roles: [Page.Role],
    rank: [Int]
  ) {
    let count = targets.count
    backlinks = Array(repeating: [], count: count)
    belongs = Array(repeating: [], count: count)
    related = Array(repeating: [], count: count)
    // Pages are visited in order, so each page's list has no need of a search for duplicates.
    for (index, links) in targets.enumerated() {
      for case .page(let target, _) in links
      where target.index != index && backlinks[target.index].last?.index != index {
        backlinks[target.index].append(PageID(index))
      }
    }
    for index in backlinks.indices {
      backlinks[index].sort { rank[$0.index] < rank[$1.index] }
    }
    addBelongings(given, rank)
    addRelated(subjects, roles, targets, rank)
  }

  private mutating func addBelongings(_ given: [[LinkTarget]], _ rank: [Int]) {
    for (index, links) in given.enumerated() {
      for case .page(let target, _) in links where target.index != index {
        belongs[index].append(target)
        belongs[target.index].append(PageID(index))
      }
    }
    for index in belongs.indices where belongs[index].count > 1 {
      belongs[index] = Set(belongs[index]).sorted { rank[$0.index] < rank[$1.index] }
    }
  }

  private mutating func addRelated(
    _ subjects: Subjects, _ roles: [Page.Role], _ targets: [[LinkTarget]], _ rank: [Int]
  ) {
    // Themes and local groups stand on a page as such, and show all their pages themselves.
    let hubs = Set(subjects.themes + subjects.groups)
    var scores = Array(repeating: Int32(0), count: roles.count)
    var touched: [Int] = []
    func add(_ weight: Int32, to page: PageID) {
      if scores[page.index] == 0 { touched.append(page.index) }
      scores[page.index] += weight
    }
    for index in roles.indices where !hubs.contains(PageID(index)) {
      let page = PageID(index)
      for topic in subjects.topicsOfPage[index] {
        let pages = subjects.topics[topic].pages
        // A rare topic says more than a common one.
        let weight: Int32 = pages.count <= 8 ? 4 : pages.count <= 32 ? 3 : 2
        for other in Self.neighbours(of: page, in: pages, rank) { add(weight, to: other) }
      }
      for theme in subjects.themesOfPage[index] {
        let pages = subjects.pagesOfTheme[theme] ?? []
        for other in Self.neighbours(of: page, in: pages, rank) { add(3, to: other) }
      }
      for case .page(let target, _) in targets[index].prefix(100) { add(2, to: target) }
      for other in backlinks[index].prefix(100) { add(2, to: other) }

      let found = touched.filter { other in
        other != index && scores[other] >= 3 && Self.isMaterial(roles[other])
          && !hubs.contains(PageID(other)) && !belongs[index].contains(PageID(other))
          && !Self.isSameWork(roles[index], roles[other])
      }.sorted { (-scores[$0], rank[$0]) < (-scores[$1], rank[$1]) }
      related[index] = found.prefix(Self.most).map { PageID($0) }
      for other in touched { scores[other] = 0 }
      touched.removeAll(keepingCapacity: true)
    }
  }

  private static func neighbours(
    of page: PageID, in pages: [PageID], _ rank: [Int]
  ) -> ArraySlice<PageID> {
    guard pages.count > 2 * reach else { return pages[...] }
    var low = 0
    var high = pages.count
    while low < high {
      let middle = (low + high) / 2
      if rank[pages[middle].index] < rank[page.index] { low = middle + 1 } else { high = middle }
    }
    return pages[max(0, low - reach)..<min(pages.count, low + reach + 1)]
  }

  private static func isMaterial(_ role: Page.Role) -> Bool {
    switch role {
    case .single, .chapter, .workFront: true
    case .home, .head: false
    }
  }

  private static func isSameWork(_ a: Page.Role, _ b: Page.Role) -> Bool {
    func work(_ role: Page.Role) -> Int? {
      switch role {
      case .workFront(let work), .chapter(let work, _, _): work
      default: nil
      }
    }
    return work(a).map { $0 == work(b) } ?? false
  }
}
