import Diagnostics
import Testing

@testable import Publishing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct FolderListingTests {
  private let site: TemporaryFolder

  init() throws {
    site = try TemporaryFolder()
    try site.folder("content")
  }

  private func list() throws -> (paths: [String], warnings: [Diagnostic]) {
    let (listing, diagnostics) = try FolderListing.read(root: site["content"], as: "content")
    return (listing.entries.map(\.path), diagnostics)
  }

  @Test func listsFilesByteByByteWithTheirSize() throws {
    try site.write("twee", to: "content/b/een.md")
    try site.write("", to: "content/b-c.md")
    try site.write("é", to: "content/é.md")
    try site.write("Z", to: "content/Z.md")
    let (listing, diagnostics) = try FolderListing.read(root: site["content"], as: "content")
    #expect(listing.entries.map(\.path) == ["Z.md", "b-c.md", "b/een.md", "é.md"])
    #expect(listing.entries.map(\.size) == [1, 0, 4, 2])
    #expect(diagnostics.isEmpty)
  }

  @Test func leavesOutHiddenNames() throws {
    try site.write("x", to: "content/.git/config")
    try site.write("x", to: "content/.verborgen.md")
    try site.write("x", to: "content/gewoon.md")
    let (paths, warnings) = try list()
    #expect(paths == ["gewoon.md"])
    #expect(warnings.isEmpty)
  }

  @Test func readsFoldersThatLookLikePages() throws {
    try site.write("x", to: "content/map.md/een.md")
    #expect(try list().paths == ["map.md/een.md"])
  }

  @Test func followsLinksToFilesInTheRoot() throws {
    try site.write("abc", to: "content/een.md")
    try site.link("content/ook.md", to: "een.md")
    let (listing, diagnostics) = try FolderListing.read(root: site["content"], as: "content")
    #expect(listing.entries.map(\.path) == ["een.md", "ook.md"])
    #expect(listing.entries.map(\.size) == [3, 3])
    #expect(listing.entries.map(\.isLinked) == [false, true])
    #expect(diagnostics.isEmpty)
  }

  @Test func followsLinksWhenTheRootItselfIsOne() throws {
    try site.write("abc", to: "echt/een.md")
    try site.link("echt/ook.md", to: "een.md")
    try site.link("link", to: "echt")
    let (listing, diagnostics) = try FolderListing.read(root: site["link"], as: "content")
    #expect(listing.entries.map(\.path) == ["een.md", "ook.md"])
    #expect(diagnostics.isEmpty)
  }

  @Test func saysWhereALinkOutOfTheRootLeads() throws {
    try site.write("geheim", to: "elders/geheim.md")
    // A name that only begins like the root is not in it.
    try site.write("geheim", to: "contents/geheim.md")
    try site.link("content/a", to: "../elders")
    try site.link("content/b.md", to: site["contents/geheim.md"])
    let (paths, warnings) = try list()
    #expect(paths.isEmpty)
    #expect(warnings.map(\.id) == ["skipped-link", "skipped-link"])
    #expect(warnings.map(\.path) == ["content/a", "content/b.md"])
    #expect(warnings.map(\.severity) == [.warning, .warning])
    #expect(warnings.first?.message.nl.contains("‘../elders’, buiten de map") == true)
    #expect(warnings.last?.message.nl.contains("‘\(site["contents/geheim.md"])’") == true)
  }

  @Test func saysWhenALinkLeadsToNothing() throws {
    try site.link("content/.#een.md", to: "iemand@computer.1234")
    try site.link("content/een.md", to: "weg.md")
    try site.link("content/rond.md", to: "rond.md")
    try site.write("x", to: "content/rest.md")
    let (paths, warnings) = try list()
    #expect(paths == ["rest.md"])
    #expect(warnings.map(\.path) == ["content/een.md", "content/rond.md"])
    #expect(warnings.first?.message.nl.contains("‘weg.md’, en daar is niets") == true)
  }

  @Test func readsEveryFolderOnce() throws {
    try site.write("x", to: "content/map/een.md")
    try site.link("content/aaa", to: "map")
    try site.link("content/map/terug", to: "..")
    let (paths, warnings) = try list()
    #expect(paths == ["map/een.md"])
    #expect(warnings.map(\.path) == ["content/aaa", "content/map/terug"])
    #expect(warnings.allSatisfy { $0.message.nl.contains("al onder een andere naam") })
  }

  @Test func givesAFolderOnlyReachedByLinksToTheFirstLink() throws {
    try site.write("x", to: "content/.bron/een.md")
    for name in ["d", "b", "c"] { try site.link("content/\(name)", to: ".bron") }
    let (paths, warnings) = try list()
    #expect(paths == ["b/een.md"])
    #expect(warnings.map(\.path) == ["content/c", "content/d"])
  }

  @Test(.timeLimit(.minutes(1))) func neverOpensAPipe() throws {
    try #require(mkfifo(site["content/pijp.md"], 0o644) == 0)
    try site.link("content/via.md", to: "pijp.md")
    try site.write("x", to: "content/rest.md")
    let (paths, warnings) = try list()
    #expect(paths == ["rest.md"])
    #expect(warnings.map(\.path) == ["content/pijp.md", "content/via.md"])
    #expect(warnings.map(\.id) == ["skipped-special-file", "skipped-special-file"])
  }

  @Test func skipsNamesThatCannotBeShown() throws {
    let invalid = site["content/fout-"] + "X.md"
    var bytes = invalid.utf8CString
    let place = try #require(bytes.lastIndex(of: CChar(UInt8(ascii: "X"))))
    bytes[place] = CChar(bitPattern: 0xE9)
    let descriptor = bytes.withUnsafeBufferPointer {
      $0.baseAddress.map { open($0, O_CREAT | O_WRONLY, 0o644) } ?? -1
    }
    try #require(descriptor >= 0)
    _ = close(descriptor)
    defer { _ = bytes.withUnsafeBufferPointer { $0.baseAddress.map { unlink($0) } } }
    try site.write("x", to: "content/rood\u{1B}[31m.md")
    try site.write("x", to: "content/rest.md")
    let (paths, warnings) = try list()
    #expect(paths == ["rest.md"])
    #expect(warnings.map(\.path) == ["content/fout-\u{FFFD}.md", "content/rood·[31m.md"])
    #expect(warnings.map(\.id) == ["skipped-name", "skipped-name"])
  }

  @Test func goesAsDeepAsTheSystemLets() throws {
    var path = "content"
    for _ in 0..<1_000 { path += "/a" }
    try site.write("x", to: path + "/een.md")
    #expect(try list().paths == [String(path.dropFirst("content/".count)) + "/een.md"])
  }

  @Test func throwsWhenTheRootIsNotThere() throws {
    let error = #expect(throws: Diagnostic.self) {
      try FolderListing.read(root: site["weg"], as: "content")
    }
    #expect(error?.id == "unreadable-folder")
    #expect(error?.path == "content")
  }
}

