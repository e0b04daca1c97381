import Diagnostics
import Testing

@testable import Content

/// `content/begrippen.yaml`.
@Suite struct GlossaryTests {
  private func parse(_ text: String) -> (glossary: Glossary, diagnostics: [Diagnostic]) {
    let (glossary, diagnostics) = Glossary.parse(
      SourceFile(path: "content/begrippen.yaml", text: text))
    return (glossary, diagnostics)
  }

  private func told(_ text: String) -> [String] {
    parse(text).diagnostics.map {
      "\($0.id) \($0.position.map { "\($0.line):\($0.column)" } ?? "")"
    }
  }

  @Test func readsTermsWithTheirExplanation() {
    let (glossary, diagnostics) = parse(
      """
      begrippen:
        - begrip: cliëntenraad
          vormen: [cliëntenraden]
          uitleg: >
            Een groep die namens cliënten
            advies geeft ... aan 'de' zorg.
        - begrip: Wet maatschappelijke ondersteuning
          afkorting: Wmo
          uitleg: Een wet.
      """)
    #expect(diagnostics == [])
    #expect(
      glossary.entries.map(\.term.value)
        == ["cliëntenraad", "Wet maatschappelijke ondersteuning"])
    #expect(glossary.entries[0].forms.map(\.value) == ["cliëntenraden"])
    #expect(
      glossary.entries[0].explanation
        == "Een groep die namens cliënten advies geeft … aan ‘de’ zorg.")
    #expect(glossary.entries[1].abbreviation?.value == "Wmo")
    #expect(
      glossary.entries.map(\.slug) == ["clientenraad", "wet-maatschappelijke-ondersteuning"])
  }

  @Test func readsEnglishKeysToo() {
    let (glossary, diagnostics) = parse(
      "terms:\n  - term: council\n    forms: [councils]\n    abbreviation: CO\n    explanation: A group."
    )
    #expect(diagnostics == [])
    #expect(glossary.entries.map(\.term.value) == ["council"])
    #expect(glossary.entries.first?.abbreviation?.value == "CO")
  }

  @Test(arguments: [
    ("- begrip: een", "no-explanation 2:11"),
    ("- uitleg: Iets.", "entry-without-term 2:3"),
    ("- begrip: een\n  uitleg: x\n- begrip: Één\n  uitleg: y", "term-twice 4:11"),
    ("- begrip: een\n  uitleg: x\n- begrip: b\n  vormen: [c, EEn]\n  uitleg: y", "term-twice 5:15"),
    ("- begrip: een\n  uitleg: x\n- begrip: b\n  afkorting: een\n  uitleg: y", "term-twice 5:14"),
    ("- begrip: een\n  uitleg: x\n  vormem: [a]", "misspelled-key 4:3"),
    ("- begrip: een\n  uitleg: x\n  anders: a", "unknown-key 4:3"),
    ("- begrip: '…'\n  uitleg: x", "unfit-term 2:12"),
    ("- begrip: een\n  uitleg: [x]", "not-a-text 3:11"),
    ("- een", "not-a-group 2:3"),
    (
      "- begrip: a b c d e f g h i j k l m\n  uitleg: x", "unfit-term 2:11"
    ),
  ])
  func tellsWhatIsWrongAndWhere(entry: String, problem: String) {
    #expect(told("begrippen:\n\(entry)") == [problem])
  }

  @Test func keepsAWordApartFromItsAbbreviationInCapitals() {
    let text = "begrippen:\n- begrip: MEE\n  uitleg: Een club.\n- begrip: mee\n  uitleg: Een woord."
    #expect(told(text) == [])
  }

  @Test func mayNameTheTermAmongItsForms() {
    #expect(told("begrippen:\n- begrip: een\n  vormen: [een, enen]\n  uitleg: x") == [])
  }

  @Test func givesEveryTermASlugOfItsOwn() {
    let (glossary, diagnostics) = parse(
      "begrippen:\n- begrip: a-b\n  uitleg: x\n- begrip: a b\n  uitleg: x\n- begrip: a/b\n  uitleg: x"
    )
    #expect(diagnostics == [])
    #expect(glossary.entries.map(\.slug) == ["a-b", "a-b-2", "a-b-3"])
  }

  @Test(arguments: ["  - begrip: woord %\n    uitleg: x é\n", "{begrip: woord %, uitleg: x é},"])
  func readsAsManyTermsAsItMay(entry: String) {
    let isFlow = entry.hasPrefix("{")
    func text(_ count: Int) -> String {
      let entries = (0..<count).map { entry.replacing("%", with: "\($0)") }.joined()
      return isFlow ? "begrippen: [\(entries)]" : "begrippen:\n\(entries)"
    }
    let (all, diagnostics) = parse(text(Glossary.most))
    #expect(diagnostics == [])
    #expect(all.entries.count == Glossary.most)
    let place = all.entries.last?.term.range ?? 0..<0
    #expect(String(decoding: all.source.bytes[place], as: UTF8.self) == "woord 4999")
    let (most, problems) = parse(text(Glossary.most + 100))
    #expect(most.entries.count == Glossary.most)
    #expect(problems.map(\.id) == ["too-many-terms"])
  }

  @Test(arguments: ["[", "{", "- ", "? ", "a: ", "'", "\"", "&a ", "!!x ", "[{", "\n- ", "\n\t"])
  func survivesWhatIsNoGlossary(sign: String) {
    let clock = ContinuousClock()
    var diagnostics: [Diagnostic] = []
    let time = clock.measure {
      let count = 1_900_000 / sign.utf8.count
      diagnostics = parse("begrippen: " + String(repeating: sign, count: count)).diagnostics
    }
    #expect(!diagnostics.isEmpty)
    #expect(time < .seconds(20), "\(sign)")
  }
}
