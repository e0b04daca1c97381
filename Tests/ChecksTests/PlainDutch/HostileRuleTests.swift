import Content
import Markup
import Testing

@testable import Checks

@Suite("Texts that nobody writes, held against the rules for plain Dutch")
struct HostileRuleTests {
  /// Twice the text may cost so many times as much: a pass that is quadratic costs four times.
  private static let factor = 3.2

  @Test(
    "Twice as much text takes twice as long, not four times",
    arguments: [
      "woord ", "derhalve ", "wordt ", "wordt de ", "om ", "om de ", "de door ", "de door de ",
      "het starten van de verbetering van ", "ABC ", "dient ", "dient de ", "ge", "gemaakt ",
      "worden gemaakt ", "is door ", "in het kader ", "ten ", "niet ", "de ", "U1 ", "e.e.a. ",
    ])
  func linear(piece: String) {
    let small = duration(of: piece, bytes: 100_000)
    let large = duration(of: piece, bytes: 200_000)
    #expect(large < small * Self.factor + .milliseconds(100))
    #expect(large < .seconds(5))
  }

  @Test("A word that stands there a hundred thousand times is told once, with how often")
  func many() {
    let found = findings(in: String(repeating: "Dat is derhalve zo. ", count: 100_000))
    let words = found.filter { $0.group.id.value == "officialese" }
    #expect(words.map(\.more) == [99_999])
  }

  @Test("Of sentences twenty are told, and the last says how many there are besides")
  func manySentences() {
    let found = findings(in: String(repeating: "Er wordt nu besloten. ", count: 1_000))
      .filter { $0.group.id.value == "passive-voice" }
    #expect(found.count == 20)
    #expect(found.last?.more == 980)
  }

  private func duration(of piece: String, bytes: Int) -> Duration {
    let text = String(repeating: piece, count: bytes / piece.utf8.count)
    let prose = Prose(Document.parse(Array(text.utf8)))
    return (0..<3).map { _ in
      ContinuousClock().measure {
        _ = PlainWords.findings(in: prose, at: .easy, by: LanguageRules())
      }
    }.min() ?? .zero
  }

  private func findings(in text: String) -> [RuleFindings.Finding] {
    let prose = Prose(Document.parse(Array(text.utf8)))
    return PlainWords.findings(in: prose, at: .easy, by: LanguageRules())
  }
}
