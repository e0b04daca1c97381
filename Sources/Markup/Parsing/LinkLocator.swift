/// Finds where in the source each link's destination stands.
///
/// cmark's own positions of inlines are off in lines that are indented or lazily continued, and it has
/// none for a definition. So the block is read again, and a place counts only if the bytes there are
/// the destination. Linear in the text: every block is read once, the definitions once if at all.
struct LinkLocator {
  private let body: UnsafeBufferPointer<UInt8>
  private let start: Int

  init(_ body: UnsafeBufferPointer<UInt8>, start: Int) {
    self.body = body
    self.start = start
  }

  /// Fills in `source` of every link and image that is not an automatic one.
  func locate(in document: inout Document) {
    var block = ByteRange.empty
    var places: [[UInt8]: Places] = [:]
    var definitions: [[UInt8]: Places]?
    for index in document.links.indices {
      let link = document.links[index]
      guard link.form != .automatic else { continue }
      let node = document.nodes[Int(link.node)]
      if node.source != block {
        block = node.source
        places = self.places(in: block.range.lowerBound - start..<block.range.upperBound - start)
      }
      let destination = Array(document.bytes(link.destination))
      let key = link.form == .wiki ? Self.wikiKey(destination) : destination
      if let place = places[key]?.next() {
        document.links[index].source = ByteRange(place.lowerBound + start, place.upperBound + start)
      } else if link.form == .markdown {
        if definitions == nil { definitions = self.definitions(in: document) }
        // Several links may share a definition, several definitions a destination: each gets a turn.
        if let place = definitions?[destination]?.nextInTurn() {
          document.links[index].source = ByteRange(
            place.lowerBound + start, place.upperBound + start)
        }
      }
    }
  }

  /// The places of one destination in a block, in order.
  private struct Places {
    var ranges: [Range<Int>] = []
    private var taken = 0

    mutating func next() -> Range<Int>? {
      guard taken < ranges.count else { return nil }
      taken += 1
      return ranges[taken - 1]
    }

    mutating func nextInTurn() -> Range<Int> {
      taken += 1
      return ranges[(taken - 1) % ranges.count]
    }
  }

  private static func wikiKey(_ destination: [UInt8]) -> [UInt8] { [0x5B, 0x5B] + destination }

  private func places(in block: Range<Int>) -> [[UInt8]: Places] {
    var places: [[UInt8]: Places] = [:]
    var spans = CodeSpans(body, block)
    var index = block.lowerBound
    var opened = 0
    while index + 1 < block.upperBound {
      let byte = body[index]
      // Letters, digits and most signs are none of `[`, `\`, `]` and `` ` ``.
      if byte &- 0x5B > 5 {
        index += 1
        continue
      }
      switch (byte, body[index + 1]) {
      case (0x5C, _): index += 2
      case (0x60, _): index = spans.end(ofRunAt: index)
      case (0x5B, let next):
        opened += 1
        if next == 0x5B, let place = wikiDestination(after: index + 2, before: block.upperBound) {
          let key = Self.wikiKey(Unescaped.oneLine(body[place]))
          places[key, default: Places()].ranges.append(place)
        }
        index += 1
      // A bracket that nothing opened, as in `\[no link](x.md)`, closes nothing.
      case (0x5D, let next):
        if next == 0x28, opened > 0,
          let place = destination(after: index + 2, before: block.upperBound)
        {
          let key = place.isEmpty ? [] : Unescaped.bytes(body[place])
          // Without a destination the brackets are the place: `()` or `<>`.
          let shown = place.isEmpty ? place.lowerBound - 1..<place.upperBound + 1 : place
          places[key, default: Places()].ranges.append(shown)
        }
        opened = max(0, opened - 1)
        index += 1
      default: index += 1
      }
    }
    return places
  }

  /// `[label]: destination` at the start of a line, but for those that are an example of one.
  private func definitions(in document: Document) -> [[UInt8]: Places] {
    var definitions: [[UInt8]: Places] = [:]
    var examples = document.nodes.lazy.filter { $0.kind == .codeBlock || $0.kind == .htmlBlock }
      .map { $0.source.range.lowerBound - start..<$0.source.range.upperBound - start }
      .makeIterator()
    var example = examples.next()
    var index = 0
    while index < body.count {
      while let past = example, past.upperBound <= index { example = examples.next() }
      if let example, example.contains(index) {
        index = example.upperBound
      } else if let label = labelEnd(ofLineAt: index),
        let place = destination(after: label, before: body.count)
      {
        definitions[Unescaped.bytes(body[place]), default: Places()].ranges.append(place)
      }
      while index < body.count, body[index] != 0x0A, body[index] != 0x0D { index += 1 }
      index += 1
    }
    return definitions
  }

  /// Just past the `[label]:` that the line at `start` begins with, after marks of quotes and lists.
  private func labelEnd(ofLineAt start: Int) -> Int? {
    var index = start
    prefix: while index < body.count {
      switch body[index] {
      case 0x20, 0x09, 0x3E, 0x2A, 0x2B, 0x2D, 0x2E, 0x29, 0x30...0x39: index += 1
      default: break prefix
      }
    }
    // `[^` begins a note.
    guard index + 1 < body.count, body[index] == 0x5B, body[index + 1] != 0x5E else { return nil }
    index += 1
    while index + 1 < body.count {
      switch body[index] {
      case 0x5C: index += 2
      case 0x5D: return body[index + 1] == 0x3A ? index + 2 : nil
      case 0x5B, 0x0A, 0x0D: return nil
      default: index += 1
      }
    }
    return nil
  }

  /// cmark allows no more brackets in each other, and so `](a](a](a…` does not cost its square.
  private static let deepest = 32

  private func destination(after start: Int, before end: Int) -> Range<Int>? {
    var index = start
    var lineEnds = 0
    while index < end, body[index] <= 0x20 {
      if body[index] == 0x0A { lineEnds += 1 }
      index += 1
      // In a block quote the next line starts with its mark.
      if lineEnds == 1, index < end, body[index] == 0x3E { index += 1 }
      if lineEnds > 1 { return nil }
    }
    let first = index
    if index < end, body[index] == 0x3C {
      index += 1
      while index < end, body[index] != 0x3E {
        if body[index] == 0x0A || body[index] == 0x3C { return nil }
        index += body[index] == 0x5C ? 2 : 1
      }
      return index < end ? first + 1..<index : nil
    }
    var depth = 0
    while index < end, body[index] > 0x20 {
      if body[index] == 0x5C, index + 1 < end, body[index + 1] > 0x20 {
        index += 2
        continue
      }
      if body[index] == 0x28 {
        depth += 1
        if depth > Self.deepest { return nil }
      }
      if body[index] == 0x29 {
        if depth == 0 { break }
        depth -= 1
      }
      index += 1
    }
    return index > first || index < end && body[index] == 0x29 ? first..<index : nil
  }

  private func wikiDestination(after start: Int, before end: Int) -> Range<Int>? {
    var first = start
    var index = start
    while index + 1 < end {
      if body[index] == 0x7C || (body[index] == 0x5D && body[index + 1] == 0x5D) { break }
      if body[index] == 0x5C, body[index + 1] == 0x7C { break }
      if body[index] == 0x5B, body[index + 1] == 0x5B { return nil }
      index += 1
    }
    guard index + 1 < end else { return nil }
    while first < index, body[first] <= 0x20 { first += 1 }
    while index > first, body[index - 1] <= 0x20 { index -= 1 }
    return first < index ? first..<index : nil
  }
}
