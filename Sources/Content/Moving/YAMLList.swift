import Diagnostics

/// A list of texts in a YAML text, to put one in or to take one out; all the rest stays as its editor typed it.
struct YAMLList {
  private let text: YAMLText
  private let value: YAMLNode
  private let items: [YAMLNode]
  /// Just past the key and its colon.
  private let afterKey: Int
  private let lines: TextLines
  private var bytes: [UInt8] { text.source.bytes }

  /// The list that a key has as its value, or the one text that stands for a list.
  init?(_ entry: YAMLEntry, in text: YAMLText) {
    self.text = text
    value = entry.value
    switch entry.value.content {
    case .sequence(let items): self.items = items
    case .scalar(let content): items = content == nil ? [] : [entry.value]
    case .mapping: return nil
    }
    let key = text.range(at: entry.keyMark, length: entry.key.utf8.count)
    guard let colon = text.source.bytes[key.upperBound...].firstIndex(of: 0x3A) else { return nil }
    afterKey = colon + 1
    lines = TextLines(text.source.bytes, from: text.source.textStart)
  }

  private var isSequence: Bool {
    if case .sequence = value.content { return true }
    return false
  }

  private var start: Int { text.range(at: value.mark).lowerBound }

  /// Whether it stands between brackets.
  private var isFlow: Bool { isSequence && start < bytes.count && bytes[start] == 0x5B }

  private func place(_ item: YAMLNode) -> ScalarPlace? {
    guard case .scalar(let content?) = item.content else { return nil }
    let start = text.range(at: item.mark, length: content.utf8.count).lowerBound
    return ScalarPlace(of: content, at: start, in: bytes)
  }

  private func lineEnd(at place: Int) -> String {
    let end = lines.end(of: place)
    return end < bytes.count && bytes[end] == 0x0D ? "\r\n" : "\n"
  }

  /// Puts `new` at the end; false when the list is written in a way that leaves no place for it.
  func append(_ new: String, to edits: inout FileEdits) -> Bool {
    let written = ScalarPlace.isPlain(new) ? new : YAMLScalar.text(new, inList: true)
    guard let last = items.last else {
      if isFlow {
        edits.replace(start + 1..<start + 1, with: written)
      } else if isSequence {
        return false
      } else {
        edits.replace(afterKey..<afterKey, with: " [\(written)]")
      }
      return true
    }
    guard let place = place(last) else { return false }
    if isFlow {
      edits.replace(place.range.upperBound..<place.range.upperBound, with: ", \(written)")
    } else if isSequence {
      let line = lines.start(of: place.range.lowerBound)
      let mark = bytes[line..<place.range.lowerBound]
      // The mark of the item, and nothing else: `  - `.
      guard mark.allSatisfy({ [0x20, 0x09, 0x2D].contains($0) }), mark.contains(0x2D) else {
        return false
      }
      let end = lines.end(of: place.range.upperBound)
      let text = lineEnd(at: line) + String(decoding: mark, as: UTF8.self) + written
      edits.replace(end..<end, with: text)
    } else {
      edits.replace(place.range.lowerBound..<place.range.lowerBound, with: "[")
      edits.replace(place.range.upperBound..<place.range.upperBound, with: ", \(written)]")
    }
    return true
  }

  /// Puts `new` in the place of the items that `isOld` is true of; false when there is none.
  func replace(_ new: String, in edits: inout FileEdits, where isOld: (String) -> Bool) -> Bool {
    guard let item = items.first(where: { found($0, isOld) != nil }), let place = place(item) else {
      return false
    }
    edits.replace(place.range, with: place.text(new))
    return true
  }

  /// Takes the first item out that `isOld` is true of; false when there is none.
  func remove(from edits: inout FileEdits, where isOld: (String) -> Bool) -> Bool {
    guard let index = items.firstIndex(where: { found($0, isOld) != nil }),
      let place = place(items[index])
    else { return false }
    if isFlow {
      if items.count == 1 {
        edits.replace(place.range, with: "")
      } else if index == 0 {
        guard let next = self.place(items[1]) else { return false }
        edits.replace(place.range.lowerBound..<next.range.lowerBound, with: "")
      } else {
        guard let previous = self.place(items[index - 1]) else { return false }
        edits.replace(previous.range.upperBound..<place.range.upperBound, with: "")
      }
      return true
    }
    guard isSequence, items.count > 1 else {
      // A list of one becomes an empty one.
      let dash = bytes[..<place.range.lowerBound].lastIndex(of: 0x2D)
      let first = isSequence ? dash ?? place.range.lowerBound : place.range.lowerBound
      let line = lines.start(of: first)
      let isOutmost = isSequence && bytes[line..<first].allSatisfy { $0 == 0x20 }
      edits.replace(first..<place.range.upperBound, with: isOutmost ? "  []" : "[]")
      return true
    }
    let line = lines.start(of: place.range.lowerBound)
    edits.replace(line..<lines.next(after: place.range.upperBound), with: "")
    return true
  }

  private func found(_ item: YAMLNode, _ isOld: (String) -> Bool) -> ScalarPlace? {
    guard case .scalar(let content?) = item.content, isOld(content) else { return nil }
    return place(item)
  }
}
