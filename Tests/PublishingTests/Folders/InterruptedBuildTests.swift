import Diagnostics
import Testing

@testable import Publishing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct InterruptedBuildTests {
  private let published: PublishedSite
  private var site: TemporaryFolder { published.site }

  init() throws { published = try PublishedSite() }

  // MARK: - The manifest

  @Test func ignoresManifestLinesThatLeadElsewhere() async throws {
    try site.write("van mij", to: "buiten.txt")
    try site.write("ref", to: "output/.git/HEAD")
    let lines = [
      "../buiten.txt", site["buiten.txt"], ".git/HEAD", "a/../../buiten.txt", "weg.html",
    ]
    try site.write("weg", to: "output/weg.html")
    try site.write(
      "trompet-manifest 1\n" + lines.joined(separator: "\n") + "\n",
      to: "output/.trompet-manifest")
    let publication = try await published.publish(["een.html": "een"])
    #expect(publication.removed == ["weg.html"])
    #expect(site.text("buiten.txt") == "van mij")
    #expect(site.text("output/.git/HEAD") == "ref")
    #expect(publication.diagnostics.map(\.id) == ["manifest-entry"])
    #expect(publication.diagnostics.first?.message.nl.contains("4, waarvan de eerste ‘..") == true)
    #expect(site.text("output/.trompet-manifest") == "trompet-manifest 1\neen.html\n")
  }

  @Test func removesNothingOnTheWordOfAManifestThatItCannotRead() async throws {
    try site.write("x", to: "output/oud.html")
    try site.write("<<<<<<< HEAD\noud.html\n", to: "output/.trompet-manifest")
    let publication = try await published.publish(["een.html": "een"])
    #expect(publication.diagnostics.map(\.id) == ["unknown-manifest"])
    #expect(site.exists("output/oud.html"))
    #expect(site.text("output/.trompet-manifest") == "trompet-manifest 1\neen.html\n")
  }

  @Test func doesNotFollowALinkInPlaceOfTheManifest() async throws {
    try site.write("trompet-manifest 1\n", to: "elders")
    try site.folder("output")
    try site.link("output/.trompet-manifest", to: site["elders"])
    let error = await published.refusal(of: ["een.html": "een"])
    #expect(error?.id == "unwritable-output")
    #expect(site.text("elders") == "trompet-manifest 1\n")
  }

  // MARK: - Killed builds

  @Test func putsAKilledBuildRight() async throws {
    try await published.publish(["oud.html": "oud", "blijft.html": "blijft"])
    // Killed halfway: one new file and its folder are there, another only in part.
    try site.write(
      "trompet-manifest 1\nblijft.html\nnieuw/\nnieuw/af.html\nnieuw/niet.html\noud.html\n",
      to: "output/.trompet-manifest")
    try site.write("af", to: "output/nieuw/af.html")
    try site.write("niet hele", to: "output/.trompet-tmp-3")
    try site.write("trompet-man", to: "output/.trompet-tmp-0")

    let publication = try await published.publish([
      "blijft.html": "blijft", "nieuw/af.html": "AF", "nieuw/niet.html": "niet helemaal",
    ])
    #expect(publication.written == ["nieuw/af.html", "nieuw/niet.html"])
    #expect(publication.removed == ["oud.html"])
    #expect(
      site.all(in: "output") == [
        ".trompet-lock", ".trompet-manifest", "blijft.html", "nieuw/", "nieuw/af.html",
        "nieuw/niet.html",
      ])
  }

  @Test func removesWhatAKilledBuildLeftOfPagesThatAreGone() async throws {
    try site.write(
      "trompet-manifest 1\nnieuw/\nnieuw/af.html\nnieuw/niet.html\n",
      to: "output/.trompet-manifest")
    try site.write("af", to: "output/nieuw/af.html")
    let publication = try await published.publish(["een.html": "een"])
    #expect(publication.removed == ["nieuw/af.html"])
    #expect(
      published.output == ["een.html"])
  }

  @Test func listsEverythingBeforeItWritesAnything() async throws {
    try await published.publish(["oud.html": "oud"])
    let (folder, name) = (site, "output/.trompet-manifest")
    try await published.publish([
      Artefact(
        path: "nieuw/een.html", body: .rendered { Array((folder.text(name) ?? "").utf8) })
    ])
    #expect(
      site.text("output/nieuw/een.html")
        == "trompet-manifest 1\nnieuw/\nnieuw/een.html\noud.html\n")
    #expect(site.text(name) == "trompet-manifest 1\nnieuw/\nnieuw/een.html\n")
  }

  @Test func goesOnAfterABuildThatFailed() async throws {
    try await published.publish(["oud.html": "oud"])
    let broken = Artefact(path: "b/kapot.png", body: .file(site["weg.png"], root: site.path))
    _ = await #expect(throws: Diagnostic.self) {
      try await published.publish([Artefact.page("a/een.html", "een"), broken], threads: 1)
    }
    #expect(site.text("output/a/een.html") == "een")
    #expect(site.text("output/oud.html") == "oud")
    let publication = try await published.publish(["twee.html": "twee"])
    #expect(publication.removed == ["a/een.html", "oud.html"])
    #expect(
      published.output == ["twee.html"])
  }

  // MARK: - Two builds

  @Test(.timeLimit(.minutes(1))) func letsASecondBuildWait() async throws {
    let folder = try published.folder
    let pages = { @Sendable (text: String) in
      (0..<400).map { Artefact.page("\($0).html", "\(text) \($0)") }
    }
    // One thread each, so that the builds themselves run side by side.
    await withTaskGroup(of: Void.self) { group in
      for name in ["een", "twee", "drie", "vier"] {
        group.addTask {
          for _ in 0..<5 {
            await #expect(throws: Never.self) { try await folder.publish(pages(name), threads: 1) }
          }
        }
      }
    }
    // All pages are of one build, and nothing is left of the others.
    let last = try #require(site.text("output/0.html")?.split(separator: " ").first)
    for number in 0..<400 { #expect(site.text("output/\(number).html") == "\(last) \(number)") }
    #expect(site.all(in: "output").count == 402)
  }

  @Test(.timeLimit(.minutes(1))) func saysOnceThatItWaits() async throws {
    let folder = try published.folder
    _ = try await folder.publish([Artefact.page("een.html", "oud")], threads: 1)
    let (told, teller) = AsyncStream.makeStream(of: Diagnostic.self)
    let opened = try OutputFolder(path: site["output"])
    let lock = try #require(try BuildLock.attempt(in: opened))
    #expect(try BuildLock.attempt(in: opened) == nil)
    async let second = folder.publish([Artefact.page("een.html", "nieuw")], threads: 1) {
      teller.yield($0)
    }
    var messages = told.makeAsyncIterator()
    let first = await messages.next()
    #expect(first?.id == "output-busy")
    #expect(first?.severity == .warning)
    try await Task.sleep(nanoseconds: 100_000_000)
    #expect(site.text("output/een.html") == "oud")
    lock.release()
    #expect(try await second.written == ["een.html"])
    teller.finish()
    #expect(await messages.next() == nil)
  }

  @Test(.timeLimit(.minutes(1))) func stopsWaitingWhenItIsToldTo() async throws {
    let folder = try published.folder
    try site.folder("output")
    let lock = try #require(try BuildLock.attempt(in: OutputFolder(path: site["output"])))
    let second = Task { try await folder.publish([Artefact.page("een.html", "een")], threads: 1) }
    second.cancel()
    let error = await #expect(throws: Diagnostic.self) { try await second.value }
    #expect(error?.id == "output-busy")
    #expect(error?.severity == .error)
    lock.release()
  }
}
