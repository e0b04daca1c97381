import Diagnostics

/// A local group of members.
package struct Ledengroep: PageKind {
  package static let name = "ledengroep"
  package static let folder = "ledengroepen"
  package static let title = Wording(nl: "Ledengroep", en: "Local group")
  package static let plural = Wording(nl: "Ledengroepen", en: "Local groups")
  package static let isMaterial = false
  package static let startingFields = """
    regio:
    pilot: nee
    """

  package let region: String?
  package let isPilot: Bool

  package init(_ fields: inout Fields) {
    region = fields.text("regio")
    isPilot = fields.flag("pilot") ?? false
  }
}
