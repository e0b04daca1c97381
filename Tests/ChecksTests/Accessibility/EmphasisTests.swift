import Testing

@testable import Checks

@Suite("Sentences in capitals, in bold, in italics")
struct EmphasisTests {
  @Test(
    arguments: [
      "LET OP: KOM OP TIJD NAAR DE ZAAL!", "KOM OP TIJD NAAR DE ZAAL", "DIT IS EEN PRACHTIG LIED",
      "BELANGRIJKE MEDEDELING VOOR BEZOEKERS", "**KOM OP TIJD NAAR** DE ZAAL",
      "KOM OP TIJD\nNAAR DE ZAAL",
      "VERGADERING VAN DE CLIËNTENRAAD", "- KOM OP TIJD NAAR DE ZAAL",
      "[KOM OP TIJD NAAR DE ZAAL](twee.md)",
    ])
  func capitals(_ text: String) async throws {
    let told = try await CheckedSite.told(by: SentenceInCapitals.self, of: text)
    #expect(told.map { $0.split(separator: " ")[1] } == ["sentence-in-capitals"])
  }

  @Test(
    arguments: [
      "LET OP!", "De PGB, WMO, WLZ EN AWBZ.", "AWBZ, WMO, WLZ, ZVW, PGB, CIZ, SVB, UWV",
      "NS EN GVB",
      "KansPlus EN MEE", "A B C D E F G", "GEEN TOEGANG", "UNICEF NEDERLAND",
      "Wij ZINGEN op MAANDAG met DE ZAAL",
      "`KOM OP TIJD NAAR DE ZAAL`", "NOS.NL",
    ])
  func abbreviationsAndShouts(_ text: String) async throws {
    #expect(try await CheckedSite.told(by: SentenceInCapitals.self, of: text) == [])
  }

  @Test func placesOfCapitals() async throws {
    let text = "Eerst. KOM OP TIJD NAAR DE ZAAL! Dan.\n\n## KOM OP TIJD NAAR DE ZAAL\n\nKoor."
    #expect(
      try await CheckedSite.told(by: SentenceInCapitals.self, of: text) == [
        "1:8 sentence-in-capitals", "3:4 sentence-in-capitals",
      ])
  }

  @Test func sentences() async throws {
    let bold = "**Kom op tijd naar de zaal, want dan gaat de deur dicht.**"
    let slanted = "*Ik zing al mijn hele leven en ik vind het nog heel leuk.*"
    #expect(
      try await CheckedSite.told(by: HeavyEmphasis.self, of: "\(bold)\n\n- \(slanted)") == [
        "1:3 sentence-in-bold", "3:4 sentence-in-italics",
      ])
    #expect(
      try await CheckedSite.told(
        by: HeavyEmphasis.self,
        of: "**Kom *op tijd* naar de zaal, want dan gaat de deur echt ‘dicht’.** Ja.") == [
          "1:3 sentence-in-bold"
        ])
  }

  @Test(
    arguments: [
      "**Kom op tijd.** De deur gaat dicht.",
      "**Mensen met een verstandelijke beperking en hun familie.** Zij ook.",
      "*Starten met lokale belangenbehartiging*", "Lees *Hoe zingen wij? En waarom dan?* eens.",
      "## **Kom op tijd naar de zaal, want dan gaat de deur dicht.**",
      "| **Kom op tijd naar de zaal, want dan gaat de deur dicht.** |\n|-|\n| a |",
      "> [!tip] **Kom op tijd naar de zaal, want dan gaat de deur dicht.**\n> Tot dan.",
    ])
  func namesAndStarts(_ text: String) async throws {
    #expect(try await CheckedSite.told(by: HeavyEmphasis.self, of: text) == [])
  }

  @Test func emphasisInACalloutIsRead() async throws {
    let text = "> [!tip] Zaal\n> **Kom op tijd naar de zaal, want dan gaat de deur dicht.**"
    #expect(
      try await CheckedSite.told(by: HeavyEmphasis.self, of: text) == ["2:5 sentence-in-bold"])
  }

  @Test func aMegabyteOfCapitals() async throws {
    let text = String(repeating: "HET KOOR ZINGT OP MAANDAG ", count: 38_000)
    #expect(try await CheckedSite.told(by: SentenceInCapitals.self, of: text).count == 1)
    let word = String(repeating: "A", count: 1_000_000)
    #expect(try await CheckedSite.told(by: SentenceInCapitals.self, of: word) == [])
  }
}
