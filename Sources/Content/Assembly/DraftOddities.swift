import Diagnostics

/// What few pages have, and is told once for the whole site: no title, unknown keys, what only other tools read.
struct DraftOddities: Sendable {
  /// Places of drafts, in their order.
  private var untitled: [Int] = []
  private var unknownKeys: [Int] = []
  private var foreign: [Int] = []

  init(of drafts: [Draft]) {
    for (place, draft) in drafts.enumerated() { add(draft, at: place) }
  }

  private mutating func add(_ draft: Draft, at place: Int) {
    if !draft.matter.isTitled { untitled.append(place) }
    if !draft.unknownKeys.isEmpty { unknownKeys.append(place) }
    if !draft.foreignSyntax.isEmpty { foreign.append(place) }
  }

  /// Looks again at pages that have changed.
  mutating func update(_ changes: DraftChanges) {
    let places = Set(changes.places)
    untitled.removeAll(where: places.contains)
    unknownKeys.removeAll(where: places.contains)
    foreign.removeAll(where: places.contains)
    for (place, draft) in zip(changes.places, changes.after) { add(draft, at: place) }
    untitled.sort()
    unknownKeys.sort()
    foreign.sort()
  }

  /// What is told of it; `links` are those of the same drafts.
  func diagnostics(_ drafts: [Draft], _ links: SiteLinks) -> [Diagnostic] {
    var uses = ForeignUses()
    uses.add(links, of: drafts)
    uses.add(foreign.map { drafts[$0] })
    return uses.diagnostics + untitled(drafts) + unknownKeys(drafts)
  }

  /// Pages without a title, one by one unless there are many: a vault of Obsidian has no other.
  private func untitled(_ drafts: [Draft]) -> [Diagnostic] {
    let isMany = untitled.count > 3
    return untitled.prefix(isMany ? 1 : 3).map { place in
      let draft = drafts[place]
      return .noTitle(draft.matter.title, more: isMany ? untitled.count - 1 : 0, draft.source)
    }
  }

  /// One warning for each key that Trompet does not know, at the first page that has it.
  private func unknownKeys(_ drafts: [Draft]) -> [Diagnostic] {
    var seen: Set<String> = []
    return unknownKeys.flatMap { drafts[$0].unknownKeys }.filter { seen.insert($0.key).inserted }
      .map(\.diagnostic)
  }
}
