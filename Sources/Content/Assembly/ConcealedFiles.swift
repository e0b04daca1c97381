import Markup

/// The files that only what is concealed leads to, and those in the folder of a work that is not public.
struct ConcealedFiles: Sendable {
  /// Every page that is published in any edition.
  private var drafts: [Draft]
  private var names: NameIndex
  private var links: SiteLinks
  /// By page: places of assets that it leads to where not everyone sees it, and where everyone does.
  private var files: [Files]
  private let assets: [Asset]
  private let concealed: Concealed
  private let hidesNotes: Bool
  /// What else leads to files than pages.
  private var others = Files()

  private struct Files: Sendable {
    var hidden: [Int] = []
    var forAll: [Int] = []
  }

  /// With `notes`, notes for trainers are concealed too.
  init(of drafts: [Draft], in input: SiteInput, _ concealed: Concealed, notes hidesNotes: Bool) {
    self.drafts = drafts
    self.concealed = concealed
    self.hidesNotes = hidesNotes
    assets = input.assets
    names = NameIndex(drafts: drafts, assets: assets, unpublished: [])
    var resolver = LinkResolver(names: names, drafts: drafts, assets: assets, guesses: 0)
    links = SiteLinks(&resolver)
    files = []
    files = drafts.indices.map(foundFiles)
    for book in input.books {
      guard let cover = book.cover?.value,
        let path = LinkResolver.resolve(cover, from: book.folder), let file = names.asset(path)
      else { continue }
      if concealed.works.contains(String(book.folder.dropLast())) {
        others.hidden.append(file)
      } else {
        others.forAll.append(file)
      }
    }
    for work in concealed.works {
      for (index, asset) in assets.enumerated() where asset.path.hasPrefix(work + "/") {
        others.hidden.append(index)
      }
    }
  }

  /// Looks again where the text is another.
  mutating func update(_ changed: [Draft]) {
    var changes = DraftChanges(all: changed)
    _ = changes.replace(changed, in: &drafts, &names)
    var resolver = LinkResolver(names: names, drafts: drafts, assets: assets, guesses: 0)
    for change in links.update(changes, &resolver) { files[change.page] = foundFiles(change.page) }
  }

  /// Below `content/`.
  var paths: Set<String> {
    var hidden = Set(others.hidden)
    for page in files where !page.hidden.isEmpty { hidden.formUnion(page.hidden) }
    hidden.subtract(others.forAll)
    for page in files where !page.forAll.isEmpty { hidden.subtract(page.forAll) }
    return Set(hidden.map { assets[$0].path })
  }

  private func foundFiles(_ place: Int) -> Files {
    let draft = drafts[place]
    let isHidden = concealed.trainers.contains(draft.path) || concealed.hasWork(of: draft.path)
    let notes = hidesNotes && !isHidden ? draft.body.trainerNotes : []
    var files = Files()
    for (link, target) in zip(draft.body.links, links.pages[place].targets) {
      guard case .asset(let file) = target else { continue }
      if isHidden || draft.body.isInside(notes, link.node) {
        files.hidden.append(file)
      } else {
        files.forAll.append(file)
      }
    }
    for case .asset(let file) in links.pages[place].kindTargets {
      if isHidden { files.hidden.append(file) } else { files.forAll.append(file) }
    }
    return files
  }
}
