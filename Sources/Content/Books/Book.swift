import Diagnostics

/// What `boek.yaml` says of a work in chapters: who made it, in what order it is read, how it is printed.
///
/// Texts that readers see have the punctuation of print.
package struct Book: Sendable {
  /// The folder it lies in, below `content/`, with `/` at the end.
  package let folder: String
  /// Empty when the title of the first page is that of the book (`Work.title`).
  package let title: String
  package let subtitle: String
  /// Which printing: `Tweede editie`. Nothing to do with editions for trainers and participants.
  package let edition: String
  package let year: Int?
  package let authors: [String]
  package let funders: [String]
  /// Paragraphs.
  package let colophon: [String]
  /// The picture for the cover, as written; `Work.cover` says which file it is.
  package let cover: Located<String>?
  /// What stands on the back: paragraphs.
  package let backCover: [String]
  /// The size in which the book is offered.
  package let paper: Paper
  /// For the print order: what it is printed on, how it is bound, how many are printed.
  package let paperStock: String
  package let binding: String
  package let copies: Int?
  /// Large letters, nothing hyphenated, one sentence a line where the author wrote it so.
  package let isEasyToRead: Bool
  /// Whether the book may stand in the public folder.
  package let isPublic: Bool
  package let parts: [Part]
  /// Terms for the index, besides those of the glossary.
  package let register: [IndexTerm]
  package let source: SourceFile
  /// Not when `boek.yaml` is no YAML, which has been told: nothing is missing from its lists then.
  let isReadable: Bool

  package struct Part: Sendable {
    package let title: String
    /// File names of chapters, below the work's folder.
    package let chapters: [Located<String>]
  }

  /// A term that the index has, and what else it is called.
  package struct IndexTerm: Sendable {
    package let term: Located<String>
    /// Other forms that are found in the text: `raadslid`, `raadsleden`.
    package let forms: [Located<String>]
    /// The term whose places are to be looked at instead.
    package let see: Located<String>?
    package let seeAlso: [Located<String>]

    package init(
      term: Located<String>, forms: [Located<String>] = [], see: Located<String>? = nil,
      seeAlso: [Located<String>] = []
    ) {
      self.term = term
      self.forms = forms
      self.see = see
      self.seeAlso = seeAlso
    }
  }
}

/// The sizes in which a book is printed.
package enum Paper: String, Sendable, CaseIterable {
  case a4, a5

  /// So many words are more than a page of this size holds: places so far apart are never on one page.
  package var wordsBeyondAPage: Int {
    switch self {
    case .a4: 800
    case .a5: 450
    }
  }
}
