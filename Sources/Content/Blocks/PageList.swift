import Diagnostics

/// ` ```lijst `: a list of pages, by kind, theme, topic or local group.
package struct PageList: FencedBlock {
  package static let name = "lijst"

  package let kind: Located<String>?
  package let theme: Located<String>?
  package let topic: Located<String>?
  package let group: Located<String>?
  /// At most so many.
  package let count: Int?

  package init(_ fields: inout Fields) {
    kind = fields.located("soort")
    theme = fields.located("thema")
    topic = fields.located("onderwerp")
    group = fields.located("ledengroep")
    count = fields.integer("aantal").map { max($0, 0) }
    if kind == nil, theme == nil, topic == nil, group == nil, fields.diagnostics.isEmpty {
      fields.report(.emptyList(fields.source, at: fields.range))
    }
  }
}

extension Diagnostic {
  static func emptyList(_ source: SourceFile, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      id: "list-of-what", in: source, at: range,
      message: Wording(
        nl: "Deze lijst zegt niet waarvan ze een lijst is.",
        en: "This list does not say what it is a list of."),
      hint: Wording(
        nl: "Schrijf bijvoorbeeld: soort: artikel, of thema: zichtbaarheid",
        en: "For example: soort: artikel, or thema: zichtbaarheid"))
  }
}
