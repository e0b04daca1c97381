import Testing

@testable import Checks

@Suite("Bold lines as headings")
struct BoldAsHeadingTests {
  private func told(_ text: String) async throws -> [String] {
    try await CheckedSite.told(by: BoldAsHeading.self, of: text)
  }

  @Test(
    arguments: [
      "**Wat wij doen**\n\nWij zingen.", "__Wat wij doen__\n\n- zingen", "**Wat ‘wij’ doen**\n\nA.",
      "**Wat *wij* doen** \n\n| a |\n| - |\n| b |",
    ])
  func aShortBoldParagraphAboveText(_ text: String) async throws {
    #expect(try await told(text).map { $0.suffix(15) } == ["bold-as-heading"])
  }

  @Test(
    arguments: [
      // A question in an interview, a label, a shout, a start of a paragraph, an end of a page.
      "**Wat doet u?**\n\nIk zing.", "**Neem mee:**\n\n- een pen",
      "**Let op!**\n\nDe deur gaat dicht.",
      "**Kom op tijd.**\n\nDe deur gaat dicht.", "**Zingen** doen wij.\n\nSamen.",
      "Tekst.\n\n**Tot dan**",
      // A line in an address, a caption, a button, a part of a list or of a quotation.
      "**Het koor**  \nPostbus 1\n\nTekst.",
      "![Het koor](koor.png)\n\n**Het koor in 2016**\n\nTekst.",
      "**[Meld u aan](twee.md)**\n\nTekst.", "- **Zingen**\n\n  Samen.",
      "> **Zingen**\n>\n> Samen.",
      "**12**\n\nTekst.", "**Wat wij doen**\n\n## Kop\n\nTekst.",
      "**Een regel die zo lang is dat geen mens er nog een kop in ziet staan**\n\nTekst.",
    ])
  func whatIsNoHeading(_ text: String) async throws {
    #expect(try await told(text) == [])
  }
}
