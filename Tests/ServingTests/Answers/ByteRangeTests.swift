import Testing

@testable import Serving

@Suite struct ByteRangeTests {
  @Test(arguments: [
    ("bytes=0-99", 0..<100), ("bytes=0-0", 0..<1), ("bytes=100-", 100..<1000),
    ("bytes=-100", 900..<1000), ("bytes=999-", 999..<1000), ("bytes=5-9000", 5..<1000),
    ("bytes=-9000", 0..<1000), ("Bytes=0-9", 0..<10), ("bytes=0-99999999999999999999", 0..<1000),
    ("bytes= 0 - 9 ", 0..<10),
  ])
  func isAPart(value: String, part: Range<Int>) {
    #expect(ByteRange(value, of: 1000) == .part(part))
  }

  @Test(arguments: [
    "bytes=1000-", "bytes=2000-3000", "bytes=-0", "bytes=99999999999999999999-",
  ])
  func isNotThere(value: String) {
    #expect(ByteRange(value, of: 1000) == .unsatisfiable)
  }

  @Test(arguments: [
    "bytes=9-5", "bytes=a-b", "bytes=", "bytes", "pages=1-2", "bytes=--5", "bytes=1-2-3", "bytes=-",
    "bytes=0-4,10-14", "bytes=+1-2", "", "=", "bytes=1", "bytes=0x1-2", "bytes=١-٢",
  ])
  func isNoRangeAtAll(value: String) {
    #expect(ByteRange(value, of: 1000) == .whole)
  }

  @Test func nothingHasNoParts() {
    #expect(ByteRange("bytes=0-", of: 0) == .unsatisfiable)
    #expect(ByteRange("bytes=-5", of: 0) == .unsatisfiable)
  }
}
