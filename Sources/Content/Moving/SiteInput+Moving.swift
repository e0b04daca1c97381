import Diagnostics

/// What a move must leave as it was.
extension SiteInput {
  /// The editions in which a reference may lead somewhere: with all that there is, as it is published, and for trainers.
  package var editionsToCompare: [SiteInput] {
    guard hasTrainerMatter else { return [whole, self] }
    var forTrainers = self
    forTrainers.edition = .trainer
    return [whole, self, forTrainers]
  }

  /// Whether readers may know a page by its address: not when it is a concept, is to come, or is not for everyone.
  package func mayBeKnown(_ draft: Draft) -> Bool {
    if draft.matter.isDraft || draft.matter.edition == .trainer { return false }
    if let from = draft.matter.publishFrom, from > today { return false }
    return !privateWorks.contains(draft.path.folders.prefix(2).joined(separator: "/"))
  }

  /// Files below `content/` that could not be read as they should be: what they refer to is not known.
  package func unreadable(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    let read = Set(drafts.filter(\.matter.isReadable).map { "content/" + $0.path.file })
    return diagnostics.filter { diagnostic in
      guard diagnostic.severity == .error else { return false }
      if diagnostic.path.hasSuffix(".yaml") { return true }
      return diagnostic.path.hasSuffix(".md") && !read.contains(diagnostic.path)
    }
  }
}
