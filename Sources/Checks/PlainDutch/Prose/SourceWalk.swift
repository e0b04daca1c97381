import Markup

/// Walks the text of a block and its source side by side, letter by letter.
///
/// Letters and digits are the same in both, in the same order. Between them stand markup, escapes and entities, and what the
/// document keeps apart: destinations, labels, the name of a callout. A stretch that does not fit is looked for within a
/// bounded distance, so many times; after that nothing more is found.
struct SourceWalk {
  private let document: Document
  private let nodes: Range<Int>
  private let block: Int
  private var cursor: Int
  private var limit: Int
  private var searches = 0

  private static let mostSearches = 256
  private static let reach = 2_048
  private static let enough = 12

  /// `block` is a paragraph of `document`.
  init(block: Int32, of document: Document) {
    self.document = document
    self.block = Int(block)
    let source = document.nodes[Int(block)].source
    // The title of a callout and the text below it are one block of the source.
    var first = Int(block)
    while first > 0, document.nodes[first - 1].source == source { first -= 1 }
    nodes = first..<Int(document.nodes[Int(block)].end)
    cursor = source.range.lowerBound
    limit = source.range.upperBound
  }

  /// Where letters of the block stand, counted from its first; `letters` in the order of their starts.
  mutating func places(
    of letters: [Range<Int>], in source: UnsafeBufferPointer<UInt8>,
    text: UnsafeBufferPointer<UInt8>
  ) -> [Range<Int>?] {
    limit = min(limit, source.count)
    let byEnd = letters.indices.sorted { letters[$0].upperBound < letters[$1].upperBound }
    guard let past = byEnd.last.map({ letters[$0].upperBound }) else { return [] }
    // By range: where its first letter starts, and its last one ends; and the ranges that these are known of.
    var starts = Array(repeating: -1, count: letters.count)
    var ends = starts
    var (started, ended) = (0, 0)
    var count = 0
    var open: [(end: Int, link: Int)] = []
    var index = nodes.lowerBound
    var proseFrom = block
    scan: while index < nodes.upperBound, count < past {
      while let last = open.last, index >= last.end {
        leave(document.links[last.link], source, text)
        open.removeLast()
      }
      let node = document.nodes[index]
      switch node.kind {
      case .link, .image:
        let link = document.links[Int(node.detail)]
        if link.form == .wiki { pass(link.source) }
        open.append((Int(node.end), Int(node.detail)))
        if !isRead(link, node, at: index) { proseFrom = max(proseFrom, Int(node.end)) }
      case .text, .code, .htmlInline:
        let isProse = index >= proseFrom && node.kind == .text
        var place = node.text.range.lowerBound
        while place < node.text.range.upperBound {
          let (kind, length) = Letters.kind(text, at: place)
          guard kind.isWord else {
            place += length
            continue
          }
          let rest = place..<node.text.range.upperBound
          guard let match = match(rest, length, source, text) else { break scan }
          if isProse {
            while started < letters.count, letters[started].lowerBound == count {
              starts[started] = match.lowerBound
              started += 1
            }
            count += 1
            while ended < byEnd.count, letters[byEnd[ended]].upperBound <= count {
              if letters[byEnd[ended]].upperBound == count { ends[byEnd[ended]] = match.upperBound }
              ended += 1
            }
            if count >= past { break scan }
          }
          place += length
        }
      case .footnoteReference where document.footnotes.indices.contains(Int(node.detail)):
        walk(document.footnotes[Int(node.detail)].label.range, source, text)
      default: break
      }
      index += 1
    }
    return zip(starts, ends).map { start, end in start >= 0 && end > start ? start..<end : nil }
  }

  /// Whether what stands in a link is part of the prose.
  private func isRead(_ link: Document.Link, _ node: Node, at index: Int) -> Bool {
    !link.isImage && link.form != .automatic && Int(node.end) > index + 1
  }

