import Content
import Diagnostics

/// Makes what an order asks for, and with it the site: it is one build.
package struct BookMaking: Sendable {
  package let order: BookOrder
  package let reading: Reading
  package let theme: (Theme.Files, [Diagnostic])
  package let folder: SiteFolder
  /// Where the site goes.
  package let output: String
  package let options: SiteBuild.Options
  package let press: Press
  package let threads: Int

  package init(
    _ order: BookOrder, of reading: Reading, theme: (Theme.Files, [Diagnostic]),
    in folder: SiteFolder, output: String, options: SiteBuild.Options, press: Press, threads: Int
  ) {
    self.order = order
    self.reading = reading
    self.theme = theme
    self.folder = folder
    self.output = output
    self.options = options
    self.press = press
    self.threads = threads
  }

  /// What came of it.
  package struct Outcome: Sendable {
    package let build: SiteBuild
    package let publication: Publication
    package let run: PrintRun
    /// Files among the editions that were written.
    package let written: [String]
    package let diagnostics: [Diagnostic]
    let folders: (output: String, editions: String)

    /// What was made, a line for each PDF: how it is called, its pages, its size, and where it is.
    package func lines(in language: Language) -> [String] {
      let words = Words(language: language)
      let books = run.books.compactMap { book -> String? in
        guard let file = book.file else { return nil }
        let old = Wording(nl: ", was al afgedrukt", en: ", printed before")[language]
        return "\(book.title): \(words.pages(file.pages)), \(words.size(file.size))"
          + "\(book.isNew ? "" : old): \(book.place)"
      }
      let others = written.filter { !$0.hasSuffix(".pdf") }.map { "\(folders.editions)/\($0)" }
      return books + others
    }
  }

  /// Reports what is wrong with the content, and makes nothing when it is in error: then there is no outcome.
  package func make(
    checking check: (Site) -> [Diagnostic] = { _ in [] },
    reporting report: @Sendable ([Diagnostic]) -> Void,
    telling tell: @Sendable @escaping (String, PrintProgress?) -> Void
  ) async throws(Diagnostic) -> Outcome? {
    let target = try folder.published(in: output)
    let editions = try PublishedFolder(
      path: folder.editions, site: folder.path,
      protected: [folder.content, folder.themes, output])
    let shelf = try target.shelf()
    let (plan, told) = plan(on: shelf, target.files, check)
    report(told)
    guard let plan else { return nil }
    let folders = (output: Self.shown(output), editions: Self.shown(folder.editions))
    let run = await PrintRun.print(
      plan.jobs, with: order.formats.contains(.pdf) ? press : nil, shelf: shelf,
      editions: try editions.shelf(), folders: folders, threads: threads,
      telling: tell)
    let made = Dictionary(
      run.published.map { ($0.file.path, $0.bytes) }
        + run.books.filter(\.isPublic).map { ($0.job.stem + ".html", $0.html) }
    ) { $1 }
    let published = try await target.publish(
      run.published.map(\.file), making: made, threads: threads, waiting: { report([$0]) }
    ) { found, earlier in
      // Nothing was printed, and nobody else did or built.
      if found == shelf, earlier(plan.build.earlier.paths) == plan.build.earlier {
        return plan.build
      }
      let (build, diagnostics) = SiteBuild.prepare(
        reading, theme: theme, content: folder.content, options: options, shelf: found,
        earlier: earlier)
      if build == nil { report(diagnostics) }
      return build
    }
    guard let (build, publication) = published else { return nil }
    let written = try await publish(run, to: editions) { report([$0]) }
    return Outcome(
      build: build, publication: publication, run: run, written: written.written,
      diagnostics: run.diagnostics + publication.diagnostics + written.diagnostics,
      folders: folders)
  }

  /// A folder as it is told: of the site where one is.
  private static func shown(_ path: String) -> String {
    path.hasPrefix("./") ? String(path.dropFirst(2)) : path
  }

  /// The books that are asked for, and the site as it is before any is printed; nil when something in the content is wrong.
  private func plan(
    on shelf: PrintShelf, _ earlier: ([String]) -> EarlierFiles,
    _ check: (Site) -> [Diagnostic]
  ) -> ((build: SiteBuild, jobs: [BookJob])?, [Diagnostic]) {
    var (build, diagnostics) = SiteBuild.prepare(
      reading, theme: theme, content: folder.content, options: options, shelf: shelf,
      earlier: earlier, checking: check)
    guard let build else { return (nil, diagnostics) }
    // What everyone reads is printed as the site has it; of what trainers read, and of works that are not public, the site
    // knows nothing.
    var contexts = [build.context]
    func prepare(_ edition: Edition, withPrivateBooks: Bool) -> Bool {
      var options = options
      options.edition = edition
      options.includesPrivateBooks = withPrivateBooks
      let (whole, problems) = SiteBuild.prepare(
        reading, theme: theme, content: folder.content, options: options)
      diagnostics += problems.filter { !diagnostics.contains($0) }
      if let whole { contexts.append(whole.context) }
      return whole != nil
    }
    if order.edition == .trainer {
      guard prepare(.trainer, withPrivateBooks: false) else { return (nil, diagnostics) }
    }
    let open = contexts[contexts.count - 1]
    if !reading.input.privateWorks.isEmpty {
      guard prepare(order.edition, withPrivateBooks: true) else { return (nil, diagnostics) }
    }
    let all = contexts[contexts.count - 1]
    let (works, problems) = order.works(of: all.site)
    let jobs = works.map { work in
      let folder = all.site[work.front].path
      let published = open.site.works.first { open.site[$0.front].path == folder }
      return BookJob(published ?? work, in: published == nil ? all : open, among: all, for: order)
    }
    diagnostics += problems + jobs.filter(\.isPublic).flatMap { clashes(of: $0, build.site) }
    return (diagnostics.hasErrors ? nil : (build, jobs), diagnostics)
  }

  /// A file of the author's own where the PDF is to come.
  private func clashes(of job: BookJob, _ site: Site) -> [Diagnostic] {
    let path = job.pdf.lowercased()
    return site.assets.filter { $0.path.lowercased() == path }.map {
      .reservedAddress(job.pdf, "content/" + $0.path)
    }
  }

  /// Puts what is not for the public among the editions, where all that was made before stays.
  private func publish(
    _ run: PrintRun, to folder: PublishedFolder, waiting: @Sendable (Diagnostic) -> Void
  ) async throws(Diagnostic) -> (written: [String], diagnostics: [Diagnostic]) {
    let printed = Dictionary(run.editions.map { ($0.file.path, $0.bytes) }) { $1 }
    while true {
      let shelf = try folder.shelf().replacing(run.editions.map(\.file))
      let artefacts = run.books.flatMap { files(of: $0, printed, shelf) }
      if artefacts.isEmpty { return ([], []) }
      let publication = try await folder.publish(
        artefacts, shelf: shelf, keepingOthers: true, threads: threads, waiting: waiting)
      if let publication { return (publication.written, publication.diagnostics) }
    }
  }

  private func files(
    of book: PrintRun.Book, _ printed: [String: [UInt8]], _ shelf: PrintShelf
  ) -> [Artefact] {
    let job = book.job
    var artefacts: [Artefact] = []
    if !job.isPublic {
      if order.formats.contains(.html) {
        artefacts.append(Artefact(path: job.stem + ".html", body: .rendered { book.html }))
      }
      if order.formats.contains(.epub) {
        let body = Artefact.Body.rendered { () throws(Diagnostic) in
          try job.book.epub(printed: book.file, as: job.stem + ".epub")
        }
        artefacts.append(Artefact(path: job.stem + ".epub", body: body))
      }
      if let bytes = printed[job.pdf] {
        artefacts.append(Artefact(path: job.pdf, body: .rendered { bytes }))
      } else if shelf[job.pdf] != nil {
        artefacts.append(Artefact(path: job.pdf, body: .kept))
      }
    }
    if let file = book.file, order.formats.contains(.pdf) {
      let sheet = OrderSheet(job: job, file: file, date: reading.input.today)
      let name = PressWords(language: job.book.words.language).sheet
      artefacts.append(
        Artefact(path: "\(job.editionStem)-\(name).txt", body: .rendered { sheet.bytes }))
    }
    return artefacts
  }
}
