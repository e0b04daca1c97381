import Diagnostics
import Testing

@testable import Publishing

@Suite struct PrintShelfTests {
  private let published: PublishedSite
  private var site: TemporaryFolder { published.site }

  init() throws { published = try PublishedSite() }

  private static func file(
    _ path: String, _ text: String, pages: Int = 4, input: Int = 1,
    anchors: [PrintedFile.Anchor] = []
  ) -> PrintedFile {
    var digest = InputDigest()
    digest.add(input)
    return PrintedFile(
      path: path, pages: pages, size: text.utf8.count, paper: .a4, input: digest.text,
      content: InputDigest(of: Array(text.utf8)).text,
      sha256: String(repeating: "0f", count: 32), anchors: anchors)
  }

  /// Publishes pages and PDFs; what is not given anew, but lies on the shelf, is kept.
  @discardableResult
  private func publish(
    _ pages: [String], printing printed: [String: String] = [:], keepingOthers: Bool = false
  ) async throws -> Publication? {
    let files = printed.map { Self.file($0, $1) }
    let shelf = try published.folder.shelf().replacing(files)
    let pdfs = shelf.files.map { file in
      let text = printed[file.path]
      return Artefact(
        path: file.path, body: text.map { text in .rendered { Array(text.utf8) } } ?? .kept)
    }
    return try await published.folder.publish(
      pages.map { Artefact.page($0, "bladzijde") } + pdfs, shelf: shelf,
      keepingOthers: keepingOthers, threads: 2)
  }

  // MARK: - The record

  @Test func readsBackWhatItWrote() {
    let anchors = [
      PrintedFile.Anchor(name: "omslag", page: 1), .init(name: "één--kop", page: 3),
    ]
    let shelf = PrintShelf([
      Self.file("boeken/twee.pdf", "twee"),
      Self.file("boeken/een.pdf", "een", pages: 45, anchors: anchors),
    ])
    let read = PrintShelf.parse(shelf.bytes)
    #expect(read.files == shelf.files)
    #expect(read["boeken/een.pdf"]?.pages == 45)
    #expect(read["boeken/een.pdf"]?.anchors == anchors)
    #expect(read["boeken/twee.pdf"]?.anchors == [])
    #expect(read["boeken/drie.pdf"] == nil)
    #expect(String(decoding: shelf.bytes, as: UTF8.self).contains("\n\t3\téén--kop\n"))
  }

  @Test func readsNothingOfAnotherFormat() {
    let lines = PrintShelf([Self.file("een.pdf", "een")]).bytes.dropFirst(PrintShelf.format.count)
    for format in ["trompet-boeken 2", "", "trompet-boeken 1 "] {
      #expect(PrintShelf.parse(Array(format.utf8) + lines).files.isEmpty, "\(format)")
    }
    #expect(PrintShelf.parse([]).files.isEmpty)
  }

  @Test(arguments: [
    ("een.pdf", "../een.pdf"), ("een.pdf", "/etc/passwd"), ("een.pdf", ".git/een.pdf"),
    ("\t4\t", "\t0\t"), ("\t4\t", "\t-4\t"), ("\t4\t", "\t04\t"), ("\t4\t", "\t100001\t"),
    ("\t4\t", "\t99999999999999999999\t"), ("\t3\t", "\t9999999999\t"), ("\ta4\t", "\tA3\t"),
    ("\t0f0f", "\t0F0F"), ("0f\n", "\n"), ("een.pdf\t", "een.pdf\t\t"), ("een.pdf", "e\u{1B}n.pdf"),
  ])
  func readsNoLineThatItWouldNotWrite(right: String, wrong: String) {
    let text = String(
      decoding: PrintShelf([Self.file("een.pdf", "een"), Self.file("twee.pdf", "twee")]).bytes,
      as: UTF8.self)
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { "\($0)\n" }
    #expect(lines[1].contains(right))
    lines[1] = lines[1].replacing(right, with: wrong)
    #expect(PrintShelf.parse(Array(lines.joined().utf8)).files.map(\.path) == ["twee.pdf"])
  }

  @Test func skipsAnchorsThatCannotBe() {
    let file = Self.file("een.pdf", "een", pages: 9, anchors: [.init(name: "goed", page: 9)])
    let lines = "\t10\tte-ver\n\t0\tnul\n\t\n\t3\n\t3\t\n\tx\tletter\n\t3\tstuur\u{7}\n"
    let read = PrintShelf.parse(PrintShelf([file]).bytes + Array(lines.utf8))
    #expect(read.files.first?.anchors == [.init(name: "goed", page: 9)])
  }

