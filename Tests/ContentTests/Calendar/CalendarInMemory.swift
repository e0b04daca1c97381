import Diagnostics

@testable import Content

/// A calendar put together from a string, with the pages, channels and files that it needs.
struct CalendarInMemory {
  let site: Site
  let diagnostics: [Diagnostic]

  var calendar: CommunicationCalendar { site.calendar }

  /// Files each stand below a line `-- content/een.md --`; what is no text is an asset.
  init(files text: String, today: String = "2017-01-01") throws {
    var settings = SiteSettings()
    var input = SiteInput(
      settings: settings, drafts: [], books: [], assets: [], today: try PartialDate(today))
    var problems: [Diagnostic] = []
    for file in Self.split(text) {
      let path = String(file.path.dropFirst("content/".count))
      if path == "site.yaml" {
        let (parsed, told) = SiteSettings.parse(file)
        settings = parsed
        problems += told
      } else if path.hasSuffix("/boek.yaml") {
        let (book, told) = Book.parse(file, folder: String(path.dropLast("boek.yaml".count)))
        if let book { input.books.append(book) }
        problems += told
      } else if path.hasSuffix(".yaml") {
        let (calendar, told) = CalendarFile.parse(file)
        if let calendar { input.calendars.append(calendar) }
        problems += told
      } else if let page = PagePath(file: path) {
        let (draft, told) = Draft.parse(file, path: page, kinds: Kinds())
        if let draft { input.drafts.append(draft) }
        problems += told
      } else {
        input.assets.append(Asset(path: path, size: file.bytes.count))
      }
    }
    input.settings = settings
    let (site, told) = Site.assemble(input)
    self.site = site
    diagnostics = (problems + told).sorted()
  }

  /// A year of the calendar on the site that most tests stand on.
  init(year: Int = 2017, _ calendar: String, today: String = "2017-01-01") throws {
    try self.init(
      files: Self.round + "-- content/kalender/\(year).yaml --\n" + calendar, today: today)
  }

  /// What is wrong, without what is wrong with other files than the calendar's: `3:11 unknown-theme`.
  var problems: [String] {
    diagnostics.filter { $0.path.hasPrefix("content/kalender/") }.map(Self.line)
  }

  static func line(_ diagnostic: Diagnostic) -> String {
    let place = diagnostic.position.map { "\($0.line):\($0.column) " } ?? ""
    return place + diagnostic.id
  }

  func diagnostic(_ id: String) -> Diagnostic? { diagnostics.first { $0.id == id } }

  private static func split(_ text: String) -> [SourceFile] {
    var files: [(path: String, lines: [Substring])] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("-- "), line.hasSuffix(" --") {
        files.append((String(line.dropFirst(3).dropLast(3)), []))
      } else if !files.isEmpty {
        files[files.count - 1].lines.append(line)
      }
    }
    return files.map { SourceFile(path: $0.path, text: $0.lines.joined(separator: "\n") + "\n") }
  }

  static let round = """
    -- content/site.yaml --
    naam: Proef
    kanalen:
      - naam: Nieuwsbrief KP
        tekst-klaar: 7
        akkoord: 3
      - naam: Facebook
        limiet: 63206
      - naam: X
        ook: [Twitter]
        limiet: 280
    -- content/themas/zichtbaarheid.md --
    ---
    titel: Gezien worden
    ---
    Tekst.
    -- content/themas/inkoop.md --
    ---
    titel: Inkoop
    ---
    Tekst.
    -- content/themas/straks.md --
    ---
    titel: Straks
    concept: ja
    ---
    Tekst.
    -- content/artikelen/een.md --
    ---
    titel: Een artikel
    ---
    ## Een kop

    Tekst.
    -- content/artikelen/twee.md --
    ---
    titel: Dubbel
    ---
    Tekst.
    -- content/artikelen/drie.md --
    ---
    titel: Dubbel
    ---
    Tekst.
    -- content/artikelen/later.md --
    ---
    titel: Een geheim plan
    publiceren-vanaf: 2017-06-01
    ---
    Tekst.
    -- content/artikelen/concept.md --
    ---
    titel: Nog niet af
    concept: ja
    ---
    Tekst.
    -- content/artikelen/trainer.md --
    ---
    titel: Voor trainers
    editie: trainer
    ---
    Tekst.
    -- content/bestanden/flyer.pdf --
    x

    """
}
