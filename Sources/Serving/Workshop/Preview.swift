import Content
import Diagnostics
import Publishing

/// A site as its texts are now, or were when they last had no mistake. Never changes.
package struct Preview: Sendable {
  /// Counts up with every change that a reader, or an editor, could notice.
  package let version: Int
  /// The site to look at: of the texts as they are, or as they were when it could last be made. Nil when it never could.
  package let build: SiteBuild?
  /// What was read last, mistakes or not; nil when the folder could not be read at all.
  package let reading: Reading?
  /// What a build says of the texts as they are now, in order.
  package let diagnostics: [Diagnostic]
  /// The language in which editors are spoken to.
  package let language: Language

  /// Whether what is looked at is older than the texts: some of them have a mistake.
  package var isHeldBack: Bool { build == nil || diagnostics.hasErrors }
}
