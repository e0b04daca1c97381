import Content

/// Every public work as one file to print: standards only, with all that it shows inside it.
struct PrintHTML: Output {
  static func artefacts(of context: SiteContext) -> [Artefact] {
    context.site.works.enumerated().map { index, work in
      Artefact(
        path: context.file(of: work, "html").path,
        body: .rendered {
          context.printHTML[index].bytes { context.html(of: work) }
        })
    }
  }
}

extension BookEdition {
  /// The print HTML.
  func html(_ form: BookForm) -> [UInt8] {
    context.templates.book.render(BookView(self, form: form))
  }
}

extension BookForm {
  /// The form in which a work is offered.
  init(of work: Work) {
    self.init(of: work, on: work.paper)
  }

  init(of work: Work, on paper: Paper) {
    self.init(paper: paper, isEasy: work.book?.isEasyToRead ?? false)
  }
}

extension SiteContext {
  /// In bytes.
  func sizeOfPrintHTML(ofWorkAt index: Int) -> Int {
    printHTML[index].size { html(of: site.works[index]) }
  }

  fileprivate func html(of work: Work) -> [UInt8] {
    BookEdition(of: work, in: self).html(BookForm(of: work))
  }
}
