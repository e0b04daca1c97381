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
    var isHub = Array(repeating: false, count: roles.count)
    for hub in subjects.themes + subjects.groups { isHub[hub.index] = true }
    let canRelate = roles.indices.map { !isHub[$0] && Self.isMaterial(roles[$0]) }
    let works = roles.map(Self.work(of:))
    var board = Scoreboard(count: roles.count)
    for index in roles.indices where !isHub[index] {
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
      for case .page(let target, _) in targets[index].prefix(100) { board.add(2, to: [target]) }
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
