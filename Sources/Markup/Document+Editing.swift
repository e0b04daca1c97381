extension Document {
  /// Takes blocks out, with all that is in them and the notes that only they refer to; `blocks` are
  /// node indices in document order, none inside another.
  package mutating func remove(_ blocks: [Int32]) {
    guard !blocks.isEmpty else { return }
    take(out: blocks)
    guard !footnotes.isEmpty else { return }
    take(out: unreachableNotes())
    numberNotes()
  }

  private mutating func take(out blocks: [Int32]) {
    guard !blocks.isEmpty else { return }
    let removed = blocks.map { nodes[Int($0)].source }
    unclosedWikiLinks.removeAll { link in
      removed.contains { $0.range.contains(link.range.lowerBound) }
    }
    // For each node its new index; a removed one has that of the next that stays.
    var place: [Int32] = []
    place.reserveCapacity(nodes.count + 1)
    var kept: [Node] = []
    kept.reserveCapacity(nodes.count)
    var pending = blocks[...]
    var removedUntil: Int32 = 0
    for index in Int32(0)..<Int32(nodes.count) {
      if pending.first == index {
        removedUntil = nodes[Int(index)].end
        pending.removeFirst()
      }
      place.append(Int32(kept.count))
      if index >= removedUntil { kept.append(nodes[Int(index)]) }
    }
    place.append(Int32(kept.count))

    func stays(_ node: Int32) -> Bool { place[Int(node)] != place[Int(node) + 1] }
    for index in kept.indices { kept[index].end = place[Int(kept[index].end)] }

    var oldLinks: [Int: Int] = [:]
    var newLinks: [Link] = []
    for (index, link) in links.enumerated() where stays(link.node) {
      oldLinks[index] = newLinks.count
      newLinks.append(link.moved(to: place[Int(link.node)]))
    }
    var oldHeadings: [Int: Int] = [:]
    var newHeadings: [Heading] = []
    for (index, heading) in headings.enumerated() where stays(heading.node) {
      oldHeadings[index] = newHeadings.count
      newHeadings.append(
        Heading(
          node: place[Int(heading.node)], level: heading.level, text: heading.text, id: heading.id))
    }
    for index in kept.indices {
      let detail = Int(kept[index].detail)
      switch kept[index].kind {
      case .link, .image: kept[index].detail = Int32(oldLinks[detail] ?? 0)
      case .heading: kept[index].detail = Int32(oldHeadings[detail] ?? 0)
      default: break
      }
    }
    callouts = callouts.map { callout in
      let title = place[Int(callout.title.lowerBound)]..<place[Int(callout.title.upperBound)]
      let isLeft = callout.node >= 0 && stays(callout.node)
      return Callout(
        node: isLeft ? place[Int(callout.node)] : -1, name: callout.name,
        folding: callout.folding, title: title)
    }
    exercises = exercises.compactMap { exercise in
      stays(exercise.node) ? exercise.moved(to: place[Int(exercise.node)]) : nil
    }
    figures = figures.compactMap { figure in
      oldLinks[Int(figure.link)].map { Figure(link: Int32($0), id: figure.id) }
    }
    tables = tables.compactMap { table in
      stays(table.node) ? Table(node: place[Int(table.node)], id: table.id) : nil
    }
    nodes = kept
    wordCount = nodes.reduce(0) { count, node in
      guard node.kind == .text else { return count }
      return count + text[node.text.range].withUnsafeBufferPointer(Self.words)
    }
    links = newLinks
    headings = newHeadings
  }
}

extension Document.Exercise {
  fileprivate func moved(to node: Int32) -> Document.Exercise {
    .init(node: node, callout: callout, id: id, title: title, facts: facts)
  }
}

extension Document.Link {
  fileprivate func moved(to node: Int32) -> Document.Link {
    .init(
      node: node, form: form, isImage: isImage, destination: destination, title: title,
      source: source, width: width)
  }
}
