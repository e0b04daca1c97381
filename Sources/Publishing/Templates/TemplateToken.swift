/// A stretch of a template: bytes to copy, or what stands between braces.
struct TemplateToken: Sendable {
  enum Kind: Sendable {
    /// Bytes to copy.
    case literal
    /// `{{name}}`
    case variable
    /// `{{{name}}}` or `{{&name}}`
    case unescaped
    /// `{{#name}}`
    case section
    /// `{{^name}}`
    case inverted
    /// `{{/name}}`
    case close
    /// `{{> name}}`
    case partial

    /// Whether a line with nothing but this tag leaves no blank line.
    var standsAlone: Bool {
      switch self {
      case .literal, .variable, .unescaped: false
      case .section, .inverted, .close, .partial: true
      }
    }
  }

  let kind: Kind
  /// Empty in a literal.
  let name: String
  /// The bytes to copy, or those of the name.
  let range: Range<Int>
}
