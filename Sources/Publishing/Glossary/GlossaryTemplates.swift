import Content
import Diagnostics

/// The templates of the glossary, which only a site with one needs.
struct GlossaryTemplates: Sendable {
  /// All terms, on a page of their own.
  let page: Template<GlossaryView>
  /// The terms of a page, at the end of its text.
  let terms: Template<TermsView>

  /// Nil when one of them cannot be used; `diagnostics` gets why.
  init?(_ theme: Theme, memos: PieceMemos, _ diagnostics: inout [Diagnostic]) {
    let (page, pageProblems) = theme.library.template(
      "begrippen", for: GlossaryView.self, memos: memos)
    let (terms, termsProblems) = theme.library.template(
      "blokken/begrippen", for: TermsView.self, memos: memos)
    diagnostics += pageProblems + termsProblems
    guard let page, let terms else { return nil }
    self.page = page
    self.terms = terms
  }
  private init(page: Template<GlossaryView>, terms: Template<TermsView>) {
    self.page = page
    self.terms = terms
  }

  /// The same for another site.
  func with(_ memos: FreshMemos) -> GlossaryTemplates {
    GlossaryTemplates(page: page.with(memos), terms: terms.with(memos))
  }
}
