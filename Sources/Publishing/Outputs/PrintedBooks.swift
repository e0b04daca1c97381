import Content

/// The PDFs of public books that an earlier run printed: they stay where they are, and are offered. Of a book that is
/// not public any more, they go.
struct PrintedBooks: Output {
  static func artefacts(of context: SiteContext) -> [Artefact] {
    context.site.works.filter(\.isPublic).flatMap { work in
      Paper.allCases.compactMap { paper in
        context.printed(work, on: paper).map { Artefact(path: $0.path, body: .kept) }
      }
    }
  }
}
