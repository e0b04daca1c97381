/// The forms of a word in the notation of rules: `verstrek(t|te|ten)` is `verstrekt`, `verstrekte` and `verstrekten`.
struct WordForms {
  /// In the order in which they stand; several groups make all combinations.
  let forms: [String]

  /// A notation that cannot be read, and why.
  enum Problem: Error { case unclosed, tooMany, uneven }

  /// So many forms of one word.
  static let most = 64

  private enum Piece {
    case text(Substring)
    case choice([Substring])
  }

  init(_ notation: String) throws(Problem) {
    let pieces = try Self.pieces(of: notation)
    var forms = [""]
    for piece in pieces {
      switch piece {
      case .text(let text): forms = forms.map { $0 + text }
      case .choice(let endings):
        guard forms.count * endings.count <= Self.most else { throw .tooMany }
        forms = forms.flatMap { form in endings.map { form + $0 } }
      }
    }
    self.forms = forms
  }

  /// What to write instead of each form of `notation`: `geeft` for `verstrekt`, when both have as many endings.
  static func forms(of notation: String, besides word: WordForms) throws(Problem) -> [String] {
    let own = try WordForms(notation).forms
    if own.count == 1 { return Array(repeating: own[0], count: word.forms.count) }
    guard own.count == word.forms.count else { throw .uneven }
    return own
  }

  private static func pieces(of notation: String) throws(Problem) -> [Piece] {
    var pieces: [Piece] = []
    var rest = notation[...]
    while let open = rest.firstIndex(where: { $0 == "(" || $0 == ")" }) {
      guard rest[open] == "(" else { throw .unclosed }
      pieces.append(.text(rest[..<open]))
      let inside = rest[rest.index(after: open)...]
      guard let close = inside.firstIndex(where: { $0 == "(" || $0 == ")" }), inside[close] == ")"
      else { throw .unclosed }
      pieces.append(
        .choice(inside[..<close].split(separator: "|", omittingEmptySubsequences: false)))
      rest = inside[inside.index(after: close)...]
    }
    return pieces + [.text(rest)]
  }
}
