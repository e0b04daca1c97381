import Testing

@testable import Checks

@Suite("Files elsewhere")
struct DownloadWithoutTypeTests {
  private func told(_ text: String, files: [String] = []) async throws -> [String] {
    try await CheckedSite.told(by: DownloadWithoutType.self, of: text, files: files)
  }

  @Test(
    arguments: [
      "a.pdf", "a.PDF", "b/a.docx", "a.xlsx?download=1", "a.pdf#page=2", "a.zip", "a.b.pptx",
    ])
  func aTypeThatIsNotNamed(_ file: String) async throws {
    #expect(
      try await told("Zie [het verslag](https://a.nl/\(file)).") == ["1:6 download-without-type"])
  }

  @Test(
    arguments: [
      "[het verslag (pdf, 2 MB)](https://a.nl/a.pdf)", "[het verslag](https://a.nl/a.pdf) (PDF)",
      "de pdf van [het verslag](https://a.nl/a.pdf)", "[de lijst in Excel](https://a.nl/a.xlsx)",
      "[dia’s](https://a.nl/a.pptx)", "https://a.nl/a.pdf", "[het verslag](https://a.nl/pdf)",
      "[het verslag](https://a.nl/a.html)", "[de site](https://voorbeeld.pdf)",
      "[pdf](https://a.nl/?f=a.docx)", "![Een beeld](https://a.nl/a.pdf)", "[mail](mailto:a@b.nl)",
    ])
  func aTypeThatIsNamedOrNone(_ text: String) async throws {
    #expect(try await told(text) == [])
  }

  @Test func theTypeOfTheSitesOwnFilesIsAdded() async throws {
    #expect(try await told("[het verslag](verslag.pdf)", files: ["verslag.pdf"]) == [])
  }
}
