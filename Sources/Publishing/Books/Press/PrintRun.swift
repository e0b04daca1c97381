import Content
import Diagnostics

/// The books of an order, printed as far as they are not already.
package struct PrintRun: Sendable {
  /// One book of the order.
  package struct Book: Sendable {
    /// Where its PDF is, as it is told.
    let place: String
    /// Nil when it could not be printed, and was not before.
    package let file: PrintedFile?
    /// Whether it was printed now.
    package let isNew: Bool
    let job: BookJob
    let html: [UInt8]

    /// As it is called on its cover.
    package var title: String { job.title }
    /// Below the folder it goes to: `isPublic` says which.
    package var path: String { job.pdf }
    package var isPublic: Bool { job.isPublic }
  }

  package let books: [Book]
  /// What was printed now, by the folder it goes to.
  let published: [Printing]
  let editions: [Printing]
  /// What could not be printed, and what in a PDF is not as it should be.
  package let diagnostics: [Diagnostic]

  /// Prints at most `threads` books at a time; `tell` hears how far each is, by its title, and at its end of nothing more.
  /// Without a press it only says what was printed before.
  static func print(
    _ jobs: [BookJob], with press: Press?, shelf: PrintShelf, editions: PrintShelf,
    folders: (output: String, editions: String), threads: Int,
    telling tell: @Sendable @escaping (String, PrintProgress?) -> Void
  ) async -> PrintRun {
    let results = await concurrently(jobs, chunksOf: 1, threads: threads) { job in
      let html = job.html()
      let input = Press.digest(of: html).text
      let former = (job.isPublic ? shelf : editions)[job.pdf]
      guard let press, former?.input != input else {
        return Result(job: job, html: html, former: former, outcome: nil)
      }
      defer { tell(job.title, nil) }
      do throws(PressFault) {
        let sheet = try press.print(html) { tell(job.title, $0) }
        let file = PrintedFile(
          path: job.pdf, pages: sheet.facts.pages, size: sheet.bytes.count, paper: job.form.paper,
          input: input, content: InputDigest(of: sheet.bytes).text, sha256: sheet.facts.sha256,
          anchors: sheet.facts.anchors)
        return Result(
          job: job, html: html, former: former,
          outcome: .success((Printing(file: file, bytes: sheet.bytes), sheet.warnings)))
      } catch {
        return Result(job: job, html: html, former: former, outcome: .failure(error))
      }
    }
    return PrintRun(results, folders)
  }

  private struct Result: Sendable {
    let job: BookJob
    let html: [UInt8]
    let former: PrintedFile?
    /// Nil when nothing had to be printed.
    let outcome: Swift.Result<(Printing, warnings: [String]), PressFault>?
  }

  private init(_ results: [Result], _ folders: (output: String, editions: String)) {
    var published: [Printing] = []
    var editions: [Printing] = []
    var diagnostics: [Diagnostic] = []
    var ofTheMachine: [(fault: PressFault, paths: [String])] = []
    books = results.map { result in
      let job = result.job
      let path = (job.isPublic ? folders.output : folders.editions) + "/" + job.pdf
      var file = result.former
      var isNew = false
      switch result.outcome {
      case nil: break
      case .success((let printing, let warnings))?:
        if job.isPublic { published.append(printing) } else { editions.append(printing) }
        file = printing.file
        isNew = true
        let told = warnings.map { Diagnostic.printWarning($0, in: path) }
        diagnostics += told.prefix(Self.mostWarnings)
        if told.count > Self.mostWarnings {
          diagnostics.append(.moreWarnings(told.count - Self.mostWarnings, in: path))
        }
      case .failure(let fault)?:
        if !fault.isOfTheMachine {
          diagnostics.append(.notPrinted([path], fault))
        } else if let index = ofTheMachine.firstIndex(where: { $0.fault == fault }) {
          ofTheMachine[index].paths.append(path)
        } else {
          ofTheMachine.append((fault, [path]))
        }
        if result.former != nil, !job.isPublic { diagnostics.append(.olderPrint(path)) }
      }
      return Book(place: path, file: file, isNew: isNew, job: job, html: result.html)
    }
    diagnostics += ofTheMachine.map { .notPrinted($0.paths, $0.fault) }
    self.published = published
    self.editions = editions
    self.diagnostics = diagnostics
  }

  private static let mostWarnings = 20
}

extension Diagnostic {
  static func moreWarnings(_ count: Int, in path: String) -> Diagnostic {
    Diagnostic(
      id: "print-warning", severity: .warning, path: path.visible,
      message: Wording(
        nl: "En nog \(count) meldingen van WeasyPrint.",
        en: "And \(count) more messages of WeasyPrint."),
      hint: Wording(
        nl: "Verhelp eerst wat hierboven staat, en druk dan opnieuw af.",
        en: "Mend what stands above first, and then print again."))
  }

  /// The PDF that is there is not of what the book says now.
  static func olderPrint(_ path: String) -> Diagnostic {
    Diagnostic(
      id: "older-print", severity: .warning, path: path.visible,
      message: Wording(
        nl: "Deze PDF is van een oudere tekst of vormgeving dan het boek nu heeft.",
        en: "This PDF is of an older text or look than the book has now."),
      hint: Wording(nl: "Druk het boek opnieuw af: trompet book", en: "Print again: trompet book"))
  }
}
