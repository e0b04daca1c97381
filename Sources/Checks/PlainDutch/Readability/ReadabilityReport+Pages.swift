import Content
import Diagnostics

extension ReadabilityReport {
  private static let mostNamed = 3

  /// Of pages of which only the counts are known, in their order. With a few, everything is looked up; `earlier` is what the
  /// last build counted.
  init(
    of pages: [(page: Content.Page, readability: Readability)], since earlier: ReadabilityRecord?
  ) {
    let isFew = pages.count <= Self.few
    self.init(
      pages.map { page, readability in
        var told = Page(path: page.source.path, readability: readability)
        guard isFew else { return told }
        let prose = Prose(page.body)
        told.longestSentences = Self.longestSentences(in: prose, on: page)
        told.longestWords = prose.longWords(over: 3, atMost: 400).prefix(Self.mostNamed)
          .map { prose.string($0.word.range.prefix(60)) }
        if let before = earlier?[page.source.path] {
          told.trend = Trend(before: before, now: QuickCount().count(page.body))
        }
        return told
      })
  }

  private static func longestSentences(in prose: Prose, on page: Content.Page) -> [Sentence] {
    let longest = prose.sentences.sorted {
      ($1.words.count, $0.range.lowerBound) < ($0.words.count, $1.range.lowerBound)
    }.prefix(mostNamed)
    let places = prose.places(of: longest.map { prose.words[$0.words.lowerBound].range }, on: page)
    return zip(longest, places).map { sentence, place in
      Sentence(
        line: page.source.position(at: place.lowerBound).line, words: sentence.words.count)
    }
  }
}
