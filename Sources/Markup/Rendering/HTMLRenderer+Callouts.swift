extension HTMLRenderer {
  /// Writes the start of a callout, up to its title, which is its first paragraph.
  mutating func enterCallout(_ index: Int, _ node: Node) {
    let callout = document.callouts[Int(node.detail)]
    let folds = self.folds(callout)
    let exercise = exercise(at: index)
    html.endLine()
    html.append(folds ? "<details class=\"callout callout-" : "<div class=\"callout callout-")
    html.append(callout.name)
    html.append(exercise == nil ? "\"" : " exercise\"")
    if let exercise {
      if isEbook { html.append(" epub:type=\"practice\"") }
      writeID(exercise.id)
    }
    html.append(folds && callout.folding == .open ? " open>\n" : ">\n")
    html.append(folds ? "<summary class=\"callout-title\">" : "<p class=\"callout-title\">")
    let word = word(of: callout, at: Int(node.detail))
    if callout.title.isEmpty {
      html.appendEscaped(word)
    } else {
      html.append("<span class=\"callout-word\">")
      html.appendEscaped(word)
      html.append("</span> ")
    }
  }

  /// Nothing folds on paper.
  private func folds(_ callout: Document.Callout) -> Bool { callout.folding != .none && !isBook }

  private func word(of callout: Document.Callout, at index: Int) -> String {
    guard let page else { return Self.capitalized(callout.name) }
    if let number = page.numbers?.exercises[index] { return "\(page.words.exercise) \(number)" }
    return page.words.callouts[callout.name] ?? Self.capitalized(callout.name)
  }

  mutating func leaveCalloutTitle(_ callout: Document.Callout) {
    html.append(folds(callout) ? "</summary>\n" : "</p>\n")
  }

  mutating func leaveCallout(_ node: Node) {
    html.endLine()
    html.append(folds(document.callouts[Int(node.detail)]) ? "</details>\n" : "</div>\n")
  }

  // MARK: - Exercises

  mutating func writeFacts(_ facts: ExerciseFacts) {
    guard let words = page?.words.facts else { return }
    html.append("<p class=\"exercise-facts\">")
    var isFirst = true
    for fact in words.facts(facts) {
      html.append(
        isFirst ? "<span class=\"exercise-fact exercise-" : " <span class=\"exercise-fact exercise-"
      )
      html.append(fact.kind.rawValue)
      html.append("\">")
      html.appendEscaped(fact.text)
      html.append("</span>")
      isFirst = false
    }
    html.append("</p>\n")
  }

  /// A name without a word of its own is shown as the author wrote it: `eigen-naam` as `Eigen naam`.
  private static func capitalized(_ name: String) -> String {
    let words = name.split(separator: "-").joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}

extension RenderingWords.FactWords {
  /// What a fact is about, as in the class that gives it its sign.
  enum FactKind: String { case time, group, needs }

  /// The facts in words: `20 minuten`, `groep van 3 tot 4`, `nodig: papier`.
  func facts(_ facts: ExerciseFacts) -> [(kind: FactKind, text: String)] {
    var found: [(kind: FactKind, text: String)] = []
    if !facts.time.isEmpty {
      found.append(
        (.time, Self.isNumber(facts.time[...]) ? "\(facts.time) \(minutes)" : facts.time))
    }
    if !facts.group.isEmpty { found.append((.group, size(facts.group))) }
    if !facts.materials.isEmpty { found.append((.needs, "\(materials) \(facts.materials)")) }
    return found
  }

  /// `3-4` and `3` in words; whatever else it is as it was written: `tweetallen`.
  private func size(_ size: String) -> String {
    if Self.isNumber(size[...]) { return "\(group) \(size)" }
    let ends = size.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "–" }
      .map { $0.split(separator: " ").joined(separator: " ") }
    guard ends.count == 2, ends.allSatisfy({ Self.isNumber($0[...]) }) else { return size }
    return "\(group) \(ends[0]) \(to) \(ends[1])"
  }

  private static func isNumber(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}
