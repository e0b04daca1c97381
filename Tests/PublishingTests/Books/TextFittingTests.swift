import Testing

@testable import Publishing

/// Titles in a drawing.
@Suite struct TextFittingTests {
  private func fit(_ text: String, most: Int = 3) -> TextFitting {
    TextFitting(text, sizes: [100, 50], width: 500, most: most)
  }

  @Test func setsAShortTitleLarge() {
    #expect(fit("Samen").lines == ["Samen"])
    #expect(fit("Samen").size == 100)
    #expect(fit("Een boek om te lezen").lines == ["Een boek", "om te", "lezen"])
  }

  @Test func setsALongerOneSmaller() {
    let fitting = fit("Een boek om te lezen en te herlezen")
    #expect(fitting.size == 50)
    #expect(fitting.lines == ["Een boek om te", "lezen en te", "herlezen"])
  }

  @Test func breaksNoWordThatFitsInSmallerLetters() {
    #expect(fit("belangenbehartig").size == 50)
    #expect(fit("belangenbehartig").lines == ["belangenbehartig"])
  }

  @Test func breaksAWordThatFitsNowhere() {
    let word = String(repeating: "ab", count: 16)
    #expect(fit(word).lines.count == 2)
    #expect(fit(word).lines.joined() == word)
  }

  @Test func cutsOffWhatIsMoreThanThereIsRoomFor() {
    let fitting = fit(String(repeating: "heel veel woorden ", count: 5_000))
    #expect(fitting.lines.count == 3)
    #expect(fitting.lines.last?.hasSuffix("…") == true)
    #expect(fit("").lines == [])
  }
}
