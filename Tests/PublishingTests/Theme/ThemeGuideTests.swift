import Diagnostics
import Testing

@testable import Publishing

/// `docs/themes.md` against the program: what a theme maker reads is so, and is all there is.
@Suite("The guide for theme makers")
struct ThemeGuideTests {
  /// The names of a view with their kinds, as the guide writes them: `cards: list of CardView`.
  private typealias Names = Set<String>

  private static let guide = Result { () throws(Diagnostic) in
    let bytes = try readFile(
      Repository.path + "/docs/themes.md", within: Repository.path, as: "docs/themes.md",
      limit: 1 << 20)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What templates see, and all that can be reached from there.
  private static let templates: [String: any TemplateView.Type] = [
    "pagina": PageView.self, "artikel": PageView.self, "webinar": PageView.self,
    "thema": PageView.self, "ledengroep": PageView.self, "werk": PageView.self,
    "hoofdstuk": PageView.self, "home": HomeView.self, "lijst": ListView.self,
    "themas": ThemesView.self, "onderwerpen": TopicsView.self, "404": NotFoundView.self,
    "doorverwijzing": RedirectView.self, "blokken/lijst": CardsView.self,
    "blokken/begrippen": TermsView.self, "begrippen": GlossaryView.self,
    "boek/boek": BookView.self, "boek/epub-omslag": BookCoverView.self,
    "kalender/kalender": CalendarOverviewView.self, "kalender/jaar": CalendarYearView.self,
    "kalender/maand": CalendarMonthView.self, "kalender/thema": CalendarThemeView.self,
    "kalender/matrix": CalendarMatrixView.self,
    "kalender/pakket": KitView.self, "kalender/nieuwsbrief": NewsletterView.self,
    "kalender/nieuwsbrief.txt": NewsletterView.self, "kanalen/bericht.txt": ChannelTextView.self,
    "kanalen/facebook.txt": ChannelTextView.self, "kanalen/linkedin.txt": ChannelTextView.self,
    "kanalen/twitter.txt": ChannelTextView.self, "kanalen/vraagraak.txt": ChannelTextView.self,
    "kanalen/website.txt": ChannelTextView.self, "kanalen/x.txt": ChannelTextView.self,
  ]

  private func names(of view: any TemplateView.Type) -> Names {
    Set(
      TemplateLibrary.names(of: view).map { name, kind, items in
        "\(name): \(kind.rawValue)" + (items.map { " of \($0)" } ?? "")
      })
  }

  /// The lines below each heading of the third level.
  private func sections() throws -> [String: [Substring]] {
    var sections: [String: [Substring]] = [:]
    var heading = ""
    for line in try Self.guide.get().split(separator: "\n") {
      if line.hasPrefix("#") { heading = line.hasPrefix("### ") ? String(line.dropFirst(4)) : "" }
      if !heading.isEmpty { sections[heading, default: []].append(line) }
    }
    return sections
  }

  /// The cells of a row of a table; nothing for another line.
  private func cells(_ line: Substring) -> [String] {
    guard line.hasPrefix("| `") else { return [] }
    return line.split(separator: "|").map {
      String($0).trimmed(while: { $0 == " " })
    }
  }

  @Test(
    "names every view that a template can reach, and no other; each with its names and their kinds")
  func namesAreThere() throws {
    var views: [String: any TemplateView.Type] = [:]
    var waiting = Array(Self.templates.values)
    while let view = waiting.popLast() {
      guard views.updateValue(view, forKey: "\(view)") == nil else { continue }
      waiting += TemplateLibrary.names(of: view).compactMap(\.items)
    }
    let sections = try sections()
    #expect(Set(views.keys).subtracting(sections.keys) == [], "views without a heading")
    #expect(Set(sections.keys).subtracting(views.keys) == [], "headings without a view")

    let everyPage = names(of: NotFoundView.self)
    for (name, view) in views {
      let lines = sections[name] ?? []
      var told = Names()
      for cells in lines.map(cells) where cells.count == 3 {
        #expect(!cells[2].isEmpty)
        told.insert("\(cells[0].filter { $0 != "`" }): \(cells[1])")
      }
      if lines.contains(where: { $0.lowercased().contains("names of [notfoundview]") }) {
        told.formUnion(everyPage)
      }
      let known = names(of: view)
      #expect(known.subtracting(told) == [], "missing below \(name)")
      #expect(told.subtracting(known) == [], "gone, but still below \(name)")
    }
  }

  @Test("names every template of the standard theme, with what it sees")
  func templatesAreThere() throws {
    var told: [String: String] = [:]
    for cells in try Self.guide.get().split(separator: "\n").map(cells)
    where cells.count == 3 && cells[2].hasPrefix("[") {
      for name in cells[0].split(separator: ", ") {
        let file = name.filter { $0 != "`" }
        told[file.hasSuffix(".html") ? String(file.dropLast(".html".count)) : file] = String(
          cells[2].dropFirst().prefix { $0 != "]" })
      }
    }
    #expect(told == Self.templates.mapValues { "\($0)" })
    let theme = Theme.load(.standard, language: .dutch).0
    let whole = theme.templates.filter { !$0.hasPrefix("partials/") }
    #expect(whole.subtracting(told.keys) == [])
  }

  @Test("gives examples that are so: the extra head is in every page")
  func extraHeadIsInEveryPage() async throws {
    var theme = Theme.Files.standard
    var own = Theme.Files(folder: "themes/eigen", texts: [], statics: [])
    let link = "<link rel=\"stylesheet\" href=\"{{static.css/eigen.css}}\">"
    for (path, text) in [
      "templates/partials/extra-head.html": link, "static/css/eigen.css": ":root { --main: teal }",
      "strings/nl.yaml": "home-latest: Vers van de pers",
    ] {
      let bytes = Array(text.utf8)
      own.add(path, static: { .init(path: $0, bytes: bytes) }, text: { bytes })
    }
    theme.lay(own)
    let site = try await build(
      """
      -- content/artikelen/een.md --
      ---
      titel: Een
      oude-adressen: [/oud/]
      themas: [kijken]
      onderwerpen: [zien]
      ---

      Tekst.
      -- content/themas/kijken.md --
      ---
      titel: Kijken
      ---

      Tekst.
      """, theme: theme)
    #expect(site.told == "")
    let pages = site.rendered.filter { $0.path.hasSuffix(".html") }
    #expect(pages.count > 6)
    for page in pages { #expect(page.text.contains("static/css/eigen.css?v="), "\(page.path)") }
    #expect(try #require(site[""]).contains("Vers van de pers"))
  }
}

extension String {
  fileprivate func trimmed(while isSpace: (Character) -> Bool) -> String {
    String(drop(while: isSpace).reversed().drop(while: isSpace).reversed())
  }
}
