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
  /// The class of the `<a>`, if it is to have one.
  package var styleClass = ""
  /// Finished HTML that comes after the link; not after a picture.
  package var after: [UInt8] = []

  package init(
    href: String?, text: String = "", file: String = "", size: PixelSize? = nil,
    isNoPicture: Bool = false, styleClass: String = "", after: [UInt8] = []
  ) {
    self.href = href
    self.text = text
    self.file = file
    self.size = size
    self.isNoPicture = isNoPicture
    self.styleClass = styleClass
    self.after = after
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
///
/// A class, so that whoever takes them along takes one pointer.
package final class RenderingWords: Sendable {
  /// The name of a callout, by the name in `[!name]`: `let-op` is `Let op`.
  package let callouts: [String: String]
  package let footnotes: String
  package let backToText: String
  package let taskDone: String
  package let taskOpen: String
  package let table: String
  package let figure: String
  /// What a numbered exercise is called: `Opdracht`.
  package let exercise: String
  package let facts: FactWords
  /// Before a term, what shows its explanation: `Uitleg`.
  package let explanation: String

  /// The words round the facts of an exercise.
  package struct FactWords: Sendable {
    /// Before the size of a group, and between the least and the most: `groep van 3 tot 4`.
    package let group: String
    package let to: String
    /// After a time that is no more than a number.
    package let minutes: String
    /// Before what people need for it.
    package let materials: String

    package init(group: String, to: String, minutes: String, materials: String) {
      self.group = group
      self.to = to
      self.minutes = minutes
      self.materials = materials
    }
  }

  package init(
    callouts: [String: String], footnotes: String, backToText: String, taskDone: String,
    taskOpen: String, table: String, figure: String, exercise: String, facts: FactWords,
    explanation: String
  ) {
    self.callouts = callouts
    self.footnotes = footnotes
    self.backToText = backToText
    self.taskDone = taskDone
    self.taskOpen = taskOpen
    self.table = table
    self.figure = figure
    self.exercise = exercise
    self.facts = facts
    self.explanation = explanation
  }
}

/// What turns a document into the HTML of one page of an output.
package struct PageRendering: Sendable {
  /// One for each of the document's links, in their order.
  package var links: [RenderedLink]
  /// Finished HTML in the place of code blocks, by node: fenced blocks with a name that is known.
  package var blocks: [Int32: [UInt8]] = [:]
  package var words: RenderingWords
  package var medium: Medium = .web
  /// Before every id, and every `#…` that the renderer itself writes: `hoofdstuk--`.
  package var idPrefix = ""
  /// How many levels headings go down; nil for one if the text has a `#`, which would be a second title.
  package var headingShift: Int?
  /// Of the sections, exercises, figures and tables.
  package var numbers: PageNumbers?
  /// In document order, none inside another.
  package var marks: [TextMark] = []
  /// The terms that readers can have explained where they stand; in document order, none inside another. A text has
  /// these or marks, not both.
  package var terms: [TermMark] = []
  /// Whether a line of the author's is a line for readers too.
  package var keepsLines = false

  /// What a text is read on.
  package enum Medium: Sendable {
    /// A browser, in which things fold, scroll and load later.
    case web
    /// Paper, or an e-reader: valid XHTML, and nothing that has to be pressed.
    case book
    /// An e-reader (EPUB 3.3): as on paper, and each part says what it is.
    case ebook
  }

  package init(
    links: [RenderedLink], blocks: [Int32: [UInt8]] = [:], words: RenderingWords,
    medium: Medium = .web, idPrefix: String = "", headingShift: Int? = nil,
    numbers: PageNumbers? = nil, marks: [TextMark] = [], terms: [TermMark] = [],
    keepsLines: Bool = false
  ) {
    self.links = links
    self.blocks = blocks
    self.words = words
    self.medium = medium
    self.idPrefix = idPrefix
    self.headingShift = headingShift
    self.numbers = numbers
    self.marks = marks
    self.terms = terms
    self.keepsLines = keepsLines
  }
}
