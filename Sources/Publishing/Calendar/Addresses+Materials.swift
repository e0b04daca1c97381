import Content
import Diagnostics

/// Where what messages are about stands, for who reads of it outside the site.
extension Addresses {
  /// The whole address; empty for what is not published, and when the site's own is not known. `theme` is the page for a message
  /// about nothing but its theme.
  func absolute(_ material: CalendarItem.Material, theme: Address) -> String {
    switch material {
    case .theme: absolute(theme)
    case .page(let page, let anchor): absolute(page, at: anchor)
    case .asset(let index): absolute(asset(index))
    case .external(let address): address
    case .unpublished: ""
    }
  }

  /// Of a page, and of a heading in it.
  func absolute(_ page: PageID, at anchor: String?) -> String {
    guard let anchor, !base.isEmpty else { return absolute(self.page(page)) }
    return absolute(self.page(page)) + "#" + Address(encoding: anchor).encoded
  }
}

extension Words {
  /// In the place of what a message is about, as long as nobody may know.
  var notYetPublished: String {
    Wording(nl: "nog niet verschenen", en: "not published yet")[language]
  }
}
