import Content
import Diagnostics

/// A page that says nothing of itself in lists, feeds and search engines.
struct MissingSummary: Check {
  static func findings(on page: Page, in site: Site) -> [Diagnostic] {
    guard page.matter.summary.isEmpty, page.matter.isReadable, !(page.kind is Pagina) else {
      return []
    }
    return [
      Diagnostic(
        id: "missing-summary", severity: .warning, path: page.source.path,
        message: Wording(
          nl: "Deze pagina heeft geen samenvatting. In lijsten staat ze met haar titel alleen.",
          en: "This page has no summary. In lists it stands with its title alone."),
        hint: Wording(
          nl: "Zet boven de tekst: samenvatting: Een of twee zinnen.",
          en: "Put above the text: summary: One or two sentences."))
    ]
  }
}
