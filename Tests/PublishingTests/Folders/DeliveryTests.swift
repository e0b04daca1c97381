import Diagnostics
import Testing

@testable import Publishing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct DeliveryTests {
  private let published: PublishedSite
  private var site: TemporaryFolder { published.site }

  init() throws { published = try PublishedSite() }

  // MARK: - Writing

  @Test func writesEverythingIntoAFolderThatItMakes() async throws {
    let publication = try await published.publish(["index.html": "thuis", "a/b/een.html": "een"])
    #expect(publication.written == ["a/b/een.html", "index.html"])
    #expect(publication.unchanged == 0)
    #expect(
      published.output == ["a/", "a/b/", "a/b/een.html", "index.html"])
    #expect(site.text("output/a/b/een.html") == "een")
    #expect(
      site.text("output/.trompet-manifest")
        == "trompet-manifest 1\na/\na/b/\na/b/een.html\nindex.html\n")
  }

  @Test func makesTheFoldersThatTheOutputLiesIn() async throws {
    let folder = try PublishedFolder(path: site["x/y/output"], site: site.path, protected: [])
    _ = try await folder.publish([Artefact.page("een.html", "een")], threads: 1)
    #expect(site.text("x/y/output/een.html") == "een")
  }

  @Test func writesNothingWhenNothingChanged() async throws {
    try site.write("plaatje", to: "content/een.png")
    let image = Artefact(path: "een.png", body: .file(site["content/een.png"], root: site.path))
    let artefacts = [Artefact.page("a/een.html", "een"), Artefact.page("leeg.txt", ""), image]
    try await published.publish(artefacts)
    let names = [
      "a", "a/een.html", "leeg.txt", "een.png", ".trompet-manifest", ".trompet-lock", "",
    ]
    let before = try names.map { try site.fingerprint("output/\($0)") }
    let publication = try await published.publish(artefacts)
    #expect(publication.written.isEmpty)
    #expect(publication.unchanged == 3)
    #expect(try names.map { try site.fingerprint("output/\($0)") } == before)
  }

  @Test func writesOnlyWhatChanged() async throws {
    try await published.publish(["een.html": "een", "twee.html": "twee", "drie.html": "drie"])
    let before = try site.fingerprint("output/een.html")
    let publication = try await published.publish([
      "een.html": "een", "twee.html": "TWEE", "drie.html": "drie en meer",
    ])
    #expect(publication.written == ["drie.html", "twee.html"])
    #expect(publication.unchanged == 1)
    #expect(site.text("output/twee.html") == "TWEE")
    #expect(try site.fingerprint("output/een.html") == before)
  }

  @Test func neverShowsHalfAFile() async throws {
    try await published.publish(["een.html": "oud"])
    // Who has the old file open keeps reading it: the new one came beside it.
    let reader = try #require(fopen(site["output/een.html"], "r"))
    defer { _ = fclose(reader) }
    try await published.publish(["een.html": "nieuw"])
    #expect(fgetc(reader) == Int32(UInt8(ascii: "o")))
    #expect(site.text("output/een.html") == "nieuw")
  }

  @Test func givesFilesAndFoldersTheModesOfTheUmask() async throws {
    try await published.publish(["a/een.html": "een"])
    let mask = umask(0)
    _ = umask(mask)
    var status = stat()
    try #require(stat(site["output/a/een.html"], &status) == 0)
    #expect(status.st_mode & 0o777 == 0o666 & ~mask)
    try #require(stat(site["output/a"], &status) == 0)
    #expect(status.st_mode & 0o777 == 0o777 & ~mask)
  }

  @Test(arguments: [1, 2, 4]) func writesTheSameWithAnyNumberOfThreads(threads: Int) async throws {
    let pages = (0..<300).map { Artefact.page("\($0 % 7)/\($0).html", "pagina \($0)") }
    let publication = try await published.publish(pages, threads: threads)
    #expect(publication.written.count == 300)
    for number in 0..<300 {
      #expect(site.text("output/\(number % 7)/\(number).html") == "pagina \(number)")
    }
  }

  // MARK: - Copies

  @Test func copiesFilesOfAnySize() async throws {
    let block = String(repeating: "0123456789abcde\n", count: 1 << 16)
    for (name, text) in [("leeg", ""), ("blok", block), ("meer", block + block + "x")] {
      try site.write(text, to: "content/\(name)")
      let artefact = Artefact(path: name, body: .file(site["content/\(name)"], root: site.path))
      #expect(try await published.publish([artefact]).written == [name])
      #expect(site.text("output/\(name)") == text)
      #expect(try await published.publish([artefact]).written.isEmpty)
    }
    // One byte further on than what is compared at a time.
    try site.write(block + block + "y", to: "content/meer")
    let artefact = Artefact(path: "meer", body: .file(site["content/meer"], root: site.path))
    #expect(try await published.publish([artefact]).written == ["meer"])
    #expect(site.text("output/meer")?.hasSuffix("\ny") == true)
  }

  @Test func keepsTheOldFileWhenACopyFails() async throws {
    try await published.publish(["een.png": "oud"])
    let weg = Artefact(path: "een.png", body: .file(site["content/weg.png"], root: site.path))
    let error = await #expect(throws: Diagnostic.self) { try await published.publish([weg]) }
    #expect(error?.id == "unreadable-file")
    #expect(site.text("output/een.png") == "oud")
  }

  #if os(Linux)
    @Test func leavesNothingBehindWhenWritingFailsHalfway() async throws {
      try await published.publish(["een.png": "oud"])
      // It opens as a file does, and then cannot be read.
      let broken = Artefact(path: "een.png", body: .file("/proc/self/mem", root: "/proc"))
      let error = await #expect(throws: Diagnostic.self) { try await published.publish([broken]) }
      #expect(error?.id == "unwritable-output")
      #expect(error?.message.nl.contains("de schijf geeft een fout") == true)
      #expect(site.text("output/een.png") == "oud")
      #expect(
        site.all(in: "output") == [".trompet-lock", ".trompet-manifest", "een.png"])
    }

    @Test func saysThatTheDiskIsFull() throws {
      let full = open("/dev/full", O_WRONLY)
      try #require(full >= 0)
      defer { _ = close(full) }
      let fault = #expect(throws: FileFault.self) {
        try [UInt8](repeating: 0, count: 10).withUnsafeBytes { try OpenFile.write($0, to: full) }
      }
      #expect(fault == .system(ENOSPC))
      let diagnostic = Diagnostic.unwritable("a.html", try #require(fault), output: "output")
      #expect(diagnostic.path == "output/a.html")
      #expect(diagnostic.message.nl == "Dit kan niet geschreven worden: de schijf is vol.")
    }
  #endif

  // MARK: - Paths

  @Test(arguments: [
    "", "/etc/passwd", "a//b", "a/", "./a", "a/./b", "../a", "a/../b", "a\u{0}b", "a\nb",
    "a\u{9B}b",
    ".trompet-manifest", ".trompet-tmp-1", ".git/config", "a/.git",
    String(repeating: "é", count: 128),
    String(repeating: "aaaa/", count: 1_000) + "b",
  ])
  func refusesUnusablePaths(path: String) async throws {
    let error = await published.refusal(of: ["goed.html": "goed", path: "fout"])
    #expect(error?.id == "unusable-path")
    #expect(!site.exists("output"))
  }

  @Test(arguments: [
    ("", "het heeft geen naam"), ("/etc", "begint met ‘/’"), ("a//b", "heeft geen naam"),
    ("a/..", "‘..’ mogen niet"), ("a\u{1B}b", "stuurtekens"), (".trompet-x", "zijn bezet"),
  ])
  func saysWhyAPathIsUnusable(path: String, reason: String) async throws {
    let error = await published.refusal(of: [path: "fout"])
    #expect(error?.message.nl.contains(reason) == true)
    #expect(error?.message.nl.contains("\u{1B}") == false)
  }

  @Test func acceptsUnusualPaths() async throws {
    let paths = [
      String(repeating: "a", count: 255), "...", ".nojekyll", ".well-known/x", "a b/c&d",
      "ééń.html",
    ]
    let publication = try await published.publish(paths.map { Artefact.page($0, "x") })
    #expect(publication.written.count == paths.count)
  }

  @Test(arguments: [
    ["a.html", "a.html"], ["a.html", "A.html"], ["é/x", "É/x"], ["a", "a/b"], ["a/b/c", "a/b"],
    ["A/b/c", "a"],
  ])
  func refusesTwoArtefactsInOnePlace(paths: [String]) async throws {
    let error = await #expect(throws: Diagnostic.self) {
      try await published.publish(paths.map { Artefact.page($0, "x") })
    }
    #expect(error?.id == "same-path")
    #expect(!site.exists("output"))
  }
}
