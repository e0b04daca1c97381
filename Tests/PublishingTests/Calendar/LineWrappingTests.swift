import Testing

@testable import Publishing

@Suite("Lines of a plain text")
struct LineWrappingTests {
  private func wrapped(_ text: String) -> [String] {
    LineWrapping.wrapped(text, at: 20).split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
  }

  @Test("break between words")
  func breakBetweenWords() {
    #expect(wrapped("Laat zien dat u er bent.") == ["Laat zien dat u er", "bent."])
    #expect(wrapped("precies twintig lang") == ["precies twintig lang"])
    #expect(wrapped("precies twintig lang!") == ["precies twintig", "lang!"])
    #expect(wrapped("een\n\ntwee") == ["een", "", "twee"])
    #expect(wrapped("") == [""])
  }

  @Test("count letters, not bytes")
  func countLetters() {
    #expect(wrapped("ééééé ééééé éééé éééé").map(\.count) == [16, 4])
    #expect(wrapped("één twee drie 👨‍👩‍👧👨‍👩‍👧 x") == ["één twee drie 👨‍👩‍👧👨‍👩‍👧 x"])
  }

  @Test("leave addresses whole, on lines of their own")
  func leaveAddresses() {
    #expect(
      wrapped("Kijk op https://voorbeeld.nl/een/lang/adres nu") == [
        "Kijk op", "https://voorbeeld.nl/een/lang/adres", "nu",
      ])
    #expect(wrapped("https://voorbeeld.nl/") == ["https://voorbeeld.nl/"])
  }

  @Test("go on below the text of a list")
  func goOnBelowText() {
    #expect(wrapped("- De dia’s van het webinar") == ["- De dia’s van het", "  webinar"])
    #expect(wrapped("  * a b c d e f g h i j k") == ["  * a b c d e f g h", "    i j k"])
  }

  @Test("break a word that fits no line, and nothing is lost")
  func breakLongWords() {
    let word = String(repeating: "a", count: 45)
    #expect(wrapped(word).map(\.count) == [20, 20, 5])
    #expect(wrapped("x " + word).joined() == "x" + word)
    for line in wrapped("- \(word) \(word)") { #expect(line.count <= 20) }
  }
}
