/// Words with a number each, looked up by their bytes whatever their capitals, without making a `String`.
///
/// Open addressing: one array of slots, one of bytes.
struct WordTable: Sendable {
  private struct Slot {
    var hash: UInt32 = 0
    var start: UInt32 = 0
    /// 0 when the slot is empty.
    var length: UInt16 = 0
    var value: UInt8 = 0
  }

  private var slots: [Slot]
  private var bytes: [UInt8] = []
  private(set) var count = 0
  /// In bytes.
  private(set) var longest = 0

  /// `lists` are words in small letters with spaces or line ends between them; the first list that a word is in decides.
  init(_ lists: [(words: String, value: UInt8)]) {
    var entries: [(Substring.UTF8View, UInt8)] = []
    for (words, value) in lists {
      for word in words.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }) {
        entries.append((Substring(word).utf8, value))
      }
    }
    var capacity = 16
    while capacity < entries.count * 2 { capacity *= 2 }
    slots = Array(repeating: Slot(), count: capacity)
    for (word, value) in entries { insert(Array(word), value) }
  }

  /// Adds a word in small letters; one that is known keeps its number.
  mutating func insert(_ word: [UInt8], _ value: UInt8) {
    guard !word.isEmpty, word.count <= Int(UInt16.max) else { return }
    let found = word.withUnsafeBufferPointer { slot(of: $0) }
    guard slots[found.index].length == 0 else { return }
    slots[found.index] = Slot(
      hash: found.hash, start: UInt32(bytes.count), length: UInt16(word.count), value: value)
    bytes += word
    count += 1
    longest = max(longest, word.count)
    if count * 2 > slots.count { grow() }
  }

  /// The number of `word`; nil when it is not in the table.
  func value(of word: UnsafeBufferPointer<UInt8>) -> UInt8? {
    guard word.count <= longest, !word.isEmpty else { return nil }
    let slot = slots[self.slot(of: word).index]
    return slot.length == 0 ? nil : slot.value
  }

  /// Calls `body` with each beginning of `word` that is in the table: its length in bytes, its number.
  func prefixes(of word: UnsafeBufferPointer<UInt8>, _ body: (Int, UInt8) -> Void) {
    var hash = Self.seed
    var previous: UInt8 = 0
    for length in 1...max(1, min(longest, word.count)) where length <= word.count {
      hash = Self.hash(hash, word[length - 1], after: previous)
      previous = word[length - 1]
      let beginning = UnsafeBufferPointer(rebasing: word[..<length])
      let slot = slots[self.slot(of: beginning, hash)]
      if slot.length != 0 { body(length, slot.value) }
    }
  }

  private static let seed: UInt32 = 0x811C_9DC5

  /// FNV-1a over small letters.
  private static func hash(_ hash: UInt32, _ byte: UInt8, after previous: UInt8) -> UInt32 {
    (hash ^ UInt32(Letters.small(byte, after: previous))) &* 0x0100_0193
  }

  private func slot(of word: UnsafeBufferPointer<UInt8>) -> (index: Int, hash: UInt32) {
    var hash = Self.seed
    var previous: UInt8 = 0
    for byte in word {
      hash = Self.hash(hash, byte, after: previous)
      previous = byte
    }
    return (slot(of: word, hash), hash)
  }

  private func slot(of word: UnsafeBufferPointer<UInt8>, _ hash: UInt32) -> Int {
    let mask = slots.count - 1
    var index = Int(hash ^ hash >> 15) & mask
    while slots[index].length != 0 {
      if slots[index].hash == hash, isEqual(slots[index], word) { break }
      index = (index + 1) & mask
    }
    return index
  }

  private func isEqual(_ slot: Slot, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    guard Int(slot.length) == word.count else { return false }
    var previous: UInt8 = 0
    for index in 0..<word.count {
      if bytes[Int(slot.start) + index] != Letters.small(word[index], after: previous) {
        return false
      }
      previous = word[index]
    }
    return true
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    let mask = slots.count - 1
    for slot in old where slot.length != 0 {
      var index = Int(slot.hash ^ slot.hash >> 15) & mask
      while slots[index].length != 0 { index = (index + 1) & mask }
      slots[index] = slot
    }
  }
}
