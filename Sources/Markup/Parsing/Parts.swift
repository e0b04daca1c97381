import Diagnostics

/// Exercises, figures and tables: found once the whole text is known, because their ids must differ from all others.
extension Document {
  /// Makes the paragraph at `index` the caption of the table after it, if it starts with `Tabel: `.
  mutating func makeCaption(ofParagraph index: Int) -> Bool {
    let first = index + 1
    guard first < nodes.count, nodes[index].kind == .paragraph, nodes[first].kind == .text,
      nodes[index].value == ParagraphRole.plain.rawValue
    else { return false }
    let text = bytes(nodes[first].text)
    let isCaption =
      text.starts(with: "Tabel:".utf8) || text.starts(with: "Table:".utf8)
    guard isCaption else { return false }
    let rest = text.dropFirst(6).drop { $0 <= 0x20 }
    guard !rest.isEmpty || nodes.count > first + 1 else { return false }
    nodes[first].text.lowerBound = UInt32(rest.startIndex)
    nodes[index].value = ParagraphRole.caption.rawValue
    return true
  }

  /// Gives exercises, figures and tables their ids, and reads the facts of exercises.
  mutating func nameParts(_ language: Language) {
    let exercises = callouts.indices.filter { callouts[$0].isExercise }
    let hasTitles = links.contains { $0.isImage && !$0.title.isEmpty }
    guard !exercises.isEmpty || hasTitles || !tables.isEmpty else { return }
    var ids = PartIDs(headings: headings)
    addExercises(exercises, language, &ids)
    if hasTitles { addFigures(Wording(nl: "figuur", en: "figure")[language], &ids) }
    let word = Wording(nl: "tabel", en: "table")[language]
    tables.sort { $0.node < $1.node }
    for index in tables.indices {
      let caption = caption(ofTable: tables[index].node).map { plainText(descendants(of: $0)) }
      tables[index].id = ids.id(for: caption ?? [], after: word)
    }
  }

  private mutating func addExercises(
    _ callouts: [Int], _ language: Language, _ ids: inout PartIDs
  ) {
    let word = Wording(nl: "opdracht", en: "exercise")[language]
    // An inner callout ends, and so is found, before the one that it stands in.
    for index in callouts.sorted(by: { self.callouts[$0].node < self.callouts[$1].node }) {
      let callout = self.callouts[index]
      let title = plainText(callout.title)
      exercises.append(
        Exercise(
          node: callout.node, callout: Int32(index), id: ids.id(for: title, or: word),
          title: String(decoding: title, as: UTF8.self), facts: takeFacts(of: callout.node)))
    }
  }

  /// Reads the first line under the title of the exercise at `node`, if it is one of facts; what follows it in
  /// its paragraph becomes a paragraph of its own, as with the title itself.
  private mutating func takeFacts(of node: Int32) -> ExerciseFacts {
    let end = nodes[Int(node)].end
    let paragraph = Int(nodes[Int(node) + 1].end)
    guard paragraph < end, nodes[paragraph].kind == .paragraph else { return ExerciseFacts() }
    let paragraphEnd = Int(nodes[paragraph].end)
    var line = paragraph + 1
    while line < paragraphEnd, nodes[line].kind == .text { line += 1 }
    let isWhole = line == paragraphEnd
    guard isWhole || nodes[line].kind == .softBreak || nodes[line].kind == .lineBreak,
      let facts = ExerciseFacts(plainText(Int32(paragraph + 1)..<Int32(line)))
    else { return ExerciseFacts() }
    if !isWhole {
      var rest = nodes[paragraph]
      rest.end = Int32(paragraphEnd)
      nodes[line] = rest
      nodes[paragraph].end = Int32(line)
    }
    nodes[paragraph].value = ParagraphRole.facts.rawValue
    return facts
  }

  /// A picture that is a paragraph of its own, outside a tight list, is a figure.
  private mutating func addFigures(_ word: String, _ ids: inout PartIDs) {
    var open: [Int] = []
    for index in nodes.indices {
      while let last = open.last, Int(nodes[last].end) <= index { open.removeLast() }
      let node = nodes[index]
      if node.kind == .image, let paragraph = open.last, paragraph == index - 1,
        nodes[paragraph].kind == .paragraph, nodes[paragraph].end == node.end,
        !links[Int(node.detail)].title.isEmpty, !isWrittenOtherwise(open)
      {
        figures.append(
          Figure(
            link: node.detail, id: ids.id(for: bytes(links[Int(node.detail)].title), after: word)))
      }
      if Int(node.end) > index + 1 { open.append(index) }
    }
  }

  /// Whether the paragraph that is last in `open` is the title of a callout, or stands in a tight list.
  private func isWrittenOtherwise(_ open: [Int]) -> Bool {
    guard let paragraph = open.last, open.count > 1 else { return false }
    let parent = nodes[open[open.count - 2]]
    if parent.kind == .callout { return open[open.count - 2] + 1 == paragraph }
    guard open.count > 2 else { return false }
    let list = nodes[open[open.count - 3]]
    return list.kind == .list && ListTraits(rawValue: list.value).contains(.tight)
  }
}

extension Document.Callout {
  package var isExercise: Bool { name == "oefening" || name == "exercise" }
}

/// Gives ids that no heading has, and nothing that got one before.
private struct PartIDs {
  private let headings: Set<String>
  private var names: UniqueNames

  init(headings: [Document.Heading]) {
    self.headings = Set(headings.map(\.id))
    names = UniqueNames(taken: self.headings)
  }

  /// The slug of `text`; with `word` before it where a heading has that id already.
  mutating func id(for text: [UInt8], or word: String) -> String {
    let slug = Slug.make(from: text)
    if slug.isEmpty { return names.unique(word) }
    return names.unique(headings.contains(slug) ? "\(word)-\(slug)" : slug)
  }

  mutating func id(for text: some Sequence<UInt8>, after word: String) -> String {
    let slug = Slug.make(from: text)
    return names.unique(slug.isEmpty ? word : "\(word)-\(slug)")
  }
}
