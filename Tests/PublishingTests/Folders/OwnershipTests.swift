import Diagnostics
import Testing

@testable import Publishing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct OwnershipTests {
  private let published: PublishedSite
  private var site: TemporaryFolder { published.site }

  init() throws { published = try PublishedSite() }

  // MARK: - What is ours and what is not

  @Test func removesWhatIsNotMadeAnyMore() async throws {
    try await published.publish(["a/b/een.html": "een", "a/twee.html": "twee", "drie.html": "drie"])
    let publication = try await published.publish(["a/twee.html": "twee"])
    #expect(publication.removed == ["a/b/een.html", "drie.html"])
    #expect(
      published.output == ["a/", "a/twee.html"])
    #expect(site.text("output/.trompet-manifest") == "trompet-manifest 1\na/\na/twee.html\n")
  }

  @Test func removesFoldersOfOursThatBecomeEmpty() async throws {
    try await published.publish(["a/b/c/een.html": "een", "a/b/twee.html": "twee"])
    try await published.publish(["drie.html": "drie"])
    #expect(published.output == ["drie.html"])
  }

  @Test func leavesWhatOthersPutThere() async throws {
    try site.write("voorbeeld.nl", to: "output/CNAME")
    try site.write("ref", to: "output/.git/HEAD")
    try site.folder("output/leeg")
    try await published.publish(["a/een.html": "een", "leeg/twee.html": "twee"])
    try site.write("van mij", to: "output/a/notitie.txt")
    let before = try ["CNAME", ".git", ".git/HEAD"].map { try site.fingerprint("output/\($0)") }
    let publication = try await published.publish(["drie.html": "drie"])
    #expect(publication.removed == ["a/een.html", "leeg/twee.html"])
    // Both folders stay: one is not empty, the other we did not make.
    #expect(
      published.output == [
        ".git/", ".git/HEAD", "CNAME", "a/", "a/notitie.txt", "drie.html", "leeg/",
      ])
    #expect(
      try ["CNAME", ".git", ".git/HEAD"].map { try site.fingerprint("output/\($0)") } == before)
  }

  @Test func refusesToReplaceWhatIsNotOurs() async throws {
    try site.write("van mij", to: "output/b/index.html")
    try site.write("ook", to: "output/a.html")
    let error = await published.refusal(of: [
      "a.html": "x", "b/index.html": "thuis", "c/een.html": "een",
    ])
    #expect(error?.id == "not-ours")
    #expect(error?.path == site["output/a.html"])
    #expect(error?.message.nl.contains("‘a.html’, ‘b/index.html’") == true)
    #expect(site.text("output/b/index.html") == "van mij")
    #expect(site.all(in: "output") == [".trompet-lock", "a.html", "b/", "b/index.html"])
  }

  @Test func takesOverAFileThatIsTheSameAlready() async throws {
    try site.write("thuis", to: "output/index.html")
    let before = try site.fingerprint("output/index.html")
    let publication = try await published.publish(["index.html": "thuis"])
    #expect(publication.written.isEmpty)
    #expect(publication.unchanged == 1)
    #expect(try site.fingerprint("output/index.html") == before)
    try await published.publish(["index.html": "nieuw"])
    #expect(site.text("output/index.html") == "nieuw")
  }

  @Test func letsAFileBecomeAFolderAndBack() async throws {
    try await published.publish(["a": "bestand"])
    let there = try await published.publish(["a/b/een.html": "een"])
    #expect(there.removed == ["a"])
    #expect(
      published.output == ["a/", "a/b/", "a/b/een.html"])
    let back = try await published.publish(["a": "bestand"])
    #expect(back.removed == ["a/b/een.html"])
    #expect(
      published.output == ["a"])
    #expect(site.text("output/.trompet-manifest") == "trompet-manifest 1\na\n")
  }

  @Test func refusesAFolderOfOthersWhereAFileMustCome() async throws {
    try await published.publish(["a/een.html": "een"])
    try site.write("van mij", to: "output/a/notitie.txt")
    #expect(
      await published.refusal(of: ["a": "bestand"])?.message.nl.contains("‘a/notitie.txt’") == true)
    #expect(site.text("output/a/een.html") == "een")
    try site.folder("output/b")
    #expect(await published.refusal(of: ["b": "bestand"])?.id == "not-ours")
  }

  @Test func refusesAFileOfOthersWhereAFolderMustCome() async throws {
    try site.write("van mij", to: "output/a")
    let error = await published.refusal(of: ["a/een.html": "een"])
    #expect(error?.id == "not-ours")
    #expect(site.text("output/a") == "van mij")
  }

  @Test func doesNotRemoveTheNewFileUnderItsOldName() async throws {
    // Where capitals do not count, both names are one file: here that takes a hard link.
    try await published.publish(["Een.html": "een"])
    try #require(link(site["output/Een.html"], site["output/een.html"]) == 0)
    let publication = try await published.publish(["een.html": "een"])
    #expect(publication.removed.isEmpty)
    #expect(site.text("output/Een.html") == "een")
  }

  @Test func tellsNamesApartByTheirBytes() async throws {
    try await published.publish(["e\u{301}.html": "los"])
    let publication = try await published.publish(["\u{E9}.html": "vast"])
    #expect(publication.removed.map { Array($0.utf8) } == [Array("e\u{301}.html".utf8)])
    #expect(published.output.map { Array($0.utf8) } == [Array("\u{E9}.html".utf8)])
  }

  // MARK: - Links

  @Test func neverWritesThroughALinkToAFolder() async throws {
    try site.folder("elders")
    try site.folder("output")
    try site.link("output/a", to: site["elders"])
    let error = await published.refusal(of: ["a/een.html": "een", "twee.html": "twee"])
    #expect(error?.id == "link-in-output")
    #expect(error?.path == site["output/a"])
    #expect(site.all(in: "elders").isEmpty)
    #expect(!site.exists("output/twee.html"))
  }

  @Test func neverRemovesThroughALinkToAFolder() async throws {
    try await published.publish(["a/een.html": "een", "a/b/twee.html": "twee"])
    site.remove("output/a")
    try site.write("van mij", to: "elders/een.html")
    try site.folder("elders/b")
    try site.link("output/a", to: site["elders"])
    let publication = try await published.publish(["twee.html": "twee"])
    #expect(publication.removed.isEmpty)
    #expect(publication.diagnostics.map(\.id) == ["link-in-output", "link-in-output"])
    #expect(site.all(in: "elders") == ["b/", "een.html"])
    #expect(site.exists("output/a"))
  }

  @Test func replacesALinkOnlyWhereAFileOfOursWas() async throws {
    try site.write("van mij", to: "elders.html")
    try await published.publish(["een.html": "een"])
    site.remove("output/een.html")
    try site.link("output/een.html", to: site["elders.html"])
    try await published.publish(["een.html": "een"])
    #expect(site.text("output/een.html") == "een")
    #expect(site.text("elders.html") == "van mij")

    try site.link("output/twee.html", to: site["elders.html"])
    let error = await published.refusal(of: ["een.html": "een", "twee.html": "van mij"])
    #expect(error?.id == "not-ours")
  }
}
