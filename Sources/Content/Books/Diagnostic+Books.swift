import Diagnostics

/// What is wrong with `boek.yaml`, or with the order of chapters.
extension Diagnostic {
  static func unknownPaper(_ name: String, _ source: SourceFile, at range: Range<Int>)
    -> Diagnostic
  {
    let known = Paper.allCases.map(\.rawValue)
    let all = known.joined(separator: ", ")
    return Diagnostic(
      id: "unknown-paper", in: source, at: range,
      message: Wording(
        nl: "Trompet drukt niet op het formaat ‘\(name)’.",
        en: "Trompet does not print on paper of size '\(name)'."),
      hint: .didYouMean(name.nearest(in: known))
        ?? Wording(nl: "Kies uit: \(all).", en: "Choose from: \(all)."))
  }

  static func partWithoutChapters(_ title: String, _ source: SourceFile, at range: Range<Int>)
    -> Diagnostic
  {
    Diagnostic(
      id: "part-without-chapters", in: source, at: range,
      message: title.isEmpty
        ? Wording(
          nl: "Dit deel heeft geen hoofdstukken.", en: "This part has no chapters.")
        : Wording(
          nl: "Het deel ‘\(title)’ heeft geen hoofdstukken.",
          en: "The part '\(title)' has no chapters."),
      hint: Wording(
        nl: "Zet eronder: ‘hoofdstukken: [een.md]’, of haal het deel weg.",
        en: "Put 'chapters: [one.md]' below it, or remove the part."))
  }
}
