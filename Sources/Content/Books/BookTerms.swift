import Diagnostics
import Markup

/// The terms that a work uses and where: marks for its text, its glossary and its index.
///
/// A function of values, in one pass over the text. Terms are whole words, whatever their case and accents; the
/// longest wins (`Wmo-raad` holds no `Wmo`). They are not looked for in code and addresses; in headings, titles
/// of callouts, captions and heads of tables a term counts as used, but no reader is sent there; to a note only
/// where its chapter has the term nowhere else.
///
/// ```swift
/// let terms = BookTerms(in: chapters, glossary: site.glossary, book: work.book, paper: .a4)
/// PageRendering(…, marks: terms.marks(on: chapter))
/// for entry in terms.index { entry.term; entry.locators; entry.see; entry.seeAlso }
/// ```
package struct BookTerms: Sendable {
  /// A chapter to look in: its text and what its sections are called.
  package struct Chapter: Sendable {
    package let page: PageID
    package let body: Document
    /// The chapter's own number: `2`.
    package let label: String
    /// The numbers of its sections, by place in `Document.headings`; a heading without one, such as that in
    /// a callout, does not count: what stands under it is in the section around it.
    package let sections: [Int: String]

    package init(page: PageID, body: Document, label: String, sections: [Int: String]) {
      self.page = page
      self.body = body
      self.label = label
      self.sections = sections
    }
  }

  /// The places that get an id, by chapter, in the order of its text.
  package let marks: [PageID: [TextMark]]
  /// The explained terms that the work uses, in the order of a dictionary.
  package let glossary: [Glossary.Entry]
  /// In the order of a dictionary. Every entry has somewhere to go to: locators, or another entry.
  package let index: [IndexEntry]
  /// The terms of `book.register` that the work never uses and that lead nowhere else either.
  package let unused: [Book.IndexTerm]

  /// The marks of one chapter; none for a page that is not in the work.
  package func marks(on page: PageID) -> [TextMark] { marks[page] ?? [] }

  /// `chapters` are all that is looked in, in their order. A term has one place in a chapter, and then again
  /// only so many words further on that it is another page of `paper`.
  package init(in chapters: [Chapter], glossary: Glossary, book: Book?, paper: Paper) {
    self.init(
      in: chapters,
      TermList(
        glossary: glossary, register: book?.register ?? [], in: book?.source ?? glossary.source),
      glossary: glossary, register: book?.register ?? [], distance: paper.wordsBeyondAPage)
  }

  init(
    in chapters: [Chapter], _ list: TermList, glossary: Glossary, register: [Book.IndexTerm],
    distance: Int
  ) {
    var places = TermPlaces(list, distance: distance)
    for chapter in chapters { places.add(chapter) }
    marks = places.marks
    self.glossary = list.terms.indices.filter { places.isUsed[$0] }
      .compactMap { list.terms[$0].glossary }.map { glossary.entries[$0] }
      .inDictionaryOrder { $0.term.value }
    index = IndexEntry.all(of: list, at: places.locators)
    unused = list.terms.indices.compactMap { number in
      let term = list.terms[number]
      guard let place = term.register, term.see == nil, places.locators[number].isEmpty else {
        return nil
      }
      // What leads elsewhere by a name that is wrong has been told.
      return register[place].see == nil ? register[place] : nil
    }
  }
}

/// A term of the index.
package struct IndexEntry: Hashable, Sendable {
  package let term: String
  /// Of a term of the glossary that has one; empty for all others.
  package let abbreviation: String
  /// In the order of the book; none for an entry that only leads elsewhere.
  package let locators: [Locator]
  /// The entry to look at instead.
  package let see: String?
  /// Entries to look at too, in the order of a dictionary.
  package let seeAlso: [String]

  /// The letter that it stands under.
  package var initial: String { SortKey(term).initial }

  /// A place of a term.
  package struct Locator: Hashable, Sendable {
    package let page: PageID
    /// The id of its mark: `r-3-1`.
    package let mark: String
    /// The number of the section it stands in, or of its chapter: `2.1`.
    package let label: String
  }

  /// What stands in the index of a book; `locators` are by term.
  static func all(of list: TermList, at locators: [[Locator]]) -> [IndexEntry] {
    var entries: [IndexEntry] = []
    for (number, term) in list.terms.enumerated() {
      if let target = term.see {
        guard !locators[target].isEmpty else { continue }
        entries.append(.leading(from: term.name, to: list.terms[target].name))
        continue
      }
      guard !locators[number].isEmpty else { continue }
      let also = term.seeAlso.filter { !locators[$0].isEmpty }.map { list.terms[$0].name }
      entries.append(
        IndexEntry(
          term: term.name, abbreviation: term.abbreviation, locators: locators[number], see: nil,
          seeAlso: also.inDictionaryOrder { $0 }))
      // Who looks for the abbreviation finds the term.
      if !term.abbreviation.isEmpty {
        entries.append(.leading(from: term.abbreviation, to: term.name))
      }
    }
    return entries.inDictionaryOrder { $0.term }
  }

  private static func leading(from term: String, to see: String) -> IndexEntry {
    IndexEntry(term: term, abbreviation: "", locators: [], see: see, seeAlso: [])
  }
}

/// Which places of the terms count, while chapters come in.
private struct TermPlaces {
  private(set) var marks: [PageID: [TextMark]] = [:]
  private(set) var locators: [[IndexEntry.Locator]]
  private(set) var isUsed: [Bool]

  private let list: TermList
  private let distance: Int
  private var scanner: TermScanner
  /// By term: the chapter and the word of its last place.
  private var last: [(chapter: Int, word: Int)]
  private var chapter = 0

  init(_ list: TermList, distance: Int) {
    self.list = list
    self.distance = distance
    scanner = TermScanner(list.trie)
    locators = Array(repeating: [], count: list.terms.count)
    isUsed = Array(repeating: false, count: list.terms.count)
    last = Array(repeating: (-1, 0), count: list.terms.count)
  }

  mutating func add(_ chapter: BookTerms.Chapter) {
    var marks: [TextMark] = []
    let sections = chapter.sections
    for place in scanner.places(in: chapter.body, sections: { sections[$0] != nil }) {
      let found = Int(place.term)
      isUsed[found] = true
      // Under the term that its readers are sent to.
      let term = list.terms[found].see ?? found
      isUsed[term] = true
      guard !place.isQuiet else { continue }
      let (lastChapter, lastWord) = last[term]
      // A note mostly names a source: it counts where the chapter has the term nowhere else.
      let isFar = place.word - lastWord >= distance && place.heading != TermScanner.inNote
      guard lastChapter != self.chapter || isFar else { continue }
      last[term] = (self.chapter, place.word)
      let id = "r-" + String(term + 1) + "-" + String(locators[term].count + 1)
      marks.append(TextMark(node: place.node, range: place.range, id: id))
      locators[term].append(
        IndexEntry.Locator(
          page: chapter.page, mark: id, label: sections[place.heading] ?? chapter.label))
    }
    if !marks.isEmpty { self.marks[chapter.page] = marks }
    self.chapter += 1
  }
}

extension Array {
  /// As a dictionary has them, by their names.
  fileprivate func inDictionaryOrder(_ name: (Element) -> String) -> [Element] {
    map { (SortKey(name($0)), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
  }
}
