/// Something the author of a page should know: what is wrong, where, and what to do about it.
package struct Diagnostic: Error, Hashable, Sendable {
  package enum Severity: String, Sendable {
    case error
    case warning
    /// A way to make the text better, where nothing is wrong with it.
    case advice
  }

  /// A short name that never changes, so that people can search for it and switch it off.
  package let id: String
  package var severity: Severity
  /// The file it is about, below the site's folder; empty when it is about the site as a whole.
  package let path: String
  package let position: Position?
  /// Just past what it is about, where that is known.
  package let end: Position?
  /// The columns of `position` and `end` in Unicode scalars, as programs count them.
  let scalarColumn: Int?
  let scalarEndColumn: Int?
  /// The requirement that it comes from: `WCAG 1.1.1`.
  package let criterion: String?
  package let message: Wording
  /// What the author can do, when we know it.
  package let hint: Wording?
  /// The line that it is about, so that nobody has to open the file to understand the message.
  package let excerpt: Excerpt?

  /// About a file as a whole, or about none.
  package init(
    id: String, severity: Severity = .error, path: String, criterion: String? = nil,
    message: Wording, hint: Wording? = nil
  ) {
    self.id = id
    self.severity = severity
    self.path = path
    self.position = nil
    self.end = nil
    self.scalarColumn = nil
    self.scalarEndColumn = nil
    self.criterion = criterion
    self.message = message
    self.hint = hint
    self.excerpt = nil
  }

  /// About the bytes `range` of `source`.
  package init(
    id: String, severity: Severity = .error, in source: SourceFile, at range: Range<Int>,
    criterion: String? = nil, message: Wording, hint: Wording? = nil
  ) {
    self.id = id
    self.severity = severity
    self.path = source.path
    let start = source.place(of: range.lowerBound)
    let end = source.place(of: range.upperBound, after: start)
    self.position = start.position
    self.end = end.position
    self.scalarColumn = start.scalarColumn
    self.scalarEndColumn = end.scalarColumn
    self.criterion = criterion
    self.message = message
    self.hint = hint
    self.excerpt = Excerpt(of: source, at: range, line: start.position.line)
  }
}

extension Diagnostic: Comparable {
  /// By file, then by place in it, so that what belongs together is read together.
  package static func < (a: Diagnostic, b: Diagnostic) -> Bool {
    if a.path != b.path { return a.path < b.path }
    let start = Position(line: 0, column: 0)
    if a.position != b.position { return (a.position ?? start) < (b.position ?? start) }
    return (a.id, a.message.nl) < (b.id, b.message.nl)
  }
}

extension Collection where Element == Diagnostic {
  package var hasErrors: Bool { contains { $0.severity == .error } }
}
