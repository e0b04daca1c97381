/// Terms with their explanation: the words stay words, and a button without a size of its own behind them shows the popover
/// (HTML, `popovertarget`).
///
/// The words are the button's label (HTML, labelable elements), so that they can be pressed. They are not the button itself:
/// browsers make a box of a button, which does not break at the end of a line as its words have to.
extension HTMLRenderer {
  /// Writes a text with the terms in it, after having passed those that were in what is not written.
  mutating func writeTerms(_ index: Int, _ node: Node) {
    guard let terms = page?.terms else { return }
    let text = document.bytes(node.text)
    var written = 0
    if isInTerm {
      written = min(terms[nextMark].place.lastEnd, text.count)
      html.appendEscaped(text.prefix(written))
      leaveTerm(terms[nextMark])
    }
    while nextMark < terms.count, Int(terms[nextMark].place.node) <= index {
      let term = terms[nextMark]
      let place = term.place
      guard Int(place.node) == index else {
        nextMark += 1
        continue
      }
      let range = place.range.clamped(to: written..<max(written, text.count))
      html.appendEscaped(text.dropFirst(written).prefix(range.lowerBound - written))
      html.append("<label class=\"term\">")
      guard !goesOn(place, from: index) else {
        html.appendEscaped(text.dropFirst(range.lowerBound))
        isInTerm = true
        markedText = place.lastNode
        return
      }
      html.appendEscaped(text.dropFirst(range.lowerBound).prefix(range.count))
      leaveTerm(term)
      written = range.upperBound
    }
    html.appendEscaped(text.dropFirst(written))
    markedText = nextMark < terms.count ? terms[nextMark].place.node : .max
  }

  /// Whether a term goes on in a text further on, with nothing in between but texts and ends of lines of the same element.
  /// One that does not is marked as far as it stands in its first text.
  private func goesOn(_ place: TextPlace, from index: Int) -> Bool {
    let last = Int(place.lastNode)
    guard last > index, let parent = ancestor(1), last < Int(parent.end) else { return false }
    return document.nodes[(index + 1)...last].allSatisfy { node in
      [.text, .softBreak, .lineBreak].contains(node.kind)
    }
  }

  private mutating func leaveTerm(_ term: TermMark) {
    html.append("<button class=\"term-key\" type=\"button\" popovertarget=\"_w-")
    html.appendEscaped(term.name)
    html.append("\" aria-label=\"")
    if let words = page?.words {
      html.appendEscaped(words.explanation)
      html.append(": ")
    }
    writeText(of: term.place)
    html.append("\"></button></label>")
    isInTerm = false
    nextMark += 1
  }

  /// The words of a term as they stand in the text.
  private mutating func writeText(of place: TextPlace) {
    guard isInTerm else {
      let text = document.bytes(document.nodes[Int(place.node)].text)
      return html.appendEscaped(text.dropFirst(place.range.lowerBound).prefix(place.range.count))
    }
    for index in Int(place.node)...Int(place.lastNode) {
      let node = document.nodes[index]
      guard node.kind == .text else {
        html.append(0x20)
        continue
      }
      let text = document.bytes(node.text)
      let end = index == Int(place.lastNode) ? place.lastEnd : text.count
      let start = index == Int(place.node) ? place.range.lowerBound : 0
      html.appendEscaped(text.prefix(end).dropFirst(start))
    }
  }
}
