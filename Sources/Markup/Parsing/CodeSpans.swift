/// Tells where code between backticks ends, so that an example of a link is not taken for the link.
struct CodeSpans {
  private let body: UnsafeBufferPointer<UInt8>
  private let block: Range<Int>
  /// Where the runs of each length start, in order, and how many of them have been passed.
  private var runs: [Int: (starts: [Int], passed: Int)]?

  init(_ body: UnsafeBufferPointer<UInt8>, _ block: Range<Int>) {
    self.body = body
    self.block = block
  }

  /// Just past the span that the run of backticks at `index` opens, or past the run if it opens none.
  mutating func end(ofRunAt index: Int) -> Int {
    let length = runLength(at: index)
    if runs == nil { collectRuns(from: index) }
    while let (starts, passed) = runs?[length], passed < starts.count {
      runs?[length]?.passed += 1
      if starts[passed] > index { return starts[passed] + length }
    }
    return index + length
  }

  private func runLength(at index: Int) -> Int {
    var end = index
    while end < block.upperBound, body[end] == 0x60 { end += 1 }
    return end - index
  }

  private mutating func collectRuns(from start: Int) {
    var found: [Int: (starts: [Int], passed: Int)] = [:]
    var index = start
    while index < block.upperBound {
      guard body[index] == 0x60 else {
        index += 1
        continue
      }
      let length = runLength(at: index)
      found[length, default: ([], 0)].starts.append(index)
      index += length
    }
    runs = found
  }
}
