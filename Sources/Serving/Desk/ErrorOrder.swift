import Diagnostics

extension [Diagnostic] {
  /// The errors among them, in the order in which an editor is helped by them: those of the page at hand, then those of what all
  /// pages depend on, as the rest may only follow from them.
  func errors(at file: String? = nil) -> [Diagnostic] {
    let errors = filter { $0.severity == .error }
    let here = errors.filter { $0.path == file }
    let others = errors.filter { $0.path != file }
    return here + others.filter(\.isOfWholeSite) + others.filter { !$0.isOfWholeSite }
  }
}

extension Diagnostic {
  fileprivate var isOfWholeSite: Bool {
    path.isEmpty || path == "content" || path == "content/site.yaml" || path.hasPrefix("themes")
  }
}
