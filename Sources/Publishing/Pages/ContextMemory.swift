import Content
import Diagnostics

/// What was found out for the pages of an earlier site, to be used again where it is the same.
struct ContextMemory: Sendable {
  /// What pages with a date lead to.
  struct Dates: Sendable {
    /// The addresses of the feeds that there are.
    let feeds: Set<Address>
    /// The kinds of which at least one page has a date.
    let kinds: Set<String>
  }

  /// What a theme is asked of a site for templates.
  private struct Needs: Equatable, Sendable {
    /// Of the theme's own texts, which are a part of its templates.
    let language: Language
    let kinds: [String]
    let channels: [String]
    let hasCalendar: Bool
    let hasGlossary: Bool

    init(of site: Site) {
      language = site.settings.language
      kinds = site.kinds.list.map { $0.name }
      channels = site.settings.channels.map(\.slug)
      hasCalendar = !site.calendar.isEmpty
      hasGlossary = !site.glossary.entries.isEmpty
    }
  }

  private struct Compiled: Sendable {
    let needs: Needs
    let templates: Templates?
    let problems: [Diagnostic]
  }

  /// What the theme does not have, or has for nothing.
  private struct Surplus: Sendable {
    let needs: Needs
    let themes: [SourceFile]
    let hasBooks: Bool
    let problems: [Diagnostic]
  }

  var addresses = AddressMemory()
  /// Of which all that follows is.
  private var files: Theme.Files?
  private var compiled: Compiled?
  private var surplus: Surplus?
  private var dates: Dates?
  private var outline = 0
  private var settings: SourceFile?

  /// Forgets what was of another theme.
  mutating func use(_ files: Theme.Files) {
    if self.files?.isSame(as: files) != true {
      compiled = nil
      surplus = nil
    }
    self.files = files
  }

  /// The templates of a theme, with nothing in them that they wrote for another site.
  mutating func templates(of theme: Theme, for site: Site) -> (Templates?, [Diagnostic]) {
    use(theme.files)
    let needs = Needs(of: site)
    if let compiled, compiled.needs == needs {
      return (compiled.templates?.renewed(), compiled.problems)
    }
    let (templates, problems) = Templates.compile(theme, for: site)
    compiled = Compiled(needs: needs, templates: templates, problems: problems)
    return (templates, problems)
  }

  /// What is wrong between a theme and a site.
  mutating func problems(of theme: Theme, with site: Site) -> [Diagnostic] {
    use(theme.files)
    let needs = Needs(of: site)
    let themes = site.themes.map { site[$0].source }
    if let surplus, surplus.needs == needs, surplus.themes == themes,
      surplus.hasBooks == !site.works.isEmpty
    {
      return surplus.problems
    }
    var problems = theme.problems(with: site)
    if !site.works.isEmpty { problems += BookStyle(theme: theme).problems }
    surplus = Surplus(
      needs: needs, themes: themes, hasBooks: !site.works.isEmpty, problems: problems)
    return problems
  }

  /// What pages with a date lead to: the same for pages that stand where they stood, and are of the same kinds and dates.
  /// `addresses` are those that were asked for last.
  mutating func dates(of site: Site, _ addresses: Addresses) -> Dates {
    if let dates, outline == self.addresses.outline, settings == site.settings.source {
      return dates
    }
    let new = Dates(
      feeds: Feeds.addresses(of: site, addresses),
      kinds: Set(site.pages.filter { $0.matter.date != nil }.map(\.kindName)))
    dates = new
    outline = self.addresses.outline
    settings = site.settings.source
    return new
  }
}
