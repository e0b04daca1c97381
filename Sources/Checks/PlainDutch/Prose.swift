import Content
import Markup

/// The running text of a page as its readers read it: sentences and words over one buffer of bytes.
///
/// No code, addresses, headings, captions and tables: they are no sentences. Abbreviations, initials, dates and quotations do
/// not end a sentence; an item of a list, a title of a callout and a paragraph do.
///
/// A value without references; made once a page, in one pass.
struct Prose: Sendable {
  /// The sentences one after another, without markup, each on a line of its own; UTF-8.
  private(set) var text: [UInt8] = []
  private(set) var sentences: [Sentence] = []
  private(set) var words: [Word] = []

  struct Sentence: Hashable, Sendable {
    /// In bytes of `text`, without the spaces around it.
    let range: Range<Int>
    /// Places in `words`.
    let words: Range<Int>
    /// The block that it stands in, as a node of the document.
    let block: Int32
    /// Whether it is an item of a list, or stands in one.
    let isInList: Bool
  }

  /// A run of letters and digits with the hyphens, points and apostrophes inside it: `Wmo-raad`, `foto’s`, `o.a.`.
  struct Word: Hashable, Sendable {
    /// In bytes of `text`, without the signs around it.
    let range: Range<Int>
    let traits: Traits

    struct Traits: OptionSet, Hashable, Sendable {
      let rawValue: UInt8
      /// Starts with a capital.
      static let capitalised = Traits(rawValue: 1)
      /// Two letters or more, none of them small.
      static let capitals = Traits(rawValue: 2)
      static let hasDigit = Traits(rawValue: 4)
      /// In a quotation: somebody else’s words.
      static let quoted = Traits(rawValue: 8)
      /// The text of a link.
      static let linked = Traits(rawValue: 16)
    }
  }

  init(_ document: Document) {}

  /// Where bytes of `text` stand in the source of `page`: of the block that they are in, when they were not found there.
  func place(of range: Range<Int>, on page: Page) -> Range<Int> { 0..<0 }

  func string(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }
}
