/// How pages hang together: who links here, what belongs together, what is on the same subjects.
struct Relations: Sendable {
  private(set) var backlinks: [[PageID]]
  private(set) var belongs: [[PageID]]
  private(set) var related: [[PageID]]

  /// At most so many pages are named as related.
  private static let most = 5
  /// Of a subject's pages only so many on either side are looked at, so that a subject that every
  /// page has costs no more for each of them.
  private static let reach = 24

  init(links: SiteLinks, subjects: Subjects, roles: [Page.Role], rank: PageRanks) {
    let count = roles.count
    backlinks = Array(repeating: [], count: count)
    related = Array(repeating: [], count: count)
    // In the order of lists, so that no list has to be sorted, and each page adds itself to a list at one time.
    for page in rank.order {
      for case .page(let target, _) in links.pages[page.index].targets
      where target != page && backlinks[target.index].last != page {
        backlinks[target.index].append(page)
      }
    }
    belongs = Self.belongs(links, rank)
    addRelated(to: Array(roles.indices), links, subjects, roles, rank.ranks)
  }

  /// Finds again what has to do with pages whose links lead elsewhere now, or that have `moved` in lists. What subjects and roles pages
  /// have is as it was.
  mutating func update(
    _ changes: [SiteLinks.Change], moved: [PageID], links: SiteLinks, subjects: Subjects,
    roles: [Page.Role], rank: PageRanks
  ) {
    var near: Set<PageID> = Set(moved)
    // By page, what links to it no longer, or now, or stands elsewhere in its list.
    var linking: [PageID: Set<PageID>] = [:]
    var changesBelongings = false
    func add(_ page: PageID, _ targets: [LinkTarget]) {
      for case .page(let target, _) in targets where target != page {
        linking[target, default: []].insert(page)
        near.insert(target)
      }
    }
    for change in changes {
      let (page, now) = (PageID(change.page), links.pages[change.page])
      if now.belongs != change.before.belongs { changesBelongings = true }
      guard now.targets != change.before.targets else { continue }
      near.insert(page)
      add(page, change.before.targets)
      add(page, now.targets)
    }
    for page in moved {
      add(page, links.pages[page.index].targets)
      near.formUnion(backlinks[page.index])
      near.formUnion(belongs[page.index])
      if !belongs[page.index].isEmpty { changesBelongings = true }
      for topic in subjects.topicsOfPage[page.index] {
        near.formUnion(subjects.topics[topic].pages)
      }
      for theme in subjects.themesOfPage[page.index] {
        near.formUnion(subjects.pagesOfTheme[theme] ?? [])
      }
    }
    for (page, others) in linking {
      backlinks[page.index].removeAll(where: others.contains)
      for other in others where links.pages[other.index].links(to: page) {
        let place = backlinks[page.index].firstIndex { rank.isBefore(other, $0) }
        backlinks[page.index].insert(other, at: place ?? backlinks[page.index].count)
      }
    }
    if changesBelongings {
      let before = belongs
      belongs = Self.belongs(links, rank)
      for index in belongs.indices where belongs[index] != before[index] {
        near.insert(PageID(index))
      }
    }
    addRelated(to: near.map(\.index), links, subjects, roles, rank.ranks)
  }

  private static func belongs(_ links: SiteLinks, _ rank: PageRanks) -> [[PageID]] {
    var belongs: [[PageID]] = Array(repeating: [], count: links.pages.count)
    for (index, page) in links.pages.enumerated() {
      for case .page(let target, _) in page.belongs where target.index != index {
        belongs[index].append(target)
        belongs[target.index].append(PageID(index))
      }
    }
    for index in belongs.indices where belongs[index].count > 1 {
      belongs[index] = Set(belongs[index]).sorted(by: rank.isBefore)
    }
    return belongs
  }

  private mutating func addRelated(
    to pages: [Int], _ links: SiteLinks, _ subjects: Subjects, _ roles: [Page.Role], _ rank: [Int]
  ) {
    guard !pages.isEmpty else { return }
    // Themes and local groups stand on a page as such, and show all their pages themselves.
    var isHub = Array(repeating: false, count: roles.count)
    for hub in subjects.themes + subjects.groups { isHub[hub.index] = true }
    let canRelate = roles.indices.map { !isHub[$0] && Self.isMaterial(roles[$0]) }
    let works = roles.map(Self.work(of:))
    var board = Scoreboard(count: roles.count)
    for index in pages where !isHub[index] {
      let page = PageID(index)
      for topic in subjects.topicsOfPage[index] {
        let pages = subjects.topics[topic].pages
        // A rare topic says more than a common one.
        let weight: Int32 = pages.count <= 8 ? 4 : pages.count <= 32 ? 3 : 2
        board.add(weight, to: Self.neighbours(of: page, in: pages, rank))
      }
      for theme in subjects.themesOfPage[index] {
        board.add(3, to: Self.neighbours(of: page, in: subjects.pagesOfTheme[theme] ?? [], rank))
      }
      for case .page(let target, _) in links.pages[index].targets.prefix(100) {
        board.add(2, to: [target])
      }
      board.add(2, to: backlinks[index].prefix(100))

      let belongs = belongs[index]
      let own = works[index]
      related[index] = board.best(Self.most, by: rank, atLeast: 3) { other in
        other != index && canRelate[other] && (own < 0 || own != works[other])
          && !belongs.contains(PageID(other))
      }
      board.clear()
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

  /// The number of the work that a page is part of; -1 for most.
  private static func work(of role: Page.Role) -> Int {
    switch role {
    case .workFront(let work), .chapter(let work, _, _): work
    default: -1
    }
  }
}

extension PageLinks {
  fileprivate func links(to page: PageID) -> Bool {
    targets.contains { if case .page(page, _) = $0 { true } else { false } }
  }
}

/// How near other pages are to the one at hand.
private struct Scoreboard {
  /// By page; 0 for all that have not been touched.
  private var scores: [Int32]
  private var touched: [Int32] = []

  init(count: Int) { scores = Array(repeating: 0, count: count) }

  mutating func add(_ weight: Int32, to pages: ArraySlice<PageID>) {
    for page in pages {
      if scores[page.index] == 0 { touched.append(Int32(truncatingIfNeeded: page.index)) }
      scores[page.index] += weight
    }
  }

  /// The pages with the highest scores, of equal ones those that come first in lists. `most` is small: each
  /// page is held against those only.
  func best(
    _ most: Int, by rank: [Int], atLeast least: Int32, where isWanted: (Int) -> Bool
  ) -> [PageID] {
    var best: [(page: Int, score: Int32, rank: Int)] = []
    for page in touched {
      let page = Int(page)
      let score = scores[page]
      guard score >= least else { continue }
      if best.count == most, let last = best.last,
        (last.score, -last.rank) > (score, -rank[page])
      {
        continue
      }
      guard isWanted(page) else { continue }
      let place = best.firstIndex { ($0.score, -$0.rank) < (score, -rank[page]) } ?? best.count
      best.insert((page, score, rank[page]), at: place)
      if best.count > most { best.removeLast() }
    }
    return best.map { PageID($0.page) }
  }

  mutating func clear() {
    for page in touched { scores[Int(page)] = 0 }
    touched.removeAll(keepingCapacity: true)
  }
}
