import Markup

/// The pages of a site, each with all that was found out about it.
struct SitePages: Sendable {
  private(set) var pages: [Page]

  /// What is found out about pages, stage by stage.
  struct Findings {
    let drafts: [Draft]
    let roles: [Page.Role]
    let links: SiteLinks
    let subjects: Subjects
    let relations: Relations
    let numbering: Numbering
  }

  init(of findings: borrowing Findings) {
    pages = []
    pages.reserveCapacity(findings.drafts.count)
    for place in findings.drafts.indices { pages.append(Page(place, findings)) }
  }

  /// Makes those pages again that are not what they were: the others stay the very same.
  mutating func update(_ findings: borrowing Findings) {
    for place in pages.indices where !pages[place].isCurrent(in: findings) {
      pages[place] = Page(place, findings)
    }
  }
}

extension Page {
  fileprivate convenience init(_ place: Int, _ findings: borrowing SitePages.Findings) {
    let links = findings.links.pages[place]
    self.init(
      id: PageID(place), draft: findings.drafts[place], targets: links.targets,
      kindTargets: links.kindTargets, role: findings.roles[place],
      themes: findings.subjects.themesOfPage[place],
      groups: findings.subjects.groupsOfPage[place],
      topics: findings.subjects.topicsOfPage[place],
      belongs: findings.relations.belongs[place],
      backlinks: findings.relations.backlinks[place],
      related: findings.relations.related[place],
      numbers: findings.numbering.numbers[place], labels: findings.numbering.labels[place])
  }

  /// Whether it is what would be made anew: mostly all that it has is the very same, which is soon seen.
  fileprivate func isCurrent(in findings: borrowing SitePages.Findings) -> Bool {
    let place = id.index
    guard draft === findings.drafts[place], targets == findings.links.pages[place].targets,
      kindTargets == findings.links.pages[place].kindTargets, role == findings.roles[place],
      themes == findings.subjects.themesOfPage[place],
      groups == findings.subjects.groupsOfPage[place],
      topics == findings.subjects.topicsOfPage[place],
      belongs == findings.relations.belongs[place],
      backlinks == findings.relations.backlinks[place],
      related == findings.relations.related[place]
    else { return false }
    // Outside works nothing has a number.
    return role.work == nil
      || numbers == findings.numbering.numbers[place]
        && labels == findings.numbering.labels[place]
  }
}
