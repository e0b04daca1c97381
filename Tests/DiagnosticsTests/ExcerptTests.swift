import Testing

@testable import Diagnostics

@Suite struct ExcerptTests {
  private func excerpt(_ text: String, _ range: Range<Int>) -> Excerpt {
    Excerpt(of: SourceFile(path: "x", text: text), at: range)
  }

  private func marked(_ excerpt: Excerpt) -> String {
    String(Array(excerpt.text)[excerpt.marked])
  }

  @Test func showsFortyCharactersOnEitherSide() {
    let long = String(repeating: "a", count: 100)
    let it = excerpt(long + "HIER" + long, 100..<104)
    let side = String(repeating: "a", count: 40)
    #expect(it.text == "…" + side + "HIER" + side + "…")
    #expect(marked(it) == "HIER")
    #expect(excerpt(side + "HIER" + side, 40..<44).text == side + "HIER" + side)
  }

  @Test func cutsBetweenCharacters() {
    for sign in ["é", "€", "😀", "👩‍👩‍👧", "e\u{301}"] {
      let long = String(repeating: sign, count: 500)
      let start = long.utf8.count
      let it = excerpt(long + "HIER" + long, start..<start + 4)
      #expect(marked(it) == "HIER")
      #expect(it.text.hasPrefix("…") && it.text.hasSuffix("…"))
      #expect(!it.text.contains("\u{FFFD}"), "\(it.text)")
    }
  }

  @Test func aLineOfAMegabyteIsNoTrouble() {
    let long = String(repeating: "é", count: 500_000)
    let it = excerpt(long, 500_000..<1_000_000)
    #expect(it.text.count < 170)
    #expect(it.marked.count == 80)
  }

  @Test func endsWithTheLine() {
    #expect(excerpt("een\r\ntwee\r\ndrie", 5..<14).text == "twee")
    #expect(marked(excerpt("een\r\ntwee\r\ndrie", 7..<16)) == "ee")
    #expect(excerpt("een\n\ntwee", 4..<4).text == "")
    #expect(excerpt("een\n\ntwee", 4..<4).line == 2)
  }

  @Test func aPlaceAtTheEndIsJustPastTheText() {
    #expect(excerpt("een", 3..<3).marked == 3..<4)
    #expect(excerpt("een", 90..<99).marked == 3..<4)
    #expect(excerpt("", 0..<0).text == "")
  }

  @Test func aTabIsOneSpaceSoThatTheMarkStandsUnderWhatItMarks() {
    let it = excerpt("\t\tx y", 2..<3)
    #expect(it.text == "  x y")
    #expect(it.marked == 2..<3)
  }

  @Test func bytesThatAreNoTextAreShownAsSuch() {
    let it = Excerpt(of: SourceFile(path: "x", bytes: [0x61, 0xFF, 0x62]), at: 2..<3)
    #expect(it.text == "a\u{FFFD}b")
    #expect(marked(it) == "b")
  }

  @Test func saysWhereItCutsWhatIsMarked() {
    let it = excerpt("een " + String(repeating: "a", count: 81) + " twee", 4..<85)
    #expect(it.text == "een " + String(repeating: "a", count: 80) + "…")
    #expect(it.marked == 4..<84)
  }
}
