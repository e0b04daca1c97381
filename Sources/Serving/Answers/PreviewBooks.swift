import Content
import Publishing

/// Where a book is that a page belongs to, in the preview.
struct PreviewBooks {
  /// As they stand in a link: `/cursusboeken/een/een.html`, the whole book as one page to print, and its PDF, which is made
  /// when it is asked for.
  struct Addresses: Equatable, Sendable {
    let html: String
    let pdf: String
  }

  /// Nil for a page that is in no public book.
  static func addresses(of page: Page, in build: SiteBuild) -> Addresses? {
    build.bookPaths(of: page).map {
      Addresses(html: "/" + $0.html.percentEncoded, pdf: "/" + $0.pdf.percentEncoded)
    }
  }
}
