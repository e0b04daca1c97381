import Content
import Markup

/// Where in the source the text of a link stands.
struct LinkPlaces {
  private let page: Page
  private var search: SourceSearch

  init(_ page: Page) {
    self.page = page
    search = SourceSearch(page)
  }

  /// The text between the brackets; the destination, or the first line of the block, where it is not found.
  mutating func text(of link: Document.Link) -> Range<Int> {
    let block = page.body.nodes[Int(link.node)].source.range
    if link.form == .markdown, let place = beforeDestination(link, in: block) { return place }
    let words = page.body.plainText(page.body.descendants(of: link.node))
    if let found = search.found(words, in: block) { return found }
    return link.source.isEmpty ? page.source.firstLine(of: block) : link.source.range
  }

  /// No text of a link is looked for further back.
  private static let reach = 1_000

  /// What stands between the brackets before the destination: of a link that has both in one place.
  private func beforeDestination(_ link: Document.Link, in block: Range<Int>) -> Range<Int>? {
    let bytes = page.source.bytes
    var index = link.source.range.lowerBound - 1
    let least = max(block.lowerBound, index - Self.reach)
    guard !link.source.isEmpty, index < block.upperBound, index > least else { return nil }
    while index > least, bytes[index] <= 0x20 || bytes[index] == 0x3C { index -= 1 }
    guard index > least, bytes[index] == 0x28, bytes[index - 1] == 0x5D else { return nil }
    let end = index - 1
    var depth = 0
    index = end - 1
    while index >= least {
      if index > least, bytes[index - 1] == 0x5C {
        index -= 2
        continue
      }
      if bytes[index] == 0x5D { depth += 1 }
      if bytes[index] == 0x5B {
        if depth == 0 { return index + 1 < end ? index + 1..<end : index..<end + 1 }
        depth -= 1
      }
      index -= 1
    }
    return nil
  }
}
