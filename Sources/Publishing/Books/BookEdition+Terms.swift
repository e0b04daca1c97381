import Content

extension BookEdition {
  /// The terms that the book uses, and where. Two places on one page of `paper` are one.
  func terms(on paper: Paper) -> BookTerms {
    let preface = hasPreface ? [chapter(front, label: words.preface)] : []
    return BookTerms(
      in: preface + chapters.map { chapter($0.page, label: $0.number) }, glossary: site.glossary,
      book: work.book, paper: paper)
  }

  private func chapter(_ page: Page, label: String) -> BookTerms.Chapter {
    BookTerms.Chapter(
      page: page.id, body: page.body, label: label, sections: page.numbers?.headings ?? [:])
  }
}
