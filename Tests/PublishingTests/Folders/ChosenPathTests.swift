import Diagnostics
import Foundation
import Testing

@testable import Publishing

@Suite("Files and folders as people type them")
struct ChosenPathTests {
  /// A site with a few pages, in a folder that is gone afterwards.
  private func inSite(_ body: (SiteFolder) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "chosen-\(UUID())/een é")
    defer { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }
    for path in ["content/artikelen/een.md", "content/site.yaml", "themes/mijn/page.html"] {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data().write(to: file)
    }
    try body(SiteFolder(path: folder.path(percentEncoded: false)))
  }

  private static let known = ["content/site.yaml", "content/artikelen/een.md"]

  @Test(arguments: [
    ("content/artikelen", "content/artikelen/"), ("content/artikelen/", "content/artikelen/"),
    ("artikelen", "content/artikelen/"), ("artikelen/een.md", "content/artikelen/een.md"),
    ("./content/artikelen/een.md", "content/artikelen/een.md"),
    ("./artikelen//een.md", "content/artikelen/een.md"),
    ("artikelen/een", "content/artikelen/een.md"), ("site.yaml", "content/site.yaml"),
    ("content/artikelen/../site.yaml", "content/site.yaml"), ("content", "content/"),
    ("themes/mijn", "themes/mijn/"),
  ])
  func findsBelowTheSite(typed: String, path: String) throws {
    try inSite { site in
      let found = try site.paths(of: [typed], among: Self.known)
      #expect(found == [path])
      if typed.hasPrefix("content") {
        let whole = try site.paths(of: ["\(site.path)/\(typed)"], among: Self.known)
        #expect(whole == [path])
      }
    }
  }

  @Test func takesTheSiteItselfAsAll() throws {
    try inSite { site in
      let all = try site.paths(of: [site.path, "artikelen"], among: [])
      let same = try site.paths(of: ["artikelen", "content/artikelen/"], among: [])
      #expect(all.isEmpty && same.count == 1)
    }
  }

  @Test func followsALinkToTheTexts() throws {
    try inSite { site in
      let other = site.path + "/texts"
      try FileManager.default.moveItem(atPath: site.content, toPath: other)
      try FileManager.default.createSymbolicLink(
        atPath: site.content, withDestinationPath: "texts")
      let found = try site.paths(of: ["artikelen"], among: [])
      #expect(found == ["content/artikelen/"])
    }
  }

  @Test(arguments: [
    ("content/artikelne", "content/artikelen"), ("een.md", "content/artikelen/een.md"),
    ("artikelen/ene.md", "content/artikelen/een.md"), ("./content/artikel/", "content/artikelen"),
  ])
  func saysWhatIsNearest(typed: String, meant: String) throws {
    try inSite { site in
      do throws(Diagnostic) {
        _ = try site.paths(of: [typed], among: Self.known)
        Issue.record("\(typed) was found")
      } catch {
        #expect(error.id == "unknown-path" && error.hint?.nl.contains("‘\(meant)’") == true)
      }
    }
  }

  @Test(arguments: ["", "/etc/passwd", "../..", "niets"])
  func refusesWhatIsElsewhere(typed: String) throws {
    try inSite { site in
      #expect(throws: Diagnostic.self) { try site.paths(of: [typed], among: Self.known) }
    }
  }
}
