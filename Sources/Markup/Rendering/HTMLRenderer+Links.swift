extension HTMLRenderer {
  mutating func enterLink(_ node: Node) {
    let link = document.links[Int(node.detail)]
    guard let page else {
      html.append("<a href=\"")
      html.appendEscapedAddress(document.bytes(link.destination))
      writeTitle(of: link)
      return html.append("\">")
    }
    let rendered = page.links[Int(node.detail)]
    if let href = rendered.href {
      html.append("<a href=\"")
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
    guard rendered.href != nil else { return }
    html.append("</a>")
    writeFile(of: rendered)
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
    guard let page else {
      html.append("<img src=\"")
      html.appendEscapedAddress(document.bytes(link.destination))
      html.append("\" alt=\"")
      writeAlternative(Int32(index))
      writeTitle(of: link)
      return html.append("\" />")
    }
    let rendered = page.links[Int(node.detail)]
    guard let href = rendered.href else {
      // Nothing to show: the alternative text at least is not lost.
      return writeAlternative(Int32(index))
    }
    if rendered.isNoPicture {
      html.append("<a href=\"")
      html.appendEscapedAddress(href.utf8)
      html.append("\">")
      let start = html.count
      writeAlternative(Int32(index))
      if html.count == start { html.appendEscaped(rendered.text) }
      html.append("</a>")
      return writeFile(of: rendered)
    }
    html.append("<img src=\"")
    html.appendEscapedAddress(href.utf8)
    html.append("\" alt=\"")
    if !isDecoration(Int32(index)) { writeAlternative(Int32(index)) }
    if let size = rendered.size?.scaled(toWidth: link.width) {
      html.append("\" width=\"\(size.width)\" height=\"\(size.height)")
    } else if let width = link.width {
      html.append("\" width=\"\(width)")
    }
    html.append("\" loading=\"lazy\" decoding=\"async\" />")
  }

  /// `![decoratief](x.png)` says that a picture adds nothing to the text.
  private func isDecoration(_ image: Int32) -> Bool {
    let words = document.plainText(document.descendants(of: image))
    return words.elementsEqual("decoratief".utf8) || words.elementsEqual("decorative".utf8)
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
  mutating func writeFigure(_ index: Int) {
    let node = document.nodes[index]
    html.append("<figure>")
    writeImage(index, node)
    let title = document.links[Int(node.detail)].title
    if !title.isEmpty {
      html.append("<figcaption>")
      html.appendEscaped(document.bytes(title))
      html.append("</figcaption>")
    }
    html.append("</figure>\n")
  }
}
