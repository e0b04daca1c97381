import Diagnostics

extension Site {
  /// The terms of a work in this edition, for its print on `paper`; of the chapters, not of the first page.
  package func terms(of work: Work, on paper: Paper) -> BookTerms {
    let chapters = work.chapters.map { id in
      let page = self[id]
      return BookTerms.Chapter(
        page: id, body: page.body, label: page.numbers?.chapter ?? "",
        sections: page.numbers?.headings ?? [:])
    }
    return BookTerms(in: chapters, glossary: glossary, book: work.book, paper: paper)
  }

  /// What is wrong with the registers of works.
  ///
  /// A term that only trainers read is in use: what is looked in is the text of all editions.
  static func registerProblems(of works: [Work], _ drafts: [Draft], _ input: SiteInput)
    -> [Diagnostic]
  {
    var forTrainers = input
    forTrainers.edition = .trainer
    let hidden = forTrainers.unpublishedWorks
    return works.flatMap { work -> [Diagnostic] in
      guard let book = work.book, !book.register.isEmpty else { return [] }
      let list = TermList(glossary: input.glossary, register: book.register, in: book.source)
      let front = drafts[work.front.index].path
      let chapters = input.drafts.filter { draft in
        draft.path.description.hasPrefix(book.folder) && draft.path != front
          && forTrainers.isPublished(draft, hidden: hidden)
      }
      let looked = chapters.enumerated().map { index, draft in
        BookTerms.Chapter(page: PageID(index), body: draft.body, label: "", sections: [:])
      }
      let terms = BookTerms(
        in: looked, list, glossary: input.glossary, register: book.register, distance: .max)
      return list.diagnostics
        + terms.unused.prefix(100).map {
          .unusedTerm($0.term.value, book.source, at: $0.term.range)
        }
    }
  }
}
