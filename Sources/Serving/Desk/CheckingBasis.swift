import Content
import Diagnostics

/// What the findings on all pages depend on: when it is another, all pages are looked at again.
struct CheckingBasis: Equatable, Sendable {
  private let settings: SourceFile
  private let glossary: SourceFile
  private let rules: SourceFile
  private let assets: [String]
  private let today: Day

  init(_ site: Site) {
    settings = site.settings.source
    glossary = site.glossary.source
    rules = site.languageRules.source
    assets = site.assets.map(\.path)
    today = site.today
  }
}
