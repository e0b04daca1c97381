import Diagnostics

extension Site {
  /// Puts the site together; every problem of the content is told, not only the first. What was meant by broken links is
  /// guessed unless nobody is told (`guessing`).
  package static func assemble(
    _ whole: SiteInput, guessing: Bool = true
  ) -> (Site, [Diagnostic]) {
    let parts = SiteParts(of: whole, guessing: guessing)
    return site(of: parts)
  }

  /// The same, with what was found out the last time.
  package static func assemble(
    _ whole: SiteInput, guessing: Bool = true, remembering memory: inout SiteMemory
  ) -> (Site, [Diagnostic]) {
    if memory.parts?.update(to: whole, guessing: guessing) != true {
      memory.parts = nil
      memory.parts = SiteParts(of: whole, guessing: guessing)
    }
    return memory.parts.map(site) ?? assemble(whole, guessing: guessing)
  }

  private static func site(of parts: SiteParts) -> (Site, [Diagnostic]) {
    let (input, roles) = (parts.published.input, parts.published.roles)
    let (subjects, settings) = (parts.subjects, parts.published.input.settings)
    let (menu, menuProblems) = menu(
      settings.menu, in: "menu", settings.source, parts.published.names)
    let (footer, footerProblems) = Self.menu(
      settings.footer, in: "voet", settings.source, parts.published.names)
    let site = Site(
      edition: input.edition, offSite: parts.offSite, settings: settings, kinds: input.kinds,
      pages: parts.pages.pages, assets: input.assets, works: roles.works, glossary: input.glossary,
      glossaryUse: parts.glossaryUse, languageRules: parts.languageRules,
      calendar: parts.calendar.0, topics: subjects.topics, themes: subjects.themes,
      groups: subjects.groups, pagesOfTheme: subjects.pagesOfTheme,
      pagesOfGroup: subjects.pagesOfGroup, pagesOfKind: parts.lists.pagesOfKind,
      heads: roles.heads, home: roles.home, menu: menu, footer: footer, rank: parts.ranks.ranks,
      checkings: parts.checkings, today: Day(first: input.today))
    return (site, (parts.diagnostics + menuProblems + footerProblems).sorted())
  }

  private static func menu(
    _ entries: [Located<String>], in field: String, _ source: SourceFile, _ names: NameIndex
  ) -> ([PageID], [Diagnostic]) {
    var menu: [PageID] = []
    var diagnostics: [Diagnostic] = []
    for entry in entries {
      let path = entry.value.hasSuffix(".md") ? String(entry.value.dropLast(3)) : entry.value
      if let page = names.page(path) {
        menu.append(page)
      } else {
        diagnostics.append(.brokenMenu(entry.value, in: field, names, source, at: entry.range))
      }
    }
    return (menu, diagnostics)
  }
}

extension Diagnostic {
  static func brokenMenu(
    _ path: String, in field: String, _ names: NameIndex, _ source: SourceFile,
    at range: Range<Int>
  ) -> Diagnostic {
    Diagnostic(
      id: "broken-menu", in: source, at: range,
      message: Wording(
        nl: "Er is geen pagina ‘content/\(path)’ voor ‘\(field)’.",
        en: "There is no page 'content/\(path)' for '\(field)'."),
      hint: .didYouMean(path.nearest(in: names.pagePaths, count: 3))
        ?? Wording(
          nl: "Schrijf de naam van een bestand in de map content, of haal deze weg.",
          en: "Write the name of a file in the content folder, or remove this one."))
  }
}
