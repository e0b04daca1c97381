import Diagnostics
import Markup
import Testing

@testable import Checks

@Suite("Readability")
struct ReadabilityTests {
  @Test("The figures are those of the formulas")
  func formulas() throws {
    let text = Readability(words: 200, sentences: 20, syllables: 320)
    let (flesch, brouwer) = (try #require(text.fleschDouma), try #require(text.brouwer))
    // 206.8 − 123.2 − 9.3, and 195 − 106.667 − 20.
    #expect(abs(flesch - 74.3) < 0.001)
    #expect(abs(brouwer - 68.333) < 0.001)
    #expect(Readability(words: 99, sentences: 9, syllables: 150).fleschDouma == nil)
  }

  @Test("The fast count finds what the careful one finds in plain text")
  func quick() {
    let text = """
      # Kop

      De leden van de raad praten elke maand. Zij zien de wethouder dan ook.
      Daarna eten ze soep; dat is een mooie traditie.

      - een fiets en een auto
      - thuis `code` eten
      """
    let document = Document.parse(Array(text.utf8))
    let careful = Readability(Prose(document))
    #expect(QuickCount().count(document) == careful)
    #expect(careful == Readability(words: 30, sentences: 5, syllables: careful.syllables))
  }

  @Test("A record is read as it was written; what somebody changed is no record")
  func record() async throws {
    let site = try await CheckedSite.read("-- content/index.md --\nDit is een zin. Dit ook.\n").site
    let bytes = try #require(await ReadabilityRecord.bytes(of: site, threads: 1))
    #expect(
      String(decoding: bytes, as: UTF8.self) == "trompet-readability 1\n6 2 6 content/index.md\n")
    let record = try #require(ReadabilityRecord(bytes))
    #expect(record["content/index.md"] == Readability(words: 6, sentences: 2, syllables: 6))
    #expect(record["content/een.md"] == nil)
    for broken in [
      "", "iets\n", "trompet-readability 1\n1 2 x\n", "trompet-readability 1\n1 -2 3 x\n",
    ] {
      #expect(ReadabilityRecord(Array(broken.utf8)) == nil)
    }
  }

  @Test("A page is told of with its causes, and with what has changed")
  func report() {
    var page = ReadabilityReport.Page(
      path: "content/een.md", readability: Readability(words: 200, sentences: 20, syllables: 320))
    page.longestSentences = [.init(line: 4, words: 25)]
    page.longestWords = ["participatie"]
    page.trend = .init(
      before: Readability(words: 200, sentences: 15, syllables: 320), now: page.readability)
    #expect(
      ReadabilityReport([page]).lines(in: .dutch) == [
        "Leesbaarheid van content/een.md: 200 woorden in 20 zinnen.",
        "  Flesch-Douma 74, Brouwer 68. Hoger is makkelijker; een cijfer is geen oordeel.",
        "  Dat komt door: 10,0 woorden per zin, 160 lettergrepen per 100 woorden.",
        "  Langste zinnen: 25 woorden (regel 4).", "  Langste woorden: participatie.",
        "  Sinds de vorige bouw: 3,3 woorden per zin minder.",
      ])
    let many = (1...7).map { number in
      ReadabilityReport.Page(
        path: "content/\(number).md",
        readability: Readability(words: 200, sentences: 10 + number, syllables: 320))
    }
    let lines = ReadabilityReport(many).lines(in: .dutch)
    #expect(lines.count == 2)
    #expect(
      lines.last
        == "Het laagst bij Flesch-Douma: content/1.md (67), content/2.md (68), content/3.md (69). "
        + "Hoger is makkelijker; een cijfer is geen oordeel."
    )
  }

  @Test("One word is a word, and one sentence a sentence")
  func reportOfOneWord() {
    let report = ReadabilityReport([
      ReadabilityReport.Page(
        path: "een.md", readability: Readability(words: 1, sentences: 1, syllables: 1))
    ])
    #expect(report.lines(in: .dutch).first == "Leesbaarheid van een.md: 1 woord in 1 zin.")
    #expect(report.lines(in: .english).first == "Readability of een.md: 1 word in 1 sentence.")
  }

  @Test(
    "A text without end is read in one pass",
    arguments: [
      "woord ", "a", "(", "‘", "a.", "Ja. ", "a@b(", "“ ", ". ", "1.", "’", "\\\n(", "&nbsp;\\\n",
    ])
  func hostile(_ piece: String) {
    let text = String(repeating: piece, count: 400_000 / piece.utf8.count)
    let document = Document.parse(Array(text.utf8))
    let prose = Prose(document)
    #expect(prose.sentences.last.map { $0.range.upperBound <= prose.text.count } ?? true)
    #expect(Readability(prose).words <= prose.words.count)
    #expect(prose.longWords(over: 5, atMost: 100).count <= 100)
    _ = QuickCount().count(document)
  }
}
