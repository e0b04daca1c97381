import ArgumentParser
import Diagnostics

#if canImport(Glibc)
  import Glibc
  private let systemWrite = Glibc.write
#else
  import Darwin
  private let systemWrite = Darwin.write
#endif

/// Where the commands say what they have to say.
enum Console {
  /// Bytes to standard output, as they are; whether they all got there.
  @discardableResult
  static func write(_ bytes: [UInt8]) -> Bool { write(bytes, to: STDOUT_FILENO) }

  /// Bytes to standard output, where they are what was asked for: ends the program when they do not all get there.
  static func deliver(_ bytes: [UInt8], in language: Language) throws(ExitCode) {
    guard !write(bytes) else { return }
    complain(
      Wording(nl: "De uitvoer is niet te schrijven.", en: "The output cannot be written.")[language]
    )
    throw .failure
  }

  static func print(_ text: String) { write(Array((text + "\n").utf8)) }

  /// To the terminal, as it is.
  static func show(_ text: String) { write(Array(text.utf8), to: STDERR_FILENO) }

  static func complain(_ text: String) { write(Array((text + "\n").utf8), to: STDERR_FILENO) }

  /// Diagnostics to standard error, coloured only when somebody is looking.
  static func report(_ diagnostics: [Diagnostic], in language: Language) {
    guard !diagnostics.isEmpty else { return }
    let formatter = DiagnosticsFormatter(language: language, coloured: isColoured(STDERR_FILENO))
    write(Array((formatter.text(for: diagnostics) + "\n").utf8), to: STDERR_FILENO)
  }

  /// Whether somebody is looking who wants colours.
  static func isColoured(_ descriptor: Int32) -> Bool {
    isatty(descriptor) == 1 && getenv("NO_COLOR") == nil
  }

  /// All of standard input; nil when it cannot be read, or does not end.
  static func readInput(limit: Int = 64_000_000) -> [UInt8]? {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(STDIN_FILENO, &buffer, buffer.count)
      if count > 0 {
        bytes += buffer[..<count]
        if bytes.count > limit { return nil }
      } else if count == 0 {
        return bytes
      } else if errno != EINTR {
        return nil
      }
    }
  }

  /// Whether everything was written.
  @discardableResult
  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        return false
      }
    }
    return true
  }
}
