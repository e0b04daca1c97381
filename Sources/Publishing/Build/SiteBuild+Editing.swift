import Content

/// What editors ask of a build besides its files.
extension SiteBuild {
  /// Where each page stands, below the root of the site, as it is written in a link: `artikelen/een/`.
  package var addressesOfPages: [PagePath: String] {
    Dictionary(site.pages.lazy.map { ($0.path, context.addresses.page($0.id).encoded) }) {
      first, _ in first
    }
  }

  /// `4 minuten lezen`; nothing for a page that is read at a glance.
  package func readingTime(of page: Page) -> String {
    context.words.readingTime(words: page.body.wordCount)
  }

  /// The book that a page is part of: as one page to print, and as PDF, below the root of the site; nil when it is in none.
  package func book(of page: Page) -> (title: String, page: String, pdf: String)? {
    guard let index = page.role.work else { return nil }
    let work = site.works[index]
    return (
      work.title, context.file(of: work, "html").encoded, context.file(of: work, "pdf").encoded
    )
  }
}
