/// Writes JSON (RFC 8259) as bytes: objects, lists, texts, whole numbers.
///
/// What it writes may stand in a `<script>` of a page as it is: no text can end that element, or open a
/// comment in it, because every `<` is written by its number.
///
/// ```swift
/// var json = JSON()
/// json.object { json in
///   json.member("title", "Een")
///   json.list("tags") { $0.text("geld") }
/// }
/// ```
package struct JSON: Sendable {
  package private(set) var bytes: [UInt8] = []
  /// Whether something stands before what comes next, in the same object or list.
  private var needsComma = false

  package init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  /// JSON-LD as it stands in a page.
  package static func script(capacity: Int, _ write: (inout JSON) -> Void) -> [UInt8] {
    var json = JSON(capacity: capacity)
    json.bytes.append("<script type=\"application/ld+json\">")
    write(&json)
    json.bytes.append("</script>\n")
    return json.bytes
  }

  // MARK: - Values, in a list or alone

  package mutating func object(_ write: (inout JSON) -> Void) { enclosed(0x7B, 0x7D, write) }

  package mutating func text(_ text: String) {
    separate()
    bytes.append(0x22)
    appendEscaped(text)
    bytes.append(0x22)
  }

  // MARK: - Members of an object; `key` is our own, and needs no escaping

  package mutating func object(_ key: StaticString, _ write: (inout JSON) -> Void) {
    start(key)
    enclosed(0x7B, 0x7D, write)
  }

  package mutating func list(_ key: StaticString, _ write: (inout JSON) -> Void) {
    start(key)
    enclosed(0x5B, 0x5D, write)
  }

  package mutating func member(_ key: StaticString, _ text: String) {
    start(key)
    self.text(text)
  }

  /// A text in two pieces.
  package mutating func member(_ key: StaticString, _ first: String, _ second: String) {
    start(key)
    separate()
    bytes.append(0x22)
    appendEscaped(first)
    appendEscaped(second)
    bytes.append(0x22)
  }

  package mutating func member(_ key: StaticString, _ number: Int) {
    start(key)
    separate()
    bytes.append(String(number))
  }

  package mutating func member(_ key: StaticString, _ flag: Bool) {
    start(key)
    separate()
    bytes.append(flag ? "true" : "false")
  }

  /// A text of which there may be none: then there is no member.
  package mutating func member(_ key: StaticString, ifAny text: String) {
    if !text.isEmpty { member(key, text) }
  }

  /// A list of texts, which is left out when it is empty.
  package mutating func list(_ key: StaticString, ifAny texts: [String]) {
    if !texts.isEmpty { list(key) { json in for text in texts { json.text(text) } } }
  }

  // MARK: - Parts

  private mutating func start(_ key: StaticString) {
    separate()
    bytes.append(0x22)
    bytes.append(key)
    bytes.append(0x22)
    bytes.append(0x3A)
    needsComma = false
  }

  private mutating func enclosed(_ open: UInt8, _ close: UInt8, _ write: (inout JSON) -> Void) {
    separate()
    bytes.append(open)
    needsComma = false
    write(&self)
    bytes.append(close)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(0x2C) }
    needsComma = true
  }

  private mutating func appendEscaped(_ text: String) {
    var text = text
    text.withUTF8 { appendEscaped($0) }
  }

  private mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var index = 0
    while index < text.count {
      let byte = text[index]
      guard Self.mayNeedEscape(byte) else {
        index += 1
        continue
      }
      let isLineEnd = Self.isLineEnd(text, at: index)
      let end = index + (isLineEnd ? 3 : 1)
      if isLineEnd || byte != 0xE2 {
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
        appendEscape(of: byte, isLineEnd: isLineEnd, last: text[end - 1])
        start = end
      }
      index = end
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }

  /// Control characters, `"`, `<`, `\`, and what U+2028 starts with.
  private static func mayNeedEscape(_ byte: UInt8) -> Bool {
    // One bit for each byte below 64.
    let special: UInt64 = 0xFFFF_FFFF | 1 << 0x22 | 1 << 0x3C
    if byte < 64 { return special &>> UInt64(byte) & 1 == 1 }
    return byte == 0x5C || byte == 0x7F || byte == 0xE2
  }

  /// U+2028 and U+2029 end a line in what older browsers take for a script.
  private static func isLineEnd(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    text[index] == 0xE2 && index + 2 < text.count && text[index + 1] == 0x80
      && text[index + 2] & 0xFE == 0xA8
  }

  private mutating func appendEscape(of byte: UInt8, isLineEnd: Bool, last: UInt8) {
    if isLineEnd { return bytes.append(last == 0xA8 ? "\\u2028" : "\\u2029") }
    switch byte {
    case 0x22: bytes.append("\\\"")
    case 0x5C: bytes.append("\\\\")
    case 0x0A: bytes.append("\\n")
    default:
      bytes.append("\\u00")
      for half in [byte >> 4, byte & 15] { bytes.append(half < 10 ? 0x30 + half : 0x57 + half) }
    }
  }
}

extension [UInt8] {
  fileprivate mutating func append(_ text: StaticString) {
    append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  fileprivate mutating func append(_ text: String) { append(contentsOf: text.utf8) }
}
