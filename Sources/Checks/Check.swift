import Content
import Diagnostics

/// Something that authors are told about their text, without which it can still be published.
///
/// A new one is a file with a type like this one, and its name in `Checks.all`.
protocol Check: Sendable {
  /// What it finds on one page, as warnings.
  static func findings(on page: Page, in site: Site) -> [Diagnostic]
  /// What it finds in a site: on each of its pages, unless it looks at all of them together.
  static func findings(in site: Site) -> [Diagnostic]
}

extension Check {
  static func findings(on page: Page, in site: Site) -> [Diagnostic] { [] }

  static func findings(in site: Site) -> [Diagnostic] {
    site.pages.flatMap { findings(on: $0, in: site) }
  }
}

/// What authors are told about their texts.
package enum Checks {
  private static let all: [any Check.Type] = [
    MissingAlternative.self, SkippedHeadingLevel.self, MissingSummary.self, TopicTwins.self,
  ]

  /// So much is told of one page: who has more is helped by none of the rest, and to find places takes time.
  static let most = 100

  /// The findings of all checks on all pages.
  package static func findings(in site: Site) -> [Diagnostic] {
    all.flatMap { $0.findings(in: site) }
  }
}
