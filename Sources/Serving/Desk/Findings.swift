import Content

/// What is known by now of what the checks find, page by page.
struct Findings: Sendable {
  struct Entry: Sendable {
    let path: String
    /// Nil for a file that is no page.
    let page: Page?
    let tally: PageTally
  }

  /// Those with something to tell: most errors first, then most warnings, then most tips.
  let entries: [Entry]
  /// So many pages have been looked at, of so many.
  let done: Int
  let total: Int

  var isReady: Bool { done == total }

  init(_ entries: [Entry], done: Int, of total: Int) {
    self.entries = entries.filter { !$0.tally.isEmpty }.sorted { a, b in
      let (x, y) = (a.tally, b.tally)
      return (-x.errors, -x.warnings, -x.tips, a.path) < (-y.errors, -y.warnings, -y.tips, b.path)
    }
    self.done = done
    self.total = total
  }
}
