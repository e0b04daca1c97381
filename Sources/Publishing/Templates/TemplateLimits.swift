/// How much a template may ask for. Themes come from elsewhere: a partial that inserts another ten
/// times, which does the same, must end in a message and not in an endless build.
enum TemplateLimits {
  /// Sections in sections, or partials in partials.
  static let depth = 64
  /// Tags and literals after all partials have been put in place.
  static let steps = 100_000
  /// Bytes of literals after all partials have been put in place.
  static let literals = 4 * 1024 * 1024
  /// Problems told of one template; the rest would only be more of the same.
  static let problems = 50
}
