import Markup

/// Finds the terms of a glossary in texts; a text takes one pass, however many terms there are.
package struct TermFinder: Sendable {
  private let trie: TermTrie
  /// By name that was given: what it is found as; none for one that cannot be found, or need not be.
  private let numbers: [Int?]

  /// Finds words; nil when there are none. What `glossary` has is not among them, nor what has a term of it for a part.
  package init?(_ names: [String], besides glossary: Glossary) {
    let known = glossary.terms
    var trie = TermTrie()
    var byForm: [TermForm: Int] = [:]
    numbers = names.map { name in
      guard let form = try? TermForm(name), !known.hasPart(of: form) else { return nil }
      if let number = byForm[form] { return number }
      let number = byForm.count
      byForm[form] = number
      trie.add(form, term: Int32(number))
      return number
    }
    guard !byForm.isEmpty else { return nil }
    self.trie = trie
  }

  /// What the name at this place among those that were given is found as; equal ones are one.
  package func number(of name: Int) -> Int? { numbers[name] }

  /// The words that a text has in running text.
  package func terms(in document: Document) -> [Int] { mentions(in: document).first.map(\.entry) }

  /// Nil when there is nothing to find.
  package init?(_ glossary: Glossary) {
    guard !glossary.entries.isEmpty else { return nil }
    // Without a register the terms are those of the glossary, in its order.
    trie = glossary.terms.trie
    numbers = Array(glossary.entries.indices)
  }

  /// The mentions in a page as everyone may read it.
  package func mentions(in draft: Draft) -> TermMentions {
    let open = draft.withoutTrainerNotes()
    let mentions = mentions(in: open.body)
    guard open !== draft else { return mentions }
    return TermMentions(
      first: mentions.first, open: mentions.open,
      used: mentions.used.union(self.mentions(in: draft.body).used))
  }

  func mentions(in document: Document) -> TermMentions {
    var scanner = TermScanner(trie)
    var used: Set<Int> = []
    var explained: Set<Int> = []
    var first: [TermMentions.Mention] = []
    let places = scanner.places(in: document) { _ in false }
    var links = scanner.links[...]
    for place in places {
      let entry = Int(place.term)
      used.insert(entry)
      // Places and links are both in the order of the text.
      while let link = links.first, link.upperBound <= place.node { links.removeFirst() }
      let isInLink = links.first?.contains(place.node) ?? false
      guard !place.isQuiet, !isInLink, explained.insert(entry).inserted else { continue }
      first.append(
        .init(
          entry: entry,
          place: TextPlace(
            node: place.node, range: place.range, lastNode: place.lastNode, lastEnd: place.lastEnd))
      )
    }
    return TermMentions(first: first, open: used, used: used)
  }
}
