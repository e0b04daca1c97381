/// A word or a sign without capitals and accents.
struct FoldedWord: Hashable, Sendable {
  let bytes: [UInt8]
  let hash: UInt64
}

/// One way in which a term is written, as the words that it is found by.
struct TermForm: Hashable, Sendable {
  let words: [FoldedWord]
  /// Whether it is found in capitals only: `MEE` is not `mee`.
  let isCapitals: Bool

  /// The same whatever its case.
  var inAnyCase: TermForm { TermForm(words: words, isCapitals: false) }

  /// One word, whatever its case.
  init(_ word: FoldedWord) { self.init(words: [word], isCapitals: false) }

  private init(words: [FoldedWord], isCapitals: Bool) {
    self.words = words
    self.isCapitals = isCapitals
  }

  /// A form that cannot be found, and why.
  enum Problem: Error { case noLetters, tooLong }

  /// In bytes.
  static let longest = 200

  init(_ text: String) throws(Problem) {
    guard text.utf8.count <= Self.longest else { throw .tooLong }
    var reader = WordReader()
    var collector = Collector()
    var text = text
    text.withUTF8 { reader.read($0, node: 0, to: &collector) }
    reader.endWord(&collector)
    // Quotation marks round a term are no part of it, nor is the apostrophe of ’s-Hertogenbosch.
    var words = collector.words[...]
    while words.first?.isQuotation == true { words.removeFirst() }
    while words.last?.isQuotation == true { words.removeLast() }
    guard words.contains(where: \.hasLetters) else { throw .noLetters }
    guard words.count <= TermTrie.mostWords else { throw .tooLong }
    self.words = words.map(\.word)
    isCapitals = words.contains { $0.isCapitals } && words.allSatisfy { $0.canBeCapitals }
  }

  private struct Collector: WordReader.Listener {
    struct Item {
      let word: FoldedWord
      let hasLetters: Bool
      let isCapitals: Bool
      let canBeCapitals: Bool
      var isQuotation: Bool { !hasLetters && word.bytes == [0x27] }
    }

    var words: [Item] = []

    mutating func take(_ word: WordReader.Word) { add(word, hasLetters: true) }
    mutating func takeSign(_ word: WordReader.Word) { add(word, hasLetters: false) }

    private mutating func add(_ word: WordReader.Word, hasLetters: Bool) {
      words.append(
        Item(
          word: FoldedWord(bytes: word.folded, hash: word.hash), hasLetters: hasLetters,
          isCapitals: word.isCapitals, canBeCapitals: !word.hasLower))
    }
  }
}
