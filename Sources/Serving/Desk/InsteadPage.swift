import Content
import Diagnostics
import Publishing

/// What a browser shows as long as there has never been a site to show: all that is wrong, in full. It becomes the site by
/// itself when that is mended.
struct InsteadPage {
  let bytes: [UInt8]

  init(_ preview: Preview) { bytes = Self.bytes(of: preview) }

  /// The same as long as the page is.
  var tag: String { InputDigest(of: bytes).text }

  private static func bytes(of preview: Preview) -> [UInt8] {
    let language = preview.language
    let title = Wording(nl: "De site is er nog niet", en: "The site is not there yet")[language]
    let errors = preview.diagnostics.errors()
    return HTML.document { html in
      html.element("html", ["lang": language.rawValue]) { html in
        DeskHead(title: title, language: language).write(to: &html)
        html.element("body", ["data-part": "instead"]) { html in
          html.element("main") { html in
            html.element("h1", title)
            html.element(
              "p",
              Wording(
                nl: """
                  Er staat iets in de teksten waardoor de site niet kan worden gemaakt. Verbeter het en bewaar het \
                  bestand: dan komt de site hier vanzelf.
                  """,
                en: """
                  Something in the texts keeps the site from being made. Mend it and save the file: then the site \
                  comes here by itself.
                  """)[language])
            ErrorList(errors: errors, language: language).write(to: &html)
          }
          html.element(
            "script",
            [
              "src": "/_redactie/preview.js", "defer": "", "data-language": language.rawValue,
              "data-instead": "",
            ])
        }
      }
    }
  }
}
