import Content

/// The terms that a page explains, in the order in which it mentions them.
struct TermsView: TemplateView {
  let terms: [TermView]

  init(of page: Page, scene: Scene) {
    terms = scene.site.glossaryUse.mentions(on: page.id).map {
      TermView(entry: $0.entry, scene: scene)
    }
  }

  static let fields: [TemplateField<TermsView>] = [.list("terms") { $0.terms }]
}

/// A term with its explanation, on a page that mentions it.
struct TermView: RecurringView {
  /// Its place in the glossary.
  let entry: Int
  let scene: Scene

  var recurrence: Recurrence { Recurrence(number: entry, root: scene.root) }

  private var term: Glossary.Entry { scene.site.glossary.entries[entry] }

  static let fields: [TemplateField<TermView>] = [
    .text("id") { "_w-" + $0.term.slug },
    .text("term") { $0.term.term.value },
    .text("abbreviation") { $0.term.abbreviation?.value ?? "" },
    .text("explanation") { $0.term.explanation },
    .address("url") { $0.scene.link(term: $0.entry) },
  ]
}