@Suite struct FileReadingTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func readsAllBytesUpToTheLimit() throws {
    try folder.write("vier", to: "een.md")
    #expect(
      try readFile(folder["een.md"], within: folder.path, as: "een.md", limit: 4)
        == Array("vier".utf8))
    let error = #expect(throws: Diagnostic.self) {
      try readFile(folder["een.md"], within: folder.path, as: "een.md", limit: 3)
    }
    #expect(error?.id == "too-large-file")
    #expect(error?.message.nl.contains("3 bytes") == true)
  }

  @Test(.timeLimit(.minutes(1))) func refusesWhatIsNotAFile() throws {
    try #require(mkfifo(folder["pijp"], 0o644) == 0)
    try folder.folder("map")
    for name in ["pijp", "map"] {
      let error = #expect(throws: Diagnostic.self) {
        try readFile(folder[name], within: folder.path, as: name, limit: 10)
      }
      #expect(error?.message.nl.contains("geen gewoon bestand") == true)
    }
    let error = #expect(throws: Diagnostic.self) {
      try readFile("/dev/zero", within: "/dev", as: "nul", limit: 10)
    }
    #expect(error?.id == "unreadable-file")
  }

  @Test func followsALinkInsideTheFolderOnly() throws {
    try folder.write("binnen", to: "content/een.md")
    try folder.write("buiten", to: "elders.md")
    try folder.link("content/hier.md", to: "een.md")
    try folder.link("content/daar.md", to: "../elders.md")
    func read(_ name: String) throws(Diagnostic) -> [UInt8] {
      try readFile(folder[name], within: folder["content"], as: name, limit: 10)
    }
    #expect(try read("content/hier.md") == Array("binnen".utf8))
    let error = #expect(throws: Diagnostic.self) { try read("content/daar.md") }
    #expect(error?.message.en.contains("outside the folder") == true)
  }

  @Test func saysWhyAFileCannotBeRead() throws {
    let error = #expect(throws: Diagnostic.self) {
      try readFile(folder["weg.md"], within: folder.path, as: "content/weg.md", limit: 10)
    }
    #expect(error?.path == "content/weg.md")
    #expect(error?.message.en == "This file cannot be read: it is not there.")
  }
}
