import Diagnostics
import Markup

/// What the links of one page point at, and what that was found out from.
struct PageLinks: Sendable {
  /// One for each link of the text, of the kind's fields, and of `hoort-bij`.
  let targets: [LinkTarget]
  let kindTargets: [LinkTarget]
  let belongs: [LinkTarget]
  /// What is wrong with them, in their order.
  let diagnostics: [Diagnostic]
  /// What of other tools stands in them.
  let foreign: [ForeignUse]
  /// Hashes of the names, folded, that pages were looked for by.
  let names: [Int]
  /// The pages on which a heading was looked for.
  let headings: [PageID]
  /// For how many mistakes it was asked what was meant, and for how many it was guessed.
  let guesses: Int
  let guessed: Int
}

/// A link as only another tool writes it.
struct ForeignUse: Sendable {
  let syntax: ForeignSyntax
  let range: Range<Int>
}

extension LinkResolver {
  /// What all links of a page point at: those in its text first, then those in its fields.
  mutating func links(of page: PageID) -> PageLinks {
    let draft = drafts[page.index]
    let left = guessesLeft
    begin(page)
    let targets = targets(of: page)
    let kindTargets = draft.kind.links.map { target(of: $0, on: page) }
    let belongs = draft.matter.belongs.map { target(of: $0, on: page) }
    finish()
    let problems = draft.kind.problems(with: kindTargets, in: draft.source)
    let guesses = left - guessesLeft
    let (found, names, headings) = takeFindings()
    return PageLinks(
      targets: targets, kindTargets: kindTargets, belongs: belongs,
      diagnostics: problems.isEmpty ? found.diagnostics : found.diagnostics + problems,
      foreign: found.foreign, names: names, headings: headings, guesses: guesses,
      guessed: min(max(left, 0), guesses))
  }
}
