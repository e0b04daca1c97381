/// Terms as sequences of words, to find them in a text that is read once.
///
/// A trie over words, not letters: a word of the text is looked up by its hash, and most are in no term.
struct TermTrie {
  /// Words in one term: each place of a text is the start of a term of so many at most, so that finding is linear.
  static let mostWords = 12

  /// What ends at a node: a term whatever its case, and one that is found in capitals only; -1 for none.
  struct Ends {
    fileprivate(set) var anyCase: Int32 = -1
    fileprivate(set) var capitals: Int32 = -1
  }

  private(set) var words = WordTable()
  /// By word: the node for a term that starts with it; 0 for none.
  private var firsts: [Int32] = []
  /// By node and word.
  private var next: [UInt64: Int32] = [:]
  /// By node; the first stands for none.
  private var ends: [Ends] = [Ends()]

  /// Adds a form of the term with this number; of equal forms the first counts.
  ///
  /// A form in capitals, as `MEE`, is found in capitals only: `mee` is another word.
  mutating func add(_ form: TermForm, term: Int32) {
    guard let first = form.words.first else { return }
    var node = start(words.add(first))
    for word in form.words.dropFirst() {
      let key = Self.key(node, words.add(word))
      if let known = next[key] {
        node = known
      } else {
        next[key] = Int32(ends.count)
        node = Int32(ends.count)
        ends.append(Ends())
      }
    }
    let index = Int(node)
    if form.isCapitals {
      if ends[index].capitals < 0 { ends[index].capitals = term }
    } else if ends[index].anyCase < 0 {
      ends[index].anyCase = term
    }
  }

  private mutating func start(_ word: Int32) -> Int32 {
    while firsts.count <= Int(word) { firsts.append(0) }
    if firsts[Int(word)] == 0 {
      firsts[Int(word)] = Int32(ends.count)
      ends.append(Ends())
    }
    return firsts[Int(word)]
  }

  /// The node that `word` leads to from `node`, or from the start; nil when no term goes on so.
  func step(from node: Int32?, by word: Int32) -> Int32? {
    guard let node else {
      guard Int(word) < firsts.count else { return nil }
      let first = firsts[Int(word)]
      return first == 0 ? nil : first
    }
    return next[Self.key(node, word)]
  }

  func ends(at node: Int32) -> Ends { ends[Int(node)] }

  private static func key(_ node: Int32, _ word: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: word))
  }
}

/// Words by their folded bytes: a hash table of its own, so that a word of a text is looked up without becoming
/// a value.
struct WordTable {
  private var slots: [Int32] = Array(repeating: -1, count: 64)
  private var hashes: [UInt64] = []
  private var ranges: [Range<Int>] = []
  private var bytes: [UInt8] = []

  mutating func add(_ word: FoldedWord) -> Int32 {
    if let known = find(word.bytes, hash: word.hash) { return known }
    if (hashes.count + 1) * 4 > slots.count { grow() }
    let index = Int32(hashes.count)
    hashes.append(word.hash)
    ranges.append(bytes.count..<bytes.count + word.bytes.count)
    bytes += word.bytes
    place(index, word.hash)
    return index
  }

  func find(_ word: [UInt8], hash: UInt64) -> Int32? {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash ^ hash >> 32) & mask
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      if hashes[index] == hash, bytes[ranges[index]].elementsEqual(word) { return slots[slot] }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for (index, hash) in hashes.enumerated() { place(Int32(index), hash) }
  }

  private mutating func place(_ index: Int32, _ hash: UInt64) {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash ^ hash >> 32) & mask
    while slots[slot] >= 0 { slot = (slot + 1) & mask }
    slots[slot] = index
  }
}
