import Diagnostics
import Publishing
import Synchronization

/// The files of a site, watched; or looked at anew every time where that cannot be.
final class WatchedSite: Sendable {
  private enum State {
    case notStarted
    case watching(FolderWatch)
    /// The system has no watches left, or does not know them.
    case blind
  }

  private let folder: SiteFolder
  private let tell: @Sendable (Wording) -> Void
  private let state = Mutex(State.notStarted)

  init(_ folder: SiteFolder, telling tell: @escaping @Sendable (Wording) -> Void) {
    self.folder = folder
    self.tell = tell
  }

  /// Begins to watch, the first time; `wake` is called after something has happened.
  func start(wake: @escaping @Sendable () -> Void) {
    let watch = state.withLock { state -> FolderWatch?? in
      guard case .notStarted = state else { return nil }
      let watch = FolderWatch(wake: wake)
      state = watch.map { .watching($0) } ?? .blind
      return .some(watch)
    }
    if let watch, watch == nil { tell(.notWatched) }
  }

  private var watch: FolderWatch? {
    state.withLock { state in
      guard case .watching(let watch) = state else { return nil }
      return watch
    }
  }

  /// Whether nothing tells that something has happened.
  var isBlind: Bool {
    state.withLock { state in
      guard case .blind = state else { return false }
      return true
    }
  }

  /// What has happened since the last time.
  func changes() -> SiteChanges { watch?.drain() ?? .unwatched }

  /// Whether somebody is in the middle of saving.
  func isBusy(quiet: Duration) -> Bool { watch?.isBusy(quiet: quiet) ?? false }

  // MARK: - Listing

  /// Is to be called before folders are listed, and `endListing` after that.
  func beginListing() {
    watch?.beginListing()
    visit(FolderListing.Folder(real: folder.path, path: ""), in: .site)
  }

  /// Watches a folder that is about to be listed.
  func visit(_ folder: FolderListing.Folder, in area: WatchedFolders.Area) {
    guard let watch, !watch.watch(folder, in: area) else { return }
    let isNew = state.withLock { state in
      guard case .watching = state else { return false }
      state = .blind
      return true
    }
    if isNew { tell(.notWatched) }
  }

  func endListing(of area: WatchedFolders.Area) { watch?.endListing(of: area) }
}

extension Wording {
  fileprivate static var notWatched: Wording {
    Wording(
      nl:
        "Deze computer kan niet melden dat een bestand verandert: er worden te veel mappen in de gaten gehouden. "
        + "Trompet kijkt daarom bij elke vraag zelf of er iets veranderd is. Dat duurt bij een grote site iets langer.",
      en: "This computer cannot tell that a file changes: too many folders are being watched. "
        + "So Trompet looks at every question whether anything has changed. For a large site that takes a little longer."
    )
  }
}
