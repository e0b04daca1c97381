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
  ///
  /// In the place of code, of a bare address and of a wiki link without words stands U+FFFC, the sign for an object in a
  /// text. Typography has been applied: `’`, `–`, `…`.
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

  /// A run of letters and digits with the hyphens, points and apostrophes inside it: `Wmo-raad`, `foto’s`, `1.234`,
  /// `8/11`, `’t`. An abbreviation has its last point too: `o.a.`, `bijv.`
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
      /// The address of a site or of a mailbox, or the name of a file: `KansPlus.nl`, `site.yaml`.
      static let address = Traits(rawValue: 32)
      /// Written with a point at its end: `o.a.`, `bijv.`, `J.P.`
      static let abbreviation = Traits(rawValue: 64)
    }
  }

  init(_ document: Document) {
    var gathered = ProseText(document)
    guard !gathered.blocks.isEmpty else { return }
    var splitter = SentenceSplitter(expecting: gathered.text.count)
    let (blocks, links, breaks) = (gathered.blocks, gathered.links, gathered.breaks)
    gathered.text.withUnsafeMutableBufferPointer { text in
      splitter.split(text, into: blocks, links: links, breaks: breaks)
    }
    text = gathered.text
    sentences = splitter.sentences
    words = splitter.words
  }

  /// From the first to the last of some words, of which there is one at least; in bytes of `text`.
  func range(ofWords words: Range<Int>) -> Range<Int> {
    let last = self.words[words.upperBound - 1]
    return self.words[words.lowerBound].range.lowerBound..<last.range.upperBound
  }

  func string(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }
}
