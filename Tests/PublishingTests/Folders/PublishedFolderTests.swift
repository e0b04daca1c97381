import Diagnostics
import Testing

@testable import Publishing

@Suite struct PublishedFolderTests {
  private let site: TemporaryFolder

  init() throws {
    site = try TemporaryFolder()
    try site.folder("content/artikelen")
    try site.folder("themes")
  }

  private func refusal(of output: String) -> Diagnostic? {
    do {
      _ = try PublishedFolder(
        path: output, site: site.path, protected: [site["content"], site["themes"]])
      return nil
    } catch {
      return error
    }
  }

  @Test func refusesTheRootOfTheDisk() {
    for path in ["/", "//", "/tmp/..", "/.."] {
      #expect(refusal(of: path)?.id == "output-refused", "\(path)")
      #expect(refusal(of: path)?.message.nl.contains("hele computer") == true, "\(path)")
    }
  }

  @Test func refusesTheSiteAndWhatItLiesIn() {
    for path in ["", "/", "/nieuw/..", "/content/.."] {
      #expect(
        refusal(of: site.path + path)?.message.nl.contains("map van de site zelf") == true,
        "\(path)")
    }
    #expect(refusal(of: "/tmp")?.message.nl.contains("‘\(site.path)’ in ligt") == true)
  }

  @Test func refusesProtectedFoldersAndAllInThem() {
    for path in ["content", "content/", "content/artikelen", "content/nieuw/dieper", "themes"] {
      #expect(refusal(of: site[path])?.message.nl.contains("uw eigen werk") == true, "\(path)")
    }
    #expect(refusal(of: site["nieuw/../content"])?.message.nl.contains("uw eigen werk") == true)
    #expect(refusal(of: site["nieuw/../../\(site.path.split(separator: "/").last ?? "")"]) != nil)
  }

  @Test func refusesWhatProtectedFoldersLieIn() throws {
    let elsewhere = try TemporaryFolder()
    try elsewhere.folder("a/themes")
    let error = #expect(throws: Diagnostic.self) {
      try PublishedFolder(
        path: elsewhere["a"], site: site.path, protected: [elsewhere["a/themes"]])
    }
    #expect(error?.message.nl.contains("in ligt") == true)
  }

  @Test func refusesLinksToSuchFolders() throws {
    try site.link("naar-content", to: "content")
    try site.link("naar-site", to: ".")
    try site.link("naar-niets", to: "weg")
    #expect(refusal(of: site["naar-content"])?.message.nl.contains("uw eigen werk") == true)
    #expect(refusal(of: site["naar-content/nieuw"])?.message.nl.contains("uw eigen werk") == true)
    #expect(refusal(of: site["naar-site"])?.message.nl.contains("map van de site zelf") == true)
    #expect(refusal(of: site["naar-niets"])?.message.nl.contains("niet te bereiken") == true)
  }

  @Test func refusesFiles() throws {
    try site.write("tekst", to: "bestand")
    #expect(refusal(of: site["bestand"])?.message.nl.contains("dit is een bestand") == true)
    #expect(refusal(of: site["bestand/output"])?.message.nl.contains("niet te bereiken") == true)
    #expect(refusal(of: "")?.id == "output-refused")
    #expect(refusal(of: "a\u{0}b")?.id == "output-refused")
  }

  @Test func allowsFoldersBesideThem() throws {
    try site.folder("output")
    for path in ["output", "uitgaven/trainer", "contents", "output/"] {
      #expect(refusal(of: site[path]) == nil, "\(path)")
    }
    #expect(!site.exists("uitgaven"))
  }
}
