extension QRCode {
  /// For a terminal, two rows of squares to a line of text: black on white whatever its colours are.
  package var terminalText: String {
    let edge = Self.quietZone
    let range = -edge..<width + edge
    var text = ""
    for y in stride(from: range.lowerBound, to: range.upperBound, by: 2) {
      text += "\u{1B}[38;5;16;48;5;231m"
      for x in range {
        switch (isDark(x, y), isDark(x, y + 1)) {
        case (false, false): text += " "
        case (true, false): text += "▀"
        case (false, true): text += "▄"
        case (true, true): text += "█"
        }
      }
      text += "\u{1B}[0m\n"
    }
    return text
  }

  /// Beyond the code, and in the edge round it, everything is light.
  private func isDark(_ x: Int, _ y: Int) -> Bool {
    (0..<width).contains(x) && (0..<width).contains(y) && squares[y * width + x]
  }
}
