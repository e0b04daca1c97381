import Diagnostics

@testable import Content

/// A site in memory with everything that pages can have to do with one another, and random changes to it.
struct RandomSite {
  private var random: RandomNumbers
  private(set) var files: [String: String] = [:]
  private var read: [String: (text: String, draft: Draft?)] = [:]
  private var settings: (text: String, settings: SiteSettings)?
  private var glossary: (text: String, glossary: Glossary)?
  private var today = "2017-01-01"
  var edition = Edition.participant
  var includesDrafts = false
  var includesPrivateWorks = false

  private static let words = ["wonen", "zorg", "Wmo", "buurt", "raad", "Jeugd", "één", "taal"]
  private static let works = ["cursusboeken/basis", "handreikingen/raad", "handreikingen/wijk"]

  init(seed: UInt64, pages: Int, brokenLinks: Int) {
    random = RandomNumbers(seed: seed)
    files["site.yaml"] = settingsText()
    files["index.md"] = page("index.md")
    for name in Self.words { files["themas/\(name.lowercased()).md"] = page("themas/x.md") }
    for name in ["noord", "zuid"] { files["ledengroepen/\(name).md"] = page("ledengroepen/x.md") }
    for work in Self.works { files["\(work)/index.md"] = page("\(work)/index.md") }
    files["cursusboeken/basis/boek.yaml"] = book()
    files["handreikingen/wijk/boek.yaml"] = book()
    files["begrippen.yaml"] = glossaryText()
    files["begrippen.md"] = page("begrippen.md")
    files["kalender/2017.yaml"] = calendar()
    while files.count < pages { addPage() }
    for _ in 0..<6 { addAsset() }
    if brokenLinks > 0 {
      let broken = (0..<brokenLinks).map { "Zie [[weg \($0)]] en [x](weg-\($0).md)." }
      for part in 0..<4 {
        let links = broken[part * brokenLinks / 4..<(part + 1) * brokenLinks / 4]
        let text = page("artikelen/x.md")
        files["artikelen/stuk-\(part * 3).md"] = text + links.joined(separator: "\n\n")
      }
    }
  }

  // MARK: - What it is made of

  private mutating func title() -> String {
    (0...random.next(below: 2)).map { _ in random.pick(Self.words) }.joined(separator: " ")
  }

  private mutating func several(_ most: Int, _ make: (inout RandomSite) -> String) -> String {
    (0..<random.next(below: most + 1)).map { _ in make(&self) }.joined(separator: ", ")
  }

  private mutating func path() -> String { random.pick(files.keys.sorted()) }

  private mutating func link() -> String {
    let path = path()
    let stem = path.split(separator: "/").last?.split(separator: ".").first.map(String.init) ?? ""
    switch random.next(below: 12) {
    case 0, 1, 2: return "[koppeling](/\(path))"
    case 3: return "[koppeling](/\(path)#\(random.pick(Self.words).lowercased()))"
    case 4, 5: return "[[\(title())]]"
    case 6: return "[[\(stem)#\(random.pick(Self.words))]]"
    case 7: return "[[\(path)|tekst]]"
    case 8: return "![beeld](/\(path))"
    case 9: return "[[\(title())#\(random.pick(Self.words))#\(random.pick(Self.words))]]"
    case 10: return random.pick(["[x](weg.md)", "[[#^blok]]", "![[\(stem)]]", "[y](/Index.md)"])
    default: return "[elders](https://voorbeeld.nl/\(stem))"
    }
  }

