#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A path below the output folder that is safe to write to and to remove.
///
/// Paths are compared by their bytes, as disks do: for `String` an é is the same however it is
/// encoded, and then a file would go by the name of another.
struct OutputPath: Hashable, Comparable, Sendable {
  /// Why a path cannot be used.
  enum Fault: Error, Hashable, Sendable {
    case empty
    case absolute
    case emptyPart
    case dots
    case controlCharacter
    case tooLong
    case reserved
  }

  /// The beginning of the names that we keep for ourselves in the output folder.
  static let reservedPrefix = ".trompet-"

  let text: String

  init(_ text: String) throws(Fault) {
    if text.isEmpty { throw .empty }
    if text.utf8.first == 0x2F { throw .absolute }
    // The system's own limit, with room for the end of the string.
    if text.utf8.count > 4_000 { throw .tooLong }
    if text.hasControlCharacters { throw .controlCharacter }
    for (index, part) in text.utf8.split(separator: 0x2F, omittingEmptySubsequences: false)
      .enumerated()
    {
      if part.isEmpty { throw .emptyPart }
      if part.count > 255 { throw .tooLong }
      if part.elementsEqual([0x2E]) || part.elementsEqual([0x2E, 0x2E]) { throw .dots }
      // What git keeps there is never ours, whatever a manifest says.
      if part.elementsEqual(".git".utf8) { throw .reserved }
      if index == 0, part.starts(with: Self.reservedPrefix.utf8) { throw .reserved }
    }
    self.text = text
  }

  private init(trusted text: String) {
    self.text = text
  }

  /// The folder that it lies in; `nil` when that is the output folder itself.
  var folder: OutputPath? {
    text.utf8.lastIndex(of: 0x2F).map { OutputPath(trusted: String(text[..<$0])) }
  }

  /// The path of `name` in this folder.
  func appending(_ name: String) -> OutputPath {
    OutputPath(trusted: "\(text)/\(name)")
  }

  /// What it becomes on a disk that does not tell capitals from small letters.
  var folded: OutputPath {
    guard text.utf8.contains(where: { (0x41...0x5A).contains($0) || $0 >= 0x80 }) else {
      return self
    }
    return OutputPath(trusted: text.lowercased())
  }

  static func == (a: OutputPath, b: OutputPath) -> Bool {
    a.text.utf8.elementsEqual(b.text.utf8)
  }

  func hash(into hasher: inout Hasher) {
    let whole: Void? = text.utf8.withContiguousStorageIfAvailable {
      hasher.combine(bytes: UnsafeRawBufferPointer($0))
    }
    guard whole == nil else { return }
    Array(text.utf8).withUnsafeBytes { hasher.combine(bytes: $0) }
  }

  static func < (a: OutputPath, b: OutputPath) -> Bool {
    a.text.precedesBytewise(b.text)
  }
}

extension String {
  /// Whether it comes first when names are put in order byte by byte, the same on every machine.
  func precedesBytewise(_ other: String) -> Bool {
    var (a, b) = (self, other)
    return a.withUTF8 { a in
      b.withUTF8 { b in
        guard let first = a.baseAddress, let second = b.baseAddress else {
          return a.count < b.count
        }
        let order = memcmp(first, second, min(a.count, b.count))
        return order == 0 ? a.count < b.count : order < 0
      }
    }
  }

  /// Whether it holds a character that moves a cursor or ends a line instead of showing something.
  var hasControlCharacters: Bool {
    var previous: UInt8 = 0
    for byte in utf8 {
      // U+0080 to U+009F are C2 80 to C2 9F.
      if byte < 0x20 || byte == 0x7F || (previous == 0xC2 && byte < 0xA0) { return true }
      previous = byte
    }
    return false
  }
}

extension Unicode.Scalar {
  /// Whether it is a control character; asking for its general category costs ten times as much.
  var isControl: Bool { value < 0x20 || (0x7F...0x9F).contains(value) }
}
