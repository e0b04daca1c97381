import Content
import Markup

/// How an output of a book writes what its text leads to.
protocol BookLinks: Sendable {
  /// What stands before each id in the text of a page, so that two chapters in one file do not share any.
  func idPrefix(of page: PageID) -> String

  /// The address of a page of the book, or of a heading on it.
  func href(to page: PageID, anchor: String?, from current: PageID) -> String

  /// Where a picture of the content is; nil when it cannot be shown.
  func picture(_ asset: Int) -> String?

  /// Finished HTML after a link to a place in the book, which has a text of its own.
  func after(linkTo page: PageID, anchor: String?, from current: PageID) -> [UInt8]

  /// The class of a link to a place in the book that says no more than its number: "opdracht 3".
  var referenceClass: String { get }

  /// Finished HTML after a link that leads out of the book, to a whole address.
  func after(linkTo address: String) -> [UInt8]
}

extension BookLinks {
  var referenceClass: String { "" }
  func after(linkTo page: PageID, anchor: String?, from current: PageID) -> [UInt8] { [] }
  func after(linkTo address: String) -> [UInt8] { [] }
}

/// What a link in a book leads to.
enum BookTarget: Hashable, Sendable {
  case inside(PageID, anchor: String?)
  /// A whole address: of the web, of another page of the site, of one of its files.
  case outside(String)
  case picture(Int)
  /// Only its text is shown.
  case nowhere
}

extension BookEdition {
  func target(of link: Document.Link, _ target: LinkTarget) -> BookTarget {
    switch target {
    case .page(let page, let anchor): self.target(page, anchor)
    case .asset(let index):
      if link.isImage, site.assets[index].isImage {
        .picture(index)
      } else if !site.isOnline(asset: index) {
        .nowhere
      } else {
        outside(context.addresses.absolute(context.addresses.asset(index)))
      }
    case .external(let address): .outside(address)
    case .nowhere: .nowhere
    }
  }

  func target(_ page: PageID, _ anchor: String?) -> BookTarget {
    if id(of: page) != nil { return .inside(page, anchor: anchor) }
    guard site.isOnline(page) else { return .nowhere }
    let address = context.addresses.absolute(context.addresses.page(page))
    return outside(address.isEmpty ? "" : address + (anchor.map { "#" + $0 } ?? ""))
  }

  /// What a reference calls a place in the book: its number, else the chapter that it is in.
  func label(of page: PageID, anchor: String?) -> String {
    let label = site.label(of: page, anchor: anchor) ?? site.label(of: page, anchor: nil)
    return label.map(words.reference) ?? words.preface
  }

  /// Without the site's own address there is nothing to write down for a reader on paper.
  private func outside(_ address: String) -> BookTarget {
    address.isEmpty ? .nowhere : .outside(address)
  }
}
