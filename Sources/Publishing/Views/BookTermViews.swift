import Content

/// A term that a book explains.
struct GlossaryEntryView: TemplateView {
  let entry: Glossary.Entry

  static let fields: [TemplateField<GlossaryEntryView>] = [
    .text("id") { "begrip-" + $0.entry.slug },
    .text("term") { $0.entry.term.value },
    .text("abbreviation") { $0.entry.abbreviation?.value ?? "" },
    .text("explanation") { $0.entry.explanation },
  ]
}

/// A term in the index of a book, with where it is found.
struct IndexEntryView: TemplateView {
  let entry: IndexEntry
  let book: BookEdition

  static let fields: [TemplateField<IndexEntryView>] = [
    .text("term") { $0.entry.term },
    .text("abbreviation") { $0.entry.abbreviation },
    .list("locators") { view in
      let locators = view.entry.locators
      return locators.indices.map {
        IndexLocatorView(locator: locators[$0], isFirst: $0 == 0, book: view.book)
      }
    },
    .text("see") { $0.entry.see ?? "" },
    .text("seeAlso") { $0.entry.seeAlso.joined(separator: "; ") },
  ]
}

struct IndexLocatorView: TemplateView {
  let locator: IndexEntry.Locator
  let isFirst: Bool
  let book: BookEdition

  static let fields: [TemplateField<IndexLocatorView>] = [
    .text("url") { "#" + ($0.book.id(of: $0.locator.page) ?? "") + "--" + $0.locator.mark },
    .text("section") { $0.locator.label },
    .flag("first") { $0.isFirst },
  ]
}
