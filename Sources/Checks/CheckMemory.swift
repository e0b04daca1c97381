import Content
import Diagnostics

/// What a build told of the pages of a site, to be told again of those that are the same.
package struct CheckMemory: Sendable {
  /// Of one edition.
  fileprivate struct Told: Sendable {
    var pages: [Page] = []
    var assets: [Asset] = []
    /// By the places of their pages; only where there is something.
    var findings: [Int: [Diagnostic]] = [:]
    var topics = TopicMemory()
  }

  /// Sites that are put together from the same texts.
  private struct Edition: Hashable, Sendable {
    let edition: Content.Edition
    let works: Int
  }

  private var editions: [Edition: Told] = [:]

  package init() {}

  /// What a build tells of a site: the same as `Checks.findings(in:)`.
  package mutating func findings(in site: Site) -> [Diagnostic] {
    let edition = Edition(edition: site.edition, works: site.works.count)
    // Taken out, so that it is changed where it is. More editions than these there are not.
    var told = editions.removeValue(forKey: edition) ?? Told()
    if editions.count >= 8 { editions = [:] }
    let findings = Checks.findingsOfSite(site, remembering: &told.topics)
    told.renew(for: site)
    editions[edition] = told
    return findings + told.findings.sorted { $0.key < $1.key }.flatMap(\.value)
  }
}

extension CheckMemory.Told {
  /// Looks at the pages that are not as they were.
  fileprivate mutating func renew(for site: Site) {
    let known = pages.count == site.pages.count && assets == site.assets ? pages : []
    if known.isEmpty { findings = [:] }
    for (index, page) in site.pages.enumerated() {
      if !known.isEmpty, isSame(page, known[index]) { continue }
      let found = Checks.findingsOfBuild(on: page, in: site)
      findings[index] = found.isEmpty ? nil : found
    }
    pages = site.pages
    assets = site.assets
  }

  /// Whether all that the checks of a build read of a page is the same; its body comes of its text and the edition.
  private func isSame(_ page: Page, _ old: Page) -> Bool {
    page === old
      || (page.source == old.source && page.targets == old.targets && page.kindName == old.kindName)
  }
}
