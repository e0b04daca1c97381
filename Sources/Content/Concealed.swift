import Markup

extension Site {
  /// Whether a work has anything that only trainers read; never on a site for participants.
  package func hasTrainerMatter(_ work: Work) -> Bool {
    ([work.front] + work.chapters).contains { id in
      self[id].matter.edition == .trainer || !self[id].body.trainerNotes.isEmpty
    }
  }
}

/// What not everyone may see: what only trainers read, and works that are not public. It is taken away before anything is
/// looked up, so that no output can show what it does not know.
struct Concealed: Sendable {
  /// Pages that only trainers read.
  var trainers: Set<PagePath> = []
  /// Folders of works that are not public, below `content/`.
  var works: Set<String> = []
  /// Files that nothing else leads to, below `content/`.
  var files: Set<String> = []

  /// Whether a page is in a work that is not public.
  func hasWork(of path: PagePath) -> Bool {
    !works.isEmpty && works.contains(path.folders.prefix(2).joined(separator: "/"))
  }
}

extension SiteInput {
  /// Whether there is anything that only trainers read.
  package var hasTrainerMatter: Bool {
    drafts.contains { $0.matter.edition == .trainer || $0.hasTrainerNotes }
  }

  /// The folders of works that `boek.yaml` keeps from the site.
  package var privateWorks: Set<String> {
    Set(
      books.filter { !$0.isPublic }.compactMap { book in
        let folders = book.folder.split(separator: "/")
        let isWork = kinds.list.contains { $0.isWork && $0.folder == folders.first ?? "" }
        return isWork && folders.count == 2 ? folders.joined(separator: "/") : nil
      })
  }

  /// What the readers of this edition may not see.
  func concealed() -> Concealed {
    var concealed = Concealed()
    let hidesTrainers = edition != .trainer && hasTrainerMatter
    if !includesPrivateWorks { concealed.works = privateWorks }
    guard hidesTrainers || !concealed.works.isEmpty else { return concealed }
    var whole = self
    whole.edition = .trainer
    whole.includesPrivateWorks = true
    let published = whole.published()
    if hidesTrainers {
      var open = whole
      open.edition = edition
      let hidden = open.unpublishedWorks
      concealed.trainers = Set(
        published.filter { !open.isPublished($0, hidden: hidden) }.map(\.path))
    }
    concealed.files = hiddenFiles(in: published, concealed, notes: hidesTrainers)
    return concealed
  }

  /// The same without what is concealed; the pages of works that are not public are left out as those of later are.
  func without(_ concealed: Concealed) -> SiteInput {
    var open = self
    if !concealed.files.isEmpty { open.assets.removeAll { concealed.files.contains($0.path) } }
    if edition != .trainer, hasTrainerMatter {
      open.drafts = drafts.map { $0.withoutTrainerNotes() }
    }
    return open
  }

  /// What is on no site of everyone's, although this edition has it: all but what is concealed from this one too.
  func offSite(besides concealed: Concealed) -> Concealed {
    var site = self
    site.edition = .participant
    site.includesPrivateWorks = false
    return edition == site.edition && !includesPrivateWorks ? concealed : site.concealed()
  }

  private func published() -> [Draft] {
    let hidden = unpublishedWorks
    return drafts.filter { isPublished($0, hidden: hidden) }.sorted { $0.path < $1.path }
  }

  /// The files that only lead to from what is concealed, and those in the folder of a work that is not public. With `notes`,
  /// notes for trainers are concealed too.
  private func hiddenFiles(
    in published: [Draft], _ concealed: Concealed, notes hidesNotes: Bool
  ) -> Set<String> {
    guard !assets.isEmpty else { return [] }
    let names = NameIndex(drafts: published, assets: assets, unpublished: [])
    var resolver = LinkResolver(names: names, drafts: published, assets: assets, guesses: 0)
    var hidden: Set<Int> = []
    var forAll: Set<Int> = []
    for (index, draft) in published.enumerated() {
      let isHidden = concealed.trainers.contains(draft.path) || concealed.hasWork(of: draft.path)
      let notes = hidesNotes ? draft.body.trainerNotes : []
      let targets = resolver.targets(of: PageID(index))
      for (link, target) in zip(draft.body.links, targets) {
        guard case .asset(let file) = target else { continue }
        if isHidden || draft.body.isInside(notes, link.node) {
          hidden.insert(file)
        } else {
          forAll.insert(file)
        }
      }
      for link in draft.kind.links {
        guard case .asset(let file) = resolver.target(of: link, on: PageID(index)) else { continue }
        if isHidden { hidden.insert(file) } else { forAll.insert(file) }
      }
    }
    for book in books {
      guard let cover = book.cover?.value,
        let path = LinkResolver.resolve(cover, from: book.folder), let file = names.asset(path)
      else { continue }
      if concealed.works.contains(String(book.folder.dropLast())) {
        hidden.insert(file)
      } else {
        forAll.insert(file)
      }
    }
    for work in concealed.works {
      for (index, asset) in assets.enumerated() where asset.path.hasPrefix(work + "/") {
        hidden.insert(index)
      }
    }
    return Set(hidden.subtracting(forAll).map { assets[$0].path })
  }
}
