/// Texts without markup, as they stand in a YAML file, where lines may end anywhere.
enum PlainText {
  /// On one line: every run of spaces and line ends is one space, and there are none at either end.
  static func line(_ text: String) -> String {
    let bytes = text.utf8
    let isPlain =
      bytes.first != 0x20 && bytes.last != 0x20
      && !zip(bytes, bytes.dropFirst()).contains { $0 == 0x20 && $1 == 0x20 }
      && !bytes.contains { isLineEnd($0) || $0 == 0x09 }
    if isPlain { return text }
    var line: [UInt8] = []
    for word in bytes.split(whereSeparator: { $0 == 0x20 || $0 == 0x09 || isLineEnd($0) }) {
      if !line.isEmpty { line.append(0x20) }
      line += word
    }
    return String(decoding: line, as: UTF8.self)
  }

  /// What stands between empty lines, each on one line.
  static func paragraphs(_ text: String) -> [String] {
    var paragraphs: [String] = []
    var lines: [Substring] = []
    func close() {
      let paragraph = line(lines.joined(separator: " "))
      if !paragraph.isEmpty { paragraphs.append(paragraph) }
      lines = []
    }
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      if line.allSatisfy(\.isWhitespace) { close() } else { lines.append(line) }
    }
    close()
    return paragraphs
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}
