import Diagnostics
import Markup

/// What `content/begrippen.yaml` says: the words that readers may not know, each with its explanation.
package struct Glossary: Sendable {
  package let entries: [Entry]
  package let source: SourceFile
  /// Of all terms and forms, in lower case.
  private let words: Set<String>
  /// Made once: of 5,000 terms that takes milliseconds, and each book looks for them.
  let terms: TermList
  /// The places of all entries on the page that heads them.
  let slugs: Set<String>

  package struct Entry: Sendable {
    package let term: Located<String>
    /// Plural and other forms that are found in a text besides the term itself.
    package let forms: [Located<String>]
    package let abbreviation: Located<String>?
    /// Plain text on one line.
    package let explanation: String
    /// For its place on a page: no other entry of the glossary has it. `clientenraad`.
    package let slug: String
  }

  /// What a site without the file has.
  package init() {
    self.init([], SourceFile(path: "content/begrippen.yaml", bytes: []))
  }

  private init(_ entries: [Entry], _ source: SourceFile) {
    self.entries = entries
    self.source = source
    terms = TermList(entries, in: source)
    slugs = Set(entries.map(\.slug))
    words = Set(
      entries.flatMap { [$0.term] + $0.forms }.flatMap { form in
        form.value.lowercased().split { $0.isWhitespace }.map(String.init)
      })
  }

  /// Whether it says what `word` means, or something that `word` is a part of the name of; whatever its capitals.
  package func explains(word: String) -> Bool { words.contains(word.lowercased()) }

  /// Of its file, and of the page that heads it (`Site.heads`): `begrippen.md` or `begrippen/index.md`.
  package static let name = "begrippen"

  static func isHead(_ page: PagePath) -> Bool {
    page.isIndex ? page.folders == [name] : page.folders.isEmpty && page.stem == name
  }

  /// So many terms; more is no glossary but a dictionary.
  package static let most = 5_000
  /// In bytes of the file.
  static let longest = 2 * 1024 * 1024

  /// Reads `begrippen.yaml`; an entry that cannot be used is told of and left out.
  package static func parse(_ source: SourceFile) -> (Glossary, [Diagnostic]) {
    var fields = Fields(file: source, atMost: longest)
    var slugs = UniqueNames()
    var names = TermNames(source)
    var count = 0
    let entries = fields.list("begrippen") { item -> Entry? in
      count += 1
      guard count <= most else {
        if count == most + 1 { item.report(.tooManyTerms(source, at: item.firstKey)) }
        item.passOver()
        return nil
      }
      let term = item.located("begrip")?.improved
      let forms = item.locatedTexts("vormen").map(\.improved)
      let abbreviation = item.located("afkorting")?.improved
      let explanation = Typography.improved(PlainText.line(item.text("uitleg") ?? ""))
      guard let term else {
        if item.diagnostics.isEmpty {
          item.report(.entryWithoutTerm("begrip", source, at: item.firstKey))
        }
        return nil
      }
      if explanation.isEmpty, item.diagnostics.isEmpty {
        item.report(.noExplanation(term.value, source, at: term.range))
      }
      let all = [term] + forms + [abbreviation].compactMap(\.self)
      for problem in names.add(all, of: count) { item.report(problem) }
      let slug = Slug.make(from: term.value)
      return Entry(
        term: term, forms: forms, abbreviation: abbreviation, explanation: explanation,
        slug: slugs.unique(slug.isEmpty ? "begrip" : slug))
    }
    let glossary = Glossary(entries, source)
    return (glossary, fields.diagnostics + fields.unknown().map(\.diagnostic))
  }
}
