import Content

/// The PDFs of books that an earlier run printed: they stay where they are, and are offered.
struct PrintedBooks: Output {
  static func artefacts(of context: SiteContext) -> [Artefact] {
    context.site.works.flatMap { work in
      Paper.allCases.compactMap { paper in
        context.printed(work, on: paper).map { Artefact(path: $0.path, body: .kept) }
      }
    }
  }
}

extension SiteContext {
  /// The PDF of a work that is published with the site, if it was printed.
  func printed(_ work: Work, on paper: Paper) -> PrintedFile? {
    shelf[pathOfPDF(work, on: paper)]
  }

  /// Where the PDF of a public work is, whether it was printed or not.
  func pathOfPDF(_ work: Work, on paper: Paper) -> String {
    let name = BookEdition.name(of: work, in: site) + work.suffix(for: paper)
    return addresses.page(work.front).folder + name + ".pdf"
  }
}

extension Work {
  /// What comes after the name of its files: nothing for its own size.
  func suffix(for paper: Paper) -> String {
    paper == self.paper ? "" : "-\(paper.rawValue)"
  }
}
