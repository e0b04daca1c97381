import Content
import Diagnostics
import Testing

@testable import Publishing

@Suite("The site to begin with")
struct StarterSiteTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func files() throws -> [SourceFile] {
    StarterSite.files(today: try PartialDate("2016-05-11"))
  }

  private func start(in name: String) throws {
    try SiteFolder(path: folder[name]).start(files())
  }

  private func refusal(in name: String) -> Diagnostic? {
    #expect(throws: Diagnostic.self) { try start(in: name) }
  }

  @Test("has every file of Sources/CEmbedded/starter: add it to Sources/CEmbedded/starter-files.h")
  func isComplete() throws {
    let path = Repository.path + "/Sources/CEmbedded/starter"
    let (listing, problems) = try FolderListing.read(root: path, as: "starter")
    let embedded = EmbeddedFile.starter
    #expect(problems.isEmpty)
    #expect(Set(listing.entries.map(\.path)).subtracting(embedded.map(\.path)) == [])
    for file in embedded {
      #expect(
        try readFile("\(path)/\(file.path)", within: path, as: file.path, limit: 1 << 20)
          == file.bytes)
    }
  }

  @Test("has a page of each kind, and builds without a word, concepts or not")
  func buildsWithoutAWord() async throws {
    for drafts in [false, true] {
      let site = try await build(
        "", and: files().filter { $0.path.hasPrefix("content/") }, theme: .standard, drafts: drafts,
        base: nil, checks: true)
      #expect(site.told == "")
      let kinds = Set(site.build?.site.pages.map(\.kindName) ?? [])
      #expect(Set(Kinds().names).subtracting(kinds) == [])
      #expect(site.files.contains("atom.xml"))
      #expect(site.files(with: "2000-01-01") == [])
      #expect(try #require(site["artikelen/een-artikel-schrijven/"]).contains("11 mei 2016"))
    }
  }

  @Test("has a calendar of the year and the month in which it begins")
  func hasACalendar() async throws {
    let site = try await build(
      "", and: files().filter { $0.path.hasPrefix("content/") }, theme: .standard, base: nil)
    let calendar = try #require(site.build?.site.calendar)
    #expect(calendar.years.map(\.number) == [2016])
    let period = try #require(calendar.periods.first)
    #expect(period.days == Day.days(ofMonth: 5, in: 2016))
    #expect(period.items.compactMap(\.date?.description) == ["2016-05-11", "2016-05-11"])
    let file = try files().first { $0.path == "content/kalender/2016.yaml" }
    #expect(file.map { String(decoding: $0.bytes, as: UTF8.self).contains("2000") } == false)
  }

  @Test("links its texts with each other")
  func isLinked() async throws {
    let site = try await build(
      "", and: files().filter { $0.path.hasPrefix("content/") }, theme: .standard, base: nil)
    let pages = try #require(site.build?.site.pages)
    var linked: Set<String> = []
    for page in pages {
      for case .page(let id, _) in page.targets {
        linked.formUnion([page.title, site.build?.site[id].title ?? ""])
      }
    }
    let texts = pages.filter { !$0.path.isIndex || $0.path.folders.count != 1 }.map(\.title)
    #expect(Set(texts).subtracting(linked) == [])
  }

  @Test("is made in a folder that is not there yet, whatever its name")
  func makesItsFolder() throws {
    try start(in: "een map/met spatiës en ‘tekens’")
    let made = folder.all(in: "een map/met spatiës en ‘tekens’").filter { !$0.hasSuffix("/") }
    #expect(Set(made) == Set(try files().map(\.path)))
    #expect(made.contains(".gitignore"))
  }

  @Test("is made in a folder that is empty, but for .git")
  func fillsAnEmptyFolder() throws {
    try folder.folder("leeg")
    try start(in: "leeg")
    try folder.write("x", to: "opslag/.git/HEAD")
    try start(in: "opslag")
    #expect(folder.text("opslag/.git/HEAD") == "x")
    try folder.folder("echt")
    try folder.link("koppeling", to: "echt")
    try start(in: "koppeling")
    #expect(folder.exists("echt/content/index.md"))
  }

  @Test("is not made where there is something, and says what")
  func overwritesNothing() throws {
    for name in ["README.md", "content/index.md", ".gitignore", "boodschappen.txt"] {
      try folder.write("van mij", to: "bezet/\(name)")
    }
    let before = folder.all()
    let told = refusal(in: "bezet")
    #expect(told?.id == "folder-in-use")
    #expect(
      told?.message.nl.contains("‘.gitignore’, ‘README.md’, ‘boodschappen.txt’ (en nog 1)") == true)
    #expect(folder.all() == before)
    try folder.write("een bestand", to: "bestand")
    #expect(refusal(in: "bestand")?.id == "unreadable-folder")
    #expect(folder.text("bestand") == "een bestand")
    // A second time is no different.
    try start(in: "nieuw")
    #expect(refusal(in: "nieuw")?.id == "folder-in-use")
  }

  @Test("says what was made when it cannot go on")
  func saysWhatWasMade() {
    let files = ["een.md", "twee.md", "twee.md/drie.md", "vier.md"].map {
      SourceFile(path: $0, text: $0)
    }
    let told = #expect(throws: Diagnostic.self) {
      try SiteFolder(path: folder["half"]).start(files)
    }
    #expect(told?.path == folder["half/twee.md/drie.md"])
    #expect(told?.hint?.nl.contains("2 van de 4 bestanden: een.md, twee.md") == true)
    #expect(folder.all(in: "half") == ["een.md", "twee.md"])
  }
}
