/// A section that is open while a template is compiled, and what its name makes known.
struct TemplateScope {
  enum Context {
    /// The names of a view, which is on the stack while rendering.
    case view(ViewShape, frame: Int)
    /// A text or HTML, which is `{{.}}` here.
    case value(FieldReader, frame: Int)
    /// A flag or an inverted section: the names stay what they were.
    case same
    /// The section's own name is wrong, so names inside it cannot be judged.
    case unknown
  }

  let context: Context
  /// What the closing tag must say, and where the opening tag says it.
  let name: String
  let range: Range<Int>
  /// The operation that must be told where the section ends.
  let opening: Int?
  /// The operation that starts what may be the same each time that an item of the section is seen.
  var piece: Int?
}