  private mutating func block() -> String {
    switch random.next(below: 14) {
    case 0, 1: return "## \(title())\n\nTekst."
    case 2: return "> [!trainer]\n> Voor de trainer: \(link())\n>\n> ## \(random.pick(Self.words))"
    case 3: return "> [!oefening] \(title())\n> tijd: 10 minuten\n>\n> Doe dit."
    case 4: return "![beeld](/beelden/\(random.next(below: 6)).png \"\(title())\")"
    case 5: return "Tabel: \(title())\n\n| a | b |\n| --- | --- |\n| 1 | 2 |"
    case 6: return "```lijst\nthema: \(random.pick(Self.words))\n```"
    case 7: return "```lijst\nonderwerp: \(title())\nsoort: artikel\n```"
    case 8: return "%% verborgen %%\n\n{{< figure >}}"
    default:
      return "Over \(title()): \(link()). En de raad en \(random.pick(Self.words)) \(link())."
    }
  }

  private mutating func body() -> String {
    (0...random.next(below: 6)).map { _ in block() }.joined(separator: "\n\n") + "\n"
  }

  private mutating func page(_ path: String) -> String {
    var lines = random.next(below: 12) == 0 ? [] : ["titel: \(title())"]
    func maybe(_ of: Int, _ random: inout RandomNumbers) -> Bool { random.next(below: of) == 0 }
    if maybe(2, &random) { lines.append("datum: 2016-0\(1 + random.next(below: 3))-11") }
    if maybe(3, &random) { lines.append("volgorde: \(random.next(below: 5))") }
    if maybe(2, &random) { lines.append("themas: [\(several(2) { $0.random.pick(Self.words) })]") }
    if maybe(4, &random) {
      lines.append("themas: [onbekend]".replacing("themas", with: "ledengroepen"))
    }
    if maybe(2, &random) { lines.append("onderwerpen: [\(several(3) { $0.title() })]") }
    if maybe(4, &random) { lines.append("hoort-bij: [\"[[\(title())]]\", \(self.path())]") }
    if maybe(4, &random) { lines.append("oude-adressen: [\(several(2) { $0.title() }), /oud/]") }
    if maybe(12, &random) { lines.append("concept: ja") }
    if maybe(12, &random) { lines.append("editie: trainer") }
    if maybe(12, &random) { lines.append("publiceren-vanaf: 2018-01-01") }
    if maybe(10, &random) { lines.append("vreemd-\(random.next(below: 3)): x") }
    if maybe(8, &random) { lines.append("taalniveau: makkelijk") }
    if path.hasPrefix("webinars/") {
      lines += ["nummer: \(random.next(below: 4))", "transcript: \(self.path())"]
    }
    return "---\n" + lines.joined(separator: "\n") + "\n---\n" + body()
  }

  private mutating func settingsText() -> String {
    """
    naam: Proef \(random.next(below: 3))
    menu: [index.md, \(random.pick(["begrippen.md", "weg.md", "themas/zorg.md"]))]
    kanalen:
      - naam: Nieuwsbrief
    controle:
      mappen:
        - map: artikelen/
          taalniveau: b1

    """
  }

  private mutating func book() -> String {
    """
    titel: \(title())
    openbaar: \(random.pick(["ja", "ja", "nee"]))
    omslag: \(random.pick(["omslag.png", "/beelden/1.png"]))
    hoofdstukken: [\(several(3) { "h\($0.random.next(below: 6)).md" })]
    register: [raad, \(random.pick(Self.words)), zeldzaam]

    """
  }

  private mutating func glossaryText() -> String {
    "begrippen:\n"
      + Set((0..<4).map { _ in random.pick(Self.words) }).sorted().map {
        "  - begrip: \($0)\n    uitleg: Uitleg.\n"
      }.joined()
  }

  private mutating func calendar() -> String {
    "periodes:\n"
      + (1...3).map { month in
        """
          - thema: \(random.pick(Self.words))
            van: 2017-0\(month)
            tot: 2017-0\(month)
            items:
              - kanaal: Nieuwsbrief
                materiaal: \(random.pick([path(), "\"[[\(title())]]\"", "\"\(title())#zorg\""]))

        """
      }.joined()
  }

