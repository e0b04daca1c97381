import Diagnostics

/// The keys and values of a page or a file, asked for by name.
///
/// Every question is remembered: what nobody has asked for by the end is unknown, and is told. A value
/// that is not of the kind asked for is a diagnostic and counts as absent.
package struct Fields {
  package private(set) var diagnostics: [Diagnostic] = []

  /// Whether there are fields at all: not when the text is no YAML, which has been told then.
  private(set) var isReadable = true

  /// So many problems of one file are told: who has more is helped by none of the rest.
  private static let mostProblems = 100

  private let text: YAMLText
  private var entries: [Entry]
  private var asked: [String] = []

  private struct Entry {
    let name: String
    let entry: YAMLEntry
    var isKnown = false
  }

  /// Reads the keys of `text`; of two names for one thing (`titel` and `title`) the first counts.
  init(_ text: YAMLText) {
    let (entries, diagnostics) = YAMLParser.mapping(text)
    self.init(entries ?? [], of: text)
    isReadable = entries != nil
    self.diagnostics += diagnostics
  }

  /// Of a page whose front matter cannot be read, which has been told.
  init(unreadable text: YAMLText) {
    self.init([], of: text)
    isReadable = false
  }

  /// Reads a whole file of keys and values, of at most so many bytes.
  package init(file source: SourceFile, atMost longest: Int = YAMLParser.longest) {
    // Windows puts a mark at the start, which is no part of the first key.
    let start = source.textStart
    self.init(
      YAMLText(source: source, bytes: source.bytes[start...], firstLine: 0, longest: longest))
    if let problem = Encoding.problem(in: source) { diagnostics = [problem] }
  }

  private init(_ entries: [YAMLEntry], of text: YAMLText) {
    self.text = text
    self.entries = entries.map { Entry(name: FieldNames.canonical($0.key), entry: $0) }
  }

  // MARK: - Questions

  /// A text on one line; nil when there is none.
  package mutating func text(_ name: String) -> String? { located(name)?.value }

  package mutating func located(_ name: String) -> Located<String>? {
    guard let value = take(name) else { return nil }
    guard case .scalar(let content) = value.content else {
      diagnostics.append(.notText(written(name), text.source, at: text.range(at: value.mark)))
      return nil
    }
    return content.map { located($0, at: value.mark, of: name) }
  }

  /// A value; characters that no text has are told, and left out.
  private mutating func located(
    _ content: String, at mark: YAMLMark, of name: String
  ) -> Located<String> {
    let range = text.range(at: mark, length: content.utf8.count)
    // Nearly every value is on one line and has nothing odd in it.
    if content.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) { return Located(content, range) }
    if isPathWithTab(content, at: range) {
      report(.backslashInQuotes(text.source, at: range))
      return Located(content, range)
    }
    func isText(_ scalar: Unicode.Scalar) -> Bool {
      scalar.value >= 0x20 && scalar.value != 0x7F || ["\t", "\n", "\r"].contains(scalar)
    }
    guard !content.unicodeScalars.allSatisfy(isText) else { return Located(content, range) }
    report(.controlCharacter(written(name), text.source, at: range))
    return Located(
      String(String.UnicodeScalarView(content.unicodeScalars.filter(isText))), range)
  }

  /// Whether a tab was made of the `\t` in a path of Windows: "C:\temp".
  private func isPathWithTab(_ content: String, at range: Range<Int>) -> Bool {
    guard content.utf8.contains(0x09), content.firstRange(of: ":\t") != nil else { return false }
    return text.source.bytes[range.clamped(to: text.source.bytes.indices)].contains(0x5C)
  }

  /// A list of texts; one text alone is a list of one.
  package mutating func texts(_ name: String) -> [String] { locatedTexts(name).map(\.value) }

  package mutating func locatedTexts(_ name: String) -> [Located<String>] {
    guard let value = take(name) else { return [] }
    let items: [YAMLNode] =
      switch value.content {
      case .sequence(let items): items
      case .scalar, .mapping: [value]
      }
    var texts: [Located<String>] = []
    for item in items where diagnostics.count < Self.mostProblems {
      guard case .scalar(let content) = item.content else {
        diagnostics.append(
          .notListOfTexts(written(name), text.source, at: text.range(at: item.mark)))
        continue
      }
      if let content {
        texts.append(located(content, at: item.mark, of: name))
      }
    }
    return texts
  }

  /// `ja` or `nee`, and what other tools write.
  package mutating func flag(_ name: String) -> Bool? {
    guard let text = located(name) else { return nil }
    switch text.value.lowercased() {
    case "ja", "true", "yes", "on", "waar": return true
    case "nee", "false", "no", "off", "onwaar": return false
    default:
      report(.notFlag(written(name), self.text.source, at: text.range))
      return nil
    }
  }

  package mutating func integer(_ name: String, from least: Int = .min, to most: Int = .max)
    -> Int?
  {
    guard let text = located(name) else { return nil }
    guard let number = Int(text.value) ?? Self.figure(text.value) else {
      report(.notInteger(written(name), self.text.source, at: text.range))
      return nil
    }
    guard number >= least, number <= most else {
      report(.outOfRange(written(name), least, most, self.text.source, at: text.range))
      return nil
    }
    return number
  }

  /// `1.234` as Dutch texts write it, or `1,234` as English ones do; not `1.5`, which is no whole number.
  private static func figure(_ text: String) -> Int? {
    let separator: Character = text.contains(",") ? "," : "."
    let groups = text.split(separator: separator, omittingEmptySubsequences: false)
    guard groups.count > 1, (1...3).contains(groups[0].count), groups[0].first != "0",
      groups.dropFirst().allSatisfy({ $0.count == 3 })
    else { return nil }
    return Int(groups.joined())
  }

  package mutating func date(_ name: String) -> PartialDate? {
    guard let text = located(name) else { return nil }
    do {
      return try PartialDate(text.value)
    } catch {
      report(.notDate(text.value, error, self.text.source, at: text.range))
      return nil
    }
  }

  package mutating func time(_ name: String) -> ClockTime? {
    guard let text = located(name) else { return nil }
    guard let time = ClockTime(text.value) else {
      report(.notTime(text.value, self.text.source, at: text.range))
      return nil
    }
    return time
  }

  /// An address on the web.
  package mutating func webAddress(_ name: String) -> String? {
    guard let text = located(name) else { return nil }
    guard LinkScheme.isWebAddress(text.value) else {
      report(.notWebAddress(text.value, self.text.source, at: text.range))
      return nil
    }
    return text.value
  }

  /// A list of groups of keys and values, each read by `read`.
  package mutating func list<Item>(_ name: String, _ read: (inout Fields) -> Item?) -> [Item] {
    guard let value = take(name) else { return [] }
    if case .scalar(nil) = value.content { return [] }
    guard case .sequence(let items) = value.content else {
      diagnostics.append(.notList(written(name), text.source, at: text.range(at: value.mark)))
      return []
    }
    var result: [Item] = []
    for item in items where diagnostics.count < Self.mostProblems {
      guard case .mapping(let entries) = item.content else {
        diagnostics.append(
          .notListOfGroups(written(name), text.source, at: text.range(at: item.mark)))
        continue
      }
      if let read = group(of: entries, read) { result.append(read) }
    }
    return result
  }

  /// A list that mixes texts with groups of keys and values, in the order in which they stand; one text or
  /// group alone is a list of one.
  package mutating func mixedList<Item>(
    _ name: String, text read: (Located<String>) -> Item?, group: (inout Fields) -> Item?
  ) -> [Item] {
    guard let value = take(name) else { return [] }
    let items: [YAMLNode] =
      switch value.content {
      case .sequence(let items): items
      case .scalar, .mapping: [value]
      }
    var result: [Item] = []
    for item in items where diagnostics.count < Self.mostProblems {
      switch item.content {
      case .scalar(let content):
        guard let content else { continue }
        if let read = read(located(content, at: item.mark, of: name)) { result.append(read) }
      case .mapping(let entries):
        if let read = self.group(of: entries, group) { result.append(read) }
      case .sequence:
        diagnostics.append(
          .notTextsAndGroups(written(name), text.source, at: text.range(at: item.mark)))
      }
    }
    return result
  }

  /// One group of keys and values, read by `read`.
  package mutating func group<Item>(_ name: String, _ read: (inout Fields) -> Item?) -> Item? {
    guard let value = take(name) else { return nil }
    switch value.content {
    case .scalar(nil): return nil
    case .mapping(let entries): return group(of: entries, read)
    case .scalar, .sequence:
      diagnostics.append(.notGroup(written(name), text.source, at: text.range(at: value.mark)))
      return nil
    }
  }

  private mutating func group<Item>(
    of entries: [YAMLEntry], _ read: (inout Fields) -> Item?
  ) -> Item? {
    var fields = Fields(entries, of: text)
    let item = read(&fields)
    diagnostics += fields.diagnostics
    diagnostics += fields.unknown().map(\.diagnostic)
    return item
  }

  /// Every key with its text, as written.
  package mutating func allTexts() -> [String: Located<String>] {
    var texts: [String: Located<String>] = [:]
    for key in entries.map(\.entry.key) {
      if let text = located(key) { texts[key] = text }
    }
    return texts
  }

  /// The keys and values of a group that has no names of its own, in the order in which they stand; a key may be without a
  /// value.
  package mutating func pairs(
    _ name: String
  ) -> [(key: Located<String>, value: Located<String>?)] {
    guard let value = take(name) else { return [] }
    if case .scalar(nil) = value.content { return [] }
    guard case .mapping(let entries) = value.content else {
      diagnostics.append(
        .notKeysAndValues(text.source, at: text.range(at: value.mark)))
      return []
    }
    var pairs: [(key: Located<String>, value: Located<String>?)] = []
    for entry in entries where diagnostics.count < Self.mostProblems {
      guard case .scalar(let content) = entry.value.content else {
        diagnostics.append(
          .notText(entry.key, text.source, at: text.range(at: entry.value.mark)))
        continue
      }
      pairs.append(
        (
          located(entry.key, at: entry.keyMark, of: name),
          content.map { located($0, at: entry.value.mark, of: entry.key) }
        ))
    }
    return pairs
  }

  /// Adds something that the caller found wrong with a value.
  package mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  /// The file that the fields stand in, for diagnostics.
  package var source: SourceFile { text.source }

  /// Where the fields start.
  package var range: Range<Int> { text.range(at: YAMLMark(line: 0, column: 0)) }

  /// Whether the key has a value, be it an empty list.
  package func holds(_ name: String) -> Bool {
    entries.contains { entry in
      guard entry.name == name || entry.entry.key == name else { return false }
      if case .scalar(nil) = entry.entry.value.content { return false }
      return true
    }
  }

  /// Where the first key stands; the start of the text when there is none.
  package var firstKey: Range<Int> {
    guard let first = entries.first?.entry else { return range }
    return text.range(at: first.keyMark, length: first.key.utf8.count)
  }

  /// Takes all keys as known, where a group is not read for a reason that has been told.
  package mutating func passOver() {
    for index in entries.indices { entries[index].isKnown = true }
  }

  // MARK: - What nobody asked for

  package struct Unknown: Sendable {
    package let key: String
    package let diagnostic: Diagnostic
  }

  /// The keys that nobody asked for, apart from those of other tools.
  ///
  /// One that is a slip away from a known name is an error: `drafft: true` must not publish.
  package func unknown() -> [Unknown] {
    entries.filter { !$0.isKnown && !FieldNames.ignored.contains($0.name) }.map { entry in
      let key = entry.entry.key
      let range = text.range(at: entry.entry.keyMark, length: key.utf8.count)
      let names = asked + FieldNames.synonyms.filter { asked.contains($0.value) }.map(\.key)
      let slip = names.filter { entry.name.slips(to: $0) == 1 }.min()
      return Unknown(
        key: key,
        diagnostic: slip.map { .misspelledKey(key, meant: $0, text.source, at: range) }
          ?? .unknownKey(key, nearest: key.nearest(in: names).first, text.source, at: range))
    }
  }

  /// What the author calls the field.
  private func written(_ name: String) -> String {
    entries.first { $0.name == name || $0.entry.key == name }?.entry.key ?? name
  }

  private mutating func take(_ name: String) -> YAMLNode? {
    asked.append(name)
    var found: YAMLNode?
    // A group may call its own field what is a synonym elsewhere: `thema` in a list block.
    for index in entries.indices
    where entries[index].name == name || entries[index].entry.key == name {
      entries[index].isKnown = true
      if found == nil { found = entries[index].entry.value }
    }
    return found
  }
}

/// A value with its place in the file it was read from.
package struct Located<Value: Sendable & Hashable>: Hashable, Sendable {
  package let value: Value
  /// In bytes of the source file.
  package let range: Range<Int>

  package init(_ value: Value, _ range: Range<Int>) {
    self.value = value
    self.range = range
  }
}
