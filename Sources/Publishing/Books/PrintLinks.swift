import Content
import Markup

/// In print all chapters share one file, so that an anchor carries the name of its chapter: `een--kop`.
/// And a reader of paper cannot follow a link: numbers and pages say where things are.
struct PrintLinks: BookLinks {
  let book: BookEdition
  let addresses: ChapterAddresses

  func idPrefix(of page: PageID) -> String { (book.id(of: page) ?? "") + "--" }

  func href(to page: PageID, anchor: String?, from current: PageID) -> String {
    "#" + (book.id(of: page) ?? "") + (anchor.map { "--" + $0 } ?? "")
  }

  var referenceClass: String { "reference" }

  func picture(_ asset: Int) -> String? { book.context.pictures.address(of: asset) }

  func after(linkTo page: PageID, anchor: String?, from current: PageID) -> [UInt8] {
    var html: [UInt8] = []
    html.append(" <span class=\"where\">(<a class=\"page\" href=\"")
    html.appendEscaped(href(to: page, anchor: anchor, from: current))
    html.append("\">")
    html.appendEscaped(book.label(of: page, anchor: anchor))
    html.append("</a>)</span>")
    return html
  }

  func after(linkTo address: String) -> [UInt8] {
    guard let number = addresses.number(of: address) else { return [] }
    var html: [UInt8] = []
    html.append(" <span class=\"address-ref\">(")
    html.appendEscaped(book.words.address(number))
    html.append(")</span>")
    return html
  }
}
