import Diagnostics
import Markup
import Testing

@testable import Content

/// Terms and texts that nobody writes: they cost time in proportion to their size.
@Suite struct HostileTermsTests {
  private let source = SourceFile(path: "content/a/b/boek.yaml", bytes: [])

  private func terms(_ names: [String], in text: String) -> BookTerms {
    let register = names.map { Book.IndexTerm(term: Located($0, 0..<0)) }
    let list = TermList(glossary: Glossary(), register: register, in: source)
    let body = Document.parse(Array(text.utf8))
    return BookTerms(
      in: [.init(page: PageID(0), body: body, label: "1", sections: [:])], list,
      glossary: Glossary(), register: register, distance: 800)
  }

  @Test(arguments: ["a ", "b en w ", "a-", "é ", "a’", "Ж ", "𝒳 ", "a\u{301}", "a&", "woord "])
  func readsALongTextWithTenThousandTerms(piece: String) {
    let names =
      (0..<10_000).map { "woord \($0)" } + ["a", "é", "b en w", "Ж", "𝒳", "a&a", "woord"]
      + (1...12).map { Array(repeating: "a", count: $0).joined(separator: " ") }
    let text = String(repeating: piece, count: 250_000 / piece.utf8.count)
    let time = ContinuousClock().measure {
      let found = terms(names, in: text)
      #expect(found.index.count <= names.count)
    }
    #expect(time < .seconds(20), "\(piece)")
  }

  @Test func takesSignsAsTheyAre() {
    let names = ["a.*", "(a|b)", "a{1,}", "[a]", "^a$", "a\\b", "a?", "%s a", "\u{0}a"]
    let found = terms(names, in: "De a.* en aaa, aab, (a\\|b), a{1,} en \\[a\\] en ^a$ en a?")
    #expect(
      found.index.map(\.term)
        == ["(a|b)", "[a]", "^a$", "a.*", "a?", "a{1,}"].sorted {
          SortKey($0) < SortKey($1)
        })
  }

  @Test func refusesTermsThatCannotBeFound() {
    let names = ["", " ", "…", "-", "’", String(repeating: "a", count: 300), "\u{AD}"]
    let register = names.map { Book.IndexTerm(term: Located($0, 0..<0)) }
    let list = TermList(glossary: Glossary(), register: register, in: source)
    #expect(list.terms.isEmpty)
    #expect(list.diagnostics.map(\.id) == Array(repeating: "unfit-term", count: names.count))
  }

  /// `a0` sees `a1` sees `a2` …, and the last one is a term, or the first again.
  private func chain(_ count: Int, closed: Bool) -> [Book.IndexTerm] {
    (0..<count).map { index in
      let isLast = index == count - 1
      let next = isLast ? (closed ? "a0" : nil) : "a\(index + 1)"
      return Book.IndexTerm(
        term: Located("a\(index)", index..<index + 1), see: next.map { Located($0, index..<index) })
    }
  }

  @Test func followsAChainOfThousands() {
    let list = TermList(glossary: Glossary(), register: chain(5_000, closed: false), in: source)
    #expect(list.diagnostics == [])
    #expect(list.terms.dropLast().allSatisfy { $0.see == 4_999 })
    #expect(list.terms.last?.see == nil)
  }

  @Test func tellsOfACircleOfThousandsOnce() {
    let list = TermList(glossary: Glossary(), register: chain(5_000, closed: true), in: source)
    #expect(list.diagnostics.map(\.id) == ["see-cycle"])
    #expect(list.diagnostics[0].message.nl.contains("‘a0’ → ‘a1’ → ‘a2’ → ‘a3’ → … → ‘a0’."))
    #expect(list.terms.allSatisfy { $0.see == nil })
  }

  @Test func tellsAHundredProblemsAtMost() {
    let register = (0..<5_000).map {
      Book.IndexTerm(
        term: Located("a\($0)", 0..<0), see: Located("nergens\($0)", 0..<0),
        seeAlso: [Located("ook niet", 0..<0)])
    }
    let time = ContinuousClock().measure {
      let list = TermList(glossary: Glossary(), register: register, in: source)
      #expect(list.diagnostics.count == 100)
    }
    #expect(time < .seconds(20))
  }
}
