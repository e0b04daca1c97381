import Content
import Diagnostics

/// What has been read of a site, and what was wrong with it.
package struct Reading: Sendable {
  package var input: SiteInput
  package var diagnostics: [Diagnostic]
  /// The texts as they were read.
  package let files: [SourceFile]
  /// How the files that are no texts were on the disk, by their place in `input.assets`; none of a site in memory.
  package var assetStates: [FileState] = []
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
    var memory = ReadingMemory()
    return await parse(
      files, assets: assets, kinds: kinds, today: today, threads: threads, remembering: &memory)
  }

  /// The same, with what came of the texts that were parsed before.
  package static func parse(
    _ files: [SourceFile], assets: [Asset], kinds: Kinds = Kinds(), today: PartialDate,
    threads: Int = 1, remembering memory: inout ReadingMemory
  ) async -> Reading {
    var diagnostics: [Diagnostic] = []
    var settings = SiteSettings()
    var books: [Book] = []
    var glossary = Glossary()
    var languageRules = LanguageRules()
    var calendars: [CalendarFile] = []
    for file in files where !file.isPage && file.path.hasSuffix(".yaml") {
      let path = file.path.dropFirst("content/".count)
      if path == "site.yaml" {
        settings = memory.settings.of(file, &diagnostics, SiteSettings.parse)
      } else if path.hasSuffix("/boek.yaml") {
        let book = memory.books.of(file, &diagnostics) {
          Book.parse($0, folder: String(path.dropLast("boek.yaml".count)))
        }
        if let book { books.append(book) }
      } else if path == "begrippen.yaml" {
        glossary = memory.glossary.of(file, &diagnostics, Glossary.parse)
      } else if path == "taalregels.yaml" {
        languageRules = memory.languageRules.of(file, &diagnostics, LanguageRules.parse)
      } else if isCalendar(path) {
        let calendar = memory.calendars.of(file, &diagnostics, CalendarFile.parse)
        if let calendar { calendars.append(calendar) }
      } else {
        diagnostics.append(.unreadFile(file.path))
      }
    }
    for asset in assets where CalendarFile.isMeant(by: asset.path) {
      diagnostics.append(.calendarOfOtherName(asset.path))
    }
    let texts = files.filter(\.isPage)
    if texts.isEmpty { diagnostics.append(.noContent()) }
    let pages = await memory.pages.parse(
      texts, kinds: kinds, language: settings.language, threads: threads)
    for page in pages where !page.problems.isEmpty { diagnostics += page.problems }
    var input = SiteInput(
      settings: settings, drafts: pages.compactMap(\.draft), books: books, assets: assets,
      kinds: kinds, today: today)
    input.glossary = glossary
    input.mentions = await memory.mentions.find(glossary, in: pages, threads: threads)
    input.languageRules = languageRules
    input.calendars = calendars
    var reading = Reading(input: input, diagnostics: diagnostics, files: files)
    reading.digest.add(today.description)
    for file in files where !file.isPage { reading.digest.add(file.digest) }
    for page in pages { reading.digest.add(page.digest) }
    for asset in assets {
      reading.digest.add(asset.path)
      reading.digest.add(asset.size)
      reading.digest.add(asset.pixels?.width ?? -1)
      reading.digest.add(asset.pixels?.height ?? -1)
    }
    return reading
  }
}

extension SourceFile {
  /// Whether it is a page, by its name.
  var isPage: Bool { path.utf8.last == UInt8(ascii: "d") && path.hasSuffix(".md") }

  var digest: InputDigest {
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
