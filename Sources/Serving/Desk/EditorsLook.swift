import Checks
import Content
import Diagnostics
import Publishing

/// The site as its editors look at it: with every page that there is, and what the checks say of them.
///
/// An actor, because what was found out for one answer is used for the next. Nothing is looked at before somebody asks.
actor EditorsLook {
  private var memory = SiteMemory()
  private var kept: WholeSite?
  private var planMemory = SiteMemory()
  private var keptPlan: (version: Int, site: Site)?
  private var keptTogether: (version: Int, findings: [Diagnostic])?
  /// What was found, by the path of the file.
  private var tallies: [String: PageTally] = [:]
  private var basis: CheckingBasis?
  private var round: Round?

  /// A site with every page, of a version of its texts.
  struct WholeSite: Sendable {
    let version: Int
    let site: Site
    let switches: CheckingSwitches
  }

  /// One time that all pages are looked at, as far as they have changed.
  private struct Round {
    let version: Int
    /// So many pages have changed, and so many of those are still to be looked at.
    let changed: Int
    var open: Int
    let task: Task<Void, Never>
  }

  /// Nil when nothing could be read.
  func whole(_ preview: Preview) -> WholeSite? {
    if let kept, kept.version == preview.version { return kept }
    guard let input = preview.reading?.input else { return nil }
    // Where nothing is hidden from readers, the site that they see is the very one.
    let site =
      if let build = preview.build, !preview.isHeldBack, input.isWhole, !input.hasDraftYears {
        build.site
      } else {
        Site.assemble(input.whole, remembering: &memory).0
      }
    let whole = WholeSite(
      version: preview.version, site: site, switches: CheckingSwitches(of: input))
    kept = whole
    return whole
  }

  /// The site as its calendar is planned: what its readers see, with the years that are concepts. Nil when nothing could be
  /// read.
  func planned(_ preview: Preview) -> Site? {
    if let keptPlan, keptPlan.version == preview.version { return keptPlan.site }
    guard var input = preview.reading?.input else { return nil }
    if let build = preview.build, !preview.isHeldBack, !input.hasDraftYears { return build.site }
    input.includesDraftYears = true
    let site = Site.assemble(input, remembering: &planMemory).0
    keptPlan = (preview.version, site)
    return site
  }

  /// What is found looking at all pages together.
  func together(_ whole: WholeSite) -> [Diagnostic] {
    if let keptTogether, keptTogether.version == whole.version { return keptTogether.findings }
    let findings = Checks.allFindings(in: whole.site)
    keptTogether = (whole.version, findings)
    return findings
  }

  /// How many pages were looked at for the version that was asked for last.
  var lastRound: Int? { round?.changed }

  // MARK: - All pages, in the background

  /// So many pages are looked at before others get their turn: some milliseconds.
  private static let chunk = 8

  /// What is known by now; what is not is being found out, and will be known when somebody asks again.
  func findings(_ whole: WholeSite, _ preview: Preview) -> Findings {
    if round?.version != whole.version { begin(whole, preview) }
    let pages = whole.site.pages
    var entries = pages.compactMap { page in
      tallies[page.source.path].map {
        Findings.Entry(path: page.source.path, page: page, tally: $0)
      }
    }
    let files = Set(pages.map(\.source.path))
    entries += tallies.filter { !files.contains($0.key) }.map {
      Findings.Entry(path: $0.key, page: nil, tally: $0.value)
    }
    return Findings(entries, done: pages.count - (round?.open ?? 0), of: pages.count)
  }

  /// Finds out which pages have changed, and has those looked at.
  private func begin(_ whole: WholeSite, _ preview: Preview) {
    round?.task.cancel()
    let basis = CheckingBasis(whole.site)
    if self.basis != basis { tallies = [:] }
    self.basis = basis
    let together = Dictionary(grouping: together(whole), by: \.path)
    let told = Dictionary(grouping: preview.diagnostics, by: \.path)
    var open: [(page: Page, basis: PageTally.Basis)] = []
    var files: Set<String> = []
    for page in whole.site.pages {
      let path = page.source.path
      files.insert(path)
      let basis = PageTally.Basis(page, told: told[path] ?? [], together: together[path] ?? [])
      if tallies[path]?.basis != basis { open.append((page, basis)) }
    }
    tallies = tallies.filter { files.contains($0.key) }
    for path in Set(told.keys).union(together.keys).subtracting(files) {
      let own = told[path] ?? []
      tallies[path] = PageTally(
        own + CheckRun.settled(together[path] ?? [], besides: own, whole.switches))
    }
    let changed = open
    let task = Task.detached(priority: .background) { await self.look(at: changed, in: whole) }
    round = Round(version: whole.version, changed: open.count, open: open.count, task: task)
  }

  nonisolated private func look(
    at pages: [(page: Page, basis: PageTally.Basis)], in whole: WholeSite
  ) async {
    for first in stride(from: 0, to: pages.count, by: Self.chunk) {
      if Task.isCancelled { return }
      let chunk = pages[first..<min(first + Self.chunk, pages.count)].map { page, basis in
        (page.source.path, PageTally(of: page, on: basis, in: whole.site, whole.switches))
      }
      await add(chunk, to: whole.version)
      await Task.yield()
    }
  }

  private func add(_ found: [(String, PageTally)], to version: Int) {
    guard round?.version == version else { return }
    for (path, tally) in found { tallies[path] = tally }
    round?.open -= found.count
  }
}

extension SiteInput {
  /// Whether there are years of the calendar that readers do not see.
  var hasDraftYears: Bool { calendars.contains(where: \.isDraft) }
}
