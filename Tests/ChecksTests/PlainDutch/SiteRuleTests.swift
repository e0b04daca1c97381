import Diagnostics
import Testing

@testable import Checks

@Suite("A site’s own rules for plain Dutch")
struct SiteRuleTests {
  @Test("A word of its own is told as the program tells its own, with what to write instead")
  func added() async throws {
    let findings = try await findings(
      in: "Wij boffen. Zij bofte en wij boffen.",
      """
      taalregels:
        - regel: hard-word
          woorden:
            bof(fen|te): gelukkig (zijn|was)
          goed: [Wij zijn gelukkig.]
          fout: [Wij boffen., Zij bofte.]
      """)
    #expect(findings.map(\.id) == ["hard-word"])
    #expect(findings.first?.position == Position(line: 1, column: 5))
    #expect(
      findings.first?.message.nl
        == "‘boffen’ is een moeilijk woord. Dat staat nog 2 keer op deze pagina.")
    #expect(findings.first?.hint?.nl.hasPrefix("Makkelijker is ‘gelukkig zijn’.") == true)
  }

  @Test("It takes the place of the program’s own, says it differently, and can leave a word alone")
  func overridden() async throws {
    let findings = try await findings(
      in: "Participatie en implementatie van een integrale aanpak.",
      """
      taalregels:
        - regel: house-style
          melding: "{woord} zeggen wij hier niet."
          advies: "Wij zeggen {beter}."
          woorden:
            participatie: samen doen
      behalve: [integra(al|le)]
      """)
    #expect(findings.map(\.message.nl).first == "‘Participatie’ zeggen wij hier niet.")
    #expect(findings.map(\.id) == ["house-style", "hard-word"])
    #expect(findings.last?.message.nl.hasPrefix("‘implementatie’") == true)
  }

  @Test("A word that the glossary explains is left alone, and so is its abbreviation")
  func glossary() async throws {
    let site = try await CheckedSite.read(
      """
      -- content/index.md --
      Met participatie krijgt u een pgb van de XYZQ-raad.
      -- content/begrippen.yaml --
      begrippen:
        - begrip: participatie
          uitleg: Meedoen.
        - begrip: persoonsgebonden budget
          afkorting: pgb
          uitleg: Geld voor zorg.
        - begrip: Xen Yen Zen Qen
          afkorting: XYZQ
          uitleg: Iets.
      """)
    #expect(site.findings(of: PlainWords.self) == [])
  }

  @Test("Examples that are found when they should not be, or not when they should, are told")
  func examples() async throws {
    let site = try await CheckedSite.read(
      """
      -- content/index.md --
      Thuis.
      -- content/taalregels.yaml --
      taalregels:
        - regel: hard-word
          woorden:
            boffen: gelukkig zijn
          goed: [Wij boffen.]
          fout: [Wij bofferen.]
        - regel: hard-wort
          woorden:
            boffen: gelukkig zijn
      """)
    #expect(site.problems.filter { $0.severity == .error } == [])
    let findings = site.findings(of: RuleExamples.self)
    #expect(
      findings.map(\.id) == [
        "rule-example-not-found", "rule-example-found", "unknown-language-rule",
      ])
    #expect(findings.map { $0.position?.line } == [6, 5, 7])
    #expect(findings.last?.hint?.nl == "Bedoelt u ‘hard-word’?")
  }

  @Test(
    "A mistake in the file is told with its place and what to do",
    arguments: [
      ("woorden: {verstrek(t: geeft}", "unreadable-forms", 3),
      ("woorden: {verstrek(t|te): g(eeft|af|aven)}", "unreadable-forms", 3),
      ("woorden: {'…': niets}", "unfit-rule-word", 3),
      ("niveaus: [b2]", "unknown-language-level", 3),
      ("wooorden: {a: b}", "unknown-key", 3),
    ])
  func mistakes(line: String, id: String, number: Int) async throws {
    let site = try await CheckedSite.read(
      """
      -- content/index.md --
      Thuis.
      -- content/taalregels.yaml --
      taalregels:
        - regel: hard-word
          \(line)
      """)
    let problem = site.problems.first { $0.path == "content/taalregels.yaml" }
    #expect(problem?.id == id || problem?.id == "misspelled-key")
    #expect(problem?.position?.line == number)
    #expect(problem?.hint != nil)
  }

  @Test("A site in English is not held to Dutch")
  func english() async throws {
    let site = try await CheckedSite.read(
      """
      -- content/site.yaml --
      naam: Home
      adres: https://example.org/
      taal: en
      -- content/index.md --
      Derhalve.
      """)
    #expect(site.findings(of: PlainWords.self) == [])
  }

  private func findings(in text: String, _ rules: String) async throws -> [Diagnostic] {
    let site = try await CheckedSite.read(
      """
      -- content/index.md --
      \(text)
      -- content/taalregels.yaml --
      \(rules)
      """)
    #expect(site.problems.filter { $0.path == "content/taalregels.yaml" } == [])
    #expect(site.findings(of: RuleExamples.self) == [])
    return site.findings(of: PlainWords.self)
  }
}
