import Diagnostics

/// An article, in a series if it has a number.
package struct Artikel: PageKind {
  package static let name = "artikel"
  package static let folder = "artikelen"
  package static let title = Wording(nl: "Artikel", en: "Article")
  package static let plural = Wording(nl: "Artikelen", en: "Articles")
  package static let startingFields = """
    nummer:
    datum:
    auteurs: []
    doelgroep: []
    """

  package let number: Int?

  package init(_ fields: inout Fields) {
    number = fields.integer("nummer", from: 0)
  }
}
