import Content
import Diagnostics
import Publishing

/// What the editors' desk looks at, and how it speaks.
struct DeskSite: Sendable {
  let preview: Preview
  /// With every page that there is.
  let site: Site
  /// As it is planned: without what is not published, but with the years of the calendar that are concepts.
  let planned: Site
  let words: Words
  /// The table that is asked for whole.
  let wanted: String?
  /// Below the root of the preview.
  private let addresses: [PagePath: String]

  init(_ preview: Preview, site: Site, planned: Site, wanted: String?) {
    self.preview = preview
    self.site = site
    self.planned = planned
    self.wanted = wanted
    words = Words(language: preview.language)
    addresses = preview.build?.addressesOfPages ?? [:]
  }

  var language: Language { preview.language }

  func showsAll(of table: String) -> Bool { wanted == table }

  /// Where a page is to be seen; nil when it is not in the preview.
  func address(of page: Page) -> String? { addresses[page.path].map { "/" + $0 } }

  func cell(_ page: Page) -> DeskTable.Cell {
    .page(title: page.title, address: address(of: page), file: page.source.path)
  }

  /// `1 pagina`, `1.234 pagina’s`.
  func count(_ number: Int, _ one: Wording, _ more: Wording) -> String {
    "\(words.figure(number)) \((number == 1 ? one : more)[language])"
  }
}
