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
    let told = long.lazy.filter { !site.glossary.explains(word: prose.string($0.word.range)) }
      .prefix(most)
    let found = Array(told)
    let places = prose.places(of: found.map(\.word.range), on: page)
    return zip(found, places).map { long, place in
      var word = prose.string(long.word.range.prefix(longestShown))
      // Half a letter.
      if word.hasSuffix("\u{FFFD}") { word.removeLast() }
      let shown = long.word.range.count > longestShown ? word + "…" : word
      return .longWord(shown, long, in: page.source, at: place)
    }
  }
}

struct LongWord {
  let word: Prose.Word
  /// Of its longest part.
  let syllables: Int
  let isCompound: Bool
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
        let parts = Compound.parts(of: bytes)
        let longest = parts.map { part in
          let part = UnsafeBufferPointer(rebasing: bytes[part])
          return CommonWords.hold(part) ? 0 : Syllables.count(in: part)
        }.max()
        guard let longest, longest > limit else { continue }
        guard seen.count < most else { break }
        // Two megabytes of words that differ at their end are two words still.
        let name = string(word.range.prefix(200)).lowercased()
        guard seen.insert(name).inserted else { continue }
        found.append(LongWord(word: word, syllables: longest, isCompound: parts.count > 1))
      }
    }
    return found.sorted {
      ($1.syllables, $0.word.range.lowerBound) < ($0.syllables, $1.word.range.lowerBound)
    }
  }
}

extension Diagnostic {
  fileprivate static func longWord(
    _ word: String, _ long: LongWord, in source: SourceFile, at range: Range<Int>
  ) -> Diagnostic {
    let message =
      long.isCompound
      ? Wording(
        nl: "Een deel van ‘\(word)’ is lang: \(long.syllables) lettergrepen.",
        en: "A part of '\(word)' is long: \(long.syllables) syllables.")
      : Wording(
        nl: "‘\(word)’ is een lang woord: \(long.syllables) lettergrepen aan één stuk.",
        en: "'\(word)' is a long word: \(long.syllables) syllables.")
    return Diagnostic(
      id: "long-word", severity: .advice, in: source, at: range, message: message,
      hint: Wording(
        nl: "Is er een korter woord? Anders: leg het uit, of zet het in content/begrippen.yaml.",
        en: "Is there a shorter word? If not, explain it, or put it in content/begrippen.yaml."))
  }
}
