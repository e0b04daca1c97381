/// The pages that a site is put together from, and how they are looked up: what comes before all else, whether the site is to be
/// published or its references to be found.
struct PublishedDrafts: Sendable {
  /// What it was made from.
  private(set) var whole: SiteInput
  /// Without what not everyone may see.
  private(set) var input: SiteInput
  private var concealment: Concealment
  /// By their paths: the place of each is its number in the site.
  private(set) var drafts: [Draft]
  private(set) var unpublished: [Draft]
  private(set) var names: NameIndex
  private(set) var roles: Roles

  var concealed: Concealed { concealment.concealed }

  init(of whole: SiteInput) {
    self.whole = whole
    concealment = Concealment(of: whole)
    let input = whole.without(concealment.concealed)
    let hidden = input.unpublishedWorks
    var drafts: [Draft] = []
    drafts.reserveCapacity(input.drafts.count)
    var unpublished: [Draft] = []
    for draft in input.drafts.sorted(by: { $0.path < $1.path }) {
      if input.isPublished(draft, hidden: hidden) {
        drafts.append(draft)
      } else {
        unpublished.append(draft)
      }
    }
    self.drafts = drafts
    self.unpublished = unpublished
    names = NameIndex(
      drafts: drafts, assets: input.assets, unpublished: unpublished,
      concealed: concealment.concealed)
    roles = Roles(drafts: drafts, unpublished: unpublished, of: input, names: names)
    self.input = input
  }

  /// Makes it that of another input, in which some pages have another text: says which of these drafts have changed. Nil when
  /// more has, and it is of no use any more.
  mutating func update(to whole: SiteInput) -> DraftChanges? {
    guard let changed = whole.changedDrafts(since: self.whole),
      concealment.update(to: whole, changed: changed)
    else { return nil }
    let without = whole.without(concealed)
    self.whole = whole
    input = without
    let open = concealment.hidesNotes ? changed.map { $0.withoutTrainerNotes() } : changed
    var changes = DraftChanges(all: changed)
    let hidden = changes.replace(open, in: &drafts, &names)
    if !hidden.isEmpty { replaceUnpublished(hidden, &changes) }
    if roles.areOther(after: changes) {
      roles = Roles(drafts: drafts, unpublished: unpublished, of: input, names: names)
    }
    return changes
  }

  private mutating func replaceUnpublished(_ changed: [Draft], _ changes: inout DraftChanges) {
    for draft in changed {
      guard let place = DraftChanges.place(of: draft.path, in: unpublished) else { continue }
      if !draft.hasNames(of: unpublished[place]) { changes.changesNames = true }
      unpublished[place] = draft
    }
    guard changes.changesNames else { return }
    names = NameIndex(
      drafts: drafts, assets: input.assets, unpublished: unpublished, concealed: concealed)
  }

  /// Finds out what links point at; it has not looked at any yet. What was meant by broken ones is guessed unless nobody is told.
  func resolver(guessing: Bool) -> LinkResolver {
    LinkResolver(
      names: names, drafts: drafts, assets: input.assets, glossary: input.glossary,
      guesses: guessing ? LinkResolver.mostGuesses : 0)
  }

  /// Finds out what the calendar says of `subjects`, with what `resolver` has learnt.
  func planning(_ subjects: Subjects, _ resolver: LinkResolver) -> CalendarAssembly {
    CalendarAssembly(
      settings: input.settings, themes: subjects.themes, drafts: drafts, names: names,
      resolver: resolver, unpublished: unpublished)
  }
}
