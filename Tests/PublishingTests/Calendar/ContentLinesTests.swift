import Content
import Testing

@testable import Publishing

@Suite struct ContentLinesTests {
  private func text(_ text: String) -> String {
    var lines = ContentLines()
    lines.text("SUMMARY", text)
    return String(decoding: lines.bytes, as: UTF8.self)
  }

  /// What a reader makes of it (RFC 5545, section 3.1).
  private func unfolded(_ text: String) -> String {
    text.replacing("\r\n ", with: "")
  }

  @Test(arguments: [
    ("Een", "Een"), ("a;b,c", "a\\;b\\,c"), ("a\\b", "a\\\\b"), ("a\\n", "a\\\\n"),
    ("a:b\"c", "a:b\"c"),
    ("a\nb", "a\\nb"), ("a\r\nb", "a\\nb"), ("a\rb", "a\\nb"), ("a\r\r\n\nb", "a\\n\\n\\nb"),
    ("a\tb", "a b"), ("a\u{0}\u{7}\u{1B}\u{7F}b", "ab"), ("a\u{9B}b", "ab"),
    ("a\u{A0}b", "a\u{A0}b"),
    ("a\u{85}b\u{2028}c\u{2029}d", "a\\nb\\nc\\nd"), ("“é” – €", "“é” – €"), ("👩‍👩‍👧", "👩‍👩‍👧"),
    ("", ""),
  ])
  func escapesWhatMeansSomething(text: String, written: String) {
    #expect(self.text(text) == "SUMMARY:\(written)\r\n")
  }

  @Test(arguments: ["x", "é", "€", "🎺", ",", "\u{2028}", "aé€🎺;"])
  func foldsAfter75OctetsAndNeverInsideACharacter(unit: String) {
    for count in [0, 1, 8, 9, 16, 17, 18, 22, 33, 34, 35, 65, 66, 67, 68, 140, 141, 142, 143, 1000]
    {
      let written = text(String(repeating: unit, count: count))
      let lines = written.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
      #expect(lines.last?.isEmpty == true)
      for (index, line) in lines.dropLast().enumerated() {
        #expect(line.last == 0x0D && line.count <= 76, "\(unit) \(count)")
        #expect(String(validating: line, as: UTF8.self) != nil, "\(unit) \(count)")
        #expect(index == 0 || line.first == 0x20)
        // No line is shorter than the next character forces.
        if index < lines.count - 2 { #expect(line.count > 72) }
      }
      let escaped = unit.replacing(",", with: "\\,").replacing(";", with: "\\;")
        .replacing("\u{2028}", with: "\\n")
      let whole = "SUMMARY:" + String(repeating: escaped, count: count) + "\r\n"
      #expect(unfolded(written) == whole, "\(unit) \(count)")
    }
  }

  @Test func keepsTheSpacesThatAFoldComesAt() {
    for count in 60..<80 {
      let text = String(repeating: "x", count: count) + "  y  " + String(repeating: "z", count: 80)
      #expect(unfolded(self.text(text)) == "SUMMARY:\(text)\r\n")
    }
  }

  @Test func aHundredThousandSignsTakeNoLongerThanTheirNumber() {
    let text = String(repeating: "é,\n", count: 100_000)
    #expect(unfolded(self.text(text)).utf8.count == "SUMMARY:\r\n".utf8.count + 6 * 100_000)
  }

  @Test func listsTextsWithCommas() {
    var lines = ContentLines()
    lines.texts("CATEGORIES", ifAny: [])
    lines.texts("CATEGORIES", ifAny: ["een, twee", "drie"])
    #expect(String(decoding: lines.bytes, as: UTF8.self) == "CATEGORIES:een\\, twee,drie\r\n")
  }

  @Test func writesAddressesThatCanBe() {
    var lines = ContentLines()
    lines.uri("URL", "https://a.example/é,;:?x=\"1\" \u{1}\n#€")
    #expect(
      String(decoding: lines.bytes, as: UTF8.self)
        == "URL:https://a.example/%C3%A9,;:?x=%221%22%20%01%0A#%E2%82%AC\r\n")
  }

  @Test func writesDays() {
    #expect(Day(year: 2017, month: 3, day: 1).basic == "20170301")
    #expect(Day(year: 999, month: 12, day: 31).basic == "09991231")
  }

  // MARK: - Names

  /// RFC 3174, section 7.3, and FIPS 180-2, appendix A.
  @Test(arguments: [
    ("abc", "a9993e364706816aba3e25717850c26c9cd0d89d"),
    ("", "da39a3ee5e6b4b0d3255bfef95601890afd80709"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "84983e441c3bd26ebaae4aa1f95129e5e54670f1"
    ),
    (String(repeating: "a", count: 1_000_000), "34aa973cd4c4daa4f61eeb2bdbad27316534016f"),
  ])
  func hashesAsTheStandardDoes(message: String, hash: String) {
    let digits = SHA1.hash(of: Array(message.utf8)).map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
    #expect(digits.joined() == hash)
  }

  /// RFC 9562, appendix A.4; the second by Python's `uuid.uuid5`.
  @Test func namesAsTheStandardDoes() {
    let domains: [UInt8] = [
      0x6b, 0xa7, 0xb8, 0x10, 0x9d, 0xad, 0x11, 0xd1, 0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30,
      0xc8,
    ]
    #expect(
      NameUUID.make(of: "www.example.com", in: domains) == "2ed6657d-e927-568b-95e1-2665a8aea6a2")
    #expect(
      NameUUID.make(of: "https://proef.example/#item/2017/een")
        == "1e3aec67-822a-5e85-b227-93dcc06f32be")
  }
}
