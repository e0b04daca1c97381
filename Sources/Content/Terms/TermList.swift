import Diagnostics

/// All terms that are looked for in a book: those of the site's glossary and those of the book's own register,
/// each once, and where they send the reader.
struct TermList {
  struct Term {
    let name: String
    let abbreviation: String
    /// Its place in the glossary, if it is explained there.
    let glossary: Int?
    /// Its place in the register, if it stands there.
    fileprivate(set) var register: Int?
    /// Where its readers are sent instead: never a term that sends them on.
    fileprivate(set) var see: Int?
    fileprivate(set) var seeAlso: [Int] = []
  }

  private(set) var terms: [Term] = []
  private(set) var trie = TermTrie()
  /// What is wrong with the register, in `boek.yaml`.
  private(set) var diagnostics: [Diagnostic] = []

  private var byForm: [TermForm: Int] = [:]
  private var source: SourceFile

  /// So many problems of one register are told: who has more is helped by none of the rest.
  private static let mostProblems = 100

  /// The terms of a glossary alone, which stands in `source`.
  init(_ entries: [Glossary.Entry], in source: SourceFile) {
    self.source = source
    for (index, entry) in entries.enumerated() {
      add(
        Term(
          name: entry.term.value, abbreviation: entry.abbreviation?.value ?? "", glossary: index),
        names: [entry.term] + entry.forms + [entry.abbreviation].compactMap(\.self))
    }
  }

  /// `source` is the file that the register stands in.
  init(glossary: Glossary, register: [Book.IndexTerm], in source: SourceFile) {
    self = glossary.terms
    self.source = source
    let numbers = register.enumerated().map { addRegistered($0.offset, $0.element) }
    resolve(register, numbers)
    diagnostics = Array(diagnostics.prefix(Self.mostProblems))
  }

  /// Its number; a form that another term has too is that one's.
  @discardableResult
  private mutating func add(_ term: Term, names: [Located<String>]) -> Int {
    let number = terms.count
    terms.append(term)
    for name in names { add(name, to: number) }
    return number
  }

  private mutating func add(_ name: Located<String>, to number: Int) {
    // One that cannot be found has been told where it was read, or will be.
    guard let form = try? TermForm(name.value), byForm[form] == nil else { return }
    byForm[form] = number
    trie.add(form, term: Int32(number))
  }

  /// A term of the glossary may stand in the register too, to lead elsewhere or to have more forms.
  private mutating func addRegistered(_ place: Int, _ entry: Book.IndexTerm) -> Int? {
    let form: TermForm
    do throws(TermForm.Problem) {
      form = try TermForm(entry.term.value)
    } catch {
      diagnostics.append(.unfitTerm(entry.term.value, error, source, at: entry.term.range))
      return nil
    }
    var number: Int
    if let known = byForm[form] {
      let term = terms[known]
      guard term.register == nil, term.glossary != nil, isName(form, of: known) else {
        diagnostics.append(
          .registerTwice(entry.term.value, term.name, source, at: entry.term.range))
        return nil
      }
      number = known
    } else {
      number = add(
        Term(name: entry.term.value, abbreviation: "", glossary: nil), names: [entry.term])
    }
    terms[number].register = place
    for name in entry.forms {
      do throws(TermForm.Problem) {
        if let owner = byForm[try TermForm(name.value)], owner != number {
          diagnostics.append(
            .registerTwice(name.value, terms[owner].name, source, at: name.range))
        }
      } catch {
        diagnostics.append(.unfitTerm(name.value, error, source, at: name.range))
      }
      add(name, to: number)
    }
    return number
  }

  /// Whether one of the words that a form has is a term, or the whole of it is.
  func hasPart(of form: TermForm) -> Bool {
    let parts = form.words.count > 1 ? form.words.map(TermForm.init) : []
    return (parts + [form, form.inAnyCase]).contains { byForm[$0] != nil }
  }

  private func isName(_ form: TermForm, of number: Int) -> Bool {
    (try? TermForm(terms[number].name)) == form
  }

  // MARK: - See and see also

  private mutating func resolve(_ register: [Book.IndexTerm], _ numbers: [Int?]) {
    // Where each term sends its readers, as it was written.
    var sends: [Int: (to: Int, place: Range<Int>)] = [:]
    for (entry, number) in zip(register, numbers) {
      guard let number, let see = entry.see else { continue }
      guard let target = target(see, of: number) else { continue }
      if target == number {
        diagnostics.append(.seeItself(see.value, source, at: see.range))
      } else {
        sends[number] = (target, see.range)
      }
      if let also = entry.seeAlso.first {
        diagnostics.append(.seeAndSeeAlso(entry.term.value, source, at: also.range))
      }
    }
    followChains(&sends)
    for (entry, number) in zip(register, numbers) {
      guard let number, sends[number] == nil else { continue }
      for also in entry.seeAlso {
        guard let named = target(also, of: number) else { continue }
        let target = terms[named].see ?? named
        if target == number {
          diagnostics.append(.seeItself(also.value, source, at: also.range))
        } else if !terms[number].seeAlso.contains(target) {
          terms[number].seeAlso.append(target)
        }
      }
    }
  }

  private mutating func target(_ name: Located<String>, of number: Int) -> Int? {
    if let form = try? TermForm(name.value),
      let target = byForm[form] ?? byForm[form.inAnyCase]
    {
      return target
    }
    guard diagnostics.count < Self.mostProblems else { return nil }
    let near = Suggestions.names(like: name.value, in: terms.lazy.map(\.name))
    diagnostics.append(.unknownSee(name.value, near, source, at: name.range))
    return nil
  }

  /// Leads every term to the end of its chain, however long; those that go round lead nowhere.
  private mutating func followChains(_ sends: inout [Int: (to: Int, place: Range<Int>)]) {
    // 0: not seen; 1: on the way that is being followed; 2: done.
    var state = Array(repeating: UInt8(0), count: terms.count)
    for start in terms.indices where sends[start] != nil && state[start] == 0 {
      var way: [Int] = []
      var current = start
      while state[current] == 0, let next = sends[current]?.to {
        state[current] = 1
        way.append(current)
        current = next
      }
      var end: Int? = terms[current].see ?? current
      if state[current] == 1 {
        // The way leads back into itself: told at the term whose place comes first in the file.
        let circle = way[(way.firstIndex(of: current) ?? 0)...]
        let first = circle.min {
          (sends[$0]?.place.lowerBound ?? 0) < (sends[$1]?.place.lowerBound ?? 0)
        }
        if let first, let place = sends[first]?.place {
          diagnostics.append(.seeCycle(circle.map { terms[$0].name }, source, at: place))
        }
        end = nil
      } else if sends[current] != nil, terms[current].see == nil {
        // It leads into a circle that has been told.
        end = nil
      }
      for term in way {
        state[term] = 2
        terms[term].see = end
      }
      state[current] = 2
    }
  }
}
