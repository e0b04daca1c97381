import Content
import Diagnostics
import Markup

extension Prose {
  /// Where each of `ranges` of `text` stands in the source of `page`: of the block that it is in, when it was not found there.
  ///
  /// Each block is walked once, from its start: who has several ranges asks for them together.
  func places(of ranges: [Range<Int>], on page: Page) -> [Range<Int>] {
    var places = Array(repeating: 0..<0, count: ranges.count)
    let order = ranges.indices.sorted { ranges[$0].lowerBound < ranges[$1].lowerBound }
    text.withUnsafeBufferPointer { text in
      var start = 0
      while start < order.count {
        let first = sentence(at: ranges[order[start]].lowerBound)
        guard sentences.indices.contains(first) else {
          start += 1
          continue
        }
        let block = blockSentences(around: first)
        let end = sentences[block.upperBound - 1].range.upperBound
        var past = start + 1
        while past < order.count, ranges[order[past]].lowerBound < end { past += 1 }
        let inBlock = order[start..<past]
        let found = self.places(
          of: inBlock.map { ranges[$0] }, from: sentences[block.lowerBound], text, on: page)
        for (index, place) in zip(inBlock, found) { places[index] = place }
        start = past
      }
    }
    return places
  }

  /// The last sentence that starts at `offset` or before.
  private func sentence(at offset: Int) -> Int {
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].range.lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }

  private func blockSentences(around index: Int) -> Range<Int> {
    var (start, end) = (index, index + 1)
    let block = sentences[index].block
    while start > 0, sentences[start - 1].block == block { start -= 1 }
    while end < sentences.count, sentences[end].block == block { end += 1 }
    return start..<end
  }

  /// `ranges` stand in the block of `first`, which is the first sentence there, in the order of their starts.
  private func places(
    of ranges: [Range<Int>], from first: Sentence, _ text: UnsafeBufferPointer<UInt8>, on page: Page
  ) -> [Range<Int>] {
    // Letters are what typography and markup leave alone, so places are counted in letters.
    var letters: [Range<Int>] = []
    var counted = first.range.lowerBound
    var count = 0
    for range in ranges {
      count += Letters.count(in: text, counted..<max(counted, range.lowerBound))
      counted = max(counted, range.lowerBound)
      letters.append(count..<count + Letters.count(in: text, range))
    }
    let node = page.body.nodes[Int(first.block)]
    let fallback = page.source.firstLine(of: node.source.range)
    var walk = SourceWalk(block: first.block, of: page.body)
    let found = page.source.bytes.withUnsafeBufferPointer { source in
      page.body.text.withUnsafeBufferPointer { walk.places(of: letters, in: source, text: $0) }
    }
    return zip(ranges, found).map { range, place in
      guard let place else { return fallback }
      return page.source.bytes.withUnsafeBufferPointer { source in
        Self.withSigns(place, of: range, text, in: source)
      }
    }
  }

  /// With the signs that `range` starts and ends with, where the source has them too: the point of `o.a.`
  private static func withSigns(
    _ place: Range<Int>, of range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>,
    in source: UnsafeBufferPointer<UInt8>
  ) -> Range<Int> {
    var (start, end) = (place.lowerBound, place.upperBound)
    if Letters.kind(text, at: range.lowerBound).kind == .apostrophe {
      if start > 0, source[start - 1] == 0x27 {
        start -= 1
      } else if start > 2, source[start - 3] == 0xE2, source[start - 2] == 0x80,
        source[start - 1] == 0x99
      {
        start -= 3
      }
    }
    var last = range.upperBound
    while last > range.lowerBound, Letters.isSentenceSign(text[last - 1]) { last -= 1 }
    while last < range.upperBound, end < source.count, source[end] == text[last] {
      last += 1
      end += 1
    }
    return start..<end
  }
}

extension Letters {
  static func isSentenceSign(_ byte: UInt8) -> Bool {
    byte == 0x2E || byte == 0x3F || byte == 0x21
  }

  /// The number of letters and digits.
  static func count(in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    var index = range.lowerBound
    var count = 0
    while index < range.upperBound {
      let (kind, length) = kind(text, at: index)
      if kind.isWord { count += 1 }
      index += length
    }
    return count
  }
}

extension Letters.Kind {
  /// A letter or a digit.
  var isWord: Bool { self == .letter || self == .capital || self == .digit }
}
