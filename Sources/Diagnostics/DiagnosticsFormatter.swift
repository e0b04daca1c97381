/// Writes diagnostics the way people read them in a terminal.
///
/// ```text
/// content/cursus/een.md:5:5: fout: Er is geen pagina ‘weg.md’. [broken-link]
/// 5 | Zie [weg](weg.md).
///   |           ^^^^^^
///   Bedoelt u ‘wegen.md’?
/// ```
package struct DiagnosticsFormatter: Sendable {
  package let language: Language
  package let coloured: Bool

  package init(language: Language, coloured: Bool = false) {
    self.language = language
    self.coloured = coloured
  }

  package func text(for diagnostics: [Diagnostic]) -> String {
    diagnostics.map { text(for: $0) }.joined(separator: "\n")
  }

  package func text(for diagnostic: Diagnostic, withHint: Bool = true) -> String {
    var place = Excerpt.printable(diagnostic.path)
    if let position = diagnostic.position { place += ":\(position.line):\(position.column)" }
    if !place.isEmpty { place += ": " }
    let message = Self.shortened(Excerpt.printable(diagnostic.message[language]))
    let label = [diagnostic.id, diagnostic.criterion].compactMap(\.self).joined(separator: ", ")
    var text = "\(bold(place))\(word(for: diagnostic.severity)): \(message) [\(label)]\n"
    if let excerpt = diagnostic.excerpt, !excerpt.text.isEmpty {
      let number = String(excerpt.line)
      let margin = String(repeating: " ", count: number.count)
      text += "\(number) | \(excerpt.text)\n\(margin) | \(caret(under: excerpt))\n"
    }
    if withHint, let hint = diagnostic.hint {
      text += "  \(Self.shortened(Excerpt.printable(hint[language])))\n"
    }
    return text
  }

  /// The beginning and the end of a sentence that holds a name of a megabyte.
  private static func shortened(_ text: String) -> String {
    guard text.utf8.count > 2_000 else { return text }
    return text.prefix(800) + " … " + text.suffix(200)
  }

  private func caret(under excerpt: Excerpt) -> String {
    let lead = String(repeating: " ", count: excerpt.marked.lowerBound)
    return lead + colour("1;32", String(repeating: "^", count: excerpt.marked.count))
  }

  private func word(for severity: Diagnostic.Severity) -> String {
    switch severity {
    case .error: colour("1;31", Wording(nl: "fout", en: "error")[language])
    case .warning: colour("1;33", Wording(nl: "let op", en: "warning")[language])
    case .advice: colour("1;36", "tip")
    }
  }

  private func bold(_ text: String) -> String { text.isEmpty ? text : colour("1", text) }

  private func colour(_ code: String, _ text: String) -> String {
    coloured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
