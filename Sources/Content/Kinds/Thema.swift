import Diagnostics
import Markup

/// A theme of the communicatiekalender: what is brought to attention for a month or two.
package struct Thema: PageKind {
  package static let name = "thema"
  package static let folder = "themas"
  package static let title = Wording(nl: "Thema", en: "Theme")
  package static let plural = Wording(nl: "Thema’s", en: "Themes")
  package static let isMaterial = false
  package static let startingFields = """
    vraag:
    kleur:
    teken:
    materiaal: []
    """

  /// The question that it answers.
  package let question: String?
  /// One of the colours of the site's theme, by name.
  package let colour: Located<String>?
  /// One of the signs of the site's theme, by name: colour is never alone.
  package let sign: Located<String>?
  /// The kinds of material that it should have, in the editors' own words.
  package let expectedMaterial: [Located<String>]

  package init(_ fields: inout Fields) {
    question = fields.text("vraag").map(Typography.improved)
    colour = fields.located("kleur")
    sign = fields.located("teken")
    expectedMaterial = fields.locatedTexts("materiaal")
  }
}
