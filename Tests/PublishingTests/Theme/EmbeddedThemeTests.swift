import Diagnostics
import Testing

@testable import Publishing

@Suite("The theme in the program")
struct EmbeddedThemeTests {
  @Test(
    "has every file of themes/standaard, and no other: add it to Sources/CEmbedded/theme-files.h")
  func isComplete() throws {
    let (listing, problems) = try FolderListing.read(root: StandardTheme.folder, as: "standaard")
    #expect(problems.isEmpty)
    #expect(listing.entries.count > 50)
    let embedded = EmbeddedFile.theme.map(\.path)
    let there = listing.entries.map(\.path)
    #expect(Set(there).subtracting(embedded) == [])
    #expect(Set(embedded).subtracting(there) == [])
    #expect(embedded == embedded.sorted { $0.precedesBytewise($1) })
  }

  @Test("has the bytes of each file as they are, also where they are no text")
  func hasTheBytes() throws {
    for file in EmbeddedFile.theme {
      let path = "\(StandardTheme.folder)/\(file.path)"
      #expect(
        try readFile(path, within: Repository.path, as: file.path, limit: 1 << 24) == file.bytes,
        "\(file.path)")
    }
  }

  @Test("gives static files the fingerprint of their bytes")
  func hasFingerprints() throws {
    let files = Theme.Files.standard.layers.flatMap(\.statics)
    #expect(files.contains { $0.path.hasSuffix(".woff2") })
    for file in files { #expect(file.fingerprint == Fingerprint.of(file.bytes)) }
  }

  @Test("is whole: it loads in every language without a word")
  func loads() throws {
    for language in [Language.dutch, .english] {
      let (theme, problems) = Theme.load(.standard, language: language)
      #expect(problems.isEmpty)
      #expect(theme.colours.count == 10)
      #expect(theme.signs["oog"]?.starts(with: Array("<svg".utf8)) == true)
    }
  }
}
