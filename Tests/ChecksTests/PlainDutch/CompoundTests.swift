import Testing

@testable import Checks

@Suite("Parts of words")
struct CompoundTests {
  @Test(
    "A compound falls into its parts, and a word with endings does not",
    arguments: [
      "gemeente-raads-fractie", "cliënten-raad", "Gemeente-huis", "zorg-aanbieders",
      "participatie-raad",
      "belangen-behartiger", "ervarings-verhalen", "Wmo=raad", "cursus-map",
      "communicatie-kalender",
      "samenwerkings-overeenkomst", "familie-vereniging", "vrijwilligers-organisaties",
      "zorg-verzekeraars",
      "verantwoordelijkheid", "werkelijkheid", "mogelijkheden", "communiceren", "activiteiten",
      "gemeenschappelijke",
      "noodzakelijkheid", "vergadering", "organisaties", "belastbaarheid", "toegankelijkheid",
      "onafhankelijk",
    ])
  func parts(_ word: String) {
    let whole = word.replacing("-", with: "").replacing("=", with: "-")
    let parts = Array(whole.utf8).withUnsafeBufferPointer { bytes in
      Compound.parts(of: bytes).map { String(decoding: bytes[$0], as: UTF8.self) }
    }
    #expect(parts == word.split { $0 == "-" || $0 == "=" }.map(String.init))
  }

  @Test("A word of a megabyte is one part, and counted in one pass")
  func large() {
    let word = Array(repeating: UInt8(ascii: "a"), count: 1 << 20)
    word.withUnsafeBufferPointer { bytes in
      #expect(Compound.parts(of: bytes) == [0..<bytes.count])
      #expect(Syllables.count(in: bytes) == bytes.count / 2)
    }
  }
}
