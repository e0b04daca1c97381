import Content
import Testing

@testable import Checks

@Suite("Places of words in any text")
struct ProsePlacePropertyTests {
  private struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 29
    }
  }

  private static let inlines = [
    "woord", "de raad", "**raad** en", "*zorg*", "[de raad](raad.md)",
    "[zorg](zorg.md \"raad en zorg\")", "`raad`",
    "cli&euml;nten", "&amp;", "'raad'", "\"zorg\"", "foto's", "'s avonds", "o.a.", "1.234",
    "[[raad|zorg]]", "[[zorg]]",
    "![raad](zorg.png)", "<https://raad.nl/zorg>", "raad--zorg", "<b>zorg</b>", "\\*raad\\*",
    "[^raad]", "zorg.", "raad,",
  ]
  private static let openings = [
    "", "- ", "1. ", "> ", "> [!tip] Raad\n> ", "- > ", "  ", "> [!let-op]\n> ",
  ]

  @Test("Every word stands where it is said to stand", arguments: 0..<150)
  func places(_ seed: Int) async throws {
    var dice = Dice(state: UInt64(seed) &* 977 &+ 5)
    var text = ""
    for _ in 0..<Int.random(in: 1...4, using: &dice) {
      text += Self.openings.randomElement(using: &dice) ?? ""
      for _ in 0..<Int.random(in: 1...12, using: &dice) {
        text += Self.inlines.randomElement(using: &dice) ?? ""
        text += Int.random(in: 0...7, using: &dice) == 0 ? "\n" : " "
      }
      text += "\n\n"
    }
    text += "[^raad]: De raad zorgt.\n"
    let read = try await CheckedSite.read("-- content/index.md --\n" + text)
    let page = try #require(read.site.pages.first)
    let prose = Prose(page.body)
    let places = prose.places(of: prose.words.map(\.range), on: page)
    for (word, place) in zip(prose.words, places) {
      let found = String(decoding: page.source.bytes[place], as: UTF8.self)
      let plain = found.replacing("&euml;", with: "ë").replacing("'", with: "’")
      #expect(plain == prose.string(word.range), "at \(place) in\n\(text)")
    }
    #expect(places.map(\.lowerBound) == places.map(\.lowerBound).sorted() || text.contains("[^"))
  }
}
