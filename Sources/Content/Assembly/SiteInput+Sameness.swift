/// What has to be the same for anything of the last time to be of use.
extension SiteInput {
  /// Whether all but the drafts is as in `other`. What comes of a file is known by that file; mentions follow from the drafts and
  /// the glossary.
  func isSame(butForDraftsAs other: SiteInput) -> Bool {
    func same(_ a: [Book], _ b: [Book]) -> Bool {
      a.elementsEqual(b) { $0.folder == $1.folder && $0.source == $1.source }
    }
    return includesDrafts == other.includesDrafts && includesDraftYears == other.includesDraftYears
      && edition == other.edition && includesAllDays == other.includesAllDays
      && includesPrivateWorks == other.includesPrivateWorks && today == other.today
      && kinds.list.elementsEqual(other.kinds.list) { $0 == $1 }
      && drafts.count == other.drafts.count && settings == other.settings
      && glossary.source == other.glossary.source
      && languageRules.source == other.languageRules.source && assets == other.assets
      && same(books, other.books)
      && calendars.elementsEqual(other.calendars) { $0.source == $1.source }
  }

  /// The drafts that are not those of `other`; nil when other pages are there, or published, than in `other`.
  func changedDrafts(since other: SiteInput) -> [Draft]? {
    guard isSame(butForDraftsAs: other) else { return nil }
    var changed: [Draft] = []
    for (draft, before) in zip(drafts, other.drafts) where draft !== before {
      guard draft.path == before.path, draft.isPublished(as: before) else { return nil }
      changed.append(draft)
    }
    return changed
  }
}
