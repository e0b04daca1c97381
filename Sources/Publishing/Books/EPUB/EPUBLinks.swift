import Content
import Markup

/// In an e-book each chapter is a file of its own; nobody needs to be told on which page it is.
struct EPUBLinks: BookLinks {
  let book: BookEdition
  /// The document of each page of the book.
  let files: [PageID: String]
  let pictures: EPUBPictures

  func idPrefix(of page: PageID) -> String { (book.id(of: page) ?? "") + "--" }

  func href(to page: PageID, anchor: String?, from current: PageID) -> String {
    let file = files[page] ?? ""
    guard let anchor else { return file }
    let id = idPrefix(of: page) + anchor
    return (page == current ? "" : file) + "#" + id
  }

  func picture(_ asset: Int) -> String? { pictures.file(of: asset) }
}
