import Publishing

#if canImport(Glibc)
  import Dispatch
  import Glibc
  import Synchronization

  /// Watches the folders of a site by inotify(7).
  ///
  /// Events are taken in by whoever comes first: a thread of the system's, which wakes those who wait, or somebody who asks what
  /// has happened. What is renamed before `drain` is called is in its answer.
  ///
  /// <https://man7.org/linux/man-pages/man7/inotify.7.html>
  final class FolderWatch: Sendable {
    private let descriptor: Int32
    private let folders = Mutex(WatchedFolders())
    private let source: Mutex<any DispatchSourceRead>

    /// In-place writing is told at its end only (`IN_CLOSE_WRITE`, and never `IN_MODIFY`): a text that is half written is not
    /// read.
    private static let mask = UInt32(
      IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_CREATE | IN_ATTRIB
        | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR)

    /// `wake` is called on a thread of its own after something has happened. Nil when the system has no watches left.
    init?(wake: @escaping @Sendable () -> Void) {
      let descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
      guard descriptor >= 0 else { return nil }
      self.descriptor = descriptor
      let source = DispatchSource.makeReadSource(
        fileDescriptor: descriptor, queue: DispatchQueue(label: "trompet.folders"))
      self.source = Mutex(source)
      self.source.withLock { source in
        source.setEventHandler { [weak self] in
          if self?.absorb() == true { wake() }
        }
        source.setCancelHandler { _ = close(descriptor) }
        source.activate()
      }
    }

    deinit { source.withLock { $0.cancel() } }

    /// What has happened up to now.
    func drain() -> SiteChanges {
      _ = absorb()
      return folders.withLock { $0.changes(at: .now) }
    }

    /// Whether something has happened in the last moment, or an editor is half-way.
    func isBusy(quiet: Duration) -> Bool {
      folders.withLock { $0.isBusy(at: .now, quiet: quiet) }
    }

    /// Watches a folder, from before it is listed; false when the system has no watches left.
    func watch(_ folder: FolderListing.Folder, in area: WatchedFolders.Area) -> Bool {
      folders.withLock { folders in
        // Under the lock, so that no event comes in of a folder that is not known yet.
        let watch = inotify_add_watch(descriptor, folder.real, Self.mask)
        guard watch >= 0 else { return errno != ENOSPC && errno != ENOMEM }
        folders.note(watch, on: folder, in: area)
        return true
      }
    }

    func beginListing() { folders.withLock { $0.beginListing() } }

    func endListing(of area: WatchedFolders.Area) {
      for watch in folders.withLock({ $0.endListing(of: area) }) {
        // It fails for a folder that has been removed, and then there is nothing to do.
        _ = inotify_rm_watch(descriptor, watch)
      }
    }

    /// Takes in all events that there are; whether one of them is news.
    private func absorb() -> Bool {
      folders.withLock { folders in
        var isNews = false
        let now = ContinuousClock.now
        withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 8) { buffer in
          while true {
            let count = read(descriptor, buffer.baseAddress, buffer.count)
            // Nothing any more; interrupted, it will be woken again.
            guard count > 0 else { return }
            for event in Self.events(in: UnsafeRawBufferPointer(rebasing: buffer[..<count])) {
              if folders.add(event, at: now) { isNews = true }
            }
          }
        }
        return isNews
      }
    }

    /// `struct inotify_event`: watch, mask, cookie, length of the name; and the name, ended by zeros.
    private static func events(in buffer: UnsafeRawBufferPointer) -> [WatchEvent] {
      var events: [WatchEvent] = []
      var place = 0
      while place + 16 <= buffer.count {
        let watch = buffer.loadUnaligned(fromByteOffset: place, as: Int32.self)
        let mask = buffer.loadUnaligned(fromByteOffset: place + 4, as: UInt32.self)
        let length = Int(buffer.loadUnaligned(fromByteOffset: place + 12, as: UInt32.self))
        let end = min(place + 16 + length, buffer.count)
        let name = Array(buffer[place + 16..<end].prefix { $0 != 0 })
        place = end
        guard let kind = kind(of: mask) else { continue }
        events.append(
          WatchEvent(
            watch: watch, kind: kind, name: name, isFolder: mask & UInt32(IN_ISDIR) != 0))
      }
      return events
    }

    /// Nil for what only says that nothing more will come.
    private static func kind(of mask: UInt32) -> WatchEvent.Kind? {
      func has(_ bits: Int) -> Bool { mask & UInt32(bits) != 0 }
      if has(Int(IN_Q_OVERFLOW)) { return .lost }
      if has(Int(IN_IGNORED)) { return nil }
      if has(Int(IN_CREATE)) { return .made }
      if has(Int(IN_CLOSE_WRITE | IN_MOVED_TO)) { return .written }
      if has(Int(IN_DELETE | IN_MOVED_FROM)) { return .gone }
      return .other
    }
  }
#else
  /// Where the system has no inotify nothing is watched: sizes and times tell what has changed.
  final class FolderWatch: Sendable {
    init?(wake: @escaping @Sendable () -> Void) { return nil }

    func drain() -> SiteChanges { .unwatched }
    func isBusy(quiet: Duration) -> Bool { false }
    func watch(_ folder: FolderListing.Folder, in area: WatchedFolders.Area) -> Bool { false }
    func beginListing() {}
    func endListing(of area: WatchedFolders.Area) {}
  }
#endif
