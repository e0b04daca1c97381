import Content
import Diagnostics

/// Words of which one part is long; the five longest of a page, each told once.
///
/// A compound of easy words is easy. So is what the glossary explains.
struct LongWords: Check {
  private static let most = 5
  /// Of so many words the parts are looked at: a page with more is no text.
  private static let mostLookedAt = 400
  /// In bytes of a word as it is shown.
  private static let longestShown = 60

  static func findings(on page: Page, _ prose: Prose, in site: Site) -> [Diagnostic] {
    let limit = site.checking(of: page).level.mostSyllablesInPart
    let long = prose.longWords(over: limit, atMost: mostLookedAt)
    let told = long.lazy.filter { !site.glossary.explains(prose.string($0.word.range)) }
      .prefix(most)
    let found = Array(told)
    let places = prose.places(of: found.map(\.word.range), on: page)
    return zip(found, places).map { long, place in
      var word = prose.string(long.word.range.prefix(longestShown))
      // Half a letter.
      if word.hasSuffix("\u{FFFD}") { word.removeLast() }
      let shown = long.word.range.count > longestShown ? word + "…" : word
      return .longWord(shown, syllables: long.syllables, in: page.source, at: place)
    }
  }
}

struct LongWord {
  let word: Prose.Word
  /// Of its longest part.
  let syllables: Int
}

extension Prose {
  /// The words with a part of more than `limit` syllables, the longest first, each once.
  func longWords(over limit: Int, atMost most: Int) -> [LongWord] {
    var seen: Set<String> = []
    var found: [LongWord] = []
    text.withUnsafeBufferPointer { text in
      for word in words where word.range.count > limit * 2 {
        if !word.traits.isDisjoint(with: [.address, .abbreviation, .capitals, .hasDigit]) {
          continue
        }
        let bytes = UnsafeBufferPointer(rebasing: text[word.range])
        guard Syllables.count(in: bytes) > limit, !CommonWords.hold(bytes) else { continue }
        let longest = Compound.parts(of: bytes).map { part in
          let part = UnsafeBufferPointer(rebasing: bytes[part])
          return CommonWords.hold(part) ? 0 : Syllables.count(in: part)
        }.max()
        guard let longest, longest > limit else { continue }
        guard seen.count < most else { break }
        // Two megabytes of words that differ at their end are two words still.
        let name = string(word.range.prefix(200)).lowercased()
        if seen.insert(name).inserted { found.append(LongWord(word: word, syllables: longest)) }
      }
    }
    return found.sorted {
      ($1.syllables, $0.word.range.lowerBound) < ($0.syllables, $1.word.range.lowerBound)
    }
  }
}

extension Glossary {
  /// Whether it says what `word` means; whatever its capitals.
  fileprivate func explains(_ word: String) -> Bool {
    let word = word.lowercased()
    return entries.contains { entry in
      entry.term.value.lowercased() == word
        || entry.forms.contains { $0.value.lowercased() == word }
    }
  }
}

extension Diagnostic {
  fileprivate static func longWord(
    _ word: String, syllables: Int, in source: SourceFile, at range: Range<Int>
  ) -> Diagnostic {
    Diagnostic(
      id: "long-word", severity: .advice, in: source, at: range,
      message: Wording(
        nl: "‘\(word)’ is een lang woord: \(syllables) lettergrepen zonder deelwoorden.",
        en: "'\(word)' is a long word: \(syllables) syllables that are no words of their own."),
      hint: Wording(
        nl: "Is er een korter woord? Anders: leg het uit, of zet het in content/begrippen.yaml.",
        en: "Is there a shorter word? If not, explain it, or put it in content/begrippen.yaml."))
  }
}
