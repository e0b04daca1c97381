import Diagnostics

/// Errors in full: file and line, what is wrong, the line itself with a mark, and what to do.
struct ErrorList {
  let errors: [Diagnostic]
  let language: Language

  private static let most = 50

  func write(to html: inout HTML) {
    html.element("ol", ["class": "errors"]) { html in
      for error in errors.prefix(Self.most) {
        html.element("li", ["data-part": "error"]) { write(error, to: &$0) }
      }
    }
    if errors.count > Self.most {
      let more = errors.count - Self.most
      html.element(
        "p", ["class": "quiet"],
        Wording(nl: "Er zijn er nog \(more).", en: "There are \(more) more.")[language])
    }
  }

  private func write(_ error: Diagnostic, to html: inout HTML) {
    html.element("p", ["class": "place"]) { html in
      html.element("code") { $0.path(Excerpt.printable(error.path)) }
      if let line = error.position?.line {
        html.text(Wording(nl: ", regel \(line)", en: ", line \(line)")[language])
      }
    }
    html.element("p", ["class": "message"], Excerpt.printable(error.message[language]))
    if let excerpt = error.excerpt, !excerpt.text.isEmpty {
      let (before, marked, after) = excerpt.pieces
      html.element("pre") { html in
        html.text(before)
        html.element("mark", marked.isEmpty ? " " : marked)
        html.text(after)
      }
    }
    if let hint = error.hint {
      html.element("p", ["class": "hint"], Excerpt.printable(hint[language]))
    }
  }
}
