import Content
import Markup
import Testing

@testable import Checks

/// That time grows no faster than a text is measured where a megabyte is checked, in `Tests/Hard`.
@Suite("Texts that nobody writes, held against the rules for plain Dutch")
struct HostileRuleTests {
  @Test(
    "Of four times as much text no more is told: each word once, of sentences the first",
    arguments: [
      "woord ", "derhalve ", "wordt ", "wordt de ", "om ", "om de ", "de door ", "de door de ",
      "het starten van de verbetering van ", "ABC ", "dient ", "dient de ", "ge", "gemaakt ",
      "worden gemaakt ", "is door ", "in het kader ", "ten ", "niet ", "de ", "U1 ", "e.e.a. ",
      "spoedig ", "Derhalve. ", "Er wordt besloten. ",
    ])
  func bounded(piece: String) {
    // Past the twenty of one id that are told.
    let some = findings(in: String(repeating: piece, count: 100))
    let more = findings(in: String(repeating: piece, count: 400))
    #expect(more.map(\.group.id.value) == some.map(\.group.id.value))
    #expect(more.map(\.words.lowerBound) == some.map(\.words.lowerBound))
  }

  @Test("A word that stands there a thousand times is told once, with how often")
  func many() {
    let found = findings(in: String(repeating: "Dat is derhalve zo. ", count: 1_000))
    let words = found.filter { $0.group.id.value == "officialese" }
    #expect(words.map(\.more) == [999])
  }

  @Test("Of sentences twenty are told, and the last says how many there are besides")
  func manySentences() {
    let found = findings(in: String(repeating: "Er wordt nu besloten. ", count: 100))
      .filter { $0.group.id.value == "passive-voice" }
    #expect(found.count == 20)
    #expect(found.last?.more == 80)
  }

  @Test("A word that permits another does so wherever it stands, in its own sentence only")
  func permitted() {
    let found = { (text: String) in
      findings(in: text).filter { $0.group.id.value == "vague-time" }.map(\.words.lowerBound)
    }
    #expect(found("Het komt binnenkort, binnenkort, zegt u. Het komt binnenkort.") == [8])
    #expect(found("Het komt binnenkort. U komt binnenkort.") == [2])
  }

  private func findings(in text: String) -> [RuleFindings.Finding] {
    let prose = Prose(Document.parse(Array(text.utf8)))
    return PlainWords.findings(in: prose, at: .easy, by: LanguageRules())
  }
}
