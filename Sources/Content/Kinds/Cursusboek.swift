import Diagnostics

/// A course book in chapters, read on the site and ordered in print.
package struct Cursusboek: PageKind {
  package static let name = "cursusboek"
  package static let folder = "cursusboeken"
  package static let title = Wording(nl: "Cursusboek", en: "Course book")
  package static let plural = Wording(nl: "Cursusboeken", en: "Course books")
  package static let isWork = true

  package init(_ fields: inout Fields) {}
}
