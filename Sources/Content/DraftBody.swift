import Diagnostics
import Markup

extension Document {
  /// Parses a page's text without what its author hid from readers, and says what of other tools it has
  /// met with so far.
  static func parse(
    _ source: SourceFile, _ matter: FrontMatter, _ language: Language
  ) -> (Document, [ForeignSyntax: Tally]) {
    var foreign: [ForeignSyntax: Tally] = [:]
    if let (syntax, line) = matter.foreign { foreign[syntax] = Tally(first: line) }
    let whole = Document.parse(source.bytes, from: matter.bodyStart, language: language)
    let (comments, open) = whole.obsidianComments(in: source.bytes, from: matter.bodyStart)
    if let open { foreign[.openComment] = Tally(first: open) }
    guard let first = comments.first else { return (whole, foreign) }
    // Without the spaces and lines around it, that are left out with it.
    let signs = first.filter { source.bytes[$0] == UInt8(ascii: "%") }
    let place = (signs.first ?? first.lowerBound)..<(signs.last.map { $0 + 1 } ?? first.upperBound)
    foreign[.comment] = Tally(count: comments.count, first: place)
    let rest = Document.parse(
      source.bytes, from: matter.bodyStart, leavingOut: comments, language: language)
    return (rest, foreign)
  }

  /// Takes away a title that the text itself starts with, and gives it back.
  ///
  /// The page's title stands above the text already. With a `name` only an equal title is taken away. A note
  /// for trainers may stand before it.
  mutating func removeTitle(unlessNamed name: String?) -> String? {
    var first = 1
    while first < nodes.count, nodes[first].kind == .callout,
      callouts[Int(nodes[first].detail)].name == "trainer"
    {
      first = Int(nodes[first].end)
    }
    guard first < nodes.count, nodes[first].kind == .heading, nodes[first].value == 1 else {
      return nil
    }
    let heading = headings[Int(nodes[first].detail)]
    if let name, Slug.make(from: name) != Slug.make(from: heading.text) { return nil }
    remove([Int32(first)])
    return heading.text
  }

  /// Quotes that were meant for trainers, and that a slip would show to everyone.
  func trainerSlips() -> [Range<Int>] {
    let notes = trainerNotes
    return nodes.indices.compactMap { index in
      let node = nodes[index]
      switch node.kind {
      case .callout:
        guard !isInside(notes, Int32(index)) else { return nil }
        let name = callouts[Int(node.detail)].name
        let isSlip =
          name != "trainer" && (name.hasPrefix("trainer") || name.slips(to: "trainer") == 1)
        return isSlip ? node.source.range : nil
      case .blockQuote:
        guard index + 2 < nodes.count, nodes[index + 2].kind == .text,
          !isInside(notes, Int32(index))
        else { return nil }
        let start = String(decoding: bytes(nodes[index + 2].text).prefix(24), as: UTF8.self)
        guard start.hasPrefix("["), start.lowercased().contains("trainer") else { return nil }
        return node.source.range
      default: return nil
      }
    }
  }

  /// Where `[[` starts no link: up to `]]`, or to the end of its line.
  func openWikiLinks(in source: SourceFile, atMost count: Int) -> [Range<Int>] {
    guard !unclosedWikiLinks.isEmpty else { return [] }
    let closed = Set(links.filter { $0.form == .wiki }.map(\.source.range.lowerBound))
    return unclosedWikiLinks.prefix(count).map { block in
      var rest = source.bytes[block.range]
      while let sign = rest.firstRange(of: "[[".utf8) {
        rest = rest[sign.upperBound...]
        if closed.contains(sign.upperBound) { continue }
        let line = rest.prefix { $0 != 0x0A && $0 != 0x0D }
        let end = line.firstRange(of: "]]".utf8)?.upperBound ?? line.endIndex
        return sign.lowerBound..<end
      }
      return block.range
    }
  }

  /// Raw HTML that readers will see as text: each tag, where it first stands in `source`, and how often
  /// it is there after that.
  func rawHTML(in source: SourceFile) -> [(tag: String, range: Range<Int>, more: Int)] {
    var found: [(tag: String, range: Range<Int>, more: Int)] = []
    var places: [ArraySlice<UInt8>: Int] = [:]
    var searched = 0
    for node in nodes where node.kind == .htmlBlock || node.kind == .htmlInline {
      let raw = bytes(node.text)
      if Document.isComment(raw) || raw.starts(with: "</".utf8) { continue }
      let tag = raw.prefix(40).prefix { $0 != 0x0A && $0 != 0x20 && $0 != 0x3E }
      if let place = places[tag] {
        found[place].more += 1
        continue
      }
      places[tag] = found.count
      let block = node.source.range
      let start = max(searched, block.lowerBound)
      let end = min(max(block.upperBound, start + raw.count), source.bytes.count)
      let place = start < end ? source.bytes[start..<end].firstRange(of: tag) : nil
      if let place { searched = place.upperBound }
      found.append((String(decoding: tag, as: UTF8.self) + ">", place ?? block, 0))
    }
    return found
  }
}
