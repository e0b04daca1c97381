import Diagnostics

extension PublishedFolder {
  /// Publishes a site that `prepare` puts together with what was printed into the folder; nil when it gives none.
  ///
  /// `printed` is what has just been printed for it. When another run prints into the folder meanwhile, the site is put
  /// together again: its pages say how long the books are.
  package func publish(
    _ printed: [Printing] = [], threads: Int, waiting: @Sendable (Diagnostic) -> Void = { _ in },
    preparing prepare: (PrintShelf) -> SiteBuild?
  ) async throws(Diagnostic) -> (SiteBuild, Publication)? {
    let bytes = Dictionary(printed.map { ($0.file.path, $0.bytes) }) { $1 }
    while true {
      let shelf = try shelf().replacing(printed.map(\.file))
      guard let build = prepare(shelf) else { return nil }
      let artefacts = build.artefacts.map { artefact in
        guard case .kept = artefact.body, let bytes = bytes[artefact.path] else { return artefact }
        return Artefact(path: artefact.path, body: .rendered { bytes })
      }
      let publication = try await publish(
        artefacts, from: ProgramIdentity.added(to: build.digest), shelf: shelf, threads: threads,
        waiting: waiting)
      if let publication { return (build, publication) }
    }
  }
}
