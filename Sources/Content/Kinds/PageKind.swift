import Diagnostics

/// What kind of thing a page is: an article, a webinar, a chapter. Its stored properties are the
/// fields that only this kind has.
///
/// A new kind is a file with a type like this one, and its name in `Kinds.all`.
package protocol PageKind: Sendable {
  /// How the kind is called in files and templates: `artikel`.
  static var name: String { get }
  /// The folder of `content/` whose pages are of this kind; empty for pages anywhere else.
  static var folder: String { get }
  /// One of them and several, for readers.
  static var title: Wording { get }
  static var plural: Wording { get }
  /// Whether a folder below the kind's folder is one work in chapters.
  static var isWork: Bool { get }

  /// Whether its pages are something to read or watch, and not a way to find such things: those are
  /// what is new, and what feeds tell.
  static var isMaterial: Bool { get }
  /// The lines of front matter that a new page of this kind starts with, besides those of every page.
  static var startingFields: String { get }

  /// Reads the kind's own fields; what is wrong with them is reported to `fields`.
  init(_ fields: inout Fields)

  /// Its number in a series, if it is part of one.
  var number: Int? { get }
  /// Links in the kind's own fields, which the site resolves (`Page.kindTargets`).
  var links: [Located<String>] { get }
  /// What is wrong with where they turn out to lead.
  func problems(with targets: [LinkTarget], in source: SourceFile) -> [Diagnostic]
  /// What the kind has to say in a line or two above the text, if its template does not.
  var facts: [Fact] { get }
}

extension PageKind {
  package static var isWork: Bool { false }
  package static var isMaterial: Bool { true }
  package static var startingFields: String { "" }
  package var number: Int? { nil }
  package var links: [Located<String>] { [] }
  package func problems(with targets: [LinkTarget], in source: SourceFile) -> [Diagnostic] { [] }
  package var facts: [Fact] { [] }
}

/// A small fact about a page, with its name.
package struct Fact: Hashable, Sendable {
  package let label: Wording
  package let value: String

  package init(label: Wording, value: String) {
    self.label = label
    self.value = value
  }
}

/// The kinds that a site can hold.
package struct Kinds: Sendable {
  package static let all: [any PageKind.Type] = [
    Artikel.self, Webinar.self, Handreiking.self, Cursusboek.self, Thema.self, Ledengroep.self,
  ]

  package let list: [any PageKind.Type]

  package init(_ list: [any PageKind.Type] = Kinds.all) { self.list = list }

  /// The kind of the page at `path`; a folder's own page only when the folder is a work.
  package func kind(of path: PagePath) -> any PageKind.Type {
    let folders = path.folders
    guard let kind = list.first(where: { $0.folder == folders.first ?? "" }) else {
      return Pagina.self
    }
    if path.isIndex, !kind.isWork || folders.count < 2 { return Pagina.self }
    return kind
  }

  package func named(_ name: String) -> (any PageKind.Type)? {
    if name == Pagina.name { return Pagina.self }
    return list.first { $0.name == name || $0.folder == name }
  }

  package var names: [String] { list.map { $0.name } + [Pagina.name] }
}
