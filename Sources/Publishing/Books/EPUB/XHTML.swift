import Content
import Diagnostics
import Markup

/// The frame of a document in a book: XHTML, without a script and without anything from elsewhere.
enum XHTML {
  /// Up to and with `<body>`. `kind` is the class of the body.
  static func start(title: String, language: Language, kind: String = "") -> XML {
    var xml = XML()
    xml.start(
      "html",
      [
        "xmlns": "http://www.w3.org/1999/xhtml", "xmlns:epub": "http://www.idpf.org/2007/ops",
        "lang": language.rawValue, "xml:lang": language.rawValue,
      ])
    xml.start("head")
    // A document without a title is not valid.
    xml.element("title", title.allSatisfy(\.isWhitespace) ? "–" : title)
    xml.element(
      "link", "", ["rel": "stylesheet", "type": "text/css", "href": "css/epub.css"])
    xml.end()
    if kind.isEmpty { xml.start("body") } else { xml.start("body", ["class": kind]) }
    return xml
  }
}

extension XML {
  /// Ends whatever is still open.
  consuming func finished() -> [UInt8] {
    while isOpen { end() }
    return bytes
  }
}
