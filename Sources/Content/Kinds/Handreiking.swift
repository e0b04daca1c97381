import Diagnostics

/// A handbook in chapters, extended and kept up to date for as long as it is used.
package struct Handreiking: PageKind {
  package static let name = "handreiking"
  package static let folder = "handreikingen"
  package static let title = Wording(nl: "Handreiking", en: "Guide")
  package static let plural = Wording(nl: "Handreikingen", en: "Guides")
  package static let isWork = true

  package init(_ fields: inout Fields) {}
}
