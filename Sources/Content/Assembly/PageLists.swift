/// The pages of each kind that stand in its list, by the kind's name, in the order of lists: of works the first page only.
struct PageLists: Sendable {
  let pagesOfKind: [String: [PageID]]

  init(of drafts: [Draft], _ roles: [Page.Role], by rank: PageRanks) {
    var lists: [String: [PageID]] = [:]
    for page in rank.order {
      switch roles[page.index] {
      case .single, .workFront:
        lists[type(of: drafts[page.index].kind).name, default: []].append(page)
      case .home, .head, .chapter: break
      }
    }
    pagesOfKind = lists
  }
}
