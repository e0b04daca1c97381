import Content

/// The PDFs of books that an earlier run printed: they stay where they are, and are offered.
struct PrintedBooks: Output {
  static func artefacts(of context: SiteContext) -> [Artefact] {
    context.site.works.flatMap { work in
      BookForm.Paper.allCases.compactMap { paper in
        context.printed(work, on: paper).map { Artefact(path: $0.path, body: .kept) }
      }
    }
  }
}

extension SiteContext {
  /// The PDF of a work that is published with the site, if it was printed.
  func printed(_ work: Work, on paper: BookForm.Paper) -> PrintedFile? {
    shelf[pathOfPDF(work, on: paper)]
  }

  /// Where the PDF of a public work is, whether it was printed or not.
  func pathOfPDF(_ work: Work, on paper: BookForm.Paper) -> String {
    let name = BookEdition.name(of: work, in: site) + work.suffix(for: paper)
    return addresses.page(work.front).folder + name + ".pdf"
  }
}

extension Work {
  /// The size that the book is offered in.
  var paper: BookForm.Paper { .a4 }

  /// What comes after the name of its files: nothing for its own size.
  func suffix(for paper: BookForm.Paper) -> String {
    paper == self.paper ? "" : "-\(paper.rawValue)"
  }
}
