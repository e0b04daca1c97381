/// The parts that a word is made of, as far as they are known.
///
/// The parts are found from the left, each way through the word at most once, so that the fewest letters are left unknown. A
/// first part may be unknown, when what follows is known and can be the end of a word: `participatieraad`. A tail never is,
/// because what Dutch puts behind a stem makes no compound of it: `werkelijkheid`.
enum Compound {
  /// In bytes: in a longer word no parts are sought.
  static let longest = 64
  /// An unknown first part is this long at least, in bytes.
  private static let shortestUnknown = 4

  /// Where the parts of `word` end, in its bytes; one part when it is made of one.
  static func parts(of word: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    guard word.count <= longest, word.count > 5 else { return [0..<word.count] }
    var parts: [Range<Int>] = []
    var start = 0
    for index in 0...word.count where index == word.count || word[index] == 0x2D {
      if index > start {
        let piece = UnsafeBufferPointer(rebasing: word[start..<index])
        parts += split(piece).map { $0.lowerBound + start..<$0.upperBound + start }
      }
      start = index + 1
    }
    return parts
  }

  private struct Way {
    /// Letters left unknown, then the number of parts.
    var cost = Int.max
    /// Where the last part starts.
    var from = -1
  }

  private static func split(_ word: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    let count = word.count
    var ways = Array(repeating: Way(), count: count + 1)
    ways[0] = Way(cost: 0, from: 0)
    if count >= shortestUnknown + 4 {
      for end in shortestUnknown...(count - 4) where isLetterStart(word, end) {
        ways[end] = Way(cost: 100 * end, from: 0)
      }
    }
    let table = KnownStems.table
    for start in 0..<count where ways[start].cost < Int.max {
      // Behind what is unknown only words that can be the end of one.
      let isUnknown = start > 0 && ways[start].from == 0 && ways[start].cost >= 100
      table.prefixes(of: UnsafeBufferPointer(rebasing: word[start...])) { length, value in
        if isUnknown, value != KnownStems.head { return }
        let end = start + length
        for past in ends(of: word, behind: end) {
          if past == count, value != KnownStems.head, start > 0, length < 4 { continue }
          let cost = ways[start].cost + 1
          if cost < ways[past].cost { ways[past] = Way(cost: cost, from: start) }
        }
      }
    }
    let best = ways[count]
    // Not when it would be one unknown part, or when the parts say nothing.
    guard best.cost < Int.max, best.from > 0 else { return [0..<count] }
    var parts: [Range<Int>] = []
    var end = count
    while end > 0 {
      parts.append(ways[end].from..<end)
      end = ways[end].from
    }
    return parts.reversed()
  }

  private static func isLetterStart(_ word: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    word[index] & 0xC0 != 0x80
  }

  /// Just past a part that ends at `end`, and past what may join it to the next or makes it a plural.
  private static func ends(of word: UnsafeBufferPointer<UInt8>, behind end: Int) -> [Int] {
    var ends = [end]
    func at(_ index: Int) -> UInt8 { index < word.count ? word[index] | 0x20 : 0 }
    if at(end) == 0x73 { ends.append(end + 1) }
    if at(end) == 0x65 {
      ends.append(end + 1)
      if at(end + 1) == 0x6E { ends.append(end + 2) }
    }
    // `gemeente`, `gemeenten`.
    if at(end) == 0x6E, word[end - 1] | 0x20 == 0x65 { ends.append(end + 1) }
    // `bron`, `bronnen`.
    if at(end) == word[end - 1] | 0x20, at(end + 1) == 0x65, at(end + 2) == 0x6E {
      ends.append(end + 3)
    }
    return ends
  }
}
