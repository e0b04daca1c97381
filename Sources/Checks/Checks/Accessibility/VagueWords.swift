import Diagnostics

/// Words that say nothing of what they stand for, as keys: in lower case, without signs around them.
enum VagueWords {
  /// In the place of a picture, in either language: many come from a camera, from Word or from a web shop’s form.
  static let alternatives: Set<String> = [
    "afbeelding", "beeld", "foto", "foto's", "plaatje", "illustratie", "figuur", "tekening",
    "grafiek",
    "diagram", "schema", "schermafbeelding", "icoon", "icoontje", "pictogram", "logo", "banner",
    "sfeerbeeld", "sfeerfoto", "omslag", "beschrijving", "omschrijving", "alt", "alt-tekst",
    "alttekst",
    "naamloos", "titel", "voorbeeld", "kaart", "een afbeelding", "een foto", "een plaatje",
    "image", "images", "img", "picture", "pic", "photo", "photograph", "illustration", "figure",
    "drawing", "chart", "graph", "graphic", "screenshot", "icon", "cover", "description",
    "alt text",
    "untitled", "spacer", "an image", "a picture", "a photo",
  ]

  /// As the text of a link.
  static let links = Languages(
    dutch: [
      "hier", "klik", "klik hier", "hier klikken", "door hier te klikken", "klik op deze link",
      "klik dan hier", "klik hier voor meer informatie", "klik hier om verder te lezen",
      "kijk hier",
      "zie hier", "ga naar", "lees", "lees hier", "lees meer", "lees verder", "lees hier meer",
      "lees hier verder", "lees het hier", "hier lezen", "verder lezen", "meer lezen", "meer",
      "meer info",
      "meer informatie", "meer weten", "voor meer informatie", "info", "informatie", "deze link",
      "via deze link", "de link", "link", "deze pagina", "pagina", "deze site", "deze website",
      "de site",
      "de website", "site", "website", "naar de site", "naar de website", "dit", "dit artikel",
      "dit bestand", "dit document", "download", "downloaden", "download hier", "hier downloaden",
      "download dit", "open", "openen", "bekijk", "bekijk hier", "bekijken", "bekijk meer",
      "verder",
      "volgende", "vorige", "details",
    ],
    english: [
      "here", "click", "click here", "see here", "see", "go", "go to", "read", "read here",
      "read more",
      "read on", "continue", "continue reading", "more", "more info", "more information",
      "learn more",
      "find out more", "see more", "for more information", "info", "information", "this link",
      "the link", "link", "this page", "page", "this site", "this website", "the site",
      "the website",
      "site", "website", "this", "this article", "this file", "this document", "download",
      "download here", "open", "view", "view here", "view more", "next", "previous", "details",
    ])

  struct Languages: Sendable {
    let dutch: Set<String>
    let english: Set<String>

    subscript(language: Language) -> Set<String> { language == .dutch ? dutch : english }
  }

  /// What words are looked up by: ‘Foto 12.’ as `foto`, ‘» Lees meer …’ as `lees meer`; empty when they are too
  /// long to be any of those here.
  static func key(_ words: [UInt8]) -> String {
    guard words.count <= 100 else { return "" }
    let text = String(decoding: words, as: UTF8.self).lowercased()
    var key = ""
    var gap = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\u{2018}", "\u{2019}", "'": key += "'"
      case "-" where !key.isEmpty: key += "-"
      case _ where scalar.properties.isAlphabetic:
        if gap, !key.isEmpty { key += " " }
        gap = false
        key.unicodeScalars.append(scalar)
      // A number tells pictures apart, and still says nothing.
      default: gap = true
      }
    }
    return String(key.trimmingSigns)
  }
}

extension String {
  fileprivate var trimmingSigns: Substring {
    var rest = self[...]
    while let last = rest.last, last == "-" || last == "'" { rest.removeLast() }
    while let first = rest.first, first == "'" { rest.removeFirst() }
    return rest
  }
}
