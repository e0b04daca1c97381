import Checks
import Content
import Diagnostics

@testable import Publishing

/// A site built from a string, without a disk.
struct SiteInMemory: Sendable {
  /// All of them, in the order in which they are told.
  let diagnostics: [Diagnostic]
  /// Nil when there are errors.
  let build: SiteBuild?
  private let artefacts: [String: Artefact]

  init(_ build: SiteBuild?, _ diagnostics: [Diagnostic]) {
    self.build = build
    self.diagnostics = diagnostics
    artefacts = Dictionary(
      (build?.artefacts ?? []).map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The paths of the output, in order; one that two artefacts have stands there twice.
  var files: [String] { (build?.artefacts ?? []).map(\.path).sorted() }

  /// A rendered file. A path that ends in `/` stands for the page there. Nil for what is copied, and for what is no
  /// text: an e-book.
  subscript(path: String) -> String? {
    let file = path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path
    guard case .rendered(let render) = artefacts[file]?.body, let bytes = try? render() else {
      return nil
    }
    return String(validating: bytes, as: UTF8.self)
  }

  /// The e-books, each with all of its documents after another.
  var ebooks: [(path: String, text: String)] {
    guard let context = build?.context else { return [] }
    return context.site.works.filter(\.isPublic).map { work in
      let epub = EPUBMaker(BookEdition(of: work, in: context)).epub()
      let files = epub.documents.map(\.bytes) + [epub.navigation(), epub.package()]
      return (
        context.file(of: work, "epub").path,
        String(decoding: Array(files.joined(separator: [0x0A])), as: UTF8.self)
      )
    }
  }

  /// Every rendered text, but for those of the theme.
  var rendered: [(path: String, text: String)] {
    artefacts.keys.filter { !$0.hasPrefix("static/") }.sorted().compactMap { path in
      self[path].map { (path, $0) }
    }
  }

  /// The files that contain `text`.
  func files(with text: String) -> [String] {
    rendered.filter { $0.text.contains(text) }.map(\.path)
  }

  /// The ids of the diagnostics, in order.
  var ids: [String] { diagnostics.map(\.id) }

  func diagnostic(_ id: String) -> Diagnostic? { diagnostics.first { $0.id == id } }

  /// What an editor reads in the terminal.
  var told: String { DiagnosticsFormatter(language: .dutch).text(for: diagnostics) }

  /// What stands between the marks that the small theme puts round a list: `Titel → ../adres/`.
  func links(_ list: String, on path: String) -> [String] {
    guard let page = self[path], let start = page.firstRange(of: "<!--\(list)-->"),
      let end = page.firstRange(of: "<!--/\(list)-->")
    else { return ["no list \(list) on \(path)"] }
    return Anchor.all(in: String(page[start.upperBound..<end.lowerBound])).map {
      "\($0.text) → \($0.href)"
    }
  }

  /// The text of a page, as the small theme marks it.
  func body(_ path: String) -> String {
    guard let page = self[path], let start = page.firstRange(of: "<!--tekst-->"),
      let end = page.firstRange(of: "<!--/tekst-->")
    else { return "no text on \(path)" }
    return String(page[start.upperBound..<end.lowerBound])
  }
}

/// Builds a site from files in one string, each below a line `-- content/een.md --`.
///
/// Files that are no text are assets. `more` holds files that no string can hold.
func build(
  _ files: String, and more: [SourceFile] = [], kinds: Kinds = Kinds(),
  theme: Theme.Files = SmallTheme.files, today: String = "2016-11-30", drafts: Bool = false,
  base: String? = "https://trompet.example/", offline: Bool = false, checks: Bool = false
) async throws -> SiteInMemory {
  let all = SiteFiles.split(files) + more
  func isText(_ file: SourceFile) -> Bool { Reading.isText(below(file)) }
  func below(_ file: SourceFile) -> String { String(file.path.dropFirst("content/".count)) }
  let assets = all.filter { !isText($0) }.map {
    Asset(
      path: below($0), size: $0.bytes.count,
      pixels: ImageSize.read($0.bytes))
  }
  let reading = await Reading.parse(
    all.filter(isText), assets: assets, kinds: kinds,
    today: try PartialDate(today))
  let bytes = Dictionary(all.map { (below($0), $0.bytes) }) { first, _ in first }
  let (build, diagnostics) = SiteBuild.prepare(
    reading, theme: (theme, []), content: "content",
    options: .init(includesDrafts: drafts, base: base, isOffline: offline),
    reading: { bytes[$0.path] ?? [] },
    checking: checks ? Checks.findings : { _ in [] })
  return SiteInMemory(build, diagnostics)
}
