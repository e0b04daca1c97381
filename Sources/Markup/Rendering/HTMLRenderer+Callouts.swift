extension HTMLRenderer {
  /// Writes the start of a callout, up to its title, which is its first paragraph.
  mutating func enterCallout(_ node: Node) {
    let callout = document.callouts[Int(node.detail)]
    let folds = callout.folding != .none
    html.endLine()
    html.append(folds ? "<details class=\"callout callout-" : "<div class=\"callout callout-")
    html.append(callout.name)
    html.append(callout.folding == .open ? "\" open>\n" : "\">\n")
    html.append(folds ? "<summary class=\"callout-title\">" : "<p class=\"callout-title\">")
    let word = page?.words.callouts[callout.name] ?? Self.capitalized(callout.name)
    if callout.title.isEmpty {
      html.appendEscaped(word)
    } else {
      html.append("<span class=\"callout-word\">")
      html.appendEscaped(word)
      html.append("</span> ")
    }
  }

  mutating func leaveCalloutTitle(_ callout: Document.Callout) {
    html.append(callout.folding == .none ? "</p>\n" : "</summary>\n")
  }

  mutating func leaveCallout(_ node: Node) {
    html.endLine()
    html.append(
      document.callouts[Int(node.detail)].folding == .none ? "</div>\n" : "</details>\n")
  }

  /// A name without a word of its own is shown as the author wrote it: `eigen-naam` as `Eigen naam`.
  private static func capitalized(_ name: String) -> String {
    let words = name.split(separator: "-").joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}
