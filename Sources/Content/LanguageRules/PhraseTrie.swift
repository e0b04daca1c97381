/// Phrases as sequences of words without capitals, to find them in a text whose words are known.
///
/// A trie over words, not letters: a word of the text is looked up by its hash, and most are in no phrase. Accents count
/// here: `één` is not `een`.
package struct PhraseTrie: Sendable {
  /// Words in one phrase: each place of a text is the start of a phrase of so many at most, so that finding is linear.
  package static let mostWords = 12
  /// In bytes; no phrase has a longer word.
  package static let longestWord = 64

  private var slots: [Int32] = Array(repeating: -1, count: 64)
  private var hashes: [UInt64] = []
  private var ranges: [Range<Int>] = []
  private var bytes: [UInt8] = []
  /// By word: the node of phrases that start with it; 0 for none.
  private var firsts: [Int32] = []
  /// By node and word.
  private var next: [UInt64: Int32] = [:]
  /// By node; the first stands for none.
  private var endings: [LanguageRules.Ending?] = [nil]

  package init() {}

  package var isEmpty: Bool { hashes.isEmpty }
  /// How many words there are: they are numbered from 0.
  package var wordCount: Int { hashes.count }

  /// Adds a phrase; of equal ones the first counts.
  package mutating func add(_ phrase: [[UInt8]], _ ending: LanguageRules.Ending) {
    guard let first = phrase.first, phrase.count <= Self.mostWords else { return }
    let word = Int(addWord(first))
    if firsts[word] == 0 {
      firsts[word] = Int32(endings.count)
      endings.append(nil)
    }
    var node = firsts[word]
    for word in phrase.dropFirst() {
      let key = Self.key(node, addWord(word))
      if let known = next[key] {
        node = known
      } else {
        next[key] = Int32(endings.count)
        node = Int32(endings.count)
        endings.append(nil)
      }
    }
    if endings[Int(node)] == nil { endings[Int(node)] = ending }
  }

  /// The number of a word, which need not be in any phrase.
  @discardableResult
  package mutating func addWord(_ word: [UInt8]) -> Int32 {
    if let known = word.withUnsafeBufferPointer({ find($0) }) { return known }
    if (hashes.count + 1) * 4 > slots.count {
      slots = Array(repeating: -1, count: slots.count * 2)
      for (index, hash) in hashes.enumerated() { place(Int32(index), hash) }
    }
    let index = Int32(hashes.count)
    let hash = word.withUnsafeBufferPointer { Self.hash($0) }
    hashes.append(hash)
    ranges.append(bytes.count..<bytes.count + word.count)
    bytes += word
    firsts.append(0)
    place(index, hash)
    return index
  }

  /// The number of a word in lower case; nil when no phrase has it.
  package func find(_ word: UnsafeBufferPointer<UInt8>) -> Int32? {
    guard word.count <= Self.longestWord else { return nil }
    let hash = Self.hash(word)
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash ^ hash >> 32) & mask
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      if hashes[index] == hash, bytes[ranges[index]].elementsEqual(word) { return slots[slot] }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// The node of phrases that start with `word`.
  package func start(with word: Int32) -> Int32? {
    let node = firsts[Int(word)]
    return node == 0 ? nil : node
  }

  /// The node that `word` leads to from `node`; nil when no phrase goes on so.
  package func step(from node: Int32, by word: Int32) -> Int32? { next[Self.key(node, word)] }

  /// What the phrase that ends at `node` is.
  package func ending(at node: Int32) -> LanguageRules.Ending? { endings[Int(node)] }

  private mutating func place(_ index: Int32, _ hash: UInt64) {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash ^ hash >> 32) & mask
    while slots[slot] >= 0 { slot = (slot + 1) & mask }
    slots[slot] = index
  }

  private static func key(_ node: Int32, _ word: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: word))
  }

  /// FNV-1a.
  private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }
}

extension PhraseTrie {
  /// The words of a phrase as they are looked up: in lower case, without the signs around them.
  package static func words(of phrase: String) -> [[UInt8]] {
    var text = Array(phrase.utf8)
    fold(&text)
    return text.split { $0 <= 0x20 }.map { Array(trimmed($0)) }.filter { !$0.isEmpty }
  }

  /// Puts capitals into lower case, each byte in its place: A to Z, and the letters with accents of Latin-1.
  package static func fold(_ text: inout [UInt8]) {
    var last: UInt8 = 0
    for index in text.indices {
      let byte = text[index]
      let isCapital = byte &- 0x41 < 26
      // À is C3 80 and à is C3 A0; × (C3 97) is no letter.
      let isAccented = last == 0xC3 && byte &- 0x80 < 0x1F && byte != 0x97
      if isCapital || isAccented { text[index] = byte | 0x20 }
      last = byte
    }
  }

  /// Without signs in ASCII at its start and its end: the point of `o.a.` too.
  package static func trimmed(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    func isSign(_ byte: UInt8) -> Bool {
      byte < 0x30 || (0x3A...0x40).contains(byte) || (0x5B...0x60).contains(byte)
        || (0x7B...0x7F).contains(byte)
    }
    var word = word
    // ’s is a word that starts with its apostrophe.
    while let first = word.first, isSign(first), first != 0x27 { word.removeFirst() }
    while let last = word.last, isSign(last) { word.removeLast() }
    return word
  }
}
