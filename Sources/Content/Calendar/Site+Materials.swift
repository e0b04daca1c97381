/// What messages are about, as it is called everywhere: on pages, in diaries, tables, kits and gaps.
extension Site {
  /// Nil when it is not published yet: then nothing of it may be shown to readers.
  package func title(of material: CalendarItem.Material, theme: PageID) -> String? {
    switch material {
    case .theme: self[theme].title
    case .page(let page, let anchor): title(of: page, at: anchor)
    case .asset(let asset): assets[asset].name
    case .external(let address): address
    case .unpublished: nil
    }
  }

  /// The title of a page, and of the heading in it that is meant: `Een artikel: Een kop`.
  package func title(of page: PageID, at anchor: String?) -> String {
    let page = self[page]
    guard let anchor, let heading = page.body.headings.first(where: { $0.id == anchor }) else {
      return page.title
    }
    return "\(page.title): \(heading.text)"
  }
}
