import Diagnostics

/// What a site's settings and pages say is not to be told.
package struct CheckingSwitches: Sendable {
  private let settings: CheckingSettings
  private let source: SourceFile
  /// Pages that switch something themselves, by the path of their file.
  private let pages: [String: (choices: CheckingChoices, source: SourceFile)]
  private let isEmpty: Bool

  package init(of input: SiteInput) {
    settings = input.settings.checking
    source = input.settings.source
    var pages: [String: (choices: CheckingChoices, source: SourceFile)] = [:]
    for draft in input.drafts {
      let choices = draft.matter.checking
      if !choices.off.isEmpty || !choices.on.isEmpty {
        pages[draft.source.path] = (choices, draft.source)
      }
    }
    self.pages = pages
    isEmpty =
      settings.site.off.isEmpty && settings.folders.allSatisfy(\.choices.off.isEmpty)
      && pages.isEmpty
  }

  /// Takes out what is switched off where it stands. An error stays, and whoever switched it off is told that it does.
  package func apply(to diagnostics: inout [Diagnostic]) {
    guard !isEmpty else { return }
    var kept: [Diagnostic] = []
    var checkings: [String: PageChecking] = [:]
    var refused: Set<Diagnostic> = []
    for diagnostic in diagnostics {
      let checking = checkings[diagnostic.path] ?? checking(of: diagnostic.path)
      checkings[diagnostic.path] = checking
      if checking.tells(diagnostic.id) {
        kept.append(diagnostic)
      } else if diagnostic.severity == .error {
        kept.append(diagnostic)
        if let refusal = refusal(of: diagnostic), refused.insert(refusal).inserted {
          kept.append(refusal)
        }
      }
    }
    diagnostics = kept
  }

  private func checking(of file: String) -> PageChecking {
    settings.checking(of: Self.path(of: file), page: pages[file]?.choices ?? CheckingChoices())
  }

  private static func path(of file: String) -> String {
    file.hasPrefix("content/") ? String(file.dropFirst("content/".count)) : file
  }

  /// At the switch that is nearest to the file.
  private func refusal(of error: Diagnostic) -> Diagnostic? {
    if let page = pages[error.path],
      let place = page.choices.off.first(where: { $0.value == error.id })
    {
      return .errorNotOptional(place, page.source)
    }
    let path = Self.path(of: error.path)
    let around = settings.folders.filter { path.hasPrefix($0.path.value) }
      .sorted { $0.path.value.utf8.count > $1.path.value.utf8.count }
    for choices in around.map(\.choices) + [settings.site] {
      if let place = choices.off.first(where: { $0.value == error.id }) {
        return .errorNotOptional(place, source)
      }
    }
    return nil
  }
}
