import Diagnostics

/// What a site's settings and pages say is not to be told.
package struct CheckingSwitches: Sendable {
  private let settings: CheckingSettings
  /// Of pages that switch something themselves, by the path of their file.
  private let pages: [String: CheckingChoices]
  private let isEmpty: Bool

  package init(of input: SiteInput) {
    settings = input.settings.checking
    var pages: [String: CheckingChoices] = [:]
    for draft in input.drafts {
      let choices = draft.matter.checking
      if !choices.off.isEmpty || !choices.on.isEmpty { pages[draft.source.path] = choices }
    }
    self.pages = pages
    isEmpty =
      settings.site.off.isEmpty && settings.folders.allSatisfy(\.choices.off.isEmpty)
      && pages.isEmpty
  }

  /// Takes out what is switched off for the file that it is about. Errors stay.
  package func apply(to diagnostics: inout [Diagnostic]) {
    guard !isEmpty else { return }
    var checkings: [String: PageChecking] = [:]
    diagnostics.removeAll { diagnostic in
      let checking = checkings[diagnostic.path] ?? checking(of: diagnostic.path)
      checkings[diagnostic.path] = checking
      return diagnostic.severity != .error && !checking.tells(diagnostic.id)
    }
  }

  private func checking(of file: String) -> PageChecking {
    let path = file.hasPrefix("content/") ? String(file.dropFirst("content/".count)) : file
    return settings.checking(of: path, page: pages[file] ?? CheckingChoices())
  }
}
