import Foundation
import Testing

@testable import Diagnostics

/// Whether each diagnostic has a broken site in `Tests/Broken`, which `Tests/Site/broken_sites.py` runs.
struct BrokenSiteCoverageTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../Broken").standardized

  @Test func eachDiagnosticHasABrokenSiteOrANamedTest() throws {
    let sites = try Self.ids(ofSitesIn: Self.folder)
    let elsewhere = try Self.firstWords(of: "elsewhere.txt")
    #expect(sites.count > 100)
    for entry in Catalogue.all {
      #expect(sites.contains(entry.id) || elsewhere.contains(entry.id), "\(entry.id)")
    }
    let known = Set(Catalogue.all.map(\.id))
    #expect(sites.union(elsewhere).subtracting(known) == [])
  }

  /// `broken-link`, of `links/broken-link.mail.site`.
  private static func ids(ofSitesIn folder: URL) throws -> Set<String> {
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    var ids: Set<String> = []
    while let file = files?.nextObject() as? URL {
      guard file.pathExtension == "site" else { continue }
      ids.insert(String(file.lastPathComponent.prefix { $0 != "." }))
    }
    return ids
  }

  private static func firstWords(of name: String) throws -> Set<String> {
    let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    let lines = text.split(separator: "\n").filter { !$0.hasPrefix("#") }
    return Set(lines.compactMap { $0.split(separator: " ").first.map(String.init) })
  }
}
