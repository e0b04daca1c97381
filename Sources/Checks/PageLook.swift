import Content
import Diagnostics

/// What came of looking at one page.
package struct PageLook: Sendable {
  package let findings: [Diagnostic]
  private(set) var internalLinks = 0
  private(set) var externalLinks = 0
  private(set) var pictures = 0
  let words: Int
  let sentences: Int
  /// Nil where sentences are not read.
  let readability: Readability?

  package init(at page: Page, in site: Site, readsProse: Bool) {
    let prose = readsProse ? Prose(page.body) : nil
    findings = Checks.allFindings(on: page, prose, in: site)
    words = prose?.words.count ?? 0
    sentences = prose?.sentences.count ?? 0
    readability = prose.map { Readability($0) }
    for (link, target) in zip(page.body.links, page.targets) {
      if link.isImage { pictures += 1 } else { count(target) }
    }
    for target in page.kindTargets { count(target) }
  }

  private mutating func count(_ target: LinkTarget) {
    if case .external = target { externalLinks += 1 } else { internalLinks += 1 }
  }
}
