import Diagnostics

/// What terms are called, and what is wrong with that: a name that two of them have, or that cannot be found.
struct TermNames {
  private let source: SourceFile
  /// By form: the number of the term that has it, and how it was written there.
  private var owners: [TermForm: (term: Int, name: String, place: Range<Int>)] = [:]

  init(_ source: SourceFile) { self.source = source }

  /// Adds the names of a term; a name that the term has twice is no mistake.
  mutating func add(_ names: [Located<String>], of term: Int) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    for name in names {
      do throws(TermForm.Problem) {
        let form = try TermForm(name.value)
        if let owner = owners[form] {
          guard owner.term != term else { continue }
          problems.append(
            .termTwice(name.value, first: owner.name, owner.place, source, at: name.range))
        } else {
          owners[form] = (term, name.value, name.range)
        }
      } catch {
        problems.append(.unfitTerm(name.value, error, source, at: name.range))
      }
    }
    return problems
  }
}
