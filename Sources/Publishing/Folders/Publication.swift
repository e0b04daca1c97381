import Diagnostics

/// What a build did to the folder that it landed in.
package struct Publication: Sendable {
  /// The files that were written because they were new or different, in bytewise order.
  package let written: [String]
  /// How many files held the right bytes already.
  package let unchanged: Int
  /// The files that no artefact makes any more, in bytewise order.
  package let removed: [String]
  /// Warnings; none of them stopped the build.
  package let diagnostics: [Diagnostic]

  /// The same, with more to say.
  func adding(_ more: [Diagnostic]) -> Publication {
    Publication(
      written: written, unchanged: unchanged, removed: removed, diagnostics: diagnostics + more)
  }
}
