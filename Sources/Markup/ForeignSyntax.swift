/// What other tools have that Trompet does not read: it stands on the page as it was typed, unless its
/// case says otherwise.
package enum ForeignSyntax: UInt8, CaseIterable, Hashable, Sendable {
  /// `{{< figure >}}` and `{{% note %}}`, of Hugo.
  case shortcode
  /// `{% include x %}`, of Jekyll.
  case liquidTag
  /// `{{ page.title }}`, of Jekyll and of most templates.
  case variable
  /// `{: .class }` and `{#id}`, of kramdown, Hugo and MkDocs.
  case attributes
  /// `!!! note` and `??? note`, of MkDocs.
  case box
  /// `=== "Title"`, of MkDocs.
  case tabs
  /// `::: note`, of Pandoc and others.
  case container
  /// `==marked==`, of Obsidian.
  case highlight
  /// `#subject` in a text, of Obsidian.
  case tag
  /// ` ^name` at the end of a block, of Obsidian.
  case blockName
  /// `[[page#^name]]`: leads to the page.
  case blockReference
  /// `![[page]]`: has become a link to the page.
  case embeddedPage
  /// `%% for ourselves %%`, of Obsidian: is left out.
  case comment
  /// A `%%` that no other one follows.
  case openComment
  /// Between lines of `+++`, or of `{` and `}`: has not been read at all.
  case tomlFrontMatter, jsonFrontMatter
}

/// How often a thing is in a text, and where first.
package struct Tally: Hashable, Sendable {
  package private(set) var count = 1
  /// In bytes of the source.
  package let first: Range<Int>

  package init(count: Int = 1, first: Range<Int>) {
    self.count = count
    self.first = first
  }

  mutating func add() { count += 1 }
}

extension Document {
  /// What the text holds that only another tool reads; nothing of what stands in code.
  ///
  /// `source` is what the document was made of, from `start` on. Costs next to nothing in a text without
  /// the signs that all of it begins with.
  package func foreignSyntax(in source: [UInt8], from start: Int) -> [ForeignSyntax: Tally] {
    source.withUnsafeBufferPointer { bytes in
      guard ForeignSigns.mayStand(in: bytes, from: start) else { return [:] }
      var scanner = ForeignScanner(bytes)
      for block in proseBlocks { scanner.scan(block) }
      return scanner.found
    }
  }

  /// Where comments between two `%%` stand in `source`, with the spaces and lines that only they fill; and
  /// the `%%` that is left over.
  package func obsidianComments(
    in source: [UInt8], from start: Int
  ) -> (comments: [Range<Int>], open: Range<Int>?) {
    source.withUnsafeBufferPointer { bytes in
      guard ForeignSigns.holdsPercentPair(bytes, from: start) else { return ([], nil) }
      var signs: [Int] = []
      for block in proseBlocks {
        var prose = Prose(bytes, block)
        while let index = prose.next() {
          guard bytes[index] == 0x25, index + 1 < block.upperBound, bytes[index + 1] == 0x25
          else { continue }
          signs.append(index)
          prose.skip(to: index + 2)
        }
      }
      signs.sort()
      var comments: [Range<Int>] = []
      for pair in stride(from: 0, to: signs.count - 1, by: 2) {
        comments.append(Self.widened(signs[pair]..<signs[pair + 1] + 2, in: bytes, from: start))
      }
      let open = signs.count % 2 == 1 ? signs.last.map { $0..<$0 + 2 } : nil
      return (comments, open)
    }
  }

  /// With the line ends of lines that it fills, or one of the spaces that it stands between.
  private static func widened(
    _ comment: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Range<Int> {
    var lower = comment.lowerBound
    var upper = comment.upperBound
    while lower > start, bytes[lower - 1] == 0x20 { lower -= 1 }
    while upper < bytes.count, bytes[upper] == 0x20 || bytes[upper] == 0x0D { upper += 1 }
    let startsLine = lower == start || bytes[lower - 1] == 0x0A
    let endsLine = upper == bytes.count || bytes[upper] == 0x0A
    if startsLine, endsLine { return lower..<min(upper + 1, bytes.count) }
    if endsLine { return lower..<upper }
    // Between two words the space before it stays.
    return comment
      .lowerBound..<(lower < comment.lowerBound || startsLine ? upper : comment.upperBound)
  }

  /// The blocks that hold text, as they lie in the source.
  private var proseBlocks: [Range<Int>] {
    nodes.compactMap { node in
      switch node.kind {
      case .paragraph, .heading, .table, .htmlBlock: node.source.range
      default: nil
      }
    }
  }
}
