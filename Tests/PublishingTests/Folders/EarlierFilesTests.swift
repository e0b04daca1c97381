import Diagnostics
import Testing

@testable import Publishing

@Suite struct EarlierFilesTests {
  private let published: PublishedSite
  private var site: TemporaryFolder { published.site }

  init() throws { published = try PublishedSite() }

  private func text(_ path: String) throws -> String? {
    try published.folder.files([path])[path].map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func givesWhatWasPublished() async throws {
    try await published.publish(["een.ics": "een", "map/twee.ics": "twee"])
    let files = try published.folder.files(["een.ics", "map/twee.ics", "drie.ics"])
    #expect(files["een.ics"] == Array("een".utf8))
    #expect(files["map/twee.ics"] == Array("twee".utf8))
    #expect(files["drie.ics"] == nil)
    #expect(try published.folder.files([]) == .none)
  }

  @Test func givesNothingThatIsNotOurs() async throws {
    #expect(try text("een.ics") == nil)
    try await published.publish(["een.html": "een"])
    try site.write("van een ander", to: "output/een.ics")
    #expect(try text("een.ics") == nil)
    try await published.publish(["een.html": "een", "twee.ics": "twee"])
    site.remove("output/twee.ics")
    try site.write("elders", to: "elders.ics")
    try site.link("output/twee.ics", to: "../elders.ics")
    #expect(try text("twee.ics") == nil)
    site.remove("output/twee.ics")
    try site.folder("output/twee.ics")
    #expect(try text("twee.ics") == nil)
    site.remove("output/.trompet-manifest")
    #expect(try text("een.html") == nil)
  }

  @Test func startsAgainWhenAnotherPublishedMeanwhile() async throws {
    try await published.publish(["een.ics": "een"])
    let old = try published.folder.files(["een.ics"])
    try await published.publish(["een.ics": "twee"])
    let before = try site.fingerprint("output/een.ics")
    func attempt(_ earlier: EarlierFiles) async throws -> Publication? {
      try await published.folder.publish(
        [.page("een.ics", "drie")], shelf: published.folder.shelf(), earlier: earlier, threads: 1)
    }
    #expect(try await attempt(old) == nil)
    #expect(try site.fingerprint("output/een.ics") == before)
    let new = try published.folder.files(["een.ics"])
    #expect(try await attempt(new)?.written == ["een.ics"])
  }

  @Test func startsAgainWhenItIsGoneMeanwhile() async throws {
    try await published.publish(["een.ics": "een"])
    let old = try published.folder.files(["een.ics"])
    site.remove("output/een.ics")
    let publication = try await published.folder.publish(
      [.page("een.ics", "drie")], shelf: published.folder.shelf(), earlier: old, threads: 1)
    #expect(publication == nil)
  }
}
