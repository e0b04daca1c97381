import Testing

@testable import Checks

@Suite("Lists made by hand")
struct HandmadeListTests {
  private func told(_ text: String) async throws -> [String] {
    try await CheckedSite.told(by: HandmadeList.self, of: text)
  }

  @Test(
    arguments: [
      "•", "· ", "– ", "— ", "▪", "●", "○\t", "■ ", "\u{F0B7} ", "\u{F0A7}\t", "§\u{A0}", "o ",
      "o\t", "→ ", "✓ ",
      "☐ ", "✅ ", "-", "\\- ", "\\* ", "👉 ",
    ])
  func theSameSignBeforeTwoLines(_ sign: String) async throws {
    #expect(
      try await told("Neem mee:\n\(sign)pen\n\(sign)boek") == ["2:\(start(sign)) handmade-list"])
    #expect(
      try await told("Neem mee:\n\n\(sign)pen\n\n\(sign)boek\n\n\(sign)jas") == [
        "3:\(start(sign)) handmade-list"
      ])
  }

  private func start(_ sign: String) -> Int { sign.hasPrefix("\\") ? 2 : 1 }

  @Test(
    arguments: [
      "1)pen\n2)boek", "2. pen\n3. boek", "(1) pen\n(2) boek", "a) pen\nb) boek",
      "a. pen  \nb. boek",
      "1\\. pen\n2\\. boek",
    ])
  func numbersThatGoUp(_ lines: String) async throws {
    #expect(try await told("Neem mee:\\\n\(lines)") == ["2:1 handmade-list"])
  }

  @Test func inOneLineOfAPDF() async throws {
    #expect(try await told("• pen • boek • jas") == ["1:1 handmade-list"])
  }

  @Test(
    arguments: [
      // Lists as they should be.
      "- pen\n- boek", "1. pen\n2. boek", "1) pen\n2) boek", "- [ ] pen\n- [ ] boek",
      // One line alone, or lines that differ.
      "• pen", "– Jan, het koor", "• pen\n– boek", "– Ja.\n\nTekst.\n\n– Nee.",
      // Times, prices, numbers, names, laws, words.
      "10.30 uur zingen\n11.30 uur klappen", "1.5 liter\n2.5 liter", "A. Jansen\nB. Pietersen",
      "§ 3 gaat over zang\n§ 4 over dans", "ook zingen\nook dansen", "2016. Toen\n2017. Nu",
      "-5 graden\n-6 graden", "1) pen\n1) boek", "b) boek\na) pen", "oude\nokergele",
      "a.u.b. zingen\nb.v. dansen",
      "Thuis • Contact • Zoeken", "• pen • boek", "*zingen*\n*dansen*", "```\n• pen\n• boek\n```",
      "- eerst zingen\n\n  • pen\n- dan dansen\n\n  • boek",
    ])
  func whatIsNone(_ text: String) async throws {
    #expect(try await told(text) == [])
  }

  @Test func eachListOnce() async throws {
    #expect(
      try await told("• a\n• b\n• c\n\n• d\n\n• e\n\nTekst.\n\n> • f\n> • g") == [
        "1:1 handmade-list", "11:3 handmade-list",
      ])
  }

  @Test func aHundredOfAHundredThousand() async throws {
    #expect(
      try await told(String(repeating: "•a\n•b\n\nx\n\n", count: 30_000)).count == Checks.most)
    #expect(try await told(String(repeating: "•a\n", count: 100_000)).count == 1)
    #expect(try await told(String(repeating: "• ", count: 200_000)).count == 1)
  }
}
