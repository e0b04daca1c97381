import Content
import Diagnostics

/// What has been read of a site, and what was wrong with it.
package struct Reading: Sendable {
  package var input: SiteInput
  package var diagnostics: [Diagnostic]

  /// Whether a file, by its path below `content/`, is read as a text; all others are published as they
  /// are.
  package static func isText(_ path: String) -> Bool {
    path.hasSuffix(".md") || path == "site.yaml" || path.hasSuffix("/boek.yaml")
      || isForLater(path)
  }

  /// Files that will mean something, and that therefore are not published as they are.
  private static func isForLater(_ path: String) -> Bool {
    path == "begrippen.yaml"
      || path.hasSuffix(".yaml") && (path.hasPrefix("kalender/") || path.hasPrefix("formulieren/"))
  }

  /// Parses the texts of a site, pages in parallel; their paths start with `content/`.
  ///
  /// Touches no disk: a site in memory is read the same way.
  package static func parse(
    _ files: [SourceFile], assets: [Asset], kinds: Kinds = Kinds(), today: PartialDate,
    threads: Int = 1
  ) async -> Reading {
    var diagnostics: [Diagnostic] = []
    var settings = SiteSettings()
    var books: [Book] = []
    for file in files where file.path.hasSuffix(".yaml") {
      let path = file.path.dropFirst("content/".count)
      if path == "site.yaml" {
        let (parsed, problems) = SiteSettings.parse(file)
        settings = parsed
        diagnostics += problems
      } else if path.hasSuffix("/boek.yaml") {
        let (book, problems) = Book.parse(file, folder: String(path.dropLast("boek.yaml".count)))
        if let book { books.append(book) }
        diagnostics += problems
      } else {
        diagnostics.append(.unreadFile(file.path))
      }
    }
    let pages = files.filter { $0.path.hasSuffix(".md") }
    if pages.isEmpty { diagnostics.append(.noContent()) }
    let drafts = await concurrently(pages, threads: threads) { file in
      let path = file.path.dropFirst("content/".count).dropLast(".md".count)
      return Draft.parse(file, path: PagePath(String(path)), kinds: kinds)
    }
    diagnostics += drafts.flatMap(\.1)
    let input = SiteInput(
      settings: settings, drafts: drafts.compactMap(\.0), books: books, assets: assets,
      kinds: kinds, today: today)
    return Reading(input: input, diagnostics: diagnostics)
  }
}

extension Diagnostic {
  static func unreadFile(_ path: String) -> Diagnostic {
    Diagnostic(
      id: "unread-file", severity: .warning, path: path,
      message: Wording(
        nl: "Trompet doet nog niets met dit bestand.",
        en: "Trompet does nothing with this file yet."))
  }

  static func noContent() -> Diagnostic {
    Diagnostic(
      id: "no-content", path: "content",
      message: Wording(
        nl: "Er staat geen enkele pagina in de map content.",
        en: "There is not a single page in the content folder."),
      hint: Wording(
        nl: "Maak een eerste: trompet new artikel \"Titel\"",
        en: "Make a first one: trompet new artikel \"Title\""))
  }
}
