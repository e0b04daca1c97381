import Content
import Diagnostics
import Testing

@testable import Publishing

/// Pictures in a book, which are in the file itself.
@Suite struct BookPictureTests {
  private let text = """
    -- content/cursusboeken/boek/index.md --
    ---
    titel: Het boek
    ---
    -- content/cursusboeken/boek/een.md --
    ---
    titel: Een
    ---
    ![Een vlek](vlek.svg)
    -- content/cursusboeken/boek/vlek.svg --
    <svg xmlns="http://www.w3.org/2000/svg"/>
    """

  @Test func areInTheFile() async throws {
    let site = try await build(text)
    #expect(site.told == "")
    // What the file holds, and the end of its line.
    #expect(
      try #require(site[PrintHTMLTests.path]).contains(
        "<img src=\"data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciLz4K\" alt=\"Een vlek\""
      ))
  }

  private func works(sizes: [Int], shown: [String]) async throws -> Site {
    let pictures = shown.map { "![x](\($0).png)" }.joined(separator: "\n\n")
    let reading = await Reading.parse(
      SiteFiles.split(
        """
        -- content/cursusboeken/boek/index.md --
        ---
        titel: Het boek
        ---
        -- content/cursusboeken/boek/een.md --
        ---
        titel: Een
        ---
        \(pictures)
        """),
      assets: sizes.enumerated().map {
        Asset(path: "cursusboeken/boek/p\($0.offset).png", size: $0.element)
      }, today: try PartialDate("2016-11-30"))
    return Site.assemble(reading.input).0
  }

  @Test func areNoMoreThanABookCanHold() async throws {
    let most = BookPictures.limit
    let sizes = [most / 2, most / 2 - 1]
    for (shown, fits) in [(["p0", "p1"], true), (["p0", "p1", "p1"], false)] {
      let site = try await works(sizes: sizes, shown: shown)
      let (_, told) = BookPictures.read(
        of: site.works, in: site, from: "", reading: { _ in Array("GIF89a".utf8) })
      #expect(told.isEmpty == fits)
      #expect(
        fits
          || told.map { "\($0.path): \($0.message.nl)" } == [
            "content/cursusboeken/boek/p0.png: De afbeeldingen van het boek ‘Het boek’ zijn samen "
              + "meer dan 64 MB; dit is de grootste."
          ])
    }
  }

  @Test func thatCannotBeReadStopABuild() async throws {
    let site = try await works(sizes: [1], shown: ["p0"])
    let (_, told) = BookPictures.read(of: site.works, in: site, from: "/nergens")
    #expect(told.map(\.path) == ["content/cursusboeken/boek/p0.png"])
    #expect(told.hasErrors)
  }

  @Test func changeWhatABuildIsMadeFrom() async throws {
    let other = text.replacing("2000/svg\"/>", with: "2000/svg\" />")
    let builds = try await [build(text).build, build(text).build, build(other).build]
    let digests = builds.map { $0?.digest.text }
    #expect(digests[0] == digests[1])
    #expect(digests[0] != digests[2])
  }

  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
    ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"), ("ÿþ?", "w7/Dvj8="),
  ])
  func areWrittenAsInTheStandard(text: String, encoded: String) {
    var bytes: [UInt8] = []
    bytes.appendBase64(Array(text.utf8))

    #expect(String(decoding: bytes, as: UTF8.self) == encoded)
  }
}
