/// What the program that prints tells in one line.
enum PrinterLine: Equatable {
  case progress(PrintProgress)
  case warning(String)
  /// It gives up; the name is one of those that `print.py` has.
  case failure(String, text: String)
  case done(Facts)

  struct Facts: Equatable {
    let pages: Int
    let size: Int
    let sha256: String
    let anchors: [PrintedFile.Anchor]
  }

  /// Nil for a line that says nothing we know: the last words of a program that broke, or of another one.
  init?(_ line: [UInt8]) {
    var reader = JSONLine(line)
    guard let object = reader.object() else { return nil }
    if case .number(let page)? = object["page"] {
      self = .progress(.page(page))
    } else if case .number(let round)? = object["round"] {
      self = .progress(.round(round))
    } else if case .number(let step)? = object["step"] {
      self = .progress(.step(step))
    } else if case .text(let text)? = object["warning"] {
      self = .warning(text)
    } else if case .text(let name)? = object["error"] {
      if case .text(let text)? = object["text"] {
        self = .failure(name, text: text)
      } else {
        self = .failure(name, text: "")
      }
    } else if case .number(let pages)? = object["pages"], case .number(let size)? = object["size"],
      case .text(let sha256)? = object["sha256"], case .numbers(let anchors)? = object["anchors"],
      (1...PrintedFile.mostPages).contains(pages), size >= 0,
      let sha256 = PrintedFile.hexadecimal(Array(sha256.utf8)[...], digits: 64)
    {
      self = .done(Facts(pages: pages, size: size, sha256: sha256, anchors: anchors))
    } else {
      return nil
    }
  }
}

/// How far a book is.
package enum PrintProgress: Hashable, Sendable {
  case step(Int)
  case page(Int)
  /// All pages are laid out once more: there were references to pages whose number has become another.
  case round(Int)
}

/// JSON as far as one line of ours has it: an object of texts, whole numbers, and objects of whole numbers.
private struct JSONLine {
  enum Value {
    case text(String)
    case number(Int)
    /// In their order.
    case numbers([PrintedFile.Anchor])
  }

  private let bytes: [UInt8]
  private var index = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func object() -> [String: Value]? {
    var members: [String: Value] = [:]
    guard
      let isWhole = eachMember({ reader, name in
        guard let value = reader.value() else { return false }
        members[name] = value
        return true
      })
    else { return nil }
    skipSpaces()
    return isWhole && index == bytes.count ? members : nil
  }

  /// Whether all of an object could be read, by `read` behind each name; nil when there is none.
  private mutating func eachMember(
    _ read: (inout JSONLine, String) -> Bool
  ) -> Bool? {
    guard take(UInt8(ascii: "{")) else { return nil }
    if take(UInt8(ascii: "}")) { return true }
    repeat {
      guard let name = text(), take(UInt8(ascii: ":")), read(&self, name) else { return false }
    } while take(UInt8(ascii: ","))
    return take(UInt8(ascii: "}"))
  }

  private mutating func value() -> Value? {
    skipSpaces()
    guard index < bytes.count else { return nil }
    switch bytes[index] {
    case UInt8(ascii: "\""): return text().map { .text($0) }
    case UInt8(ascii: "{"):
      var anchors: [PrintedFile.Anchor] = []
      let isWhole = eachMember { reader, name in
        guard let page = reader.number() else { return false }
        anchors.append(PrintedFile.Anchor(name: name, page: page))
        return true
      }
      return isWhole == true ? .numbers(anchors) : nil
    default: return number().map { .number($0) }
    }
  }

  private mutating func number() -> Int? {
    skipSpaces()
    let digits = bytes[index...].prefix { (0x30...0x39).contains($0) }
    index += digits.count
    return digits.count <= 15 ? Int(String(decoding: digits, as: UTF8.self)) : nil
  }

  private mutating func text() -> String? {
    guard take(UInt8(ascii: "\"")) else { return nil }
    var text: [UInt8] = []
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "\"") { return String(decoding: text, as: UTF8.self) }
      guard byte == UInt8(ascii: "\\") else {
        text.append(byte)
        continue
      }
      guard index < bytes.count else { return nil }
      let escaped = bytes[index]
      index += 1
      switch escaped {
      case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"), UInt8(ascii: "b"),
        UInt8(ascii: "f"):
        text.append(0x20)
      case UInt8(ascii: "u"):
        // Only control characters are written so.
        guard bytes.count - index >= 4 else { return nil }
        index += 4
        text.append(0x20)
      default: text.append(escaped)
      }
    }
    return nil
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    skipSpaces()
    guard index < bytes.count, bytes[index] == byte else { return false }
    index += 1
    return true
  }

  private mutating func skipSpaces() {
    while index < bytes.count, bytes[index] == 0x20 { index += 1 }
  }
}
