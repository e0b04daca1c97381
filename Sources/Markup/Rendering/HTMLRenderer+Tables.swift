extension HTMLRenderer {
  mutating func enterTable(_ index: Int, _ node: Node) {
    // Its caption stands before it, and has opened it.
    guard node.value == 0 || page == nil else { return }
    html.endLine()
    openTable(Int32(index))
  }

  mutating func openTable(_ index: Int32) {
    if let words = page?.words, !isBook {
      // Scrolls inside itself; a part that scrolls must be reachable with the keyboard, and named.
      html.append("<div class=\"table\" role=\"group\" tabindex=\"0\" aria-label=\"")
      html.appendEscaped(words.table)
      html.append("\">\n")
    }
    html.append("<table")
    if let id = tableID(at: index) { writeID(id) }
    html.append(0x3E)
    needsTableBodyEnd = false
    firstColumnHeads = false
  }

  mutating func leaveTable() {
    if needsTableBodyEnd {
      html.endLine()
      html.append("</tbody>\n")
    }
    needsTableBodyEnd = false
    html.endLine()
    html.append("</table>\n")
    if page != nil, !isBook { html.append("</div>\n") }
  }

  mutating func enterRow(_ node: Node) {
    html.endLine()
    if node.value == 1 {
      inTableHead = true
      html.append("<thead>\n")
    } else if !needsTableBodyEnd {
      html.append("<tbody>\n")
      needsTableBodyEnd = true
    }
    html.append("<tr>")
  }

  mutating func leaveRow(_ node: Node) {
    html.endLine()
    html.append("</tr>")
    guard node.value == 1 else { return }
    html.append("\n</thead>")
    inTableHead = false
  }

  mutating func enterCell(_ index: Int, _ node: Node) {
    html.endLine()
    if inTableHead, isFirstInParent(index) { firstColumnHeads = Int(node.end) == index + 1 }
    let isHead = isHeadCell(index, node)
    html.append(isHead ? "<th" : "<td")
    if page != nil, isHead { html.append(inTableHead ? " scope=\"col\"" : " scope=\"row\"") }
    let name: StaticString? =
      switch Alignment(rawValue: node.value) {
      case .left: "left"
      case .center: "center"
      case .right: "right"
      default: nil
      }
    let isShort = isBook && isShortText(index, node)
    if let name {
      // HTML has no `align` any more; a site says it with a class.
      html.append(page == nil ? " align=\"" : " class=\"align-")
      html.append(name)
      html.append(isShort ? " short\"" : "\"")
    } else if isShort {
      html.append(" class=\"short\"")
    }
    html.append(0x3E)
  }

  mutating func leaveCell(_ index: Int, _ node: Node) {
    html.append(isHeadCell(index, node) ? "</th>" : "</td>")
  }

  /// Whether the cell is a few words that belong on one line, like `15 minuten` and `09.30 uur`.
  private func isShortText(_ index: Int, _ node: Node) -> Bool {
    guard Int(node.end) == index + 2, document.nodes[index + 1].kind == .text else { return false }
    let text = document.bytes(document.nodes[index + 1].text)
    return text.count <= 10 && text.contains(0x20)
  }

  /// The empty cell above a first column of names heads nothing, and must not say that it does: the names
  /// head their rows.
  private func isHeadCell(_ index: Int, _ node: Node) -> Bool {
    guard page != nil else { return inTableHead }
    let isEmpty = Int(node.end) == index + 1
    return !isEmpty && (inTableHead || (firstColumnHeads && isFirstInParent(index)))
  }
}
