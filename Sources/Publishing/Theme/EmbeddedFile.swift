import CEmbedded

/// A file that travels in the program. Its bytes stay where the system has mapped them until they are asked
/// for, so that a font costs nothing to a command that writes none.
struct EmbeddedFile: Equatable, Sendable {
  /// Below the folder it comes from, with `/` between folders.
  let path: String
  private let index: Int
  private let find: @Sendable (Int) -> embedded_file

  private init(_ index: Int, _ find: @escaping @Sendable (Int) -> embedded_file) {
    path = String(cString: find(index).path)
    self.index = index
    self.find = find
  }

  /// A copy of its bytes.
  var bytes: [UInt8] { withBytes { Array($0) } }

  func withBytes<Answer>(_ work: (UnsafeBufferPointer<UInt8>) -> Answer) -> Answer {
    let file = find(index)
    return work(UnsafeBufferPointer(start: file.bytes, count: file.count))
  }

  /// Whether it is the very same one.
  static func == (a: EmbeddedFile, b: EmbeddedFile) -> Bool {
    a.find(a.index).bytes == b.find(b.index).bytes
  }

  /// The files of `themes/standaard/`.
  static var theme: [EmbeddedFile] {
    (0..<embedded_theme_count()).map { EmbeddedFile($0) { embedded_theme_file($0) } }
  }

  /// What prints books: `Sources/CEmbedded/print.py`.
  static var printer: EmbeddedFile { EmbeddedFile(0) { _ in embedded_printer() } }

  /// The files of `Sources/CEmbedded/starter/`.
  static var starter: [EmbeddedFile] {
    (0..<embedded_starter_count()).map { EmbeddedFile($0) { embedded_starter_file($0) } }
  }
}
