import CEmbedded
import Content
import Diagnostics

/// The rules for plain Dutch that are in the program: the files of `Sources/CEmbedded/taal/`.
struct BuiltInRules: Sendable {
  let rules: LanguageRules
  /// By the words of `rules.phrases`: what each does in the grammar.
  let functions: [FunctionWord]
  /// What is wrong with the files: nothing, which a test sees to.
  let diagnostics: [Diagnostic]
  /// By name of a pattern, such as `lijdende-vorm`: the groups that ask for it.
  private let patterns: [String: [Int32]]
  /// By id: the first group that has it.
  private let ids: [String: Int32]

  static let shared = BuiltInRules()

  private init() {
    let sources = (0..<embedded_language_count()).map { index in
      let file = embedded_language_file(index)
      return SourceFile(
        path: "Sources/CEmbedded/" + String(cString: file.path),
        bytes: Array(UnsafeBufferPointer(start: file.bytes, count: file.count)))
    }
    let (parsed, diagnostics) = LanguageRules.parse(sources)
    var phrases = parsed.phrases
    var functions: [FunctionWord] = []
    for (function, words) in FunctionWord.all {
      for word in words.split(separator: " ") {
        let number = Int(phrases.addWord(Array(word.utf8)))
        while functions.count <= number { functions.append([]) }
        functions[number].insert(function)
      }
    }
    while functions.count < phrases.wordCount { functions.append([]) }
    self.functions = functions
    rules = LanguageRules(source: parsed.source, groups: parsed.groups, phrases: phrases)
    self.diagnostics = diagnostics
    var patterns: [String: [Int32]] = [:]
    var ids: [String: Int32] = [:]
    for (index, group) in parsed.groups.enumerated() {
      if let pattern = group.pattern { patterns[pattern.value, default: []].append(Int32(index)) }
      if ids[group.id.value] == nil { ids[group.id.value] = Int32(index) }
    }
    self.patterns = patterns
    self.ids = ids
  }

  /// The group that asks for a pattern at this level; nil when nobody does.
  func group(for pattern: SentencePattern, at level: LanguageLevel) -> Int32? {
    patterns[pattern.rawValue]?.first { rules.groups[Int($0)].levels.contains(level) }
  }

  /// The group that says how `id` is told.
  func group(of id: String) -> LanguageRules.Group? { ids[id].map { rules.groups[Int($0)] } }

  /// Ids that a rule may have.
  var names: [String] { ids.keys.sorted() }
}

/// What is looked for in a sentence besides words: the names that `patroon` may have.
enum SentencePattern: String, CaseIterable {
  case passive = "lijdende-vorm"
  case split = "tangconstructie"
  case stackedNouns = "naamwoordstapel"
  case abbreviation = "afkorting"
}
