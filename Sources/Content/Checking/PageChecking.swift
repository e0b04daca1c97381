/// What is told of one page, and how plain its text is to be: what the site, its folders and the page itself say.
package struct PageChecking: Hashable, Sendable {
  package private(set) var level: LanguageLevel
  /// After so many months somebody has to look whether the page is still true; nil when nobody asked for that.
  package private(set) var reviewMonths: Int?
  private var off: Set<String>

  package init(level: LanguageLevel = .plain, reviewMonths: Int? = nil, off: Set<String> = []) {
    self.level = level
    self.reviewMonths = reviewMonths
    self.off = off
  }

  /// Whether diagnostics with this id are told; errors always are.
  package func tells(_ id: String) -> Bool { off.isEmpty || !off.contains(id) }

  /// The same after one more place, nearer to the page, has said what it wants.
  func with(_ choices: CheckingChoices) -> PageChecking {
    var checking = self
    if let level = choices.level { checking.level = level }
    if let months = choices.reviewMonths { checking.reviewMonths = months }
    for id in choices.off { checking.off.insert(id.value) }
    for id in choices.on { checking.off.remove(id.value) }
    return checking
  }
}

extension Site {
  /// How a page is checked.
  package func checking(of page: Page) -> PageChecking { checkings[page.id.index] }
}
