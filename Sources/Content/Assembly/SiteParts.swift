import Diagnostics
import Markup

/// All that is found out to put a site together, stage by stage. Each stage can be brought up to date when some pages have another text,
/// and is then what it would be if it were made anew.
struct SiteParts: Sendable {
  private(set) var published: PublishedDrafts
  private(set) var registers: RegisterProblems
  private(set) var oddities: DraftOddities
  private(set) var links: SiteLinks
  private(set) var ranks: PageRanks
  private(set) var subjects: Subjects
  private(set) var relations: Relations
  private(set) var numbering: Numbering
  private(set) var lists: PageLists
  private(set) var glossaryUse: GlossaryUse
  private(set) var checkings: [PageChecking]
  private(set) var calendar: (CommunicationCalendar, problems: [Diagnostic])
  private(set) var pages: SitePages
  /// What is on no site of everyone's although this edition has it; nil when all that is concealed is concealed from this one too.
  private var concealedFromEveryone: Concealment?
  /// What only the settings and the names of files have to do with.
  let languageRules: LanguageRules
  let unknownFolders: [Diagnostic]
  private let isGuessing: Bool

  init(of whole: SiteInput, guessing: Bool) {
    let published = PublishedDrafts(of: whole)
    let (input, drafts, roles) = (published.input, published.drafts, published.roles)
    isGuessing = guessing
    concealedFromEveryone = whole.forEveryone.map(Concealment.init)
    languageRules = input.languageRules.explained(by: input.glossary)
    unknownFolders = input.settings.checking.unknownFolders(in: whole)
    registers = RegisterProblems(of: roles.works, drafts, in: whole)
    oddities = DraftOddities(of: drafts)
    var resolver = published.resolver(guessing: guessing)
    links = SiteLinks(&resolver)
    ranks = PageRanks(of: drafts, roles.roles)
    subjects = Subjects(drafts: drafts, roles: roles.roles)
    subjects.checkLists(in: drafts, kinds: input.kinds)
    subjects.list(by: ranks)
    relations = Relations(links: links, subjects: subjects, roles: roles.roles, rank: ranks)
    numbering = Numbering(works: roles.works, drafts: drafts, links: links, input.assets)
    lists = PageLists(of: drafts, roles.roles, by: ranks)
    glossaryUse = GlossaryUse(of: drafts, roles, links, rank: ranks, in: input)
    checkings = drafts.map {
      input.settings.checking.checking(of: $0.path.file, page: $0.matter.checking)
    }
    calendar = published.calendar(subjects, resolver)
    pages = SitePages(
      of: .init(
        drafts: drafts, roles: roles.roles, links: links, subjects: subjects,
        relations: relations, numbering: numbering))
    self.published = published
  }

  /// Brings all of it up to date; not when more has changed than the texts of pages: then it is of no use any more.
  mutating func update(to whole: SiteInput, guessing: Bool) -> Bool {
    guard isGuessing == guessing else { return false }
    let (rolesBefore, mentionsBefore) = (published.roles, published.input.mentions)
    let themesBefore = subjects.themes
    guard let changes = published.update(to: whole) else { return false }
    guard !changes.all.isEmpty else { return true }
    let (input, drafts, roles) = (published.input, published.drafts, published.roles)
    if let site = whole.forEveryone,
      concealedFromEveryone?.update(to: site, changed: changes.all) != true
    {
      concealedFromEveryone = Concealment(of: site)
    }
    // Chapters in another order have other numbers and other places in lists.
    let keepsRoles = roles.roles == rolesBefore.roles
    registers.update(changes, roles.works, drafts, in: whole)
    oddities.update(changes)
    var resolver = published.resolver(guessing: guessing)
    let relinked = links.update(changes, &resolver)
    let moved: [PageID]
    if keepsRoles {
      moved = ranks.update(changes, drafts, roles.roles)
    } else {
      ranks = PageRanks(of: drafts, roles.roles)
      moved = ranks.order
    }
    if keepsRoles, subjects.update(changes, kinds: input.kinds) {
      subjects.list(moved: moved, by: ranks)
      relations.update(
        relinked, moved: moved, links: links, subjects: subjects, roles: roles.roles, rank: ranks)
    } else {
      subjects = Subjects(drafts: drafts, roles: roles.roles)
      subjects.checkLists(in: drafts, kinds: input.kinds)
      subjects.list(by: ranks)
      relations = Relations(links: links, subjects: subjects, roles: roles.roles, rank: ranks)
    }
    if keepsRoles {
      numbering.update(
        changes.places + relinked.map(\.page), roles, drafts: drafts, links: links, input.assets)
    } else {
      numbering = Numbering(works: roles.works, drafts: drafts, links: links, input.assets)
    }
    if !moved.isEmpty { lists = PageLists(of: drafts, roles.roles, by: ranks) }
    if !keepsRoles || !moved.isEmpty
      || !glossaryUse.update(changes, relinked, links, roles, from: mentionsBefore, in: input)
    {
      glossaryUse = GlossaryUse(of: drafts, roles, links, rank: ranks, in: input)
    }
    for (place, draft) in zip(changes.places, changes.after) {
      checkings[place] = input.settings.checking.checking(
        of: draft.path.file, page: draft.matter.checking)
    }
    if changes.changesNames || !changes.headings.isEmpty || subjects.themes != themesBefore {
      calendar = published.calendar(subjects, resolver)
    }
    pages.update(
      .init(
        drafts: drafts, roles: roles.roles, links: links, subjects: subjects,
        relations: relations, numbering: numbering))
    return true
  }

  var offSite: Concealed { concealedFromEveryone?.concealed ?? published.concealed }

  var diagnostics: [Diagnostic] {
    published.roles.diagnostics + registers.diagnostics + unknownFolders + links.diagnostics
      + oddities.diagnostics(published.drafts, links) + subjects.diagnostics + calendar.problems
  }
}

extension PublishedDrafts {
  fileprivate func calendar(
    _ subjects: Subjects, _ resolver: LinkResolver
  ) -> (CommunicationCalendar, problems: [Diagnostic]) {
    var planning = planning(subjects, resolver)
    let calendar = planning.calendar(of: input.publishedYears)
    return (calendar, planning.diagnostics)
  }
}
