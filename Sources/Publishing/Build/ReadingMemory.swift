import Content
import Diagnostics

/// What came of the texts of a site when they were parsed, to be used again for those that are the same.
package struct ReadingMemory: Sendable {
  var settings = ParsedFiles<SiteSettings>()
  var books = ParsedFiles<Book?>()
  var glossary = ParsedFiles<Glossary>()
  var languageRules = ParsedFiles<LanguageRules>()
  var calendars = ParsedFiles<CalendarFile?>()
  var pages = ParsedPages()
  var mentions = FoundMentions()

  package init() {}
}

/// What came of files that are not pages, by their paths.
struct ParsedFiles<Value: Sendable>: Sendable {
  private struct Parsed: Sendable {
    let file: SourceFile
    let value: Value
    let problems: [Diagnostic]
  }

  /// The newest last; of each file two, because one with a mistake is put aside for how it was before.
  private var files: [String: [Parsed]] = [:]

  /// What `file` says; its problems are added to `diagnostics`.
  mutating func of(
    _ file: SourceFile, _ diagnostics: inout [Diagnostic],
    _ parse: (SourceFile) -> (Value, [Diagnostic])
  ) -> Value {
    if let known = files[file.path]?.last(where: { $0.file == file }) {
      diagnostics += known.problems
      return known.value
    }
    let (value, problems) = parse(file)
    let parsed = Parsed(file: file, value: value, problems: problems)
    files[file.path] = (files[file.path] ?? []).suffix(1) + [parsed]
    diagnostics += problems
    return value
  }
}
