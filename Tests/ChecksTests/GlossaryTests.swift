import Testing

@testable import Checks

/// What authors are told of the words that they explain, and of those that they do not.
@Suite struct GlossaryTests {
  private func findings(
    _ check: any Check.Type, _ glossary: String, _ texts: String...
  ) async throws -> [String] {
    let pages = texts.enumerated().map { index, text in
      "-- content/artikelen/\(index).md --\n---\ntitel: T\n---\n\(text)\n"
    }
    let site = try await CheckedSite.read(
      "-- content/begrippen.yaml --\nbegrippen:\n"
        + glossary.split(separator: ",").map { "- {begrip: \($0), uitleg: X}\n" }.joined()
        + pages.joined())
    return site.findings(of: check).map { finding in
      let words = finding.message.nl.split(whereSeparator: { "‘’".contains($0) })
      return words.dropFirst(finding.message.nl.hasPrefix("‘") ? 0 : 1).first.map(String.init) ?? ""
    }
  }

  @Test func tellsOfTermsThatNoTextHas() async throws {
    let told = try await findings(
      UnusedExplanation.self, "een,twee,drie,vier,vijf,zes", "## Een", "[twee](https://a.nl)",
      "> [!trainer]\n> Drie.", "`vier`", "| vijf | x |\n|---|---|\n| a | b |")
    #expect(told == ["vier", "zes"])
  }

  @Test func tellsNothingWithoutAGlossary() async throws {
    let site = try await CheckedSite.read("-- content/a.md --\n# A\nDat heet inspreken.\n")
    #expect(site.findings(of: UnusedExplanation.self) == [])
    #expect(site.findings(of: UnexplainedTerm.self) == [])
  }

  @Test(arguments: [
    ("Dat heet inspreken.", "inspreken"),
    ("Dit heet ook wel een brede raad: een raad.", "brede raad"),
    ("Zo’n brief noemen we een zienswijze, en die helpt.", "zienswijze"),
    ("Dat heet *inspreken*.", "inspreken"), ("Dat heet\ninspreken.", "inspreken"),
  ])
  func findsWhatAPageExplainsInPassing(text: String, term: String) async throws {
    let other = "Een \(term) is nuttig."
    #expect(
      try await findings(UnexplainedTerm.self, "raad van state", text, other, other, other) == [
        term
      ])
    // Two other pages are no site.
    #expect(try await findings(UnexplainedTerm.self, "raad van state", text, other, other) == [])
    // A page that explains it too is no other page.
    #expect(
      try await findings(UnexplainedTerm.self, "raad van state", text, text, other, other) == [])
    #expect(try await findings(UnexplainedTerm.self, term, text, other, other, other) == [])
  }

  @Test(arguments: [
    "Dat heet niet voor niets zo.", "Dat heet Amsterdam.", "Zij heet inspreken.",
    "Dat heet ‘de WMO’.",
    "Wij noemen inspreken en meer.", "Dat heet een heel lange omschrijving van iets.", "Dat heet",
    "Dat heet 112.", "Dat heet nu zo.", "`Dat heet inspreken.`", "## Dat heet inspreken",
  ])
  func leavesOtherSentencesAlone(text: String) async throws {
    let rest =
      "Inspreken, amsterdam, wmo, nu zo, 112, niet voor niets zo, een heel lange omschrijving."
    #expect(try await findings(UnexplainedTerm.self, "x", text, rest, rest, rest, rest) == [])
  }

  @Test func doesNotAskForWhatHasAnExplainedTermInIt() async throws {
    let rest = "De lokale belangenbehartiging."
    #expect(
      try await findings(
        UnexplainedTerm.self, "belangenbehartiging", "Dat heet lokale belangenbehartiging.", rest,
        rest, rest) == [])
  }
}
