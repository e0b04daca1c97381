import Diagnostics

/// A page that is nothing in particular: the home page, a folder's own page, about the programme.
package struct Pagina: PageKind {
  package static let name = "pagina"
  package static let folder = ""
  package static let title = Wording(nl: "Pagina", en: "Page")
  package static let plural = Wording(nl: "Pagina’s", en: "Pages")
  package static let isMaterial = false

  package init(_ fields: inout Fields) {}
}
