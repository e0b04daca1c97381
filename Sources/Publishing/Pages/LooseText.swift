import Content
import Diagnostics
import Markup

/// One text without a site around it: links stay as they were written, apart from those
/// that would run something.
package enum LooseText {
  /// The HTML of a text's body; front matter is left out.
  package static func html(of source: SourceFile, language: Language) -> ([UInt8], [Diagnostic]) {
    let (parsed, problems) = Draft.parse(
      source, path: PagePath("tekst"), kinds: Kinds(), language: language)
    let draft = parsed?.withoutTrainerNotes()
    // A text alone may be nothing.
    let diagnostics = problems.filter { $0.id != "empty-file" }
    guard let draft else { return ([], diagnostics) }
    var foreign = ForeignUses()
    foreign.add([draft])
    let links = draft.body.links.map { link in
      let destination = draft.body.destination(of: link)
      let isSafe = LinkScheme.scheme(of: destination).map(LinkScheme.isSafe) ?? true
      return RenderedLink(href: isSafe ? destination : nil, text: destination)
    }
    let html = draft.body.html(
      PageRendering(links: links, words: Words(language: language).rendering))
    return (html, (diagnostics + foreign.diagnostics).sorted())
  }
}
