/// What a link or an image of a document has become in one output.
package struct RenderedLink: Hashable, Sendable {
  /// The address, not yet escaped; nil when it leads nowhere, and then only its text is shown.
  package var href: String?
  /// What is shown for a link that has no text of its own.
  package var text = ""
  /// Type and size of a file that is downloaded: `PDF, 120 kB`.
  package var file = ""
  /// In pixels, of an image whose file says so.
  package var size: PixelSize?
  /// Whether what is written as a picture is none: a page, or a file to download. A link leads there.
  package var isNoPicture = false

  package init(
    href: String?, text: String = "", file: String = "", size: PixelSize? = nil,
    isNoPicture: Bool = false
  ) {
    self.href = href
    self.text = text
    self.file = file
    self.size = size
    self.isNoPicture = isNoPicture
  }
}

package struct PixelSize: Hashable, Sendable {
  package let width: Int
  package let height: Int

  package init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }

  /// As wide as `width`, in the same proportions; itself without one.
  func scaled(toWidth width: Int?) -> PixelSize {
    guard let width, self.width > 0 else { return self }
    return PixelSize(width: width, height: max(1, height * width / self.width))
  }
}

/// The words that a renderer adds to a text, in the text's language.
package struct RenderingWords: Sendable {
  /// The name of a callout, by the name in `[!name]`: `let-op` is `Let op`.
  package let callouts: [String: String]
  package let footnotes: String
  package let backToText: String
  package let taskDone: String
  package let taskOpen: String
  package let table: String

  package init(
    callouts: [String: String], footnotes: String, backToText: String, taskDone: String,
    taskOpen: String, table: String
  ) {
    self.callouts = callouts
    self.footnotes = footnotes
    self.backToText = backToText
    self.taskDone = taskDone
    self.taskOpen = taskOpen
    self.table = table
  }
}

/// What turns a document into the HTML of one page of an output.
package struct PageRendering: Sendable {
  /// One for each of the document's links, in their order.
  package var links: [RenderedLink]
  /// Finished HTML in the place of code blocks, by node: fenced blocks with a name that is known.
  package var blocks: [Int32: [UInt8]] = [:]
  package var words: RenderingWords

  package init(
    links: [RenderedLink], blocks: [Int32: [UInt8]] = [:], words: RenderingWords
  ) {
    self.links = links
    self.blocks = blocks
    self.words = words
  }
}
