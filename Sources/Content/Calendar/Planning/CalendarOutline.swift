import Diagnostics

/// A file of the communicatiekalender with the place of each value, so that values can be changed and all the rest stays as
/// its editor typed it.
struct CalendarOutline {
  let title: Value?
  let introduction: Value?
  let concept: Value?
  /// Where its first key stands; nil when it stands in braces.
  let firstKey: Int?
  let periods: [Period]

  /// A value with its key.
  struct Value {
    /// Nil when there is none, or a list.
    let text: String?
    /// Where it is written, in bytes of the file; nil when the bytes there are not the text, as with escapes and
    /// texts over lines.
    let range: Range<Int>?
    /// Where its key starts.
    let key: Int
    /// Where it ends, with quotation marks and brackets.
    let end: Int
    /// Whether its group has nothing else.
    let isAlone: Bool
  }

  struct Period {
    let theme: Value?
    let from: Value?
    let to: Value?
    let message: Value?
    let items: [Item]
  }

  struct Item {
    let material: Value?
    let date: Value?
    let textReadyBy: Value?
    let approvedBy: Value?
    let status: Value?
    let earlier: Value?
    let text: Value?
  }

  /// Nil when the file is no YAML with keys and values.
  init?(_ source: SourceFile) {
    let text = YAMLText(
      source: source, bytes: source.bytes[source.textStart...], firstLine: 0,
      longest: CalendarFile.longest)
    let (entries, problems) = YAMLParser.mapping(text)
    guard let entries, !problems.hasErrors else { return nil }
    let reader = Reader(text: text)
    title = reader.value("titel", in: entries)
    introduction = reader.value("inleiding", in: entries)
    concept = reader.value("concept", in: entries)
    firstKey = entries.first.flatMap { first in
      first.keyMark.column == 0 ? text.range(at: first.keyMark, length: 0).lowerBound : nil
    }
    periods = reader.groups("periodes", in: entries).map { period in
      Period(
        theme: reader.value("thema", in: period), from: reader.value("van", in: period),
        to: reader.value("tot", in: period), message: reader.value("boodschap", in: period),
        items: reader.groups("items", in: period).map { item in
          Item(
            material: reader.value("materiaal", in: item), date: reader.value("datum", in: item),
            textReadyBy: reader.value("tekst-klaar", in: item),
            approvedBy: reader.value("akkoord", in: item),
            status: reader.value("status", in: item), earlier: reader.value("eerder", in: item),
            text: reader.value("tekst", in: item))
        })
    }
  }

  private struct Reader {
    let text: YAMLText
    private let lines: TextLines
    private var bytes: [UInt8] { text.source.bytes }

    init(text: YAMLText) {
      self.text = text
      lines = TextLines(text.source.bytes, from: text.source.textStart)
    }

    func groups(_ name: String, in entries: [YAMLEntry]) -> [[YAMLEntry]] {
      guard case .sequence(let nodes) = entry(name, in: entries)?.value.content else { return [] }
      return nodes.compactMap { node in
        guard case .mapping(let entries) = node.content else { return nil }
        return entries
      }
    }

    func value(_ name: String, in entries: [YAMLEntry]) -> Value? {
      guard let entry = entry(name, in: entries) else { return nil }
      var key = text.range(at: entry.keyMark, length: entry.key.utf8.count)
      // A key in quotes starts with the first of them.
      if key.lowerBound > 0, isQuote(key.lowerBound - 1) {
        key = key.lowerBound - 1..<key.upperBound + 1
      }
      let end = self.end(of: entry.value) ?? lines.end(of: key.upperBound)
      guard case .scalar(let content?) = entry.value.content else {
        return Value(
          text: nil, range: nil, key: key.lowerBound, end: end, isAlone: entries.count == 1)
      }
      return Value(
        text: content, range: range(of: content, at: entry.value.mark), key: key.lowerBound,
        end: end, isAlone: entries.count == 1)
    }

    private func entry(_ name: String, in entries: [YAMLEntry]) -> YAMLEntry? {
      entries.first { $0.key == name || FieldNames.canonical($0.key) == name }
    }

    /// Where `content` is written, if it is written as it is.
    private func range(of content: String, at mark: YAMLMark) -> Range<Int>? {
      let range = text.range(at: mark, length: content.utf8.count)
      guard range.upperBound <= bytes.count, bytes[range].elementsEqual(content.utf8) else {
        return nil
      }
      return range
    }

    /// Nil when it cannot be told: the line ends there then.
    private func end(of node: YAMLNode) -> Int? {
      switch node.content {
      case .scalar(let content):
        guard let content, let range = range(of: content, at: node.mark) else { return nil }
        return range.upperBound < bytes.count && range.lowerBound > 0
          && isQuote(range.lowerBound - 1) ? range.upperBound + 1 : range.upperBound
      case .sequence(let nodes):
        let start = text.range(at: node.mark, length: 0).lowerBound
        let last = nodes.last.map { end(ofScalar: $0) } ?? start + 1
        guard start < bytes.count, bytes[start] == 0x5B else { return last }
        return last.flatMap { closingBracket(after: $0) }
      case .mapping: return nil
      }
    }

    private func end(ofScalar node: YAMLNode) -> Int? {
      guard case .scalar = node.content else { return nil }
      return end(of: node)
    }

    private func closingBracket(after place: Int) -> Int? {
      var place = place
      while place < bytes.count {
        switch bytes[place] {
        case 0x5D: return place + 1
        case 0x23: place = lines.end(of: place)
        case 0x20, 0x09, 0x0A, 0x0D, 0x2C: place += 1
        default: return nil
        }
      }
      return nil
    }

    private func isQuote(_ place: Int) -> Bool { [0x22, 0x27].contains(bytes[place]) }
  }
}

extension CalendarOutline {
  /// Whether the texts that may not change are those of another.
  func hasTexts(of other: CalendarOutline) -> Bool {
    func texts(_ outline: CalendarOutline) -> [[String?]] {
      outline.periods.map { period in
        [period.theme?.text, period.message?.text]
          + period.items.flatMap { [$0.material?.text, $0.text?.text] }
      }
    }
    return introduction?.text == other.introduction?.text && texts(self) == texts(other)
  }
}
