internal import CLibYAML
import Diagnostics

/// Reads YAML from libyaml's events, with limits that no text of an editor reaches.
///
/// Events bring the place of every key; a tree of libyaml's own would have lost it, and would have
/// expanded aliases: a text of ten lines can name a billion values.
package struct YAMLParser {
  /// In bytes, of what stands above a page, and of a file unless it says otherwise.
  package static let longest = 64 * 1024
  static let deepest = 8
  /// Keys in one group.
  static let most = 1_000

  /// The mapping that `text` is; an empty one when it holds nothing.
  static func mapping(_ text: YAMLText) -> ([YAMLEntry]?, [Diagnostic]) {
    guard text.bytes.count <= text.longest else {
      let start = text.range(at: YAMLMark(line: 0, column: 0))
      return (nil, [.yamlTooLong(atMost: text.longest, text.source, at: start)])
    }
    var parser = YAMLParser(text)
    let root = parser.parse()
    switch root?.content {
    case .mapping(let entries): return (entries, parser.diagnostics)
    case _ where !parser.diagnostics.isEmpty: return (nil, parser.diagnostics)
    case nil, .scalar(nil): return ([], [])
    case .scalar, .sequence:
      let mark = root?.mark ?? YAMLMark(line: 0, column: 0)
      return (nil, [.notKeysAndValues(text.source, at: text.range(at: mark))])
    }
  }

  private let text: YAMLText
  private var diagnostics: [Diagnostic] = []

  /// Whether a `#` anywhere begins a word, as in `#samen`.
  private let hasTags: Bool

  private init(_ text: YAMLText) {
    self.text = text
    hasTags = text.bytes.indices.contains { Self.isTag(in: text.bytes, at: $0) }
  }

  /// Whether `#samen` stands there behind a space: a comment to YAML, and to who writes it a part of the text.
  private static func isTag(in bytes: ArraySlice<UInt8>, at index: Int) -> Bool {
    guard bytes[index] == UInt8(ascii: "#"), index > bytes.startIndex,
      bytes[index - 1] == 0x20 || bytes[index - 1] == 0x09, index + 1 < bytes.endIndex
    else { return false }
    let next = bytes[index + 1]
    return next >= 0x80 || (0x30...0x39).contains(next) || (0x41...0x5A).contains(next & 0xDF)
  }

  /// Tells when the rest of a line was lost as a comment.
  private mutating func tellLostTag(after mark: YAMLMark) {
    var place = text.range(at: mark).lowerBound
    while place < text.bytes.endIndex, text.bytes[place] == 0x20 || text.bytes[place] == 0x09 {
      place += 1
    }
    guard place < text.bytes.endIndex, Self.isTag(in: text.bytes, at: place) else { return }
    let end = text.bytes[place...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? text.bytes.endIndex
    diagnostics.append(.lostAsComment(text.source, at: place..<end))
  }

  /// What is open while events come in: a sequence, or a mapping that may be waiting for a value.
  private enum Level {
    case sequence([YAMLNode], YAMLMark)
    case mapping([YAMLEntry], YAMLMark, key: (String, YAMLMark)?)
  }

  private mutating func parse() -> YAMLNode? {
    var parser = yaml_parser_t()
    guard yaml_parser_initialize(&parser) == 1 else {
      return refuse(.invalidYAML(text.source, at: text.range(at: YAMLMark(line: 0, column: 0))))
    }
    defer { yaml_parser_delete(&parser) }
    return text.bytes.withUnsafeBufferPointer { buffer in
      yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
      yaml_parser_set_input_string(&parser, buffer.baseAddress, buffer.count)
      return events(of: &parser)
    }
  }

  private mutating func events(of parser: inout yaml_parser_t) -> YAMLNode? {
    var levels: [Level] = []
    var root: YAMLNode?
    var event = yaml_event_t()
    while true {
      guard yaml_parser_parse(&parser, &event) == 1 else {
        diagnostics.append(problem(of: parser))
        return nil
      }
      defer { yaml_event_delete(&event) }
      let mark = YAMLMark(line: event.start_mark.line, column: event.start_mark.column)
      var finished: YAMLNode?
      switch event.type {
      case YAML_STREAM_END_EVENT, YAML_NO_EVENT: return root
      case YAML_ALIAS_EVENT: return refuse(.yamlAlias(text.source, at: text.range(at: mark)))
      case YAML_SCALAR_EVENT:
        if event.data.scalar.anchor != nil {
          return refuse(.yamlAlias(text.source, at: text.range(at: mark)))
        }
        // `!Let op` is the text `op` with a mark of its own to YAML.
        if let tag = event.data.scalar.tag, tag.pointee == UInt8(ascii: "!") {
          let start = text.range(at: mark).lowerBound
          return refuse(.cannotStartValue(text.source, at: start..<start + 1))
        }
        if hasTags, event.data.scalar.style == YAML_PLAIN_SCALAR_STYLE {
          tellLostTag(after: YAMLMark(line: event.end_mark.line, column: event.end_mark.column))
        }
        finished = YAMLNode(content: .scalar(Self.string(event.data.scalar)), mark: mark)
      case YAML_SEQUENCE_START_EVENT: levels.append(.sequence([], mark))
      case YAML_MAPPING_START_EVENT: levels.append(.mapping([], mark, key: nil))
      case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
        switch levels.popLast() {
        case .sequence(let items, let mark):
          finished = YAMLNode(content: .sequence(items), mark: mark)
        case .mapping(let entries, let mark, _):
          finished = YAMLNode(content: .mapping(entries), mark: mark)
        case nil: break
        }
      default: break
      }
      if levels.count > Self.deepest {
        return refuse(.yamlTooDeep(text.source, at: text.range(at: mark)))
      }
      guard let finished else { continue }
      if levels.isEmpty {
        // Behind `---` there may be nothing; a second document would be lost.
        if case .scalar(nil) = finished.content { continue }
        guard root == nil else {
          return refuse(.secondDocument(text.source, at: text.range(at: finished.mark)))
        }
        root = finished
      } else if !add(finished, to: &levels[levels.count - 1]) {
        return nil
      }
    }
  }

  private mutating func refuse(_ diagnostic: Diagnostic) -> YAMLNode? {
    diagnostics.append(diagnostic)
    return nil
  }

  private mutating func add(_ node: YAMLNode, to level: inout Level) -> Bool {
    switch level {
    case .sequence(var items, let mark):
      level = .sequence([], mark)
      items.append(node)
      level = .sequence(items, mark)
    case .mapping(var entries, let mark, let key?):
      level = .mapping([], mark, key: nil)
      entries.append(YAMLEntry(key: key.0, keyMark: key.1, value: node))
      level = .mapping(entries, mark, key: nil)
    case .mapping(let entries, let mark, nil):
      guard case .scalar(let key?) = node.content else {
        diagnostics.append(.notKeysAndValues(text.source, at: text.range(at: node.mark)))
        return false
      }
      guard entries.count < Self.most else {
        diagnostics.append(.tooManyKeys(Self.most, text.source, at: text.range(at: node.mark)))
        return false
      }
      if let first = entries.first(where: { $0.key == key }) {
        let range = text.range(at: node.mark, length: key.utf8.count)
        let line = text.firstLine + first.keyMark.line + 1
        diagnostics.append(.duplicateKey(key, firstLine: line, text.source, at: range))
      }
      level = .mapping(entries, mark, key: (key, node.mark))
    }
    return true
  }

  /// A plain scalar that says "nothing" has no text; in quotes it is one.
  private static func string(_ scalar: yaml_event_s.__Unnamed_union_data.__Unnamed_struct_scalar)
    -> String?
  {
    let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
    let text = String(decoding: bytes, as: UTF8.self)
    guard scalar.style == YAML_PLAIN_SCALAR_STYLE else { return text }
    return text.isEmpty || text == "~" || text == "null" ? nil : text
  }

  /// What libyaml found wrong, in words that say what to type.
  private func problem(of parser: yaml_parser_t) -> Diagnostic {
    if parser.error == YAML_READER_ERROR {
      // The text is UTF-8, so this is a character that no YAML has; the place is in bytes.
      let start = min(text.bytes.startIndex + parser.problem_offset, text.bytes.endIndex)
      let scalar = text.bytes[start...].prefix(4)
      return .characterInYAML(
        String(decoding: scalar, as: UTF8.self).unicodeScalars.first, text.source,
        at: start..<min(start + 1, text.bytes.endIndex))
    }
    let mark = YAMLMark(line: parser.problem_mark.line, column: parser.problem_mark.column)
    let range = text.range(at: mark)
    let words = parser.problem.map { String(cString: $0) } ?? ""
    let character =
      range.lowerBound < text.source.bytes.count ? text.source.bytes[range.lowerBound] : 0
    if character == 0x09 || words.contains("tab") {
      return .tabInYAML(text.source, at: range.lowerBound..<range.lowerBound + 1)
    }
    if let problem = hardSpace(upTo: mark.line) { return problem }
    if let problem = missingSpace(above: mark.line) { return problem }
    if words.contains("mapping values") {
      let line = text.range(at: YAMLMark(line: mark.line, column: 0))
      return .unquotedColon(
        line: String(decoding: text.source.bytes[line], as: UTF8.self), text.source,
        at: range.lowerBound..<range.lowerBound + 1)
    }
    if words.contains("cannot start any token") {
      return .cannotStartValue(text.source, at: range.lowerBound..<range.lowerBound + 1)
    }
    if words.contains("escape") || words.contains("hexdecimal") {
      // The sign itself, and the letter behind it.
      let end = min(range.lowerBound + 2, max(range.lowerBound, range.upperBound))
      return .backslashInQuotes(text.source, at: range.lowerBound..<end)
    }
    if let context = parser.context.map({ String(cString: $0) }) {
      let start = YAMLMark(line: parser.context_mark.line, column: parser.context_mark.column)
      if context.contains("quoted scalar") {
        return .quoteNotClosed(text.source, at: text.range(at: start))
      }
      if context.contains("alias") || context.contains("anchor") {
        return .yamlAlias(text.source, at: text.range(at: start))
      }
    }
    if words.contains("could not find expected ':'") {
      // Only behind it does libyaml know that the line before was no key.
      let start = YAMLMark(line: parser.context_mark.line, column: parser.context_mark.column)
      return .invalidYAML(text.source, at: text.range(at: start))
    }
    return misreadValue(before: range) ?? .invalidYAML(text.source, at: range)
  }

  /// A space that does not break, as web pages and Word have it, at the start of the line or of the one above: to
  /// YAML it is a letter.
  private func hardSpace(upTo line: Int) -> Diagnostic? {
    let bytes = text.source.bytes
    for line in [max(0, line - 1), line] {
      let start = text.range(at: YAMLMark(line: line, column: 0)).lowerBound
      guard let place = bytes[start...].firstIndex(where: { $0 != 0x20 }), place + 1 < bytes.count,
        bytes[place] == 0xC2, bytes[place + 1] == 0xA0
      else { continue }
      return .hardSpace(text.source, at: place..<place + 2)
    }
    return nil
  }

  /// `van:2017-03` is a text, and the line below it then no key: that is where libyaml sees it.
  private func missingSpace(above line: Int) -> Diagnostic? {
    guard line > 0 else { return nil }
    let range = text.range(at: YAMLMark(line: line - 1, column: 0))
    let bytes = text.source.bytes
    let end = bytes[range.lowerBound...].firstIndex(of: 0x0A) ?? bytes.endIndex
    let above = bytes[range.lowerBound..<end].drop { $0 == 0x20 || $0 == 0x2D }
    guard let colon = above.firstIndex(of: 0x3A), colon > above.startIndex, colon + 1 < end,
      above[..<colon].allSatisfy({ (0x61...0x7A).contains($0 | 0x20) || $0 == 0x2D }),
      ![0x20, 0x0D, 0x2F].contains(above[colon + 1])
    else { return nil }
    return .noSpaceBehindColon(
      key: String(decoding: above[..<colon], as: UTF8.self),
      value: String(decoding: above[(colon + 1)...], as: UTF8.self), text.source,
      at: above.startIndex..<end)
  }

  /// What begins with a quote, a bracket or a `>` and then goes on as a text: `"Samen" sterk`, `{link} kijk`.
  private func misreadValue(before range: Range<Int>) -> Diagnostic? {
    let bytes = text.source.bytes
    let place = min(range.lowerBound, bytes.endIndex)
    let lineStart = bytes[..<place].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let lineEnd = bytes[place...].firstIndex(of: 0x0A) ?? bytes.endIndex
    let line = bytes[lineStart..<lineEnd]
    // The value starts behind `sleutel: `, or behind `- ` when there is none.
    let key = line.indices.dropLast().first { line[$0] == 0x3A && line[$0 + 1] == 0x20 }
    let item = line.firstIndex { $0 != 0x20 }.flatMap { line[$0] == 0x2D ? $0 : nil }
    guard let sign = key ?? item,
      let start = line[(sign + 1)...].firstIndex(where: { $0 != 0x20 }), start <= place
    else { return nil }
    let first = UnicodeScalar(line[start])
    if "|>?%".unicodeScalars.contains(first) {
      return .cannotStartValue(text.source, at: start..<start + 1)
    }
    // Only when what it begins with has ended: `[een, , twee]` is wrong in another way.
    let last = line[start..<place].last { $0 != 0x20 }.map(UnicodeScalar.init)
    guard "\"'[{".unicodeScalars.contains(first), place < lineEnd, line.index(after: start) < place,
      let last, "\"']}".unicodeScalars.contains(last)
    else { return nil }
    return .textBehindValue(
      String(decoding: line[start...], as: UTF8.self), text.source, at: place..<lineEnd)
  }
}
