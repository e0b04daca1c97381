import Content
import Diagnostics

/// What has been read of a site, and what was wrong with it.
package struct Reading: Sendable {
  package var input: SiteInput
  package var diagnostics: [Diagnostic]
  /// The texts as they were read.
  package let files: [SourceFile]
  /// Of all that was read, and of today.
  package private(set) var digest = InputDigest()

  /// Whether a file, by its path below `content/`, is read as a text; all others are published as they
  /// are.
  package static func isText(_ path: String) -> Bool {
    path.hasSuffix(".md") || path == "site.yaml" || path == "begrippen.yaml"
      || path == "taalregels.yaml"
      || path.hasSuffix("/boek.yaml") || isCalendar(path) || isForLater(path)
  }

  private static func isCalendar(_ path: some StringProtocol) -> Bool {
    path.hasSuffix(".yaml") && path.hasPrefix("kalender/")
  }

  /// Files that will mean something, and that therefore are not published as they are.
  private static func isForLater(_ path: String) -> Bool {
    path.hasSuffix(".yaml") && path.hasPrefix("formulieren/")
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
    var glossary = Glossary()
    var languageRules = LanguageRules()
    var calendars: [CalendarFile] = []
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
      } else if path == "begrippen.yaml" {
        let (parsed, problems) = Glossary.parse(file)
        glossary = parsed
        diagnostics += problems
      } else if path == "taalregels.yaml" {
        let (parsed, problems) = LanguageRules.parse(file)
        languageRules = parsed
        diagnostics += problems
      } else if isCalendar(path) {
        let (calendar, problems) = CalendarFile.parse(file)
        if let calendar { calendars.append(calendar) }
        diagnostics += problems
      } else {
        diagnostics.append(.unreadFile(file.path))
      }
    }
    for asset in assets where CalendarFile.isMeant(by: asset.path) {
      diagnostics.append(.calendarOfOtherName(asset.path))
    }
    let pages = files.filter { $0.path.hasSuffix(".md") }
    if pages.isEmpty { diagnostics.append(.noContent()) }
    let language = settings.language
    let drafts = await concurrently(pages, threads: threads) { file in
      let path = file.path.dropFirst("content/".count).dropLast(".md".count)
      let (draft, problems) = Draft.parse(
        file, path: PagePath(String(path)), kinds: kinds, language: language)
      return (draft: draft, problems: problems, digest: file.digest)
    }
    diagnostics += drafts.flatMap(\.problems)
    var input = SiteInput(
      settings: settings, drafts: drafts.compactMap(\.draft), books: books, assets: assets,
      kinds: kinds, today: today)
    input.glossary = glossary
    input.mentions = await mentions(of: glossary, in: input.drafts, threads: threads)
    input.languageRules = languageRules
    input.calendars = calendars
    var reading = Reading(input: input, diagnostics: diagnostics, files: files)
    reading.digest.add(today.description)
    for file in files where !file.path.hasSuffix(".md") { reading.digest.add(file.digest) }
    for draft in drafts { reading.digest.add(draft.digest) }
    for asset in assets {
      reading.digest.add(asset.path)
      reading.digest.add(asset.size)
      reading.digest.add(asset.pixels?.width ?? -1)
      reading.digest.add(asset.pixels?.height ?? -1)
    }
    return reading
  }

  /// The terms in the texts of all pages, in parallel: what is rendered and what is checked both ask for them.
  private static func mentions(
    of glossary: Glossary, in drafts: [Draft], threads: Int
  ) async -> [PagePath: TermMentions] {
    guard let finder = TermFinder(glossary) else { return [:] }
    let mentions = await concurrently(drafts, threads: threads) { draft in
      (draft.path, finder.mentions(in: draft))
    }
    return Dictionary(mentions) { first, _ in first }
  }
}

extension SourceFile {
  fileprivate var digest: InputDigest {
    var digest = InputDigest()
    digest.add(path)
    digest.add(bytes)
    return digest
  }
}

extension Diagnostic {
  static func unreadFile(_ path: String) -> Diagnostic {
    Diagnostic(
      id: "unread-file", severity: .warning, path: path,
      message: Wording(
        nl: "Trompet doet nog niets met dit bestand; het komt niet op de site.",
        en: "Trompet does nothing with this file yet; it is not published."),
      hint: Wording(
        nl: "Haal het uit de map content als het daar niet hoort.",
        en: "Take it out of the folder content if it does not belong there."))
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
