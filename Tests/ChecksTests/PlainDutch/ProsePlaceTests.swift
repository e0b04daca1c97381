import Content
import Testing

@testable import Checks

@Suite("Places of words")
struct ProsePlaceTests {
  private static func places(_ text: String) async throws -> [(word: String, place: String)] {
    let read = try await CheckedSite.read("-- content/index.md --\n" + text)
    let page = try #require(read.site.pages.first)
    let prose = Prose(page.body)
    return zip(prose.words, prose.places(of: prose.words.map(\.range), on: page)).map {
      (prose.string($0.range), String(decoding: page.source.bytes[$1], as: UTF8.self))
    }
  }

  @Test(
    "A word is found behind markup that has the same words",
    arguments: [
      "woord [woord](woord.md \"woord\") woord",
      "woord [[woord|woord]] woord",
      "`woord` **woord** ![woord](woord.png) <b title=\"woord\">woord</b> *woo*rd",
      "> [!tip] woord woord\n> woord o.a. woord",
      "> [!tip]\n> woord woord\nwoord",
      "- [x] xylofoon woord\n- [ ] ander woord",
      "[woord][woord] woord [woord][]\n\n[woord]: https://woord.nl/woord \"woord\"",
      "woord[^woord] woord\n\n[^woord]: woord en woord",
      "https://woord.nl/woord woord <https://woord.nl> woord",
      "1. > woord\n   > 'woord' \"woord\" foto's 's avonds\nwoord -- woord",
      "cli&euml;nt &amp; cli&#235;nt woord &nbsp;woord &copy; woord",
      "> [!oefening] woord\n> tijd: 20 woord, groep: 3\n> woord en woord",
      "Tabel: woord\n\nwoord\\\nwoord",
    ])
  func found(_ text: String) async throws {
    for (word, place) in try await Self.places(text) {
      #expect(Self.plain(place) == Self.plain(word), "in \(text)")
    }
  }

  /// Without what typography, markup and entities change.
  private static func plain(_ text: String) -> String {
    text.replacing("&euml;", with: "ë").replacing("&#235;", with: "ë").replacing("'", with: "’")
      .replacing("*", with: "")
  }
}
