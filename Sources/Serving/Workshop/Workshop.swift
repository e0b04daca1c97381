import Content
import Diagnostics
import Publishing

/// Where the site that an editor is writing is kept up to date with its files.
///
/// Everybody who looks asks for the site as it is *now*: what has been saved by then is read first. Nothing is ever written.
package actor Workshop {
  /// How the site is made.
  package struct Settings: Sendable {
    package var options: SiteBuild.Options
    package var threads: Int
    /// The day that it is; asked anew for every change, as a server may run for days.
    package var today: @Sendable () -> PartialDate
    /// Tells whoever started it what he should know of how his files are watched; at most once.
    package var tell: @Sendable (Wording) -> Void

    package init(
      options: SiteBuild.Options, threads: Int, today: @escaping @Sendable () -> PartialDate,
      telling tell: @escaping @Sendable (Wording) -> Void = { _ in }
    ) {
      self.options = options
      self.threads = threads
      self.today = today
      self.tell = tell
    }
  }

  private let settings: Settings
  private var site: LiveSite
  private var files: WatchedSite
  private var preview: Preview?
  /// What is being done about changes; who comes meanwhile waits for it.
  private var updating: Task<Preview, Never>?
  private var waiting: [Int: Waiting] = [:]
  private var lastWaiting = 0
  private var isTelling = false
  /// Whether something has happened that has not been looked at for those who wait.
  private var isOverdue = false

  /// Somebody who wants to hear of what is newer than `version`.
  private struct Waiting {
    let version: Int
    let continuation: CheckedContinuation<Void, Never>
  }

  /// Editors save in steps: so long nothing has happened when they are done.
  private static let quiet = Duration.milliseconds(10)
  /// Where nothing wakes us, this is how often we look.
  private static let pause = Duration.milliseconds(300)
  /// Whoever goes on writing for longer is seen half-way.
  private static let mostPauses = 100

  package init(_ folder: SiteFolder, _ settings: Settings) {
    self.settings = settings
    site = LiveSite(folder, settings)
    files = WatchedSite(folder, telling: settings.tell)
  }

  /// The site as its files are now.
  package func now() async -> Preview {
    if let updating {
      _ = await updating.value
      // That one may have begun before the asker's file was saved; the next one has not.
      if let next = self.updating { return await next.value }
    }
    let today = settings.today()
    files.start { [weak self] in
      guard let self else { return }
      Task { await self.wake() }
    }
    let changes = files.changes()
    if let preview, !site.isDue(changes, today) {
      site.note(changes)
      return preview
    }
    let update = Task { await self.update(changes, today) }
    updating = update
    return await update.value
  }

  private func update(_ changes: SiteChanges, _ today: PartialDate) async -> Preview {
    // Taken out meanwhile, so that what it remembers is changed where it is.
    var site = self.site
    self.site = site.emptied
    let news = await site.update(changes, today, watching: files)
    self.site = site
    updating = nil
    guard let news else {
      if let preview { return preview }
      return publish(LiveSite.News(build: nil, reading: nil, diagnostics: []))
    }
    return publish(news)
  }

  private func publish(_ news: LiveSite.News) -> Preview {
    let old = preview
    let new = Preview(
      version: (old?.version ?? 0) + 1, build: news.build ?? old?.build, reading: news.reading,
      diagnostics: news.diagnostics,
      language: news.reading?.input.settings.language ?? old?.language ?? .dutch)
    preview = new
    // Thousands of pages are let go of, which nobody has to wait for.
    Task.detached(priority: .background) { withExtendedLifetime(old) {} }
    tellSoon()
    return new
  }

  /// The first state of the site that is newer than `version`: at once when there is one. Who gives up waiting gets the last.
  package func next(after version: Int) async -> Preview {
    let seen = await now()
    // A higher one was counted by somebody who is here no more.
    guard seen.version == version else { return seen }
    lastWaiting += 1
    let number = lastWaiting
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        if Task.isCancelled || preview?.version != version {
          continuation.resume()
        } else {
          waiting[number] = Waiting(version: version, continuation: continuation)
          if isOverdue || files.isBlind || site.isLost { tellSoon() }
        }
      }
    } onCancel: {
      Task { await self.stopWaiting(number) }
    }
    return preview ?? seen
  }

  private func stopWaiting(_ number: Int) {
    waiting.removeValue(forKey: number)?.continuation.resume()
  }

  /// How many are waiting.
  var waitingCount: Int { waiting.count }

  // MARK: - Telling

  private func wake() {
    isOverdue = true
    tellSoon()
  }

  /// Tells those who wait, once whoever is saving is done.
  private func tellSoon() {
    guard !isTelling, !waiting.isEmpty else { return }
    isTelling = true
    Task { await self.tell() }
  }

  private func tell() async {
    var pauses = 0
    repeat {
      // Cancelled it is just shorter.
      try? await Task.sleep(for: files.isBlind || site.isLost ? Self.pause : Self.quiet)
      pauses += 1
    } while files.isBusy(quiet: Self.quiet) && pauses < Self.mostPauses
    isOverdue = false
    let version = await now().version
    isTelling = false
    for (number, one) in waiting where one.version != version {
      waiting[number] = nil
      one.continuation.resume()
    }
    if isOverdue || files.isBlind || site.isLost { tellSoon() }
  }
}
