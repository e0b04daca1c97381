import Content
import Diagnostics
import Markup

/// One text without a site around it: links stay as they were written.
package enum LooseText {
  /// The HTML of a text's body; front matter is left out.
  package static func html(of source: SourceFile, language: Language) -> ([UInt8], [Diagnostic]) {
    let (draft, diagnostics) = Draft.parse(source, path: PagePath("tekst"), kinds: Kinds())
    guard let draft else { return ([], diagnostics) }
    let links = draft.body.links.map { link in
      let destination = draft.body.destination(of: link)
      return RenderedLink(href: destination, text: destination)
    }
    let html = draft.body.html(
      PageRendering(links: links, words: Words(language: language).rendering))
    // A text alone needs no title.
    return (html, diagnostics.filter { $0.id != "no-title" && $0.id != "empty-file" })
  }
}
