import Markup

/// Finds names that have changed, all of them in one pass over a text.
///
/// A name is found as whole words and in the case in which it is listed; at the start of a sentence it may have a capital.
package struct OldNameFinder: Sendable {
  /// Where a name stands first.
  package struct Place: Hashable, Sendable {
    /// Its place in the list.
    package let name: Int
    /// The text that it starts in, and its bytes in `Document.text`: as far as it stands in that text.
    package let node: Int32
    package let range: Range<Int>
  }

  private let names: [OldName]
  private var trie = TermTrie()
  /// By the number of a form in the trie: the names that are written so, and those that are called so now.
  private var owners: [(old: [Int], new: [Int])] = []

  package init(_ names: [OldName]) {
    self.names = names
    var numbers: [TermForm: Int] = [:]
    for (index, name) in names.enumerated() {
      if let number = number(of: name.name.value, &numbers) { owners[number].old.append(index) }
      for part in Self.parts(of: name.now) {
        if let number = number(of: part, &numbers) { owners[number].new.append(index) }
      }
    }
  }

  /// Nil for what has no letters, or more words than are looked for.
  private mutating func number(of name: String, _ numbers: inout [TermForm: Int]) -> Int? {
    guard let form = try? TermForm(name) else { return nil }
    if let known = numbers[form] { return known }
    let number = owners.count
    numbers[form] = number
    owners.append(([], []))
    trie.add(form, term: Int32(number))
    return number
  }

  /// `Wlz, Wmo of Jeugdwet` is three names.
  private static func parts(of now: String) -> [String] {
    var parts: [String] = []
    var words: [Substring] = []
    func close() {
      if !words.isEmpty { parts.append(words.joined(separator: " ")) }
      words = []
    }
    for word in now.split(separator: " ") {
      if ["of", "en", "or", "and"].contains(word) {
        close()
        continue
      }
      words.append(word.hasSuffix(",") ? word.dropLast() : word)
      if word.hasSuffix(",") { close() }
    }
    close()
    // The whole may be a name too: Wet werk en inkomen.
    return parts.count > 1 ? parts + [now] : parts
  }

  /// Where each name stands first, in the order of the text; without those that stand there with what they are called
  /// now, whose author knows, and those that are said to be of the past: ‘de voormalige AWBZ’.
  package func places(in document: Document) -> [Place] {
    guard !owners.isEmpty else { return [] }
    var scanner = TermScanner(trie)
    var seen: Set<Int> = []
    var explained: Set<Int> = []
    var found: [Place] = []
    for place in scanner.places(in: document, sections: { _ in true }) {
      let (old, new) = owners[Int(place.term)]
      explained.formUnion(new)
      // The scanner counts from where the text starts.
      let start = document.nodes[Int(place.node)].text.range.lowerBound
      let range = start + place.range.lowerBound..<start + place.range.upperBound
      let text = document.text[range]
      for name in old where !seen.contains(name) && isWritten(text, as: names[name].name.value) {
        guard !isOfThePast(document.text[start..<range.lowerBound]) else { continue }
        seen.insert(name)
        found.append(Place(name: name, node: place.node, range: range))
      }
    }
    return found.filter { !explained.contains($0.name) }
  }

  /// Whether `text` is `name`, or the part of it that stands in one piece.
  private func isWritten(_ text: ArraySlice<UInt8>, as name: String) -> Bool {
    let name = Typography.improved(name).utf8
    guard text.count <= name.count, let first = text.first, let capital = name.first else {
      return false
    }
    let isCapitalised = (0x61...0x7A).contains(capital) && first == capital & 0xDF
    return (first == capital || isCapitalised) && name.dropFirst().starts(with: text.dropFirst())
  }

  private static let before: Set<[UInt8]> = Set(
    [
      "voormalige", "voormalig", "vroegere", "toenmalige", "oude", "former", "old", "abolished",
      "afgeschafte",
    ]
    .map { Array($0.utf8) })

  /// Whether the word before a name says so.
  private func isOfThePast(_ text: ArraySlice<UInt8>) -> Bool {
    let words = text.suffix(40)
    guard words.last == 0x20 else { return false }
    return Self.before.contains(words.dropLast().reversed().prefix { $0 > 0x20 }.reversed())
  }
}
