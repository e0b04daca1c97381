/// One node of a document: a block or an inline, as CommonMark and GFM name them.
package struct Node: Hashable, Sendable {
  package enum Kind: UInt8, Sendable {
    // Blocks.
    case document, blockQuote, callout, list, item, taskItem, codeBlock, htmlBlock, paragraph
    case heading, thematicBreak, footnoteDefinition, table, tableRow, tableCell
    // Inlines.
    case text, softBreak, lineBreak, code, htmlInline, emphasis, strong, strikethrough, link
    case image, footnoteReference
  }

  package var kind: Kind
  /// What a kind needs besides its text: a heading's level, a list's `ListTraits`, a task's
  /// being done, a cell's `Alignment`, a row's being a head,
  /// a paragraph's `ParagraphRole`, a table's having a caption, which of the references to its note a reference is.
  package var value: UInt32 = 0
  /// A place in one of the document's side tables (`links`, `headings`, `callouts`, `footnotes`), or a
  /// list's first number, or the length of a code block's info string, which follows its text.
  package var detail: Int32 = 0
  /// The index just past its last descendant: children follow their parent directly.
  package var end: Int32 = 0
  /// Its literal in the document's `text`: of a text, code, HTML, or a code block's content.
  package var text: ByteRange = .empty
  /// Where the block lies in the source. An inline has the range of the block it is in: what cmark
  /// says of inlines is off as soon as a line is indented or lazily continued.
  package var source: ByteRange = .empty
}

/// How a list looks.
package struct ListTraits: OptionSet, Sendable {
  package let rawValue: UInt32
  package static let ordered = ListTraits(rawValue: 1)
  package static let tight = ListTraits(rawValue: 2)

  package init(rawValue: UInt32) { self.rawValue = rawValue }
}

/// How the text of a table cell is aligned.
package enum Alignment: UInt32, Sendable {
  case none, left, center, right
}
