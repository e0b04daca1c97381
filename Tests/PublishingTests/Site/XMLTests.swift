import Testing

@testable import Publishing

@Suite struct XMLTests {
  @Test func leavesOutWhatItCannotHold() {
    var xml = XML()
    xml.element("a", "x\u{1}\u{B}\u{FFFE}y\tz & <b>", ["c": "\"\u{1B}"])
    #expect(
      String(decoding: xml.bytes, as: UTF8.self)
        == "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<a c=\"&quot;\">xy\tz &amp; &lt;b&gt;</a>\n"
    )
  }
}
