import Diagnostics

/// All that has been read, before anything is looked up.
package struct SiteInput: Sendable {
  package var settings: SiteSettings
  package var drafts: [Draft]
  package var books: [Book]
  /// What the words mean that readers may not know.
  package var glossary = Glossary()
  /// Its terms in the texts of all drafts.
  package var mentions: [PagePath: TermMentions] = [:]
  /// What this site's editors want of words, besides what the program says.
  package var languageRules = LanguageRules()
  /// What is brought to attention when, a file a year.
  package var calendars: [CalendarFile] = []
  package var assets: [Asset]
  package var kinds: Kinds
  /// Whether concepts are published too, to look at.
  package var includesDrafts = false
  /// Whether years of the calendar that are concepts are put together too: for editors, not for readers.
  package var includesDraftYears = false
  package var edition = Edition.participant
  /// Whether pages are put together too that are not published yet, or not any more: to look at, never to publish.
  private(set) var includesAllDays = false
  /// Whether works that are not public are put together too, to print them.
  package var includesPrivateWorks = false
  /// Pages of after this day, or that expire by it, are not published.
  package var today: PartialDate

  package init(
    settings: SiteSettings, drafts: [Draft], books: [Book], assets: [Asset], kinds: Kinds = Kinds(),
    includesDrafts: Bool = false, today: PartialDate
  ) {
    self.settings = settings
    self.drafts = drafts
    self.books = books
    self.assets = assets
    self.kinds = kinds
    self.includesDrafts = includesDrafts
    self.today = today
  }

  /// The years of the calendar that this site shows.
  var publishedYears: [CalendarFile] {
    calendars.filter { !$0.isDraft || includesDrafts || includesDraftYears }
  }

  /// The folders of works that are not public, or whose first page is not published: their chapters are not either.
  var unpublishedWorks: Set<String> {
    (includesPrivateWorks ? [] : privateWorks).union(
      drafts.filter { draft in
        type(of: draft.kind).isWork && draft.path.isIndex && draft.path.folders.count == 2
          && !isPublished(draft)
      }.map { $0.path.folders.joined(separator: "/") })
  }

  /// `hidden` is `unpublishedWorks`.
  func isPublished(_ draft: Draft, hidden: Set<String>) -> Bool {
    isPublished(draft)
      && (hidden.isEmpty || !hidden.contains(draft.path.folders.prefix(2).joined(separator: "/")))
  }

  private func isPublished(_ draft: Draft) -> Bool {
    if draft.matter.isDraft, !includesDrafts { return false }
    if draft.matter.edition == .trainer, edition != .trainer { return false }
    if includesAllDays { return true }
    if let from = draft.matter.publishFrom, from > today { return false }
    if let expires = draft.matter.expires, expires <= today { return false }
    return true
  }

  /// The files that have been read or will be published, below the site’s folder.
  package var files: [String] {
    [settings.source.path] + drafts.map(\.source.path) + calendars.map(\.source.path)
      + assets.map { "content/" + $0.path }
  }

  /// The same with every page that there is, and all that is on it: to look at, never to publish.
  package var whole: SiteInput {
    var whole = self
    whole.includesDrafts = true
    whole.includesDraftYears = true
    whole.includesPrivateWorks = true
    whole.includesAllDays = true
    whole.edition = .trainer
    return whole
  }

  /// The files of pages that no reader may see yet, or no longer: in no edition, also not in a work that is not public.
  package var unpublishedFiles: [String] {
    var printed = self
    printed.edition = .trainer
    printed.includesPrivateWorks = true
    let hidden = printed.unpublishedWorks
    return drafts.filter { !printed.isPublished($0, hidden: hidden) }.map(\.source.path)
  }

  /// Whether `whole` has nothing that this has not.
  package var isWhole: Bool {
    privateWorks.isEmpty && !hasTrainerMatter && drafts.allSatisfy(isPublished)
  }
}
