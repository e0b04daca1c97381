/// The pages that a site is put together from, and how they are looked up: what comes before all else, whether the site is to be
/// published or its references to be found.
struct PublishedDrafts {
  /// Without what not everyone may see.
  let input: SiteInput
  let concealed: Concealed
  /// By their paths: the place of each is its number in the site.
  let drafts: [Draft]
  let unpublished: [Draft]
  let names: NameIndex
  let roles: Roles

  init(of whole: SiteInput) {
    concealed = whole.concealed()
    let input = whole.without(concealed)
    let sorted = input.drafts.sorted { $0.path < $1.path }
    let hidden = input.unpublishedWorks
    drafts = sorted.filter { input.isPublished($0, hidden: hidden) }
    unpublished = sorted.filter { !input.isPublished($0, hidden: hidden) }
    names = NameIndex(
      drafts: drafts, assets: input.assets, unpublished: unpublished, concealed: concealed)
    roles = Roles(
      drafts: drafts, unpublished: unpublished, books: input.books, names: names,
      assets: input.assets, kinds: input.kinds, hasCalendar: !input.publishedYears.isEmpty,
      hasGlossary: !input.glossary.entries.isEmpty)
    self.input = input
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
