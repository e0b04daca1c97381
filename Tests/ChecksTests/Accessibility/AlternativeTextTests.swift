import Testing

@testable import Checks

@Suite("Words in the place of pictures")
struct AlternativeTextTests {
  private func told(_ text: String) async throws -> [String] {
    try await CheckedSite.told(by: AlternativeText.self, of: text)
  }

  @Test(
    arguments: [
      "Foto", "afbeelding", "Afbeelding 12", "een foto", "Plaatje.", "logo", "image", "Alt tekst",
      "foto’s",
    ])
  func wordsThatSayNothing(_ words: String) async throws {
    let expected = words == "Alt tekst" ? [] : ["1:3 vague-alternative"]
    #expect(try await told("![\(words)](koor.png)") == expected)
  }

  @Test(
    arguments: [
      "IMG_1234", "IMG_1234.jpg", "DSC00012", "koor.png", "Screenshot 2016-09-16",
      "foto_van_koor.jpeg",
      "IMG-20160916-WA0003",
    ])
  func namesOfFiles(_ words: String) async throws {
    #expect(try await told("![\(words)](koor.png)") == ["1:3 file-name-as-alternative"])
  }

  @Test(
    arguments: [
      "Koor", "koor", "Foto van het koor op het plein", "Logo van KansPlus", "Image building",
      "Een grafiek van 10 jaar", "decoratief", "Decoratief", "decorative", "Wmo-raad",
      "Scan de code",
      "Afbeeldingen van het koor",
    ])
  func wordsThatSayWhatThereIs(_ words: String) async throws {
    #expect(try await told("![\(words)](koor.png)") == [])
  }

  @Test func aNameThatIsAlsoThatOfTheFile() async throws {
    let names = ["![zingend-koor](zingend-koor.png)", "![Zingend koor](zingend-koor.png)"]
    let told = try await CheckedSite.told(
      by: AlternativeText.self, of: names.joined(separator: "\n\n"), files: ["zingend-koor.png"])
    #expect(told == ["1:3 file-name-as-alternative"])
  }

  @Test func lengthInCharacters() async throws {
    let letters = String(repeating: "é", count: AlternativeText.longest)
    #expect(try await told("![\(letters)](koor.png)") == [])
    #expect(try await told("![\(letters)é](koor.png)") == ["1:3 long-alternative"])
  }

  @Test func eachOfSeveralAtItsPlace() async throws {
    #expect(
      try await told("![Foto](koor.png) en\n![Foto](koor.png)\n\n> - ![foto](koor.png)") == [
        "1:3 vague-alternative", "2:3 vague-alternative", "4:7 vague-alternative",
      ])
  }

  @Test func aPageOrFilmIsNoPicture() async throws {
    #expect(try await told("![foto](twee.md) ![video.png](https://voorbeeld.nl/)").count == 1)
  }
}
