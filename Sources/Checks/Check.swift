import Content
import Diagnostics

/// Something that authors are told about their text, without which it can still be published.
///
/// A new one is a file with a type like this one, and its name in `Checks.all`.
protocol Check: Sendable {
  /// What it finds on one page, as warnings.
  static func findings(on page: Page, in site: Site) -> [Diagnostic]
}

/// What authors are told about their texts.
package enum Checks {
  private static let all: [any Check.Type] = [
    MissingAlternative.self, SkippedHeadingLevel.self, MissingSummary.self,
  ]

  /// The findings of all checks on all pages.
  package static func findings(in site: Site) -> [Diagnostic] {
    site.pages.flatMap { page in all.flatMap { $0.findings(on: page, in: site) } }
  }
}
