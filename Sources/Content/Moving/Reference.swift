import Diagnostics

/// A place in a text that calls a page or a file by its path, its name or its title.
package struct Reference: Sendable {
  /// How the name is looked up, and so how it may be written.
  package enum Form: Hashable, Sendable {
    /// `[text](../a/b.md#kop)` and its definition elsewhere, a picture.
    case link
    /// `[[b#kop|text]]`, `![[x.png]]`.
    case wiki
    /// A link in the front matter: a path, a name, or a wiki link.
    case field
    /// A theme or a local group by its file or its title.
    case theme, group
    /// The theme of a period of the calendar, and what a message is about.
    case period, material
    /// A page of the menu or the foot, by its path below `content/`.
    case menu
    /// In `boek.yaml`: a chapter, and the picture for the cover, by their paths below the work's folder.
    case chapter, cover
  }

  /// What a reference leads to. The paths are below `content/`.
  package enum Thing: Hashable, Sendable {
    /// By the path of its file.
    case page(String, anchor: String?)
    case asset(String)
    case external(String)
    case nothing

    /// The same, with another path.
    package func moved(_ path: (String) -> String) -> Thing {
      switch self {
      case .page(let file, let anchor): .page(path(file), anchor: anchor)
      case .asset(let file): .asset(path(file))
      case .external, .nothing: self
      }
    }
  }

  /// The file that it stands in, below `content/`.
  package let file: String
  package let source: SourceFile
  /// The bytes that it is written in, with quotation marks left out; nil when they were not found.
  package let range: Range<Int>?
  /// As it is read, without escapes.
  package let value: String
  package let form: Form
  let isImage: Bool
  /// The page that it stands on.
  let page: PageID?
  /// What a relative path starts from, with `/` at the end.
  let folder: String
  package let thing: Thing
  /// Which of those in its file it is, while nothing is put in or taken out: the part of the file, and its number there.
  package let key: Key

  /// What stays the same of a reference when its file is read anew.
  package struct Key: Hashable, Sendable {
    let part: String
    let number: Int

    /// Whether it is in a field that only pages of its kind have.
    package var isOfKind: Bool { part.hasPrefix("kind ") }
  }
}
