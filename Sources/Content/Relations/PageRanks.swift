import Markup

/// Where each page stands among all in lists: newest first; then those without a date, by their own order, number and title.
struct PageRanks: Sendable {
  /// All pages in that order.
  private(set) var order: [PageID]
  /// By page: its place in `order`.
  private(set) var ranks: [Int]

  init(of drafts: [Draft], _ roles: [Page.Role]) {
    var keys: [Key] = []
    keys.reserveCapacity(drafts.count)
    for (index, draft) in drafts.enumerated() { keys.append(Key(draft, at: index, roles[index])) }
    keys.sort { $0.comesBefore($1) }
    // Few pages share all that comes before their titles: only of those the titles are asked for.
    var start = 0
    while start < keys.count {
      var end = start + 1
      while end < keys.count, !keys[start].comesBefore(keys[end]) { end += 1 }
      if end - start > 1 {
        let titled = keys[start..<end].map { ($0, SortKey(drafts[$0.index].matter.title)) }
          .sorted { a, b in
            (a.1, drafts[a.0.index].path) < (b.1, drafts[b.0.index].path)
          }
        keys.replaceSubrange(start..<end, with: titled.map(\.0))
      }
      start = end
    }
    order = keys.map { PageID($0.index) }
    ranks = []
    ranks = Self.ranks(of: order)
  }

  /// Puts pages whose draft has changed where they belong now. Gives back those that stand elsewhere among the others.
  mutating func update(
    _ changes: DraftChanges, _ drafts: [Draft], _ roles: [Page.Role]
  ) -> [PageID] {
    var changed: [PageID] = []
    for (index, place) in changes.places.enumerated() {
      let (before, after) = (changes.before[index], changes.after[index])
      let isSame =
        Key(before, at: place, roles[place]) == Key(after, at: place, roles[place])
        && before.matter.title == after.matter.title
      if !isSame { changed.append(PageID(place)) }
    }
    guard !changed.isEmpty else { return [] }
    func comesBefore(_ a: PageID, _ b: PageID) -> Bool {
      let (first, second) = (drafts[a.index], drafts[b.index])
      let one = Key(first, at: a.index, roles[a.index])
      let other = Key(second, at: b.index, roles[b.index])
      if one.comesBefore(other) { return true }
      if other.comesBefore(one) { return false }
      return (SortKey(first.matter.title), first.path)
        < (SortKey(second.matter.title), second.path)
    }
    let moving = Set(changed)
    var new = order.filter { !moving.contains($0) }
    for page in changed {
      var low = 0
      var high = new.count
      while low < high {
        let middle = (low + high) / 2
        if comesBefore(new[middle], page) { low = middle + 1 } else { high = middle }
      }
      new.insert(page, at: low)
    }
    guard new != order else { return [] }
    order = new
    ranks = Self.ranks(of: order)
    return changed
  }

  /// Whether one page stands before another.
  func isBefore(_ a: PageID, _ b: PageID) -> Bool { ranks[a.index] < ranks[b.index] }

  private static func ranks(of order: [PageID]) -> [Int] {
    var ranks = Array(repeating: 0, count: order.count)
    for (rank, page) in order.enumerated() { ranks[page.index] = rank }
    return ranks
  }

  /// What decides before titles do.
  private struct Key: Hashable {
    let index: Int
    /// Of newer dates the smaller; the greatest of all for none.
    let age: Int
    let order: Int
    let number: Int

    init(_ draft: Draft, at index: Int, _ role: Page.Role) {
      self.index = index
      age =
        draft.matter.date.map { -(($0.year * 16 + ($0.month ?? 0)) * 32 + ($0.day ?? 0)) } ?? .max
      order = draft.matter.order ?? .max
      number = draft.kind.number ?? role.number ?? .max
    }

    func comesBefore(_ other: Key) -> Bool {
      if age != other.age { return age < other.age }
      if order != other.order { return order < other.order }
      return number < other.number
    }
  }
}
