import Content
import Diagnostics

/// A sentence with more words than the readers of a page hold together; the five longest of a page.
struct LongSentence: Check {
  private static let most = 5

  static func findings(on page: Page, _ prose: Prose, in site: Site) -> [Diagnostic] {
    let limit = site.checking(of: page).level.mostWordsInSentence
    // Of equals the first.
    let longest = prose.sentences.lazy.filter { $0.words.count > limit }
      .sorted { ($1.words.count, $0.range.lowerBound) < ($0.words.count, $1.range.lowerBound) }
      .prefix(most)
    guard !longest.isEmpty else { return [] }
    let places = prose.places(of: longest.map { prose.opening(of: $0) }, on: page)
    return zip(longest, places).map { sentence, place in
      .longSentence(
        words: sentence.words.count, limit: limit, cut: prose.cut(of: sentence), in: page.source,
        at: place)
    }
  }
}

extension Prose {
  /// The first words of a sentence: enough to find it by.
  fileprivate func opening(of sentence: Sentence) -> Range<Int> {
    range(ofWords: sentence.words.prefix(4))
  }

  /// Words behind which a sentence may be cut in two, the best first: each starts a clause of its own.
  private static let joints = WordTable([
    ("maar want omdat doordat zodat terwijl hoewel waardoor daarom dus", 1),
    ("die dat wie waar waarbij waarmee waarin waarvan als wanneer nadat voordat om", 2),
    ("en of", 3),
  ])

  private static let subjects = WordTable([
    ("ik u je jij hij zij ze we wij er het dat dit daar dan", 1)
  ])

  private func isSubject(_ word: Word, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    Self.subjects.value(of: UnsafeBufferPointer(rebasing: text[word.range])) != nil
  }

  /// What stands where a sentence can be cut in two, with the word before it: `…, maar wij`. Nil when there is no such place.
  ///
  /// Not within four words of either end: what would be cut off is no sentence.
  fileprivate func cut(of sentence: Sentence) -> String? {
    let inner = sentence.words.dropFirst(4).dropLast(4)
    let middle = (sentence.words.lowerBound + sentence.words.upperBound) / 2
    var best: (cost: Int, word: Int)?
    text.withUnsafeBufferPointer { text in
      for index in inner {
        let word = words[index]
        guard
          let value = Self.joints.value(of: UnsafeBufferPointer(rebasing: text[word.range]))
        else { continue }
        let before = text[words[index - 1].range.upperBound]
        let isBehindComma = before == 0x2C || before == 0x3B
        // `die` and `dat` start a clause behind a comma only; `en` joins two words as often.
        if value == 2, !isBehindComma { continue }
        if value == 3, !isSubject(words[index + 1], in: text) { continue }
        let cost = (isBehindComma ? 0 : 40) + Int(value) * 4 + abs(index - middle)
        if cost < best?.cost ?? Int.max { best = (cost, index) }
      }
    }
    guard let (_, word) = best else { return nil }
    let last = min(word + 1, sentence.words.upperBound - 1)
    let range = self.range(ofWords: word - 1..<last + 1)
    // A word of a megabyte helps nobody to find the place.
    return range.count <= 80 ? string(range) : nil
  }
}

extension Diagnostic {
  fileprivate static func longSentence(
    words: Int, limit: Int, cut: String?, in source: SourceFile, at range: Range<Int>
  ) -> Diagnostic {
    let here = cut.map {
      Wording(
        nl: "Kan het hier: ‘… \($0) …’? Zet daar een punt.",
        en: "Perhaps here: '… \($0) …'? Put a full stop there.")
    }
    return Diagnostic(
      id: "long-sentence", severity: .advice, in: source, at: range,
      message: Wording(
        nl: "Deze zin heeft \(words) woorden. Meer dan \(limit) is voor deze lezers lang.",
        en: "This sentence has \(words) words. More than \(limit) is long for these readers."),
      hint: here
        ?? Wording(
          nl: "Maak er twee zinnen van, elk met één mededeling.",
          en: "Make two sentences of it, each saying one thing."))
  }
}