  private mutating func addPage() {
    let folder = random.pick(["artikelen", "webinars", "artikelen/diep"] + Self.works)
    let name = random.pick(["h\(random.next(below: 8))", random.pick(Self.words).lowercased()])
    let path = "\(folder)/\(name)-\(files.count).md".replacing("h0-", with: "h0.md-")
    files[path] = page(path)
    for index in 0..<3 where random.next(below: 6) == 0 {
      files["\(random.pick(Self.works))/h\(index).md"] = page("cursusboeken/x.md")
    }
  }

  private mutating func addAsset() {
    files[random.pick(["beelden/\(random.next(below: 6)).png", "handreikingen/wijk/omslag.png"])] =
      "x"
  }

  // MARK: - Changes

  /// Changes something, and says what.
  mutating func change() -> String {
    let pages = files.keys.filter { $0.hasSuffix(".md") }.sorted()
    let path = random.pick(pages)
    let text = files[path] ?? ""
    let kind = random.next(below: 40)
    switch kind {
    case 0...13: files[path] = text + "\n\n" + block() + "\n"
    case 14...16:
      files[path] = text.split(separator: "\n\n").dropLast().joined(separator: "\n\n") + "\n\nx\n"
    case 17...24:
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      files[path] = lines.map { $0.hasPrefix("titel: ") ? "titel: \(title())" : String($0) }
        .joined(separator: "\n")
    case 25...29: files[path] = page(path)
    case 30: files[path] = text.replacing("## ", with: "## Nieuw ", maxReplacements: 1)
    case 31:
      // Two at a time.
      files[path] = text + "\n\nEen zin.\n"
      files[random.pick(pages)] = page(path)
    case 32: addPage()
    case 33: files[path] = nil
    case 34:
      files[path] = nil
      files[path.replacing(".md", with: "-nieuw.md")] = text
    case 35: addAsset()
    case 36: files[random.pick(files.keys.filter { $0.hasSuffix(".png") }.sorted() + [path])] = nil
    case 37: files[random.pick(["site.yaml", "begrippen.yaml"])] = nil
    case 38:
      files["site.yaml"] = settingsText()
      if random.next(below: 2) == 0 { files["kalender/2017.yaml"] = calendar() }
    default:
      if random.next(below: 2) == 0 { files["begrippen.yaml"] = glossaryText() }
      files["cursusboeken/basis/boek.yaml"] = book()
      today = random.pick(["2017-01-01", "2018-06-01"])
    }
    return "\(kind) of \(path)"
  }

  // MARK: - Reading

  /// What is read of it: of files that are as they were, the same drafts as the last time.
  mutating func input() throws -> SiteInput {
    var input = SiteInput(
      settings: SiteSettings(), drafts: [], books: [], assets: [],
      includesDrafts: includesDrafts, today: try PartialDate(today))
    for (path, text) in files.sorted(by: { $0.key < $1.key }) {
      let source = SourceFile(path: "content/" + path, text: text)
      if let page = PagePath(file: path) {
        if read[path]?.text != text {
          read[path] = (text, Draft.parse(source, path: page, kinds: input.kinds).0)
        }
        if let draft = read[path]?.draft { input.drafts.append(draft) }
      } else if path == "site.yaml" {
        input.settings = SiteSettings.parse(source).0
      } else if path == "begrippen.yaml" {
        input.glossary = Glossary.parse(source).0
      } else if path.hasSuffix("/boek.yaml") {
        let folder = String(path.dropLast("boek.yaml".count))
        if let book = Book.parse(source, folder: folder).0 { input.books.append(book) }
      } else if path.hasPrefix("kalender/") {
        if let calendar = CalendarFile.parse(source).0 { input.calendars.append(calendar) }
      } else {
        input.assets.append(Asset(path: path, size: text.utf8.count))
      }
    }
    if let finder = TermFinder(input.glossary) {
      for draft in input.drafts { input.mentions[draft.path] = finder.mentions(in: draft) }
    }
    input.edition = edition
    input.includesPrivateWorks = includesPrivateWorks
    return input
  }
}
