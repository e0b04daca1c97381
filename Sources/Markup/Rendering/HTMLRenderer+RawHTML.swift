extension HTMLRenderer {
  mutating func writeHTMLBlock(_ node: Node) {
    html.endLine()
    let raw = document.bytes(node.text)
    guard page != nil else {
      TagFilter.append(raw, to: &html)
      return html.endLine()
    }
    guard !Document.isComment(raw) else { return }
    html.append("<pre class=\"raw-html\"><code>")
    html.appendEscaped(raw)
    html.append("</code></pre>\n")
  }

  mutating func writeInlineHTML(_ node: Node) {
    let raw = document.bytes(node.text)
    if page == nil {
      TagFilter.append(raw, to: &html)
    } else if !Document.isComment(raw) {
      html.appendEscaped(raw)
    }
  }
}

extension Document {
  /// Raw HTML is shown as it was typed, so that nothing is lost; a comment was never meant to be seen.
  /// Only if nothing but comments stands there: what follows one on its line is part of `raw`.
  package static func isComment(_ raw: ArraySlice<UInt8>) -> Bool {
    var rest = raw.drop { $0 <= 0x20 }
    while !rest.isEmpty {
      guard rest.starts(with: "<!--".utf8) else { return false }
      // From the second hyphen on: `<!-->` is a comment too.
      var hyphens = 0
      guard
        let end = rest.dropFirst(2).firstIndex(where: { byte in
          if byte == 0x3E, hyphens >= 2 { return true }
          hyphens = byte == 0x2D ? hyphens + 1 : 0
          return false
        })
      else { return false }
      rest = rest[(end + 1)...].drop { $0 <= 0x20 }
    }
    return true
  }
}
