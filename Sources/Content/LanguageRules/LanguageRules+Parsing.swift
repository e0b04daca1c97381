import Diagnostics

extension LanguageRules {
  /// In bytes of a file.
  static let longest = 1024 * 1024
  /// Forms of words in one file.
  static let mostForms = 50_000

  /// Reads a file of rules; what cannot be used is told of and left out.
  package static func parse(_ source: SourceFile) -> (LanguageRules, [Diagnostic]) {
    parse([source])
  }

  /// Reads files as one: of equal words the first counts.
  package static func parse(_ sources: [SourceFile]) -> (LanguageRules, [Diagnostic]) {
    var groups: [Group] = []
    var phrases = PhraseTrie()
    var diagnostics: [Diagnostic] = []
    for source in sources {
      var fields = Fields(file: source, atMost: longest)
      var forms = 0
      for exception in fields.locatedTexts("behalve") {
        for phrase in Self.phrases(in: exception, source, &forms, &fields) {
          phrases.add(phrase, .right)
        }
      }
      let read = fields.list("taalregels") { item -> Group? in
        group(Int32(groups.count), &item, &phrases, &forms).map { group in
          groups.append(group)
          return group
        }
      }
      if read.isEmpty, fields.diagnostics.isEmpty, !fields.holds("behalve"),
        fields.holds("taalregels")
      {
        fields.report(.noRules(source, at: fields.firstKey))
      }
      diagnostics += fields.diagnostics + fields.unknown().map(\.diagnostic)
    }
    let source = sources.first ?? LanguageRules().source
    return (LanguageRules(source: source, groups: groups, phrases: phrases), diagnostics)
  }

  private static func group(
    _ number: Int32, _ item: inout Fields, _ phrases: inout PhraseTrie, _ forms: inout Int
  ) -> Group? {
    let source = item.source
    guard let id = item.located("regel") else {
      if item.diagnostics.isEmpty { item.report(.ruleWithoutName(source, at: item.firstKey)) }
      item.passOver()
      return nil
    }
    let message = wording(&item, "melding", "message")
    let hint = wording(&item, "advies", "hint")
    let levels = item.locatedTexts("niveaus").compactMap { level -> LanguageLevel? in
      if let known = LanguageLevel(name: level.value) { return known }
      item.report(.unknownLanguageLevel(level.value, source, at: level.range))
      return nil
    }
    for exception in item.locatedTexts("behalve") {
      for phrase in Self.phrases(in: exception, source, &forms, &item) {
        phrases.add(phrase, .right)
      }
    }
    var words: [Word] = []
    for (key, value) in item.pairs("woorden") {
      guard let word = word(key, value, source, &item) else { continue }
      forms += word.forms.count
      guard forms <= mostForms else {
        item.report(.tooManyWords(mostForms, source, at: key.range))
        break
      }
      for (index, form) in word.forms.enumerated() {
        let ending = Ending(group: number, word: Int32(words.count), form: Int32(index))
        for spelling in spellings(of: form.head) { phrases.add(spelling, ending) }
      }
      words.append(
        Word(written: key, better: word.forms.map(\.better), tail: word.forms.first?.tail ?? []))
    }
    return Group(
      number: number, id: id, message: message, hint: hint,
      levels: levels.isEmpty ? Set(LanguageLevel.allCases) : Set(levels), words: words,
      unless: item.locatedTexts("niet-met").flatMap { PhraseTrie.words(of: $0.value) },
      perHundred: item.integer("per-honderd", from: 0, to: 100) ?? 0,
      pattern: item.located("patroon"), right: item.locatedTexts("goed"),
      wrong: item.locatedTexts("fout"))
  }

  /// In Dutch; in English too when it is given.
  private static func wording(_ item: inout Fields, _ nl: String, _ en: String) -> Wording? {
    let english = item.text(en)
    return item.text(nl).map { Wording(nl: $0, en: english ?? $0) }
  }

  // MARK: - Words

  private struct Form {
    let head: String
    let tail: [[UInt8]]
    let better: [String]
  }

  /// The forms of a word; what is wrong with them is told.
  private static func word(
    _ key: Located<String>, _ value: Located<String>?, _ source: SourceFile, _ item: inout Fields
  ) -> (forms: [Form], key: Located<String>)? {
    do {
      let word = try WordForms(key.value)
      // `geeft / gaf`: the editor chooses.
      var better: [[String]] = Array(repeating: [], count: word.forms.count)
      for choice in value?.value.split(separator: " / ") ?? [] {
        let forms = try WordForms.forms(of: String(choice), besides: word)
        for index in better.indices { better[index].append(forms[index]) }
      }
      var forms: [Form] = []
      for (form, better) in zip(word.forms, better) {
        // Behind `…` stands what follows later in the clause.
        let parts = form.replacing("...", with: "…").split(
          separator: "…", maxSplits: 1, omittingEmptySubsequences: false)
        let tail = parts.count > 1 ? PhraseTrie.words(of: String(parts[1])) : []
        let head = parts.first.map(String.init) ?? form
        let count = PhraseTrie.words(of: head).count
        guard (1...PhraseTrie.mostWords).contains(count), tail.count <= PhraseTrie.mostWords,
          parts.count == 1 || !tail.isEmpty
        else {
          item.report(.unfitRuleWord(key.value, source, at: key.range))
          return nil
        }
        forms.append(Form(head: head, tail: tail, better: better))
      }
      return (forms, key)
    } catch {
      let place = error == .uneven ? value ?? key : key
      item.report(.unreadableForms(place.value, error, source, at: place.range))
      return nil
    }
  }

  private static func phrases(
    in exception: Located<String>, _ source: SourceFile, _ forms: inout Int, _ fields: inout Fields
  ) -> [[[UInt8]]] {
    do {
      let word = try WordForms(exception.value)
      forms += word.forms.count
      guard forms <= mostForms else {
        fields.report(.tooManyWords(mostForms, source, at: exception.range))
        return []
      }
      return word.forms.flatMap(spellings)
    } catch {
      fields.report(.unreadableForms(exception.value, error, source, at: exception.range))
      return []
    }
  }

  /// With the straight apostrophe and with the one of print: a text may have either.
  private static func spellings(of form: String) -> [[[UInt8]]] {
    let words = PhraseTrie.words(of: form)
    guard form.contains("'") || form.contains("’") else { return [words] }
    return [
      PhraseTrie.words(of: form.replacing("’", with: "'")),
      PhraseTrie.words(of: form.replacing("'", with: "’")),
    ]
  }
}
