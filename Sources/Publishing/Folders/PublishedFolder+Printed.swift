import Content
import Diagnostics

extension PublishedFolder {
  /// Publishes a site that `prepare` puts together with what lies in the folder; nil when it gives none.
  ///
  /// `printed` is what has just been printed for it, and `made` holds the bytes of that by path, and of what else has been
  /// made of it already. When another run prints into the folder meanwhile, or moves an event, the site is put together
  /// again: its pages say how long the books are, and its events how often they were moved.
  package func publish(
    _ printed: [PrintedFile] = [], making made: [String: [UInt8]] = [:], threads: Int,
    noting note: (@Sendable (Site) async -> [UInt8]?)? = nil,
    waiting: @Sendable (Diagnostic) -> Void = { _ in },
    preparing prepare: (PrintShelf, _ earlier: ([String]) -> EarlierFiles) -> SiteBuild?
  ) async throws(Diagnostic) -> (SiteBuild, Publication)? {
    while true {
      let shelf = try shelf().replacing(printed)
      guard let build = prepare(shelf, files) else { return nil }
      let artefacts = build.artefacts.map { artefact in
        guard let bytes = made[artefact.path] else { return artefact }
        return Artefact(path: artefact.path, body: .rendered { bytes })
      }
      let site = build.site
      var noted: (@Sendable () async -> [UInt8]?)?
      if let note { noted = { await note(site) } }
      let publication = try await publish(
        artefacts, from: ProgramIdentity.added(to: build.digest), shelf: shelf,
        earlier: build.earlier, threads: threads,
        noting: noted,
        waiting: waiting)
      guard let publication else { continue }
      let older = try olderPrints(of: build.context)
      return (build, publication.adding(older.map { .olderPrint("\(name)/\($0)") }))
    }
  }

  /// The PDFs of books whose text or look has changed since. The build has just written what they would be made from.
  private func olderPrints(of context: SiteContext) throws(Diagnostic) -> [String] {
    var older: [String] = []
    for work in context.site.works {
      for paper in Paper.allCases {
        guard let file = context.printed(work, on: paper) else { continue }
        let html: [UInt8]
        if paper == work.paper {
          html = try bytes(of: context.file(of: work, "html").path)
        } else {
          html = BookEdition(of: work, in: context).html(BookForm(of: work, on: paper))
        }
        if Press.digest(of: html).text != file.input { older.append(file.path) }
      }
    }
    return older
  }
}
