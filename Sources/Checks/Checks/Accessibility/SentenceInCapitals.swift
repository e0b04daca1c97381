import Content
import Diagnostics
import Markup

/// Sentences in capitals: words lose their shape, and some programs read them out letter by letter (WCAG 2.2, guideline
/// 3.1, advisory: capitals as in ordinary spelling).
///
/// Abbreviations, names and a shout such as LET OP are none: there must be at least three such words, and among them what
/// is no abbreviation.
struct SentenceInCapitals: Check {
  static func findings(on page: Page, in site: Site) -> [Diagnostic] {
    var search = SourceSearch(page)
    let body = page.body
    var reader = CapitalRuns()
    body.text.withUnsafeBufferPointer { text in
      for (index, node) in body.nodes.enumerated() where reader.found.count < Checks.most {
        switch node.kind {
        case .text: reader.read(text, node.text.range, node: index)
        case .softBreak, .lineBreak, .emphasis, .strong, .strikethrough, .link: break
        default: reader.end()
        }
      }
      reader.end()
    }
    return reader.found.prefix(Checks.most).map { run in
      Diagnostic(
        id: "sentence-in-capitals", severity: .warning, in: page.source,
        at: search.range(of: body.text[run.range], in: body.nodes[run.node].source.range),
        criterion: "WCAG 3.1",
        message: Wording(
          nl: "Hier staat een hele zin in hoofdletters. Die leest moeilijk.",
          en: "A whole sentence stands in capitals here, which is hard to read."),
        hint: Wording(
          nl:
            "Gebruik kleine letters. Is de zin belangrijk? Zet hem bovenaan, of in een kader: > [!let-op]",
          en: "Write it in small letters. Is it important? Put it first, or in a box: > [!warning]")
      )
    }
  }
}

/// Finds words in capitals that follow each other.
private struct CapitalRuns {
  struct Run {
    /// The text that it starts in, and as far as it goes there.
    let node: Int
    let range: Range<Int>
  }

  private(set) var found: [Run] = []

  private var words = 0
  private var longWords = 0
  private var hasMiddleWord = false
  private var functionWords = 0
  private var node = 0
  private var start = 0
  private var stop = 0

  /// The word at hand: its capitals, and whether it has letters of another sort.
  private var capitals: [UInt8] = []
  private var isMixed = false
  private var wordStart = 0
  private var wordNode = 0

  mutating func read(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, node: Int) {
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = text[index]
      switch byte {
      case 0x41...0x5A: add(byte, at: index, node)
      case 0x61...0x7A:
        // Most of a text: the run is over, and nothing starts before the next word.
        endRun()
        capitals.removeAll(keepingCapacity: true)
        index += 1
        while index < range.upperBound, text[index] > 0x2F || text[index] == 0x27 { index += 1 }
        isMixed = false
        continue
      // `É` and the like; their small ones end the run as other letters do.
      case 0xC3 where index + 1 < range.upperBound:
        if text[index + 1] < 0x9F { add(0x45, at: index, node) } else { isMixed = true }
        index += 1
      case 0xC4...0xDF: isMixed = true
      case 0x30...0x39, 0x80...0xBF, 0x27: break
      case 0xE2 where index + 2 < range.upperBound && text[index + 1] == 0x80:
        if text[index + 2] != 0x98, text[index + 2] != 0x99 { endWord(at: index, node) }
        index += 2
      default: endWord(at: index, node)
      }
      index += 1
    }
    endWord(at: range.upperBound, node)
  }

  private mutating func add(_ byte: UInt8, at index: Int, _ node: Int) {
    if capitals.isEmpty {
      wordStart = index
      wordNode = node
    }
    capitals.append(byte)
  }

  private mutating func endWord(at end: Int, _ node: Int) {
    defer {
      capitals.removeAll(keepingCapacity: true)
      isMixed = false
    }
    if isMixed { return endRun() }
    guard !capitals.isEmpty else { return }
    if words == 0 {
      self.node = wordNode
      start = wordStart
      stop = end
    }
    if wordNode == self.node { stop = end }
    if capitals.count > 1 { words += 1 }
    if capitals.count >= 7 { longWords += 1 }
    if capitals.count >= 5 { hasMiddleWord = true }
    if capitals.count <= 5, Self.functionWords.contains(capitals) { functionWords += 1 }
  }

  /// At the edge of a block, at what is no text.
  mutating func end() { endRun() }

  private mutating func endRun() {
    let isSentence = words >= 4 && functionWords >= 1 && hasMiddleWord
    if isSentence || words >= 5 && functionWords >= 2 || words >= 3 && longWords >= 2 {
      found.append(Run(node: node, range: start..<max(stop, start)))
    }
    words = 0
    longWords = 0
    hasMiddleWord = false
    functionWords = 0
  }

  /// Words that stand in nearly every sentence and in no abbreviation.
  private static let functionWords: Set<[UInt8]> = Set(
    [
      "DE", "HET", "EEN", "EN", "VAN", "IS", "NIET", "OP", "IN", "TE", "VOOR", "MET", "DAT", "DIE",
      "DIT", "WIJ",
      "JE", "UW", "BIJ", "AAN", "OM", "OF", "ALS", "NAAR", "ZIJN", "WORDT", "KAN", "MOET", "GEEN",
      "WEL", "ER",
      "ONZE", "THE", "AND", "OF", "TO", "IS", "FOR", "YOU", "YOUR", "WITH", "NOT", "WE", "ARE",
      "THIS", "OUR",
    ].map { Array($0.utf8) })
}
