import Diagnostics

/// What is wrong with the registers of works, by the place of the work.
///
/// A term that only trainers read is in use: what is looked in is the text of all editions.
struct RegisterProblems: Sendable {
  private var problems: [[Diagnostic]]

  var diagnostics: [Diagnostic] { Array(problems.joined()) }

  init(of works: [Work], _ drafts: [Draft], in input: SiteInput) {
    problems = Array(repeating: [], count: works.count)
    look(in: works.indices.filter { works[$0].hasRegister }, works, drafts, input)
  }

  /// Looks again at the works of which a page has changed, published or not.
  mutating func update(
    _ changes: DraftChanges, _ works: [Work], _ drafts: [Draft], in input: SiteInput
  ) {
    let changed = works.indices.filter { place in
      guard works[place].hasRegister, let book = works[place].book else { return false }
      return changes.all.contains { $0.path.description.hasPrefix(book.folder) }
    }
    look(in: changed, works, drafts, input)
  }

  private mutating func look(
    in places: [Int], _ works: [Work], _ drafts: [Draft], _ input: SiteInput
  ) {
    guard !places.isEmpty else { return }
    var forTrainers = input
    forTrainers.edition = .trainer
    let hidden = forTrainers.unpublishedWorks
    for place in places {
      guard let book = works[place].book else { continue }
      let list = TermList(glossary: input.glossary, register: book.register, in: book.source)
      let front = drafts[works[place].front.index].path
      let chapters = input.drafts.filter { draft in
        draft.path.description.hasPrefix(book.folder) && draft.path != front
          && forTrainers.isPublished(draft, hidden: hidden)
      }
      let looked = chapters.enumerated().map { index, draft in
        BookTerms.Chapter(page: PageID(index), body: draft.body, label: "", sections: [:])
      }
      let terms = BookTerms(
        in: looked, list, glossary: input.glossary, register: book.register, distance: .max)
      problems[place] =
        list.diagnostics
        + terms.unused.prefix(100).map {
          .unusedTerm($0.term.value, book.source, at: $0.term.range)
        }
    }
  }
}

extension Work {
  /// Whether there is anything in its book's own list of terms.
  fileprivate var hasRegister: Bool { book?.register.isEmpty == false }
}