  /// Past the destination and the title, or the label, of a link whose text has been walked.
  private mutating func leave(
    _ link: Document.Link, _ source: UnsafeBufferPointer<UInt8>, _ text: UnsafeBufferPointer<UInt8>
  ) {
    guard link.form == .markdown else { return pass(link.source) }
    if link.source.range.lowerBound >= cursor, link.source.range.upperBound <= limit,
      !link.source.isEmpty
    {
      pass(link.source)
      return walk(link.title.range, source, text)
    }
    // `[text][label]`: the definition stands elsewhere.
    var index = cursor
    while index < limit, index - cursor < 16, source[index] != 0x5D {
      if Letters.kind(source, at: index).kind.isWord { return }
      index += 1
    }
    guard index + 1 < limit, source[index] == 0x5D, source[index + 1] == 0x5B else { return }
    index += 2
    while index < limit, index - cursor < Self.reach, source[index] != 0x5D {
      index += source[index] == 0x5C ? 2 : 1
    }
    if index < limit, source[index] == 0x5D { cursor = index + 1 }
  }

  private mutating func pass(_ range: ByteRange) {
    if range.range.lowerBound >= cursor, range.range.upperBound <= limit {
      cursor = range.range.upperBound
    }
  }

  /// Walks letters that are no prose: of a title, a label.
  private mutating func walk(
    _ range: Range<Int>, _ source: UnsafeBufferPointer<UInt8>, _ text: UnsafeBufferPointer<UInt8>
  ) {
    var index = range.lowerBound
    while index < range.upperBound {
      let (kind, length) = Letters.kind(text, at: index)
      if kind.isWord, match(index..<range.upperBound, length, source, text) == nil { return }
      index += length
    }
  }

  // MARK: - One letter

  /// The place in the source of the letter that `rest` of the text starts with, `length` bytes long.
  private mutating func match(
    _ rest: Range<Int>, _ length: Int, _ source: UnsafeBufferPointer<UInt8>,
    _ text: UnsafeBufferPointer<UInt8>
  ) -> Range<Int>? {
    while cursor < limit {
      if source[cursor] == text[rest.lowerBound],
        Self.isEqual(source, cursor, text, rest.lowerBound, length, limit)
      {
        defer { cursor += length }
        return cursor..<cursor + length
      }
      if source[cursor] == 0x26,
        let entity = Entity(source, at: cursor, before: limit, standsFor: rest, of: text)
      {
        defer { cursor += entity.length }
        if entity.isLetter { return cursor..<cursor + entity.length }
        continue
      }
      let (kind, size) = Letters.kind(source, at: cursor)
      if kind.isWord {
        guard let next = search(rest, source, text) else { return nil }
        cursor = next
        continue
      }
      cursor += size
    }
    return nil
  }

  private static func isEqual(
    _ a: UnsafeBufferPointer<UInt8>, _ i: Int, _ b: UnsafeBufferPointer<UInt8>, _ j: Int,
    _ length: Int, _ limit: Int
  ) -> Bool {
    guard i + length <= limit else { return false }
    for offset in 0..<length where a[i + offset] != b[j + offset] { return false }
    return true
  }

  /// Where the source goes on with the letters of `rest`.
  private mutating func search(
    _ rest: Range<Int>, _ source: UnsafeBufferPointer<UInt8>, _ text: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    searches += 1
    guard searches <= Self.mostSearches else { return nil }
    var index = cursor
    let last = min(limit, cursor + Self.reach)
    while index < last {
      let (kind, length) = Letters.kind(source, at: index)
      if kind.isWord, goesOn(at: index, with: rest, source, text) { return index }
      index += length
    }
    return nil
  }

  private func goesOn(
    at start: Int, with rest: Range<Int>, _ source: UnsafeBufferPointer<UInt8>,
    _ text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var (i, j) = (start, rest.lowerBound)
    var equal = 0
    while equal < Self.enough, j < rest.upperBound {
      let (kind, length) = Letters.kind(text, at: j)
      guard kind.isWord else {
        j += length
        continue
      }
      while i < limit, i - start < 64, !Letters.kind(source, at: i).kind.isWord {
        if source[i] == 0x26 { return equal >= 2 }
        i += Letters.kind(source, at: i).length
      }
      guard i < limit, Self.isEqual(source, i, text, j, length, limit) else { return false }
      i += length
      j += length
      equal += 1
    }
    return true
  }
}
