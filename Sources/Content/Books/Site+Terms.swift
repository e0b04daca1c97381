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
}
