import Diagnostics
import Testing

@testable import Content

@Suite struct EncodingTests {
  private func problem(_ bytes: [UInt8]) -> String? {
    Encoding.problem(in: SourceFile(path: "een.md", bytes: bytes))?.message.nl
  }

  @Test func acceptsAllOfUTF8() {
    #expect(problem(Array("é€😀\u{7FF}\u{800}\u{FFFF}\u{10000}\u{10FFFF}".utf8)) == nil)
    #expect(problem([]) == nil)
  }

  @Test(
    arguments: [
      [0xC0, 0xAF], [0xC1, 0xBF], [0xE0, 0x80, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
      [0xF5, 0x80, 0x80, 0x80], [0x80], [0xC3], [0xE2, 0x82], [0xF0, 0x9F, 0x98], [0xE9, 0x20],
    ] as [[UInt8]])
  func refusesWhatIsNotWellFormed(bytes: [UInt8]) {
    #expect(problem(bytes)?.contains("Windows-1252") == true)
  }

  /// The standard library decides what is well-formed.
  @Test func agreesWithTheStandardLibraryOnEveryPairOfBytes() {
    for first in UInt8(1)...255 {
      for second in UInt8(1)...255 {
        let bytes = [0x61, first, second, 0x62]
        if first >= 0xFE, second >= 0xFE { continue }
        #expect((problem(bytes) == nil) == (String(validating: bytes, as: UTF8.self) != nil))
      }
    }
  }

  @Test func namesUTF16WithAndWithoutItsMark() {
    #expect(problem([0xFF, 0xFE, 0x64, 0]) == "Dit bestand is geen UTF-8; het lijkt UTF-16.")
    #expect(problem([0xFE, 0xFF, 0, 0x64])?.contains("UTF-16") == true)
    #expect(problem(Array("dag".utf8).flatMap { [$0, 0] })?.contains("UTF-16") == true)
  }

  @Test func findsAStrayNUL() {
    #expect(problem(Array("dag\0 allemaal".utf8))?.contains("NUL") == true)
  }
}
