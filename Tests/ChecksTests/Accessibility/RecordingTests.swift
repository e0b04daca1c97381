import Testing

@testable import Checks

@Suite("Recordings and their text")
struct RecordingTests {
  private let recording = "opname: https://www.youtube.com/watch?v=abcdefghijk"

  private func told(_ text: String, fields: String? = nil) async throws -> [String] {
    try await CheckedSite.told(
      by: RecordingWithoutTranscript.self, of: text, fields: fields ?? recording, folder: "webinars"
    )
  }

  @Test func withoutText() async throws {
    #expect(try await told("Bekijk het.") == ["-1:9 recording-without-transcript"])
    #expect(try await told("Bekijk het.", fields: "opname: film.mp4").count == 1)
  }

  @Test(
    arguments: [
      "## Transcript\n\nWelkom.", "## De uitgeschreven tekst\n\nWelkom.",
      "### Letterlijke tekst van het webinar\n\nA.",
      "Lees [wat er gezegd is](webinar-transcript.pdf).",
      "Lees [het transcript](../artikelen/twee.md).",
    ])
  func withText(_ text: String) async throws {
    #expect(try await told(text) == [])
  }

  @Test func withAFieldOrAFile() async throws {
    #expect(try await told("A.", fields: "\(recording)\ntranscript: tekst.pdf") == [])
    #expect(
      try await told(
        "A.",
        fields: "\(recording)\nmateriaal:\n  - bestand: tekst.pdf\n    titel: Uitgeschreven tekst")
        == [])
  }

  @Test func aPageThatTellsItAll() async throws {
    #expect(try await told(String(repeating: "woord ", count: 800)) == [])
    #expect(try await told(String(repeating: "woord ", count: 799)).count == 1)
  }

  @Test func noRecordingIsKnown() async throws {
    #expect(try await told("De opname staat op YouTube.", fields: "bekeken: 12") == [])
    #expect(try await told("A.", fields: "opname:") == [])
  }
}
