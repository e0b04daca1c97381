import Testing

@testable import Publishing

struct HTMLEscapingTests {
  @Test(arguments: [
    ("", ""), ("gewoon", "gewoon"), ("&", "&amp;"), ("<a>", "&lt;a&gt;"), ("\"'", "&quot;&#39;"),
    ("één & é", "één &amp; é"), ("bfg|~\u{7F}", "bfg|~\u{7F}"), ("slot >", "slot &gt;"),
  ])
  func escapesFiveCharacters(text: String, expected: String) {
    var bytes: [UInt8] = []
    bytes.append(escaping: text)
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
  }

  @Test func leavesAllOtherBytesAlone() {
    for scalar in (0..<0x250).compactMap(Unicode.Scalar.init)
    where !"&<>\"'".unicodeScalars.contains(scalar) {
      var bytes: [UInt8] = []
      bytes.append(escaping: String(scalar))
      #expect(bytes == Array(String(scalar).utf8))
    }
  }

  @Test func escapesLongTexts() {
    var bytes: [UInt8] = []
    bytes.append(escaping: String(repeating: "a<", count: 50_000))
    #expect(bytes == Array(String(repeating: "a&lt;", count: 50_000).utf8))
  }
}
