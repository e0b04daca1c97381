import Content
import Diagnostics

/// Something that authors are told about their text, without which it can still be published.
///
/// A new one is a file with a type like this one, its name in one of the lists of `Checks`, its ids in the catalogue and the
/// handbook, and a site with the mistake in `Tests/Broken/`.
protocol Check: Sendable {
  /// What it finds on one page, as warnings or advice. `prose` is the page's running text.
  static func findings(on page: Page, _ prose: Prose, in site: Site) -> [Diagnostic]
  /// What it finds on one page, as warnings, when it needs no running text.
  static func findings(on page: Page, in site: Site) -> [Diagnostic]
  /// What it finds in a site, looking at all of its pages together.
  static func findings(in site: Site) -> [Diagnostic]
}

extension Check {
  static func findings(on page: Page, _ prose: Prose, in site: Site) -> [Diagnostic] { [] }
  static func findings(on page: Page, in site: Site) -> [Diagnostic] { [] }
  static func findings(in site: Site) -> [Diagnostic] { [] }
}

/// What authors are told about their texts.
package enum Checks {
  /// What a build tells as well.
  private static let ofBuild: [any Check.Type] = [
    MissingAlternative.self, SkippedHeadingLevel.self, MissingSummary.self, TopicTwins.self,
  ]

  /// What only `trompet check` tells: on accessibility, on what may be out of date.
  private static let ofContent: [any Check.Type] = [
    AlternativeText.self, HeadingText.self, BoldAsHeading.self, LinkText.self, SameLinkText.self,
    DownloadWithoutType.self, TableHeads.self, HandmadeList.self, SentenceInCapitals.self,
    HeavyEmphasis.self, RecordingWithoutTranscript.self, RepeatedSigns.self,
    ReviewDue.self, OutdatedName.self, OldViewCount.self, ExpiresSoon.self, RuleExamples.self,
    UnusedExplanation.self, UnexplainedTerm.self,
  ]

  /// On words, on sentences: they need the running text of a page.
  private static let ofProse: [any Check.Type] = [
    LongSentence.self, LongWords.self, PlainWords.self,
  ]

  /// So much is told of one page: who has more is helped by none of the rest, and to find places takes time.
  static let most = 100

  /// What a build tells of a site.
  package static func findings(in site: Site) -> [Diagnostic] {
    ofBuild.flatMap { $0.findings(in: site) } + findingsOnPages(of: site)
  }

  /// What a build tells of a site, looking at all of its pages together.
  static func findingsOfSite(_ site: Site, remembering memory: inout TopicMemory) -> [Diagnostic] {
    ofBuild.flatMap { check in
      check is TopicTwins.Type
        ? TopicTwins.findings(in: site, remembering: &memory) : check.findings(in: site)
    }
  }

  /// What a build tells of one page.
  static func findingsOfBuild(on page: Page, in site: Site) -> [Diagnostic] {
    ofBuild.flatMap { $0.findings(on: page, in: site) }
  }

  /// What a build tells of a site, page by page.
  package static func findingsOnPages(of site: Site) -> [Diagnostic] {
    ofBuild.flatMap { check in site.pages.flatMap { check.findings(on: $0, in: site) } }
  }

  /// Whether texts are read for their sentences: the words that are known are Dutch.
  package static func readsProse(of site: Site) -> Bool {
    site.settings.language == .dutch
  }

  /// What all checks find on one page; `prose` is nil where sentences are not read.
  static func allFindings(on page: Page, _ prose: Prose?, in site: Site) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for check in ofBuild + ofContent { findings += check.findings(on: page, in: site) }
    guard let prose else { return findings }
    for check in ofProse { findings += check.findings(on: page, prose, in: site) }
    return findings
  }

  /// What all checks find looking at all pages together.
  package static func allFindings(in site: Site) -> [Diagnostic] {
    (ofBuild + ofContent).flatMap { $0.findings(in: site) }
  }
}
