import Publishing

/// The folders that are watched, and what the events in them come to.
struct WatchedFolders: Sendable {
  /// A part of a site.
  enum Area: Sendable {
    /// The folder that the others lie in.
    case site
    case content
    case themes
  }

  private struct Watched {
    let area: Area
    /// Below the folder of the area; nil where only a link leads to something in it.
    let path: String?
    /// In which listing it was met last.
    var listing: Int
  }

  /// A name in a folder.
  private struct Place: Hashable {
    let watch: Int32
    let name: [UInt8]
  }

  private var watched: [Int32: Watched] = [:]
  private var listing = 0
  private var events: [WatchEvent] = []
  /// What was made and may be written still, since when.
  private var made: [Place: ContinuousClock.Instant] = [:]
  /// Since when a name is gone that something else may be about to take.
  private var gone: [Place: ContinuousClock.Instant] = [:]
  private var lastEvent: ContinuousClock.Instant?

  /// After so long nobody is writing any more.
  private static let patience = Duration.milliseconds(500)
  /// An editor that moves a text aside writes the new one within this.
  private static let pause = Duration.milliseconds(150)

  // MARK: - Listing

  mutating func beginListing() { listing += 1 }

  /// Notes that `watch` is on this folder.
  mutating func note(_ watch: Int32, on folder: FolderListing.Folder, in area: Area) {
    if folder.path == nil, let known = watched[watch], known.path != nil, known.listing == listing {
      return
    }
    watched[watch] = Watched(area: area, path: folder.path, listing: listing)
  }

  /// The watches of an area that the last listing did not meet: their folders are elsewhere now, or gone.
  mutating func endListing(of area: Area) -> [Int32] {
    // It was not listed at all.
    guard watched.values.contains(where: { $0.area == area && $0.listing == listing }) else {
      return []
    }
    let old = watched.filter { $0.value.area == area && $0.value.listing != listing }.map(\.key)
    for watch in old { watched[watch] = nil }
    return old
  }

  // MARK: - Events

  /// Takes in an event; whether somebody who looks at the site may want to know.
  mutating func add(_ event: WatchEvent, at now: ContinuousClock.Instant) -> Bool {
    guard isNews(event) else { return false }
    events.append(event)
    lastEvent = now
    let place = Place(watch: event.watch, name: event.name)
    if !event.isFolder, !event.name.isEmpty {
      switch event.kind {
      case .made:
        made[place] = now
        gone[place] = nil
      case .gone:
        made[place] = nil
        gone[place] = now
      case .written:
        made[place] = nil
        gone[place] = nil
      case .other, .lost: break
      }
    }
    return true
  }

  private func isNews(_ event: WatchEvent) -> Bool {
    if event.kind == .lost { return true }
    guard let folder = watched[event.watch] else { return false }
    switch folder.area {
    case .site:
      return event.name.isEmpty || event.name.elementsEqual("content".utf8)
        || event.name.elementsEqual("themes".utf8)
    case .content, .themes: return event.name.first != 0x2E
    }
  }

  /// Whether an editor may be in the middle of saving.
  func isBusy(at now: ContinuousClock.Instant, quiet: Duration) -> Bool {
    if let lastEvent, lastEvent.duration(to: now) < quiet { return true }
    return made.values.contains { $0.duration(to: now) < Self.patience }
      || gone.values.contains { $0.duration(to: now) < Self.pause }
  }

  /// What all events since the last time come to.
  mutating func changes(at now: ContinuousClock.Instant) -> SiteChanges {
    var changes = SiteChanges()
    for event in events { add(event, to: &changes) }
    events = []
    for (place, since) in made where since.duration(to: now) >= Self.patience {
      made[place] = nil
      add(WatchEvent(watch: place.watch, kind: .written, name: place.name), to: &changes)
    }
    gone = gone.filter { $0.value.duration(to: now) < Self.pause }
    return changes
  }

  private func add(_ event: WatchEvent, to changes: inout SiteChanges) {
    if event.kind == .lost {
      changes.add(.all)
      return
    }
    // Of one that is watched no more the folder above has told.
    guard let folder = watched[event.watch] else { return }
    switch folder.area {
    case .site:
      if event.name.isEmpty || event.name.elementsEqual("content".utf8) {
        changes.content.isListedAnew = true
      }
      if event.name.isEmpty || event.name.elementsEqual("themes".utf8) {
        changes.themes.isListedAnew = true
      }
    case .content: add(event, in: folder.path, to: &changes.content)
    case .themes: changes.themes.isListedAnew = true
    }
  }

  private func add(
    _ event: WatchEvent, in folder: String?, to changes: inout FolderChanges
  ) {
    guard let folder, !event.isFolder, !event.name.isEmpty,
      let name = String(validating: event.name, as: UTF8.self)
    else {
      changes.isListedAnew = true
      return
    }
    let path = folder.isEmpty ? name : "\(folder)/\(name)"
    if FolderChanges.isAside(name) {
      changes.asides.insert(path)
    } else if made[Place(watch: event.watch, name: event.name)] != nil {
      changes.made.insert(path)
    } else {
      changes.files.insert(path)
    }
  }
}
