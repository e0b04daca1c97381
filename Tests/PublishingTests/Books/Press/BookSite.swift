import Content
import Diagnostics
import Synchronization
import Testing

@testable import Publishing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A site on the disk with books, and a Python that is a script of the shell: it makes a PDF of whatever it gets.
struct BookSite {
  let site: TemporaryFolder

  static let book = """
    -- content/cursusboeken/boek/boek.yaml --
    hoofdstukken: [een.md]
    -- content/cursusboeken/boek/index.md --
    ---
    titel: Het boek
    ---
    Vooraf.
    -- content/cursusboeken/boek/een.md --
    ---
    titel: Een
    ---
    Een tekst.

    > [!trainer] Klaarleggen
    > Alleen voor ogen van trainers.
    """

  init(_ files: String = book) throws {
    site = try TemporaryFolder()
    try write(files)
  }

  func write(_ files: String) throws {
    for file in SiteFiles.split(files) {
      try site.write(String(decoding: file.bytes, as: UTF8.self), to: file.path)
    }
  }

  /// Fourteen bytes and two pages.
  static let printer = #"""
    cat >/dev/null; printf '%%PDF-1.7\n%%%%E''OF'
    echo '{"pages": 2, "anchors": {"een": 1}, "size": 14, "sha256": "\#(String(repeating: "ab", count: 32))"}' >&2
    """#

  struct Result {
    let outcome: BookMaking.Outcome?
    /// Before anything was made.
    let told: [Diagnostic]

    /// Of everything that was told, what kind of problem it is and where.
    var problems: [String] {
      (told + (outcome?.diagnostics ?? [])).map { "\($0.path): \($0.id)" }
    }
  }

  /// Carries an order out. `printer` is the script; nil when there is no WeasyPrint.
  func make(_ order: BookOrder = BookOrder(), printer: String? = printer) async throws -> Result {
    let folder = SiteFolder(path: site.path)
    var interpreters: [Interpreter] = []
    if let printer {
      try site.write("#!/bin/sh\necho x >>'\(site["runs"])'\n\(printer)\n", to: "bin/python3")
      try #require(chmod(site["bin/python3"], 0o755) == 0)
      interpreters = [Interpreter(path: site["bin/python3"])]
    }
    let told = Mutex<[Diagnostic]>([])
    let reading = try await folder.read(threads: 2, today: PartialDate("2016-11-30"))
    let outcome = try await BookMaking(
      order, of: reading, theme: (SmallTheme.files, []), in: folder, output: folder.output,
      options: .init(base: "https://trompet.example/"),
      press: Press(interpreters: interpreters, environment: ["PATH=/usr/bin:/bin"]), threads: 2
    ).make(reporting: { problems in told.withLock { $0 += problems } }, telling: { _, _ in })
    return Result(outcome: outcome, told: told.withLock { $0 })
  }

  /// How often something was printed.
  var runs: Int { (site.text("runs") ?? "").count { $0 == "x" } }

  /// What of the books is in the output folder, below the folder of the books.
  var published: [String] { names(in: "output/cursusboeken").filter { !$0.hasSuffix("/") } }

  /// What is among the editions.
  var editions: [String] { names(in: "uitgaven") }

  private func names(in folder: String) -> [String] {
    guard site.exists(folder) else { return [] }
    return site.all(in: folder).filter { !$0.hasPrefix(".trompet-") && !$0.hasSuffix("index.html") }
  }
}
