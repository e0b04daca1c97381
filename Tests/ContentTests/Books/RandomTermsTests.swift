import Diagnostics
import Markup
import Testing

@testable import Content

/// Whatever a text and its terms are, the places that are found are right.
@Suite struct RandomTermsTests {
  /// A plain reading of what a word is, for ASCII and the letters in `RandomBook`, character by character.
  private static func fold(_ text: some StringProtocol) -> String {
    var folded = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\u{AD}", "\u{301}", "\u{200B}": continue
      case "é", "É": folded.append("e")
      case "ĳ", "Ĳ": folded.append("ij")
      case "ß": folded.append("ss")
      case "\u{2011}": folded.append("-")
      case "’", "‘", "'": folded.append("'")
      case "\u{A0}", "\n", " ": folded.append(" ")
      default: folded.unicodeScalars.append(contentsOf: String(scalar).lowercased().unicodeScalars)
      }
    }
    return folded
  }

  private static func isWordPart(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return false }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      || ["-", "\u{2011}"].contains(scalar)
  }

  private static func withoutSpaces(_ text: String) -> String {
    String(text.unicodeScalars.filter { $0 != " " }.map(Character.init))
  }

  @Test(arguments: 0..<40)
  func findsNothingButWholeTerms(seed: UInt64) {
    for round in 0..<25 {
      var random = RandomBook(seed: seed << 16 | UInt64(round))
      let body = Document.parse(Array(random.text(pieces: 120).utf8))
      let names = random.terms()
      let distance = random.distance()
      let source = SourceFile(path: "content/a/b/boek.yaml", bytes: [])
      let register = names.map { Book.IndexTerm(term: Located($0, 0..<0)) }
      let list = TermList(glossary: Glossary(), register: register, in: source)
      let terms = BookTerms(
        in: [.init(page: PageID(0), body: body, label: "1", sections: [:])], list,
        glossary: Glossary(), register: register, distance: distance)

      var lastPlace: [String: Int] = [:]
      var last = (node: Int32(0), end: 0)
      for mark in terms.marks(on: PageID(0)) {
        let node = body.nodes[Int(mark.node)]
        #expect(node.kind == .text)
        let literal = Array(body.bytes(node.text))
        #expect(mark.range.upperBound <= literal.count && !mark.range.isEmpty)
        #expect((last.node, last.end) <= (mark.node, mark.range.lowerBound))
        last = (mark.node, mark.range.upperBound)

        // The place is the term, or the start of it where it goes on in the next text.
        let found = Self.fold(String(decoding: literal[mark.range], as: UTF8.self))
        let number = mark.id.split(separator: "-")[1]
        let name = Self.fold(list.terms[(Int(number) ?? 0) - 1].name)
        let trimmed = String(name.drop { $0 == "'" })
        let bare = Self.withoutSpaces(found)
        let wanted = Self.withoutSpaces(
          trimmed.hasSuffix("'") ? String(trimmed.dropLast()) : trimmed)
        if bare != wanted {
          #expect(wanted.hasPrefix(bare), "\(found) is not \(name)")
        }
        // No letter, digit or hyphen stands before it, nor behind it when it ends in this text.
        let before = String(decoding: literal[..<mark.range.lowerBound], as: UTF8.self)
        #expect(!Self.isWordPart(before.unicodeScalars.last), "\(before)|\(found)")
        let after = String(decoding: literal[mark.range.upperBound...], as: UTF8.self)
        if bare == wanted, Self.isWordPart(wanted.unicodeScalars.last) {
          #expect(!Self.isWordPart(after.unicodeScalars.first), "\(found)|\(after)")
        }
        // None is nearer to the one before than the distance.
        let place = Self.words(in: body, before: mark)
        if let previous = lastPlace[String(number)] {
          #expect(place - previous >= distance, "\(name)")
        }
        lastPlace[String(number)] = place
      }
    }
  }

  /// The words that readers read before a mark: no fewer than are counted there.
  private static func words(in body: Document, before mark: TextMark) -> Int {
    var text = ""
    for index in 0...Int(mark.node) {
      let node = body.nodes[index]
      switch node.kind {
      case .text:
        let literal = Array(body.bytes(node.text))
        let end = index == Int(mark.node) ? mark.range.lowerBound : literal.count
        text += String(decoding: literal[..<end], as: UTF8.self)
      case .emphasis, .strong, .strikethrough: break
      default: text += " "
      }
    }
    // Two apostrophes in a row are quotation marks, not part of a word.
    text = text.replacing("'", with: "’").replacing("’’", with: " ").replacing("\u{AD}", with: "")
    return text.unicodeScalars.split { !isWordPart($0) && !["’"].contains($0) }
      .count { $0.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil } }
  }

  @Test(arguments: 0..<20)
  func findsEveryTermThatStandsAlone(seed: UInt64) {
    var random = RandomNumbers(seed: seed)
    let terms = (0..<200).map { "woord\($0)" }
    var text = ""
    var wanted: [String] = []
    for _ in 0..<2_000 {
      let term = random.pick(terms)
      let isHidden = random.next(below: 4) == 0
      text += isHidden ? "niet\(term) " : random.pick(["\(term), ", "*\(term)* ", "(\(term)) "])
      if !isHidden { wanted.append(term) }
    }
    let body = Document.parse(Array(text.utf8))
    let register = terms.map { Book.IndexTerm(term: Located($0, 0..<0)) }
    let list = TermList(
      glossary: Glossary(), register: register, in: SourceFile(path: "boek.yaml", bytes: []))
    let found = BookTerms(
      in: [.init(page: PageID(0), body: body, label: "1", sections: [:])], list,
      glossary: Glossary(), register: register, distance: 0
    ).marks(on: PageID(0)).map {
      String(
        decoding: Array(body.bytes(body.nodes[Int($0.node)].text))[$0.range], as: UTF8.self)
    }
    #expect(found == wanted)
  }
}
