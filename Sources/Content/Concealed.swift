import Markup

extension Site {
  /// Whether a work has anything that only trainers read; never on a site for participants.
  package func hasTrainerMatter(_ work: Work) -> Bool {
    ([work.front] + work.chapters).contains { id in
      self[id].matter.edition == .trainer || !self[id].body.trainerNotes.isEmpty
    }
  }
}

/// What only trainers read, and how it is kept from everyone else: it is taken away before anything is looked up,
/// so that no output can show what it does not know.
extension SiteInput {
  /// Whether there is anything that only trainers read.
  package var hasTrainerMatter: Bool {
    drafts.contains { $0.matter.edition == .trainer || $0.hasTrainerNotes }
  }

  /// What everyone may read, and the pages that only trainers may.
  func withoutTrainerMatter() -> (input: SiteInput, trainers: Set<PagePath>) {
    var whole = self
    whole.edition = .trainer
    let hiddenWorks = whole.unpublishedWorks
    let published = drafts.filter { whole.isPublished($0, hidden: hiddenWorks) }
    let hidden = unpublishedWorks
    let trainers = published.filter { !isPublished($0, hidden: hidden) }.map(\.path)
    var open = self
    let files = trainersFiles(in: published.sorted { $0.path < $1.path }, Set(trainers))
    if !files.isEmpty {
      open.assets = assets.indices.filter { !files.contains($0) }.map { assets[$0] }
    }
    open.drafts = drafts.map { $0.withoutTrainerNotes() }
    return (open, Set(trainers))
  }

  /// The files that only trainers' notes and pages lead to, as places in `assets`.
  private func trainersFiles(in published: [Draft], _ trainers: Set<PagePath>) -> Set<Int> {
    guard !assets.isEmpty else { return [] }
    let names = NameIndex(drafts: published, assets: assets, unpublished: [])
    var resolver = LinkResolver(names: names, drafts: published, assets: assets)
    var forTrainers: Set<Int> = []
    var forAll: Set<Int> = []
    for (index, draft) in published.enumerated() {
      let isTrainers = trainers.contains(draft.path)
      let notes = draft.body.trainerNotes
      let targets = resolver.targets(of: PageID(index))
      for (link, target) in zip(draft.body.links, targets) {
        guard case .asset(let file) = target else { continue }
        if isTrainers || draft.body.isInside(notes, link.node) {
          forTrainers.insert(file)
        } else {
          forAll.insert(file)
        }
      }
      for link in draft.kind.links {
        guard case .asset(let file) = resolver.target(of: link, on: PageID(index)) else { continue }
        if isTrainers { forTrainers.insert(file) } else { forAll.insert(file) }
      }
    }
    for book in books {
      guard let cover = book.cover?.value,
        let path = LinkResolver.resolve(cover, from: book.folder), let file = names.asset(path)
      else { continue }
      forAll.insert(file)
    }
    return forTrainers.subtracting(forAll)
  }
}
