import Publishing

/// Writes HTML as bytes: elements, attributes, escaped text. Nothing but names of elements and attributes gets in unescaped,
/// and those are our own.
struct HTML: Sendable {
  private(set) var bytes: [UInt8] = []

  /// An attribute without a value (`""`) stands alone; one that is nil is left out.
  typealias Attributes = KeyValuePairs<StaticString, String?>

  static func document(_ write: (inout HTML) -> Void) -> [UInt8] {
    var html = HTML()
    html.add("<!DOCTYPE html>\n")
    write(&html)
    html.add("\n")
    return html.bytes
  }

  mutating func element(
    _ name: StaticString, _ attributes: Attributes = [:], _ content: (inout HTML) -> Void = { _ in }
  ) {
    void(name, attributes)
    content(&self)
    add("</")
    add(name)
    add(">")
  }

  mutating func element(_ name: StaticString, _ attributes: Attributes = [:], _ text: String) {
    element(name, attributes) { $0.text(text) }
  }

  mutating func element(_ name: StaticString, _ text: String) { element(name, [:], text) }

  /// An element that has no content and no end.
  mutating func void(_ name: StaticString, _ attributes: Attributes = [:]) {
    add("<")
    add(name)
    for (name, value) in attributes {
      guard let value else { continue }
      add(" ")
      add(name)
      if value.isEmpty { continue }
      add("=\"")
      bytes.append(escaping: value)
      add("\"")
    }
    add(">")
  }

  mutating func text(_ text: String) { bytes.append(escaping: text) }

  /// A path, which may go on on the next line behind each of its folders.
  mutating func path(_ path: String) {
    var isFirst = true
    for part in path.split(separator: "/", omittingEmptySubsequences: false) {
      if !isFirst {
        text("/")
        void("wbr")
      }
      isFirst = false
      text(String(part))
    }
  }

  private mutating func add(_ text: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}
