/// Breaks the lines of a plain text for mail programs that do not (RFC 5322, 2.1.1, recommends 78 characters at most).
///
/// An address stands on a line of its own, however long it is: broken, it leads nowhere. What a line begins with,
/// spaces and a dash, its next lines are indented by.
struct LineWrapping {
  /// In characters as people see them.
  let width: Int
  private var lines: [String] = []

  static func wrapped(_ text: String, at width: Int = 75) -> String {
    var wrapping = LineWrapping(width: width)
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      wrapping.add(line)
    }
    return wrapping.lines.joined(separator: "\n")
  }

  private init(width: Int) { self.width = width }

  private mutating func add(_ line: Substring) {
    let margin = line.prefix { $0 == " " }.prefix(width / 2)
    var text = line.dropFirst(margin.count)
    var mark: Substring = ""
    if text.hasPrefix("- ") || text.hasPrefix("* ") {
      mark = text.prefix(2)
      text = text.dropFirst(2)
    }
    var current = String(margin + mark)
    let indent = String(repeating: " ", count: current.count)
    var (length, isEmpty) = (current.count, true)

    func start() {
      lines.append(current)
      (current, length, isEmpty) = (indent, indent.count, true)
    }
    for word in text.split(separator: " ") {
      let isAddress = Self.isAddress(word)
      var (word, count) = (word, word.count)
      if !isEmpty, isAddress || length + 1 + count > width { start() }
      // A word that is longer than a line has to be broken somewhere.
      while !isAddress, length + count > width {
        let piece = word.prefix(width - length)
        current += piece
        word = word.dropFirst(piece.count)
        count -= piece.count
        start()
      }
      current += (isEmpty ? "" : " ") + word
      length += (isEmpty ? 0 : 1) + count
      isEmpty = false
      if isAddress { start() }
    }
    if !isEmpty || lines.isEmpty || text.isEmpty { lines.append(isEmpty ? "" : current) }
  }

  private static func isAddress(_ word: Substring) -> Bool {
    word.contains("://") || word.hasPrefix("www.")
  }
}