  @Test func survivesEveryCutOfItsRecord() {
    let whole = PrintShelf([
      Self.file("een.pdf", "een", anchors: [.init(name: "a", page: 1)]),
      Self.file("twee.pdf", "twee", anchors: [.init(name: "b", page: 2)]),
    ])
    for count in 0...whole.bytes.count {
      let read = PrintShelf.parse(Array(whole.bytes.prefix(count)))
      #expect(read.files.count <= 2)
      for file in read.files { #expect(file.anchors.count <= 1) }
    }
  }

  // MARK: - The folder

  @Test func keepsWhatWasPrintedWithoutMakingItAgain() async throws {
    try await publish(["een.html"], printing: ["boeken/een.pdf": "%PDF"])
    #expect(try published.folder.shelf().files.map(\.path) == ["boeken/een.pdf"])
    let before = try site.fingerprint("output/boeken/een.pdf")
    let record = try site.fingerprint("output/.trompet-boeken")
    #expect(try await publish(["een.html", "twee.html"])?.written == ["twee.html"])
    #expect(try site.fingerprint("output/boeken/een.pdf") == before)
    #expect(try site.fingerprint("output/.trompet-boeken") == record)
  }

  @Test func recordsNothingOfNothing() async throws {
    try await publish(["een.html"])
    #expect(!site.exists("output/.trompet-boeken"))
    #expect(try published.folder.shelf().files.isEmpty)
  }

  @Test func forgetsWhatIsNotWhatWasPrinted() async throws {
    for change in ["%PDX", "%PDF-langer", ""] {
      try await publish(["een.html"], printing: ["een.pdf": "%PDF"])
      try site.write(change, to: "output/een.pdf")
      #expect(try published.folder.shelf().files.isEmpty, "\(change)")
      #expect(try await publish(["een.html"])?.removed == ["een.pdf"], "\(change)")
    }
    try await publish(["een.html"], printing: ["een.pdf": "%PDF"])
    site.remove("output/een.pdf")
    #expect(try published.folder.shelf().files.isEmpty)
    try await publish(["een.html"])
    #expect(site.text("output/.trompet-boeken") == PrintShelf.format + "\n")
  }

  @Test func offersNoFileThatIsNotOurs() async throws {
    try await publish(["een.html"], printing: ["een.pdf": "%PDF"])
    try site.write("trompet-manifest 1\neen.html\n", to: "output/.trompet-manifest")
    #expect(try published.folder.shelf().files.isEmpty)
    try await publish(["een.html"])
    #expect(site.text("output/een.pdf") == "%PDF")
  }

  @Test func followsNoLinkFromTheShelf() async throws {
    try await publish(["een.html"], printing: ["een.pdf": "%PDF"])
    site.remove("output/een.pdf")
    try site.write("%PDF", to: "elders.pdf")
    try site.link("output/een.pdf", to: "../elders.pdf")
    #expect(try published.folder.shelf().files.isEmpty)
    site.remove("output/.trompet-boeken")
    try site.link("output/.trompet-boeken", to: "../elders.pdf")
    #expect(throws: Diagnostic.self) { try published.folder.shelf() }
  }

  @Test func startsAgainWhenAnotherPrintedMeanwhile() async throws {
    try await publish(["een.html"], printing: ["een.pdf": "%PDF"])
    let old = try published.folder.shelf()
    try await publish(["een.html"], printing: ["een.pdf": "%PDF 2"])
    let before = site.all(in: "output")
    let publication = try await published.folder.publish(
      [Artefact(path: "een.pdf", body: .kept), .page("twee.html", "")], shelf: old, threads: 1)
    #expect(publication == nil)
    #expect(site.all(in: "output") == before)
  }

  @Test func startsAgainWhenWhatIsKeptIsGone() async throws {
    try await publish(["een.html"], printing: ["een.pdf": "%PDF"])
    let shelf = try published.folder.shelf()
    site.remove("output/een.pdf")
    let publication = try await published.folder.publish(
      [Artefact(path: "een.pdf", body: .kept), .page("een.html", "")], shelf: shelf, threads: 1)
    #expect(publication == nil)
    #expect(site.text("output/een.html") == "bladzijde")
  }

  @Test func keepsFilesOfEarlierRunsWhenAsked() async throws {
    try site.write("van een ander", to: "output/ander.txt")
    try await publish(
      ["een.txt", "map/twee.txt"], printing: ["een.pdf": "%PDF"], keepingOthers: true)
    try await publish(["drie.txt"], printing: ["drie.pdf": "%PDF"], keepingOthers: true)
    #expect(
      published.output == [
        "ander.txt", "drie.pdf", "drie.txt", "een.pdf", "een.txt", "map/", "map/twee.txt",
      ])
    #expect(try published.folder.shelf().files.map(\.path) == ["drie.pdf", "een.pdf"])
    site.remove("output/een.txt")
    try await publish(["vier.txt"], keepingOthers: true)
    let manifest = try #require(site.text("output/.trompet-manifest"))
    #expect(!manifest.contains("een.txt") && !manifest.contains("ander.txt"))
    #expect(manifest.contains("map/twee.txt"))
    // Without, what nobody makes goes.
    #expect(try await publish(["vier.txt"])?.removed == ["drie.txt", "map/twee.txt"])
  }
}
