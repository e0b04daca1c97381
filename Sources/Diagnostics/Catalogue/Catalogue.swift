/// Every diagnostic there is: for who switches one off, and for programs that want to know them beforehand.
///
/// Nothing looks here while a site is built.
package enum Catalogue {
  /// One sort of diagnostic.
  package struct Entry: Hashable, Sendable {
    package let id: String
    /// The most severe that it is told as. What is ever an error cannot be switched off.
    package let severity: Diagnostic.Severity
    /// In a few words, as a heading: Link to something that is not there.
    package let title: Wording

    init(_ id: String, _ severity: Diagnostic.Severity = .warning, nl: String, en: String) {
      self.id = id
      self.severity = severity
      title = Wording(nl: nl, en: en)
    }
  }

  /// In the order of their families. Each family is a file beside this one.
  package static let all: [Entry] = families.flatMap(\.self)

  private static let families = [
    text, links, pictures, frontMatter, kinds, subjects, site, files, otherTools, terms, books,
    calendar, planning, gaps, kits, themes, templates, output, commands, printing, checking,
    accessibility, freshness, readability, plainDutch, glossary, outside, moving,
  ]

  package static let ids = Set(all.map(\.id))

  /// Nil for an id that nothing is told by.
  package static func entry(for id: String) -> Entry? { entries[id] }

  private static let entries = Dictionary(all.map { ($0.id, $0) }) { first, _ in first }
}
