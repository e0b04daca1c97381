import Content
import Markup

/// The text of a page as it stands in a book.
struct BookBody<Links: BookLinks> {
  let book: BookEdition
  let page: Page
  let links: Links
  /// The places that the index leads to.
  var marks: [TextMark] = []
  var isEasy = false
  var medium = PageRendering.Medium.book

  func html() -> [UInt8] {
    page.body.html(
      PageRendering(
        links: zip(page.body.links, page.targets).map(rendered), blocks: blocks(),
        words: book.context.rendering, medium: medium, idPrefix: links.idPrefix(of: page.id),
        numbers: page.numbers, marks: marks, keepsLines: isEasy))
  }

  private func rendered(_ link: Document.Link, _ target: LinkTarget) -> RenderedLink {
    switch book.target(of: link, target) {
    case .inside(let id, let anchor):
      let href = links.href(to: id, anchor: anchor, from: page.id)
      if page.body.isBare(link) {
        return RenderedLink(
          href: href, text: reference(id, anchor) ?? title(of: target, link),
          isNoPicture: link.isImage, styleClass: links.referenceClass)
      }
      return RenderedLink(
        href: href, after: links.after(linkTo: id, anchor: anchor, from: page.id))
    case .outside(let address):
      return RenderedLink(
        href: address, text: page.body.isBare(link) ? title(of: target, link) : "",
        file: file(target),
        isNoPicture: link.isImage, after: links.after(linkTo: address))
    case .picture(let index):
      let asset = book.site.assets[index]
      return RenderedLink(href: links.picture(index), text: asset.name, size: asset.pixels)
    case .nowhere: return RenderedLink(href: nil, text: title(of: target, link))
    }
  }

  /// `opdracht 3`; nil for what has no number.
  private func reference(_ id: PageID, _ anchor: String?) -> String? {
    book.site.label(of: id, anchor: anchor).map(book.words.reference)
  }

  /// What a link without a text of its own says.
  private func title(of target: LinkTarget, _ link: Document.Link) -> String {
    switch target {
    case .page(let id, let anchor):
      let target = book.site[id]
      let heading = anchor.flatMap { anchor in target.body.headings.first { $0.id == anchor } }
      return heading?.text ?? target.title
    case .asset(let index): return book.site.assets[index].name
    case .external(let address): return address
    case .nowhere: return page.body.destination(of: link)
    }
  }

  private func file(_ target: LinkTarget) -> String {
    guard case .asset(let index) = target else { return "" }
    return book.words.file(book.site.assets[index])
  }

  private func blocks() -> [Int32: [UInt8]] {
    page.blocks.mapValues { block in
      switch block {
      case let list as PageList: self.list(list)
      case let space as WritingSpace: PageBody.lines(space, book.words)
      default: []
      }
    }
  }

  /// Pages as a list of their titles: in a book there are no cards to choose from.
  private func list(_ list: PageList) -> [UInt8] {
    let pages = book.site.pages(in: list, on: page.id)
    guard !pages.isEmpty else { return [] }
    var html: [UInt8] = []
    html.append("<ul class=\"page-list\">\n")
    for id in pages {
      html.append("<li>")
      switch book.target(id, nil) {
      case .inside:
        append(id, links.href(to: id, anchor: nil, from: page.id), to: &html)
        html += links.after(linkTo: id, anchor: nil, from: page.id)
      case .outside(let address):
        append(id, address, to: &html)
        html += links.after(linkTo: address)
      case .picture, .nowhere: html.appendEscaped(book.site[id].title)
      }
      html.append("</li>\n")
    }
    html.append("</ul>\n")
    return html
  }

  private func append(_ id: PageID, _ address: String, to html: inout [UInt8]) {
    html.append("<a href=\"")
    html.appendEscapedAddress(address.utf8)
    html.append("\">")
    html.appendEscaped(book.site[id].title)
    html.append("</a>")
  }
}
