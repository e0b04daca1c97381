import Content
import Diagnostics
import Testing

@testable import Publishing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite("The themes of a site's folder")
struct ThemeFolderTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("---\ntitel: Een\n---\n\nTekst.\n", to: "content/artikelen/een.md")
  }

  /// Builds what lies in the folder.
  private func build(_ settings: String = "") async throws -> SiteInMemory {
    try folder.write("adres: https://trompet.example/\n" + settings, to: "content/site.yaml")
    let site = SiteFolder(path: folder.path)
    let reading = try await site.read(threads: 1, today: try PartialDate("2016-11-30"))
    let (build, diagnostics) = SiteBuild.prepare(
      reading, theme: site.theme(of: reading.input.settings), content: site.content,
      options: .init())
    return SiteInMemory(build, diagnostics)
  }

  @Test("need not be there: the program has all that a site needs")
  func needNotBeThere() async throws {
    let site = try await build()
    #expect(site.told == "")
    #expect(try #require(site["artikelen/een/"]).contains("static/css/trompet.css"))
    #expect(site.files.contains("static/css/trompet.css"))
  }

  @Test("lie over each other: the one that the settings name over ‘standaard’ over the program’s")
  func lieOverEachOther() async throws {
    try folder.write("standaard {{title}}", to: "themes/standaard/templates/artikel.html")
    try folder.write("los van {{title}}", to: "themes/standaard/templates/lijst.html")
    try folder.write("eigen {{title}}", to: "themes/eigen/templates/artikel.html")
    try folder.write("nooit {{title}}", to: "themes/ander/templates/artikel.html")
    let standard = try await build()
    #expect(standard["artikelen/een/"] == "standaard Een")
    let own = try await build("vormgeving: eigen\n")
    #expect(own.told == "")
    #expect(own["artikelen/een/"] == "eigen Een")
    #expect(own["artikelen/"] == "los van Artikelen")
    let english = try await build("design: eigen\n")
    #expect(english["artikelen/een/"] == "eigen Een")
  }

  @Test("are found by their name; one that is not there is told, with the nearest")
  func areFoundByName() async throws {
    try folder.write("x", to: "themes/eigen/README.md")
    let site = try await build("vormgeving: eigne\n")
    let problem = try #require(site.diagnostic("unknown-design"))
    #expect(site.build == nil)
    #expect(problem.path == "content/site.yaml")
    #expect(problem.position == Position(line: 2, column: 13))
    #expect(problem.hint?.nl == "Bedoelt u ‘eigen’?")
    #expect(try await build("vormgeving: standaard\n").told == "")
  }

  @Test(
    "lie in themes/ and nowhere else",
    arguments: ["../elders", "..", ".", "", "eigen/templates", "/tmp", "pagina.html"])
  func lieInTheirFolder(_ name: String) async throws {
    try folder.write("x", to: "elders/templates/artikel.html")
    try folder.write("x", to: "themes/eigen/templates/artikel.html")
    try folder.write("x", to: "themes/pagina.html")
    #expect(try await build("vormgeving: \"\(name)\"\n").diagnostic("unknown-design") != nil)
  }

  @Test("may hold links, pipes and backups: they are left out with a word")
  func mayHoldOddFiles() async throws {
    try folder.write("geheim", to: "geheim.txt")
    try folder.folder("themes/eigen/static")
    try folder.folder("themes/eigen/templates")
    try folder.link("themes/eigen/static/geheim.txt", to: folder["geheim.txt"])
    try folder.link("themes/eigen/templates/artikel.html", to: "nergens.html")
    try #require(mkfifo(folder["themes/eigen/templates/lijst.html"], 0o600) == 0)
    try folder.write("oud", to: "themes/eigen/templates/home.html~")
    let site = try await build("vormgeving: eigen\n")
    #expect(
      site.diagnostics.map { "\($0.path) \($0.id)" } == [
        "themes/eigen/static/geheim.txt skipped-link",
        "themes/eigen/templates/artikel.html skipped-link",
        "themes/eigen/templates/home.html~ leftover",
        "themes/eigen/templates/lijst.html skipped-special-file",
      ])
    #expect(site.build != nil)
    #expect(!site.files.contains("static/geheim.txt"))
  }

  @Test("may have a name with spaces and accents")
  func mayHaveAnyName() async throws {
    try folder.write("x {{title}}", to: "themes/onze stijl é/templates/artikel.html")
    let site = try await build("vormgeving: onze stijl e\u{301}\n")
    #expect(site.told == "")
    #expect(site["artikelen/een/"] == "x Een")
  }
}
