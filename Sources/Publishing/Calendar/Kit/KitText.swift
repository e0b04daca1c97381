/// How plain texts for channels are cleaned up.
extension String {
  /// Every run of spaces and line ends is one space, and there are none at either end.
  var onOneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  /// Without spaces at the ends of lines, with one empty line at most between two others, and none around all: so a
  /// template need not care which of its names are empty.
  var tidied: String {
    var lines: [Substring] = []
    for line in split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let line = line.withoutSpaceAtEnd
      if line.isEmpty, lines.last?.isEmpty ?? true { continue }
      lines.append(line)
    }
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n")
  }

  /// Not more than so many characters: as many whole words as fit, and a sign that there was more.
  func shortened(to most: Int) -> String {
    // A byte is never more than a character.
    guard utf8.count > most, count > most else { return self }
    let start = prefix(most - 1)
    let end = start.lastIndex(where: \.isWhitespace) ?? start.endIndex
    return start[..<end].withoutSpaceAtEnd + "…"
  }

  /// Its first sentence; all of it when it has but one.
  var firstSentence: String {
    var last: Character = " "
    for index in indices {
      if self[index].isWhitespace, ".!?…".contains(last) { return String(self[..<index]) }
      last = self[index]
    }
    return self
  }
}

extension String {
  /// As a heading has it.
  var withoutFullStop: String { hasSuffix(".") ? String(dropLast()) : self }
}

extension Substring {
  fileprivate var withoutSpaceAtEnd: Substring {
    guard let last = lastIndex(where: { !$0.isWhitespace }) else { return prefix(0) }
    return self[...last]
  }
}
