extension HTMLRenderer {
  mutating func enterLink(_ node: Node) {
    let link = document.links[Int(node.detail)]
    // Not the page itself: a copy of it counts each of its parts.
    guard let rendered = page?.links[Int(node.detail)] else {
      html.append("<a href=\"")
      html.appendEscapedAddress(document.bytes(link.destination))
      writeTitle(of: link)
      return html.append("\">")
    }
    if let href = rendered.href {
      html.append(rendered.styleClass.isEmpty ? "<a" : "<a class=\"")
      if !rendered.styleClass.isEmpty {
        html.appendEscaped(rendered.styleClass)
        html.append(0x22)
      }
      html.append(" href=\"")
      html.appendEscapedAddress(href.utf8)
      writeTitle(of: link)
      html.append("\">")
    }
    if node.end == link.node + 1 { html.appendEscaped(rendered.text) }
  }

  private mutating func writeTitle(of link: Document.Link) {
    guard !link.title.isEmpty else { return }
    html.append("\" title=\"")
    html.appendEscaped(document.bytes(link.title))
  }

  mutating func leaveLink(_ node: Node) {
    guard let rendered = page?.links[Int(node.detail)] else { return html.append("</a>") }
    if rendered.href != nil {
      html.append("</a>")
      writeFile(of: rendered)
    }
    if !rendered.after.isEmpty { html.append(contentsOf: rendered.after) }
  }

  private mutating func writeFile(of rendered: RenderedLink) {
    guard !rendered.file.isEmpty else { return }
    html.append(" <span class=\"file\">(")
    html.appendEscaped(rendered.file)
    html.append(")</span>")
  }

  /// A picture, with everything inside it as its alternative text.
  mutating func writeImage(_ index: Int, _ node: Node) {
    let link = document.links[Int(node.detail)]
    guard let rendered = page?.links[Int(node.detail)] else {
      html.append("<img src=\"")
      html.appendEscapedAddress(document.bytes(link.destination))
      html.append("\" alt=\"")
      writeAlternative(Int32(index))
      writeTitle(of: link)
      return html.append("\" />")
    }
    guard let href = rendered.href else {
      // Nothing to show: the alternative text at least is not lost.
      return document.isDecoration(Int32(index)) ? () : writeAlternative(Int32(index))
    }
    if rendered.isNoPicture {
      html.append("<a href=\"")
      html.appendEscapedAddress(href.utf8)
      html.append("\">")
      let start = html.count
      writeAlternative(Int32(index))
      if html.count == start { html.appendEscaped(rendered.text) }
      html.append("</a>")
      writeFile(of: rendered)
      return html.append(contentsOf: rendered.after)
    }
    let isDecoration = document.isDecoration(Int32(index))
    if isBook, !isEbook, isDecoration { return writeDecoration(href, link, rendered) }
    html.append("<img src=\"")
    html.appendEscapedAddress(href.utf8)
    html.append("\" alt=\"")
    if !isDecoration { writeAlternative(Int32(index)) }
    if let size = rendered.size?.scaled(toWidth: link.width) {
      html.append("\" width=\"\(size.width)\" height=\"\(size.height)")
    } else if let width = link.width {
      html.append("\" width=\"\(width)")
    }
    html.append(isBook ? "\" />" : "\" loading=\"lazy\" decoding=\"async\" />")
  }

  /// A picture that says nothing has no place in the text of a book: its paper shows it.
  private mutating func writeDecoration(
    _ address: String, _ link: Document.Link, _ rendered: RenderedLink
  ) {
    guard !address.isEmpty else { return }
    html.append("<span class=\"decoration\" style=\"")
    if let size = rendered.size?.scaled(toWidth: link.width) {
      html.append("width: \(size.width)px; height: \(size.height)px; ")
    } else if let width = link.width {
      html.append("width: \(width)px; ")
    }
    html.append("background-image: url(&quot;")
    html.appendEscapedAddress(address.utf8)
    html.append("&quot;)\"></span>")
  }

  private mutating func writeAlternative(_ image: Int32) {
    for index in document.descendants(of: image) {
      let node = document.nodes[Int(index)]
      switch node.kind {
      case .text, .code, .htmlInline: html.appendEscaped(document.bytes(node.text))
      case .softBreak, .lineBreak: html.append(0x20)
      default: break
      }
    }
  }

  /// A picture that is a paragraph of its own; its title is its caption.
  mutating func writeFigure(_ index: Int, id: String?) {
    let node = document.nodes[index]
    html.append("<figure")
    if let id { writeID(id) }
    html.append(0x3E)
    writeImage(index, node)
    let title = document.links[Int(node.detail)].title
    if !title.isEmpty {
      html.append("<figcaption>")
      if let number = page?.numbers?.figures[Int(node.detail)], let words = page?.words {
        html.appendEscaped("\(words.figure) \(number). ")
      }
      html.appendEscaped(document.bytes(title))
      html.append("</figcaption>")
    }
    html.append("</figure>\n")
  }
}
