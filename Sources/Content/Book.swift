import Diagnostics
import Markup

/// What `boek.yaml` says of a work in chapters: who made it, and in what order it is read.
package struct Book: Sendable {
  /// The folder it lies in, below `content/`, with `/` at the end.
  package let folder: String
  package let subtitle: String
  package let edition: String
  package let year: Int?
  package let authors: [String]
  package let funders: [String]
  package let parts: [Part]
  package let source: SourceFile

  package struct Part: Sendable {
    package let title: String
    /// File names of chapters, below the work's folder.
    package let chapters: [Located<String>]
  }

  /// `source.path` ends in `boek.yaml`; `folder` is its folder below `content/`.
  package static func parse(_ source: SourceFile, folder: String) -> (Book?, [Diagnostic]) {
    var fields = Fields(file: source)
    let loose = fields.locatedTexts("hoofdstukken")
    var parts = fields.list("delen") { item -> Part? in
      Part(
        title: Typography.improved(item.text("titel") ?? ""),
        chapters: item.locatedTexts("hoofdstukken"))
    }
    if !loose.isEmpty { parts.insert(Part(title: "", chapters: loose), at: 0) }
    let book = Book(
      folder: folder, subtitle: Typography.improved(fields.text("ondertitel") ?? ""),
      edition: fields.text("editie") ?? "", year: fields.integer("jaar", from: 1, to: 9999),
      authors: fields.texts("auteurs"), funders: fields.texts("financiers"), parts: parts,
      source: source)
    return (book, fields.diagnostics + fields.unknown().map(\.diagnostic))
  }
}
