import Markup

/// How the pages of a site differ from those of the last time: these have another draft, of the same path, and as before each of
/// them is published or not.
struct DraftChanges: Sendable {
  /// All drafts that there are now and were not, published or not, with what only trainers read.
  let all: [Draft]
  /// Their places among the drafts, in their order, with the drafts that were there and those that are there now.
  private(set) var places: [Int] = []
  private(set) var before: [Draft] = []
  private(set) var after: [Draft] = []
  /// Hashes of the names, folded, that mean other pages now.
  private(set) var names: Set<Int> = []
  /// Pages that have other headings, or other things to point at.
  private(set) var headings: Set<PageID> = []
  /// Whether any name is another, also of pages that are not published.
  var changesNames = false

  init(all: [Draft]) { self.all = all }

  /// Puts `changed`, drafts that differ, in the place of those of the same path; `drafts` are in the order of their paths. The
  /// rest, which are not among them, is given back.
  mutating func replace(
    _ changed: [Draft], in drafts: inout [Draft], _ names: inout NameIndex
  ) -> [Draft] {
    var rest: [Draft] = []
    var found: [(place: Int, draft: Draft)] = []
    for draft in changed {
      if let place = Self.place(of: draft.path, in: drafts) {
        found.append((place, draft))
      } else {
        rest.append(draft)
      }
    }
    for (place, draft) in found.sorted(by: { $0.place < $1.place }) {
      let old = drafts[place]
      places.append(place)
      before.append(old)
      after.append(draft)
      drafts[place] = draft
      if !draft.hasNames(of: old) {
        changesNames = true
        self.names.formUnion(names.replace(old, with: draft, at: PageID(place)))
      }
      if !draft.hasHeadings(of: old) { headings.insert(PageID(place)) }
    }
    return rest
  }

  /// Where the draft of `path` is among `drafts`, which are in the order of their paths.
  static func place(of path: PagePath, in drafts: [Draft]) -> Int? {
    var low = 0
    var high = drafts.count
    while low < high {
      let middle = (low + high) / 2
      if drafts[middle].path < path { low = middle + 1 } else { high = middle }
    }
    return low < drafts.count && drafts[low].path == path ? low : nil
  }
}

extension Draft {
  /// Whether wiki links find it by the same names as `other`, of the same path.
  func hasNames(of other: Draft) -> Bool {
    matter.title == other.matter.title && matter.oldNames == other.matter.oldNames
  }

  /// Whether the same places on it can be pointed at as on `other`.
  func hasHeadings(of other: Draft) -> Bool {
    body.anchors == other.body.anchors && trainersAnchors == other.trainersAnchors
      && body.exercises.isEmpty == other.body.exercises.isEmpty
  }

  /// Whether it is published whenever `other`, of the same path, is.
  func isPublished(as other: Draft) -> Bool {
    matter.isDraft == other.matter.isDraft && matter.edition == other.matter.edition
      && matter.publishFrom == other.matter.publishFrom && matter.expires == other.matter.expires
  }
}
