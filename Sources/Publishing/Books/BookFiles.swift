import Content

extension SiteContext {
  /// Where the files of a public book stand, without what they end in: beside the page of the work, under the name of its
  /// folder. The size says so where it is another than the book's own.
  func stem(of work: Work, on paper: Paper) -> String {
    addresses.page(work.front).folder + BookEdition.name(of: work, in: site)
      + work.suffix(for: paper)
  }

  /// A file of a book in its own size.
  func file(of work: Work, _ fileExtension: String) -> Address {
    Address(encoding: "\(stem(of: work, on: work.paper)).\(fileExtension)")
  }

  /// The PDF of a work that is published with the site, if it was printed.
  func printed(_ work: Work, on paper: Paper) -> PrintedFile? {
    shelf[stem(of: work, on: paper) + ".pdf"]
  }
}

extension Work {
  /// What comes after the name of its files: nothing for its own size.
  func suffix(for paper: Paper) -> String {
    paper == self.paper ? "" : "-\(paper.rawValue)"
  }
}
