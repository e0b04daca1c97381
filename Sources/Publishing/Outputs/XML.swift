/// Writes XML (XML 1.0, fifth edition) as bytes: elements, attributes, escaped text.
struct XML {
  private(set) var bytes: [UInt8] = []
  private var open: [StaticString] = []

  init() { bytes.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n") }

  mutating func start(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:])
  {
    indent()
    tag(name, attributes)
    bytes.append(">\n")
    open.append(name)
  }

  mutating func end() {
    guard let name = open.popLast() else { return }
    indent()
    bytes.append("</")
    bytes.append(name)
    bytes.append(">\n")
  }

  /// An element with a text, or an empty one.
  mutating func element(
    _ name: StaticString, _ text: String = "",
    _ attributes: KeyValuePairs<StaticString, String> = [:]
  ) {
    indent()
    tag(name, attributes)
    if text.isEmpty {
      bytes.append("/>\n")
    } else {
      bytes.append(">")
      append(text)
      bytes.append("</")
      bytes.append(name)
      bytes.append(">\n")
    }
  }

  private mutating func tag(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>
  ) {
    bytes.append("<")
    bytes.append(name)
    for (name, value) in attributes {
      bytes.append(" ")
      bytes.append(name)
      bytes.append("=\"")
      append(value)
      bytes.append("\"")
    }
  }

  /// Whether an element has been started and not ended.
  var isOpen: Bool { !open.isEmpty }

  /// Elements that are written already; characters that XML cannot hold are left out of them.
  mutating func append(finished markup: [UInt8]) {
    var markup = markup
    markup.makeFitForXML()
    bytes.append(contentsOf: markup)
  }

  /// Control characters that XML cannot hold in any form are left out.
  private mutating func append(_ text: String) {
    let isClean = text.unicodeScalars.allSatisfy(Self.isAllowed)
    bytes.appendEscaped(
      isClean ? text : String(String.UnicodeScalarView(text.unicodeScalars.filter(Self.isAllowed))))
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x1_0000...: true
    default: false
    }
  }

  private mutating func indent() {
    for _ in open { bytes.append("  ") }
  }
}
