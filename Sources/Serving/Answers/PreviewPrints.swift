import Diagnostics
import Dispatch
import Publishing

/// The PDFs of books, each printed when somebody asks for it, one at a time, and kept in memory for as long as the book
/// stays the same.
actor PreviewPrints {
  typealias Outcome = Result<[UInt8], Diagnostic>

  private let print: @Sendable (BookPrint, [UInt8]) -> Outcome
  /// Of all that is kept, in bytes.
  private let limit: Int
  /// The one that was asked for last is at the end.
  private var kept: [(digest: InputDigest, bytes: [UInt8])] = []
  private var running: [InputDigest: Task<Outcome, Never>] = [:]
  // Not where tasks run: a book takes the thread for as long as it is printed.
  private let queue = DispatchQueue(label: "trompet.press")

  init(press: Press) {
    self.init { book, html in
      do throws(Diagnostic) {
        return .success(try book.pdf(with: press, of: html))
      } catch {
        return .failure(error)
      }
    }
  }

  init(limit: Int = 64 << 20, print: @escaping @Sendable (BookPrint, [UInt8]) -> Outcome) {
    self.limit = limit
    self.print = print
  }

  /// Those who ask for the same get it of one printing, which goes on when they go away.
  func pdf(_ book: BookPrint) async -> Outcome {
    let html = book.html()
    let digest = BookPrint.digest(of: html)
    if let index = kept.firstIndex(where: { $0.digest == digest }) {
      kept.append(kept.remove(at: index))
      return .success(kept[kept.count - 1].bytes)
    }
    if let task = running[digest] { return await task.value }
    let task = Task { [queue, print] in
      await withCheckedContinuation { continuation in
        queue.async { continuation.resume(returning: print(book, html)) }
      }
    }
    running[digest] = task
    let outcome = await task.value
    running[digest] = nil
    if case .success(let bytes) = outcome { keep(bytes, digest) }
    return outcome
  }

  private func keep(_ bytes: [UInt8], _ digest: InputDigest) {
    kept.append((digest, bytes))
    while kept.count > 1, kept.reduce(0, { $0 + $1.bytes.count }) > limit { kept.removeFirst() }
  }

  nonisolated func answer(
    _ book: BookPrint, in language: Language, to request: PreviewRequest
  ) async -> PreviewAnswer {
    switch await pdf(book) {
    case .success(let bytes):
      return Representation(bytes, type: MediaType.served(at: book.path)).answer(to: request)
    case .failure(let problem):
      let page = NoticePage(
        title: Wording(
          nl: "De PDF van ‘\(book.title)’ is niet gemaakt",
          en: "The PDF of '\(book.title)' was not made"),
        about: problem)
      return PreviewAnswer(
        status: 503, headers: ["Content-Type": "text/html; charset=utf-8"],
        body: .bytes(page.html(in: language)))
    }
  }
}
