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
struct Concealed: Hashable, Sendable {
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

  /// The same without what is concealed; the pages of works that are not public are left out as those of later are.
  func without(_ concealed: Concealed) -> SiteInput {
    var open = self
    if !concealed.files.isEmpty { open.assets.removeAll { concealed.files.contains($0.path) } }
    if edition != .trainer, hasTrainerMatter {
      open.drafts = drafts.map { $0.withoutTrainerNotes() }
    }
    return open
  }

  /// The same for everyone's site; nil when it is that already.
  var forEveryone: SiteInput? {
    guard edition != .participant || includesPrivateWorks else { return nil }
    var site = self
    site.edition = .participant
    site.includesPrivateWorks = false
    return site
  }

  /// All pages that are published, in the order of their paths.
  func published() -> [Draft] {
    let hidden = unpublishedWorks
    return drafts.filter { isPublished($0, hidden: hidden) }.sorted { $0.path < $1.path }
  }
}
