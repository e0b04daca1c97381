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
}
