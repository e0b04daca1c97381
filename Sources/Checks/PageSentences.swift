import Content
import Diagnostics

/// The sentences of a page as an editor finds them back in a browser.
///
/// Without markup, and with U+FFFC for what is not read as words: code, a bare address.
package struct PageSentences: Sendable {
  package struct Sentence: Hashable, Sendable {
    package let text: String
    package let words: Int
    /// In the page's source.
    package let start: Position
    let end: Position
  }

  /// In the order of the page.
  private let all: [Sentence]

  /// None where sentences are not read: the words that are known are Dutch.
  package init(of page: Page, in site: Site) {
    guard Checks.readsProse(of: site) else {
      all = []
      return
    }
    let prose = Prose(page.body)
    let sentences = prose.sentences.filter { !$0.words.isEmpty && $0.range.count <= Self.longest }
    let positions = Positions(of: page.source)
    let places = prose.places(of: sentences.map { prose.range(ofWords: $0.words) }, on: page)
    all = zip(sentences, places).map { sentence, place in
      Sentence(
        text: prose.string(sentence.range), words: sentence.words.count,
        start: positions.position(at: place.lowerBound),
        end: positions.position(at: place.upperBound))
    }
  }

  /// In bytes; nobody looks for a longer one.
  private static let longest = 20_000

  /// The one with the most words, of equals the first: what a check names as the longest. Nil on a page with no more than one.
  package var hardest: Sentence? {
    guard all.count > 1 else { return nil }
    return all.reduce(all[0]) { $1.words > $0.words ? $1 : $0 }
  }

  /// The one that stands at a place of the source.
  package func sentence(at position: Position) -> Sentence? {
    all.first { $0.start <= position && position < $0.end }
  }
}
