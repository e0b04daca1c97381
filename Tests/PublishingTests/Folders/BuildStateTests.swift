import Diagnostics
import Synchronization
import Testing

@testable import Publishing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct BuildStateTests {
  private let published: PublishedSite
  private var site: TemporaryFolder { published.site }

  init() throws { published = try PublishedSite() }

  /// Pages that count how often they are rendered.
  private final class Pages: Sendable {
    private let renderings = Mutex(0)
    let text: String

    init(text: String = "tekst") { self.text = text }

    var artefacts: [Artefact] {
      (0..<400).map { number in
        Artefact(
          path: "map/\(number).html",
          body: .rendered {
            self.renderings.withLock { $0 += 1 }
            return Array(repeating: UInt8(ascii: "x"), count: 100_000) + Array(self.text.utf8)
          })
      }
    }

    /// How many were rendered since it was last asked.
    func count() -> Int {
      renderings.withLock { count in
        defer { count = 0 }
        return count
      }
    }
  }

  private func digest(_ text: String) -> InputDigest {
    var digest = InputDigest()
    digest.add(text)
    return digest
  }

  @Test func whatIsMadeFromTheSameIsNotRenderedAgain() async throws {
    let pages = Pages()
    _ = try await published.folder.publish(pages.artefacts, from: digest("een"), threads: 2)
    #expect(pages.count() == 400)
    let again = try await published.folder.publish(
      pages.artefacts, from: digest("een"), threads: 2)
    // Those of the very last moment may have been changed within it.
    #expect(pages.count() < 400)
    #expect(again.written.isEmpty)
    #expect(again.unchanged == 400)
  }

  @Test func whatIsMadeFromSomethingElseIs() async throws {
    let pages = Pages()
    _ = try await published.folder.publish(pages.artefacts, from: digest("een"), threads: 2)
    _ = pages.count()
    _ = try await published.folder.publish(pages.artefacts, from: digest("twee"), threads: 2)
    #expect(pages.count() == 400)
    _ = try await published.folder.publish(pages.artefacts, threads: 2)
    #expect(pages.count() == 400)
  }

  @Test func whatSomebodyChangedIsPutRightThoughItsSizeAndTimeAreTheSame() async throws {
    let pages = Pages()
    _ = try await published.folder.publish(pages.artefacts, from: digest("een"), threads: 2)
    let path = "output/map/7.html"
    let right = try #require(site.text(path))
    var before = stat()
    try #require(stat(site[path], &before) == 0)
    try site.write(String(right.reversed()), to: path)
    #if canImport(Glibc)
      var times = [before.st_atim, before.st_mtim]
    #else
      var times = [before.st_atimespec, before.st_mtimespec]
    #endif
    try #require(utimensat(AT_FDCWD, site[path], &times, 0) == 0)
    let again = try await published.folder.publish(
      pages.artefacts, from: digest("een"), threads: 2)
    #expect(again.written == ["map/7.html"])
    #expect(site.text(path) == right)
  }

  @Test func whatIsGoneComesBack() async throws {
    let pages = Pages()
    _ = try await published.folder.publish(pages.artefacts, from: digest("een"), threads: 2)
    site.remove("output/map/7.html")
    let again = try await published.folder.publish(
      pages.artefacts, from: digest("een"), threads: 2)
    #expect(again.written == ["map/7.html"])
  }

  @Test func aCopyOfTheStateVouchesForNothing() async throws {
    let pages = Pages()
    _ = try await published.folder.publish(pages.artefacts, from: digest("een"), threads: 2)
    _ = pages.count()
    let state = try #require(site.text("output/.trompet-state"))
    // Not removed: the number that the file has could be given out again.
    try site.move("output/.trompet-state", to: "elders")
    try site.write(state, to: "output/.trompet-state")
    _ = try await published.folder.publish(pages.artefacts, from: digest("een"), threads: 2)
    #expect(pages.count() == 400)
  }

  @Test func aBuildWithoutInputLeavesNoState() async throws {
    try await published.publish(["een.html": "een"])
    #expect(!site.exists("output/.trompet-state"))
  }

  @Test func noTwoListsOfTextsHaveOneDigest() {
    func digest(_ texts: [String]) -> InputDigest {
      var digest = InputDigest()
      for text in texts { digest.add(text) }
      return digest
    }
    let lists: [[String]] = [
      [], [""], ["", ""], ["a"], ["a", ""], ["", "a"], ["a", "b"], ["ab"], ["b", "a"],
      ["abcdefgh"], ["abcdefgh", ""], ["abcdefg", "h"], ["abcdefghi"], ["\0"], ["\0\0"],
    ]
    #expect(Set(lists.map(digest)).count == lists.count)
    #expect(digest(["a", "b"]) == digest(["a", "b"]))
  }
}
