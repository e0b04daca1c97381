import Content
import Markup

/// A word that a sentence gives a name to: ‘Dat heet inspreken’, ‘Zo’n verhaal noemen we een signaal’.
struct Definition {
  let page: Page
  let term: String
  /// In `Prose.text` of the page.
  let range: Range<Int>

  /// Words in a term; what is longer is no name but a description.
  private static let mostWords = 3
  /// Letters in a term: a shorter one is part of a turn of phrase.
  private static let fewestBytes = 5

  /// Whether it is worth while to read the sentences of a text.
  static func mayBe(in document: Document) -> Bool {
    document.text.withUnsafeBufferPointer { text in
      var index = 0
      while index + 4 < text.count {
        // `heet ` and `noeme`, by their letters in the middle.
        if text[index + 1] == 0x65, text[index + 2] == 0x65, text[index + 3] == 0x74,
          text[index] == 0x68
        {
          return true
        }
        if text[index + 1] == 0x6F, text[index + 2] == 0x65, text[index + 3] == 0x6D,
          text[index] == 0x6E
        {
          return true
        }
        index += 1
      }
      return false
    }
  }

  /// Those of a page, in the order of its text.
  static func all(on page: Page) -> [Definition] {
    let prose = Prose(page.body)
    return prose.sentences.flatMap { sentence in
      sentence.words.compactMap { index -> Definition? in
        guard let start = termStart(after: index, of: sentence, prose) else { return nil }
        return term(from: start, of: sentence, prose).map {
          Definition(page: page, term: prose.string($0), range: $0)
        }
      }
    }
  }

  private static let called: Set<String> = ["dat", "dit", "zoiets"]
  private static let ours: Set<String> = ["we", "wij"]
  private static let passed: Set<String> = [
    "ook", "wel", "een", "de", "het", "dat", "dit", "zoiets",
  ]
  /// What is no part of a name.
  private static let others: Set<String> = [
    "aan", "als", "bij", "dan", "dat", "die", "dit", "door", "er", "geen", "hier", "hij", "hoe",
    "ik", "in", "is", "je",
    "jij", "maar", "meestal", "met", "naar", "niet", "nog", "nu", "of", "om", "op", "over", "soms",
    "te", "tot", "u", "uit",
    "vaak", "van", "voor", "want", "wat", "we", "wie", "wij", "ze", "zij", "zo",
  ]

  /// The word that a name may begin with, when the word at `index` is the ‘heet’ or ‘noemen’ before it.
  private static func termStart(
    after index: Int, of sentence: Prose.Sentence, _ prose: Prose
  ) -> Int? {
    var next = index + 1
    switch word(index, prose) {
    case "heet":
      guard index > sentence.words.lowerBound, called.contains(word(index - 1, prose)) else {
        return nil
      }
    case "noemen":
      guard next < sentence.words.upperBound, ours.contains(word(next, prose)) else { return nil }
      next += 1
    default: return nil
    }
    while next < sentence.words.upperBound, passed.contains(word(next, prose)) { next += 1 }
    return next < sentence.words.upperBound ? next : nil
  }

  /// The name that begins at `start`: up to the end of the sentence, or to a sign that ends it.
  private static func term(
    from start: Int, of sentence: Prose.Sentence, _ prose: Prose
  ) -> Range<Int>? {
    var last = start
    while last + 1 < sentence.words.upperBound, last - start < mostWords,
      prose.text[prose.words[last].range.upperBound..<prose.words[last + 1].range.lowerBound]
        .elementsEqual([0x20])
    {
      last += 1
    }
    let words = prose.words[start...last]
    let range = prose.range(ofWords: start..<last + 1)
    let isName = words.allSatisfy { word in
      word.traits.isDisjoint(with: [.capitalised, .capitals, .hasDigit, .address, .abbreviation])
        && !others.contains(prose.string(word.range))
    }
    guard words.count <= mostWords, range.count >= fewestBytes, isName else { return nil }
    return range
  }

  private static func word(_ index: Int, _ prose: Prose) -> String {
    let word = prose.words[index]
    // Longer than any that is asked for.
    guard word.range.count <= 8 else { return "" }
    return prose.string(word.range).lowercased()
  }
}
