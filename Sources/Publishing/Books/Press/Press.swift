import Diagnostics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Prints the HTML of books as PDFs, with WeasyPrint.
package struct Press: Sendable {
  /// In bytes; more than any book of ours.
  static let largestFile = 1 << 30

  private let interpreters: [Interpreter]
  private let environment: [String]
  /// How long it may say nothing, in seconds. A page takes less than a second.
  private let patience: Int
  private let largest: Int

  /// A press that works with the WeasyPrint of the folder `site`, or else of the machine.
  package init(site: String) {
    let path = getenv("PATH").map { String(cString: $0) }
    self.init(
      interpreters: Interpreter.candidates(site: site, path: path),
      environment: Interpreter.ownEnvironment)
  }

  init(
    interpreters: [Interpreter], environment: [String], patience: Int = 600,
    largest: Int = Press.largestFile
  ) {
    self.interpreters = interpreters
    self.environment = Interpreter.environment(environment)
    self.patience = patience
    self.largest = largest
  }

  /// What a PDF came to.
  struct Sheet: Sendable {
    let bytes: [UInt8]
    let facts: PrinterLine.Facts
    /// What WeasyPrint could not show as it should.
    let warnings: [String]
  }

  /// Of all that a PDF is made from.
  static func digest(of html: [UInt8]) -> InputDigest {
    var digest = InputDigest()
    digest.add(html)
    digest.add(EmbeddedFile.printer.bytes)
    return digest
  }

  /// Prints, and tells meanwhile how far it is. The first Python that has WeasyPrint does it.
  func print(
    _ html: [UInt8], telling tell: (PrintProgress) -> Void = { _ in }
  ) throws(PressFault) -> Sheet {
    for interpreter in interpreters {
      do throws(PressFault) {
        return try print(html, with: interpreter, telling: tell)
      } catch {
        guard error == .notInstalled else { throw error }
      }
    }
    throw .notInstalled
  }

  private func print(
    _ html: [UInt8], with interpreter: Interpreter,
    telling tell: (PrintProgress) -> Void
  ) throws(PressFault) -> Sheet {
    let program = String(decoding: EmbeddedFile.printer.bytes, as: UTF8.self)
    var warnings: [String] = []
    var failure: PressFault?
    var facts: PrinterLine.Facts?
    var lastWords = ""
    let process = ChildProcess(
      program: interpreter.path, arguments: ["-c", program],
      environment: environment, input: html, limit: largest, patience: patience)
    let (end, output) = process.run { line in
      switch PrinterLine(line) {
      case .progress(let progress)?: tell(progress)
      case .warning(let text)?: if warnings.count < 1000 { warnings.append(text) }
      case .failure(let name, let text)?: failure = PressFault(name, text)
      case .done(let found)?: facts = found
      case nil:
        let words = PressFault.plain(line)
        if !words.isEmpty { lastWords = words }
      }
    }
    switch end {
    case .notStarted(let code): throw .failed(PressFault.reason(code))
    case .silent: throw .silent
    case .tooMuch: throw .tooLarge(limit: largest)
    case .signalled(let number): throw failure ?? .killed(number)
    case .exited(let code):
      if let failure { throw failure }
      guard code == 0, let facts else {
        throw lastWords.isEmpty && code == 0 ? .noPDF : .failed(lastWords)
      }
      guard output.count == facts.size, output.starts(with: "%PDF-".utf8),
        output.suffix(1024).firstRange(of: "%%EOF".utf8) != nil
      else { throw .noPDF }
      return Sheet(bytes: output, facts: facts, warnings: warnings)
    }
  }
}
