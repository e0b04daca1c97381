import Publishing

/// What has happened to the files of a site since they were read.
struct SiteChanges: Sendable {
  var content = FolderChanges()
  var themes = FolderChanges()

  /// Anything may be different.
  static var all: SiteChanges { SiteChanges(content: .all, themes: .all) }

  /// There may be other files, and files that are not as they were, which their sizes and times tell.
  static var unwatched: SiteChanges {
    var changes = FolderChanges()
    changes.isListedAnew = true
    return SiteChanges(content: changes, themes: changes)
  }

  var isEmpty: Bool { content.isEmpty && themes.isEmpty }

  mutating func add(_ later: SiteChanges) {
    content.add(later.content)
    themes.add(later.themes)
  }
}
