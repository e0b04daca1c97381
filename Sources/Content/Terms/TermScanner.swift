import Markup

/// Finds terms in a chapter, in one pass over its text.
struct TermScanner {
  /// A term that was found.
  struct Place {
    /// Its number in the trie.
    let term: Int32
    /// The text it starts in, and the bytes there: as far as it stands in that text.
    let node: Int32
    let range: Range<Int>
    /// The text it ends in, and where in that.
    let lastNode: Int32
    let lastEnd: Int
    /// How many words of the chapter's running text stand before it.
    let word: Int
    /// The heading it stands under, by its place in `Document.headings`; -1 for none, -2 in a note at the end.
    let heading: Int
    /// Whether it stands where no reader is sent: in a title, a head that is repeated.
    let isQuiet: Bool
  }

  static let noHeading = -1
  static let inNote = -2

  private let trie: TermTrie
  private var reader = WordReader()
  private var run: Run
  /// The links with a text of their own that the last document has, as nodes, in order.
  private(set) var links: [Range<Int32>] = []

  init(_ trie: TermTrie) {
    self.trie = trie
    run = Run(trie: trie)
  }

  /// The places of the terms in `document`, in its order; none overlaps another, and the longest term wins.
  mutating func places(in document: Document, sections: (Int) -> Bool) -> [Place] {
    run.start()
    links.removeAll(keepingCapacity: true)
    document.text.withUnsafeBufferPointer { text in
      document.nodes.withUnsafeBufferPointer { nodes in
        scan(nodes, text, document, sections)
      }
    }
    return run.places
  }

  private mutating func scan(
    _ nodes: UnsafeBufferPointer<Node>, _ text: UnsafeBufferPointer<UInt8>, _ document: Document,
    _ isSection: (Int) -> Bool
  ) {
    var quietUntil = 0
    var index = 0
    while index < nodes.count {
      let node = nodes[index]
      switch node.kind {
      case .text:
        let bytes = UnsafeBufferPointer(rebasing: text[node.text.range])
        reader.read(bytes, node: Int32(index), to: &run)
      case .softBreak, .lineBreak, .footnoteReference: reader.endWord(&run)
      case .emphasis, .strong, .strikethrough: break
      case .link:
        // An address that stands for itself is no text.
        if document.links[Int(node.detail)].form == .automatic {
          end()
          index = Int(node.end)
          continue
        }
        links.append(Int32(index)..<node.end)
      case .image:
        end()
        index = Int(node.end)
        continue
      case .code, .htmlInline: end()
      default:
        end()
        if index >= quietUntil { run.isQuiet = false }
        switch node.kind {
        case .heading:
          quietUntil = max(quietUntil, Int(node.end))
          if run.heading != Self.inNote, isSection(Int(node.detail)) {
            run.heading = Int(node.detail)
          }
        case .callout:
          let title = document.callouts[Int(node.detail)].title
          quietUntil = max(quietUntil, Int(title.upperBound))
          // The paragraph of the title comes next, and has to be as quiet.
          if !title.isEmpty { run.isQuiet = true }
        // A caption, or the facts of an exercise.
        case .paragraph where node.value != ParagraphRole.plain.rawValue:
          quietUntil = max(quietUntil, Int(node.end))
        // A head is repeated on every page that the table goes on on.
        case .tableRow where node.value != 0: quietUntil = max(quietUntil, Int(node.end))
        case .footnoteDefinition: run.heading = Self.inNote
        default: break
        }
        if index < quietUntil { run.isQuiet = true }
      }
      index += 1
    }
    end()
  }

  /// Ends the word and the term at hand: at the edge of a block, at what is no text.
  private mutating func end() {
    reader.endWord(&run)
    run.end()
  }
}

/// Words that follow each other and are all known from terms; and what was found among them.
private struct Run: WordReader.Listener {
  let trie: TermTrie
  var isQuiet = false
  var heading = TermScanner.noHeading
  private(set) var places: [TermScanner.Place] = []
  private var words = 0
  private var tokens: [Token] = []

  private struct Token {
    let word: Int32
    let isCapitals: Bool
    let canBeCapitals: Bool
    let node: Int32
    let start: Int
    let end: Int
    let lastNode: Int32
    let lastEnd: Int
    let number: Int
  }

  init(trie: TermTrie) { self.trie = trie }

  mutating func start() {
    isQuiet = false
    heading = TermScanner.noHeading
    places = []
    words = 0
    tokens.removeAll(keepingCapacity: true)
  }

  mutating func take(_ word: WordReader.Word) {
    add(word)
    if !isQuiet { words += 1 }
  }

  mutating func takeSign(_ word: WordReader.Word) { add(word) }

  private mutating func add(_ word: WordReader.Word) {
    guard !word.isTooLong, let known = trie.words.find(word.folded, hash: word.hash) else {
      return end()
    }
    tokens.append(
      Token(
        word: known, isCapitals: word.isCapitals, canBeCapitals: !word.hasLower, node: word.node,
        start: word.start, end: word.end,
        lastNode: word.lastNode, lastEnd: word.lastEnd, number: words))
  }

  /// Looks for terms among the words so far: from each place the longest one.
  mutating func end() {
    guard !tokens.isEmpty else { return }
    var first = 0
    while first < tokens.count {
      var node: Int32?
      var found: (term: Int32, last: Int)?
      var hasCapitals = false
      var canBeCapitals = true
      var last = first
      while last < tokens.count, let next = trie.step(from: node, by: tokens[last].word) {
        node = next
        hasCapitals = hasCapitals || tokens[last].isCapitals
        canBeCapitals = canBeCapitals && tokens[last].canBeCapitals
        let ends = trie.ends(at: next)
        if ends.capitals >= 0, hasCapitals, canBeCapitals {
          found = (ends.capitals, last)
        } else if ends.anyCase >= 0 {
          found = (ends.anyCase, last)
        }
        last += 1
      }
      if let found {
        add(found.term, first...found.last)
        first = found.last + 1
      } else {
        first += 1
      }
    }
    tokens.removeAll(keepingCapacity: true)
  }

  private mutating func add(_ term: Int32, _ range: ClosedRange<Int>) {
    let first = tokens[range.lowerBound]
    let last = tokens[range].last { $0.node == first.node } ?? first
    let end = tokens[range.upperBound]
    places.append(
      TermScanner.Place(
        term: term, node: first.node, range: first.start..<last.end, lastNode: end.lastNode,
        lastEnd: end.lastEnd, word: first.number, heading: heading, isQuiet: isQuiet))
  }
}
