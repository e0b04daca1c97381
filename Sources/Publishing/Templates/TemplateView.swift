/// What a template sees: a small value made for it, that declares its names.
///
/// ```swift
/// package struct LinkView: TemplateView {
///   let title: String
///   let url: String
///
///   package static let fields: [TemplateField<LinkView>] = [
///     .text("title") { $0.title },
///     .text("url") { $0.url },
///   ]
/// }
/// ```
/// A view may hold views of its own type: the entries of a table of contents, say.
package protocol TemplateView: Sendable {
  /// The names a template can use, each once. Read when a template is compiled, never in rendering.
  static var fields: [TemplateField<Self>] { get }
}

/// What a template can do with a name.
package enum TemplateFieldKind: String, Sendable {
  /// `{{name}}`, and a section when it is not empty.
  case text
  /// Finished HTML: `{{{name}}}`, and a section when it is not empty.
  case html
  /// Yes or no: a section only.
  case flag
  /// A section that is repeated for each item.
  case list
  /// A part that may be missing: a section, or the first half of a dotted name.
  case view
}
