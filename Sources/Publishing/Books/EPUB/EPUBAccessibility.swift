import Content
import Diagnostics

/// What a reader who cannot see, or who reads in another way, can expect of a book (EPUB Accessibility 1.1).
///
/// It says what is true of any book that is made here. That one conforms to a standard, and so that its texts and
/// pictures are good enough, only people can say.
struct EPUBAccessibility {
  let language: Language
  let hasPictures: Bool
  let hasIndex: Bool
  let hasPages: Bool

  init(of book: EPUB) {
    language = book.metadata.language
    hasPictures = book.resources.contains {
      $0.mediaType.hasPrefix("image/") && $0.properties != "cover-image"
    }
    hasIndex = book.landmarks.contains { $0.type == "index" }
    hasPages = !book.pages.isEmpty
  }

  var features: [String] {
    var features = [
      "tableOfContents", "readingOrder", "structuralNavigation", "displayTransformability",
    ]
    // Every picture has one, or is told to be decoration.
    features.append("alternativeText")
    if hasIndex { features.append("index") }
    if hasPages { features.append("pageNavigation") }
    return features
  }

  func write(to xml: inout XML) {
    func meta(_ property: String, _ value: String) {
      xml.element("meta", value, ["property": "schema:\(property)"])
    }
    meta("accessMode", "textual")
    if hasPictures { meta("accessMode", "visual") }
    meta("accessModeSufficient", "textual")
    for feature in features { meta("accessibilityFeature", feature) }
    meta("accessibilityHazard", "none")
    meta("accessibilitySummary", summary)
  }

  private var summary: String {
    let text = Wording(
      nl: """
        De tekst kan worden voorgelezen, vergroot en in andere kleuren of letters getoond. Koppen, lijsten en tabellen \
        zijn als zodanig te herkennen, en de inhoud leidt naar elk hoofdstuk en elke paragraaf.
        """,
      en: """
        The text can be read aloud, enlarged, and shown in other colours or typefaces. Headings, lists and tables are \
        marked as such, and the contents lead to every chapter and section.
        """)
    let pictures = Wording(
      nl: " Afbeeldingen hebben een beschrijving of zijn versiering.",
      en: " Pictures have a description or are decoration.")
    let pages = Wording(
      nl: " De bladzijden van het gedrukte boek zijn te vinden.",
      en: " The pages of the printed book can be found.")
    return text[language] + (hasPictures ? pictures[language] : "")
      + (hasPages ? pages[language] : "")
  }
}
