#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// One line on the terminal that is written over as long as something goes on. Nothing where nobody is looking.
enum TerminalLine {
  /// Whether somebody is looking.
  static var isSeen: Bool {
    let kind = getenv("TERM").map { String(cString: $0) } ?? ""
    return isatty(STDERR_FILENO) == 1 && kind != "dumb" && !kind.isEmpty
  }

  /// How many characters fit on it.
  static var room: Int {
    var size = winsize()
    guard ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 20 else { return 79 }
    return Int(size.ws_col) - 1
  }

  /// Back to the start of the line, and what stood there away.
  static func show(_ text: String) { Console.show("\r\u{1B}[K" + text) }
}
