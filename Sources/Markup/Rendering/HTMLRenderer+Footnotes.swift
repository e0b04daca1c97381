extension HTMLRenderer {
  /// A book in one file has notes in each chapter: none of their lists is a landmark then, for each needs a name of its own.
  private var hasManyNotes: Bool { isBook && !isEbook }

  mutating func endFootnotes() {
    guard footnotesStarted else { return }
    html.append(hasManyNotes ? "</ol>\n</div>\n" : "</ol>\n</section>\n")
  }

  mutating func enterFootnote(_ node: Node) {
    if !footnotesStarted {
      footnotesStarted = true
      if let words = page?.words {
        if hasManyNotes {
          html.append("<div class=\"footnotes\">\n<ol aria-label=\"")
        } else {
          html.append("<section class=\"footnotes\"")
          if isEbook { html.append(" epub:type=\"footnotes\" role=\"doc-endnotes\"") }
          html.append(" aria-label=\"")
        }
        html.appendEscaped(words.footnotes)
        html.append(hasManyNotes ? "\">\n" : "\">\n<ol>\n")
      } else {
        html.append("<section class=\"footnotes\" data-footnotes>\n<ol>\n")
      }
    }
    html.append(isEbook ? "<li epub:type=\"footnote\" id=\"" : "<li id=\"")
    writeNoteID(node)
    html.append("\">\n")
  }

  mutating func leaveFootnote(_ node: Node) {
    if writeWayBack(node) { html.append(0x0A) }
    html.append("</li>\n")
  }

  mutating func writeReference(_ node: Node) {
    html.append("<sup class=\"footnote-ref\"><a")
    if isEbook { html.append(" epub:type=\"noteref\" role=\"doc-noteref\"") }
    html.append(" href=\"#")
    writeNoteID(node)
    html.append("\" id=\"")
    writeReferenceID(of: node, number: Int(node.value))
    html.append(page == nil ? "\" data-footnote-ref>" : "\">")
    html.append(String(node.detail + 1))
    html.append("</a></sup>")
  }

  /// Links from a note to where it is referred to; written once a note.
  @discardableResult
  mutating func writeWayBack(_ note: Node) -> Bool {
    guard lastNoteWithWayBack < Int(note.detail) else { return false }
    lastNoteWithWayBack = Int(note.detail)
    let references = document.footnotes[Int(note.detail)].references
    guard references > 0 else { return false }
    for number in 1...references {
      if number > 1 { html.append(0x20) }
      html.append(isEbook ? "<a role=\"doc-backlink\" href=\"#" : "<a href=\"#")
      writeReferenceID(of: note, number: number)
      if let words = page?.words {
        html.append("\" class=\"footnote-back\" aria-label=\"")
        html.appendEscaped(words.backToText)
        if number > 1 { html.append(" \(number)") }
        html.append("\">↩")
      } else {
        html.append(
          "\" class=\"footnote-backref\" data-footnote-backref aria-label=\"Back to content\">↩")
      }
      if number > 1 { html.append("<sup class=\"footnote-ref\">\(number)</sup>") }
      html.append("</a>")
    }
    return true
  }

  /// A site numbers its notes, with an id that no heading can have.
  private mutating func writeNoteID(_ node: Node) {
    if page != nil {
      writePrefixed("_noot-\(node.detail + 1)")
    } else {
      html.append("fn-")
      html.appendEscapedAddress(document.bytes(document.footnotes[Int(node.detail)].label))
    }
  }

  private mutating func writeReferenceID(of node: Node, number: Int) {
    if page != nil {
      writePrefixed("_bij-noot-\(node.detail + 1)")
    } else {
      html.append("fnref-")
      html.appendEscapedAddress(document.bytes(document.footnotes[Int(node.detail)].label))
    }
    if number > 1 { html.append("-\(number)") }
  }
}
