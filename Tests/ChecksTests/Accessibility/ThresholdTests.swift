import Testing

@testable import Checks

/// Just what is told and just what is not, where a check counts.
@Suite("Where a check begins to tell")
struct ThresholdTests {
  private func words(_ count: Int) -> String {
    Array(repeating: "woord", count: count).joined(separator: " ")
  }

  @Test("Bold is a heading in ninety bytes and not in more; the hint has the level below the last")
  func boldAsHeading() async throws {
    let ninety = String(repeating: "abcdefghi ", count: 9).dropLast() + "j"
    for (text, told) in [(ninety, ["1:3 bold-as-heading"]), (ninety + "k", [])] {
      let found = try await CheckedSite.told(by: BoldAsHeading.self, of: "**\(text)**\n\nTekst.")
      #expect(found == told)
    }
    let site = try await CheckedSite.read(
      "-- content/een.md --\n# Een\n\n### Twee\n\nTekst.\n\n**Drie**\n\nTekst.\n")
    let hint = site.findings(of: BoldAsHeading.self).first?.hint?.nl
    #expect(hint?.hasPrefix("Schrijf #### ervoor") == true)
  }

  @Test("Emphasis is heavy from a number of words on, and from fewer when they are a sentence")
  func heavyEmphasis() async throws {
    for (text, told) in [
      ("**\(words(15))**", ["1:3 sentence-in-bold"]), ("**\(words(14))**", []),
      ("**\(words(10)).**", ["1:3 sentence-in-bold"]), ("**\(words(9)).**", []),
      ("En **\(words(12)).**", ["1:6 sentence-in-bold"]), ("En **\(words(11)).**", []),
      ("*\(words(25))*", ["1:2 sentence-in-italics"]), ("*\(words(24))*", []),
    ] {
      #expect(try await CheckedSite.told(by: HeavyEmphasis.self, of: text) == told, "\(text)")
    }
  }

  @Test("Signs are a line from six on")
  func typedLine() async throws {
    for (text, told) in [
      ("Naam: ______", ["1:7 typed-line"]), ("Naam: _____", []),
      ("Naam ......", ["1:6 typed-line"]),
      ("Naam .....", []),
    ] {
      #expect(try await CheckedSite.told(by: RepeatedSigns.self, of: text) == told, "\(text)")
    }
  }

  @Test(
    "Capitals that are no sentence",
    arguments: [
      "DRIE RODE VERGADERINGEN", "DE GROTE ЖЖ VAN RAAD", "DE GROTE\n\nVAN RAAD",
      "- DE GROTE\n- VAN RAAD",
    ])
  func capitals(_ text: String) async throws {
    #expect(try await CheckedSite.told(by: SentenceInCapitals.self, of: text) == [])
  }

  @Test("A level is skipped from the one before it, and the first counts from the page's title")
  func skippedLevel() async throws {
    for (text, told) in [
      ("### Een", ["1:1 skipped-heading-level"]), ("## Een\n\n### Twee", []),
      ("## Een\n\n#### Twee", ["3:1 skipped-heading-level"]),
      ("## Een\n\n# Twee", ["1:1 skipped-heading-level"]), ("# Een\n\n## Twee", []),
    ] {
      #expect(try await CheckedSite.told(by: SkippedHeadingLevel.self, of: text) == told, "\(text)")
    }
  }

  @Test("What is no picture needs no words, and its words are no description")
  func noPicture() async throws {
    for text in ["![[twee]]", "![](plan.pdf)", "![foto](plan.pdf)", "![Scan 2](koor.png)"] {
      for check: any Check.Type in [MissingAlternative.self, AlternativeText.self] {
        let told = try await CheckedSite.told(by: check, of: text, files: ["plan.pdf"])
        #expect(told == [], "\(text)")
      }
    }
  }

  @Test("Only an address that readers would hear is one")
  func address() async throws {
    for (text, told) in [
      ("[](https://a.nl/x)", ["1:4 address-as-link-text"]), ("[](mailto:a@b.nl)", []),
      ("[https://a.nl is er weer](https://a.nl/)", []),
    ] {
      #expect(try await CheckedSite.told(by: LinkText.self, of: text) == told, "\(text)")
    }
  }

  @Test("Items with a heading between them are no list")
  func items() async throws {
    let text = "• een\n\n## Kop\n\n• twee"
    #expect(try await CheckedSite.told(by: HandmadeList.self, of: text) == [])
  }
}
