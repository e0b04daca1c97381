import Markup

/// What an edition conceals, and what that was found out from.
struct Concealment: Sendable {
  private(set) var concealed = Concealed()
  /// Whether notes for trainers are taken out of the texts.
  let hidesNotes: Bool
  /// Pages with something for trainers.
  private var trainersPages: Int
  /// Where files are that may be concealed; nil when there is nothing else to conceal, or no files.
  private var files: ConcealedFiles?

  init(of input: SiteInput) {
    trainersPages = input.drafts.count { $0.hasTrainerMatter }
    hidesNotes = input.edition != .trainer && trainersPages > 0
    if !input.includesPrivateWorks { concealed.works = input.privateWorks }
    guard hidesNotes || !concealed.works.isEmpty else { return }
    var whole = input
    whole.edition = .trainer
    whole.includesPrivateWorks = true
    let published = whole.published()
    if hidesNotes {
      var open = whole
      open.edition = input.edition
      let hidden = open.unpublishedWorks
      concealed.trainers = Set(
        published.filter { !open.isPublished($0, hidden: hidden) }.map(\.path))
    }
    guard !input.assets.isEmpty else { return }
    let files = ConcealedFiles(of: published, in: input, concealed, notes: hidesNotes)
    concealed.files = files.paths
    self.files = files
  }

  /// Makes it that of another input, in which the text of `changed` pages is another. Not when something else is concealed then.
  mutating func update(to input: SiteInput, changed: [Draft]) -> Bool {
    let pages = input.drafts.count { $0.hasTrainerMatter }
    guard hidesNotes == (input.edition != .trainer && pages > 0) else { return false }
    trainersPages = pages
    guard files != nil, !changed.isEmpty else { return true }
    files?.update(changed)
    return files?.paths == concealed.files
  }
}

extension Draft {
  /// Whether there is anything of it that only trainers read.
  fileprivate var hasTrainerMatter: Bool { matter.edition == .trainer || hasTrainerNotes }
}
