// Ids, and marks in the text: what other places lead to.
extension HTMLRenderer {
  mutating func writeID(_ id: String) {
    html.append(" id=\"")
    writePrefixed(id)
    html.append(0x22)
  }

  mutating func writePrefixed(_ id: String) {
    if !idPrefix.isEmpty { html.appendEscaped(idPrefix) }
    html.appendEscaped(id)
  }

  /// The exercise that the callout at `index` is; exercises are asked for in their order.
  mutating func exercise(at index: Int) -> Document.Exercise? {
    guard page != nil, nextExercise < document.exercises.count,
      Int(document.exercises[nextExercise].node) == index
    else { return nil }
    nextExercise += 1
    return document.exercises[nextExercise - 1]
  }

  mutating func figureID(ofLink link: Int32) -> String? {
    while nextFigure < document.figures.count, document.figures[nextFigure].link < link {
      nextFigure += 1
    }
    guard nextFigure < document.figures.count, document.figures[nextFigure].link == link else {
      return nil
    }
    return document.figures[nextFigure].id
  }

  mutating func tableID(at node: Int32) -> String? {
    while nextTable < document.tables.count, document.tables[nextTable].node < node {
      nextTable += 1
    }
    guard nextTable < document.tables.count, document.tables[nextTable].node == node else {
      return nil
    }
    return document.tables[nextTable].id
  }

  /// Writes a text with the marks in it, after having passed those that were in what is not written.
  mutating func writeMarked(_ index: Int, _ node: Node) {
    guard let marks = page?.marks else { return }
    let text = document.bytes(node.text)
    var written = 0
    while nextMark < marks.count, Int(marks[nextMark].node) <= index {
      let mark = marks[nextMark]
      nextMark += 1
      guard Int(mark.node) == index else { continue }
      let range = mark.range.clamped(to: written..<max(written, text.count))
      html.appendEscaped(text.dropFirst(written).prefix(range.lowerBound - written))
      html.append("<span")
      writeID(mark.id)
      html.append(0x3E)
      html.appendEscaped(text.dropFirst(range.lowerBound).prefix(range.count))
      html.append("</span>")
      written = range.upperBound
    }
    html.appendEscaped(text.dropFirst(written))
    markedText = nextMark < marks.count ? marks[nextMark].node : .max
  }
}
