/// Which page of its site: its place in `Site.pages`. Means nothing on another site.
package struct PageID: Hashable, Sendable, Comparable {
  package let index: Int

  package init(_ index: Int) { self.index = index }

  package static func < (a: PageID, b: PageID) -> Bool { a.index < b.index }
}

/// What a link points at, whatever address it gets in the end.
package enum LinkTarget: Hashable, Sendable {
  /// A page, or a heading on it by its id.
  case page(PageID, anchor: String?)
  /// A file beside the pages: its place in `Site.assets`.
  case asset(Int)
  case external(String)
  /// Nothing; the author has been told.
  case nowhere
}
