import Diagnostics
import Markup

/// What of other tools a site holds: how often, on how many pages, and where first.
///
/// Who moves a site over meets the same thing a thousand times; it is told once.
package struct ForeignUses {
  private var uses: [ForeignSyntax: Use] = [:]

  struct Use {
    var count: Int
    var pages = 1
    var lastPage: String
    let source: SourceFile
    let range: Range<Int>
  }

  package init() {}

  /// Pages are added one after another, in their order.
  mutating func add(
    _ syntax: ForeignSyntax, _ source: SourceFile, _ range: Range<Int>, count: Int = 1
  ) {
    guard var use = uses[syntax] else {
      uses[syntax] = Use(count: count, lastPage: source.path, source: source, range: range)
      return
    }
    use.count += count
    if use.lastPage != source.path {
      use.pages += 1
      use.lastPage = source.path
    }
    uses[syntax] = use
  }

  /// What stands in the links of the pages of `drafts`.
  mutating func add(_ links: SiteLinks, of drafts: [Draft]) {
    for (place, page) in links.pages.enumerated() {
      for use in page.foreign { add(use.syntax, drafts[place].source, use.range) }
    }
  }

  package mutating func add(_ drafts: [Draft]) {
    for draft in drafts where !draft.foreignSyntax.isEmpty {
      for (syntax, tally) in draft.foreignSyntax {
        add(syntax, draft.source, tally.first, count: tally.count)
      }
    }
  }

  /// One for each syntax.
  package var diagnostics: [Diagnostic] {
    ForeignSyntax.allCases.compactMap { syntax in
      uses[syntax].map { Diagnostic.foreignSyntax(syntax, $0) }
    }
  }
}
