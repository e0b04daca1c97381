import Checks
import Content
import Diagnostics
import Publishing

/// A site that is read and put together again whenever its files have changed, with what was found out before.
struct LiveSite: Sendable {
  /// What there is to show that was not there before.
  struct News: Sendable {
    /// Nil when the site cannot be put together, also not with texts as they were.
    let build: SiteBuild?
    let reading: Reading?
    let diagnostics: [Diagnostic]
  }

  /// What the last site was made from that had no mistake.
  private struct Good: Sendable {
    let files: [SourceFile]
    let theme: (Theme.Files, [Diagnostic])
  }

  private let folder: SiteFolder
  private let options: SiteBuild.Options
  private let threads: Int

  private var content = ContentMemory()
  private var theme = ThemeMemory()
  private var build = BuildMemory()
  private var checks = CheckMemory()
  private var today: PartialDate?
  private var good: Good?
  /// The texts that were put back the last time.
  private var putBack: Set<String> = []
  /// What has happened and has not been looked at yet, because the folder could not be read.
  private var unread = SiteChanges.all
  /// Why it could not.
  private var fault: Diagnostic?

  init(_ folder: SiteFolder, _ settings: Workshop.Settings) {
    self.folder = folder
    options = settings.options
    threads = settings.threads
  }

  /// The same before it was read.
  var emptied: LiveSite {
    var site = self
    site.content = ContentMemory()
    site.theme = ThemeMemory()
    site.build = BuildMemory()
    site.checks = CheckMemory()
    site.good = nil
    return site
  }

  /// Whether its folder could not be read: then nothing tells that it is back.
  var isLost: Bool { fault != nil }

  /// Whether there is anything to look at after `changes`.
  func isDue(_ changes: SiteChanges, _ today: PartialDate) -> Bool {
    !changes.isEmpty || isLost || self.today != today || folder.isBeingMoved
  }

  /// Keeps what is nothing to look at by itself for when there is.
  mutating func note(_ changes: SiteChanges) { unread.add(changes) }

  /// Reads what has changed, and puts the site together anew; nil when nothing turns out to be different.
  mutating func update(
    _ changes: SiteChanges, _ today: PartialDate, watching files: WatchedSite
  ) async -> News? {
    unread.add(changes)
    let before = (content.version, theme.version, self.today, fault)
    let reading: Reading
    files.beginListing()
    do throws(Diagnostic) {
      reading = try await folder.read(
        unread.content, threads: threads, today: today,
        visiting: { files.visit($0, in: .content) }, remembering: &content)
    } catch {
      unread.content.isListedAnew = true
      guard fault != error else { return nil }
      fault = error
      return News(build: nil, reading: nil, diagnostics: [error])
    }
    files.endListing(of: .content)
    let design = theme.theme(of: reading.input.settings, in: folder, unread.themes) {
      files.visit($0, in: .themes)
    }
    files.endListing(of: .themes)
    unread = SiteChanges()
    fault = nil
    self.today = today
    if before == (content.version, theme.version, today, nil) { return nil }
    return await put(reading, design)
  }

  /// Puts the site together; when it has mistakes, with the texts that have them as they were before.
  private mutating func put(
    _ reading: Reading, _ theme: (Theme.Files, [Diagnostic])
  ) async -> News {
    let (build, diagnostics) = prepare(reading, theme)
    if build != nil {
      good = Good(files: reading.files, theme: theme)
      putBack = []
      return News(build: build, reading: reading, diagnostics: diagnostics)
    }
    return News(
      build: await olderBuild(reading, theme, diagnostics), reading: reading,
      diagnostics: diagnostics)
  }

  /// The site without the mistakes; nil when they are not in texts or in the theme, or the rest does not fit what they were.
  private mutating func olderBuild(
    _ reading: Reading, _ theme: (Theme.Files, [Diagnostic]), _ diagnostics: [Diagnostic]
  ) async -> SiteBuild? {
    guard let good else { return nil }
    var theme = theme
    var isThemeGood = false
    var replaced: Set<String> = []
    var wrong = Self.wrong(in: diagnostics)
    for _ in 0..<Self.mostRounds {
      if wrong.contains(where: { $0.hasPrefix("themes/") }) {
        theme = good.theme
        isThemeGood = true
      }
      // A mistake is told where a link leads from, and may have been made where it leads to.
      if wrong.isSubset(of: replaced) { wrong.formUnion(putBack) }
      if wrong.isSubset(of: replaced) { wrong.formUnion(Self.changed(reading.files, good.files)) }
      guard !wrong.isSubset(of: replaced) else { return nil }
      replaced.formUnion(wrong)
      let older = await content.reading(
        like: reading, replacing: replaced, by: good.files, threads: threads)
      // Settings that are wrong do not name the theme that is looked at.
      if wrong.contains(older.input.settings.source.path), !isThemeGood {
        var memory = ThemeMemory()
        theme = memory.theme(of: older.input.settings, in: folder, .all, visiting: { _ in })
      }
      let (build, diagnostics) = prepare(older, theme)
      if let build {
        self.good = Good(files: older.files, theme: theme)
        putBack = replaced
        return build
      }
      wrong = Self.wrong(in: diagnostics)
    }
    return nil
  }

  /// A text that was put back may make another one wrong, and that a third.
  private static let mostRounds = 5

  /// The files that are not as they were: other texts, new ones, and those that are gone.
  private static func changed(_ files: [SourceFile], _ good: [SourceFile]) -> Set<String> {
    let before = Dictionary(good.map { ($0.path, $0) }) { first, _ in first }
    let gone = Set(before.keys).subtracting(files.lazy.map(\.path))
    return gone.union(files.lazy.filter { before[$0.path] != $0 }.map(\.path))
  }

  /// The files with a mistake.
  private static func wrong(in diagnostics: [Diagnostic]) -> Set<String> {
    Set(diagnostics.lazy.filter { $0.severity == .error }.map(\.path))
  }

  private mutating func prepare(
    _ reading: Reading, _ theme: (Theme.Files, [Diagnostic])
  ) -> (SiteBuild?, [Diagnostic]) {
    SiteBuild.prepare(
      reading, theme: theme, content: folder.content, options: options,
      checking: { checks.findings(in: $0) }, remembering: &build)
  }
}
