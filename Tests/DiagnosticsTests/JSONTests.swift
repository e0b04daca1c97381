import Foundation
import Testing

@testable import Diagnostics

@Suite struct JSONTests {
  /// One object with one text in it, read again by a parser that is not ours.
  private func readBack(_ text: String) throws -> (String?, [UInt8]) {
    var json = JSON()
    json.object { $0.member("a", text) }
    let value = try JSONSerialization.jsonObject(with: Data(json.bytes))
    return ((value as? [String: String])?["a"], json.bytes)
  }

  @Test func writesWhatAnyParserReads() throws {
    var json = JSON()
    json.object { json in
      json.member("a", "x")
      json.member("none", ifAny: "")
      json.member("n", -12)
      json.list("empty") { _ in }
      json.list("none", ifAny: [])
      json.list("list") { json in
        json.text("b")
        json.object { _ in }
        json.object { $0.member("c", "d") }
        json.text("e")
      }
      json.object("o") { $0.list("texts", ifAny: ["f", "g"]) }
    }
    #expect(
      String(decoding: json.bytes, as: UTF8.self)
        == #"{"a":"x","n":-12,"empty":[],"list":["b",{},{"c":"d"},"e"],"o":{"texts":["f","g"]}}"#)
    #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(json.bytes)) }
  }

  @Test(arguments: [
    "", "\"\\/", "\u{0}\u{1}\t\n\r\u{1F}\u{7F}", "👩‍👩‍👧 é ｅ", "\u{2028}x\u{2029}\u{2027}\u{202A}",
    "</script><script>alert(1)</script>", "<!--<script>", "]]>", "\u{2028}", "a\u{10FFFF}\u{FFFE}",
  ])
  func keepsAText(text: String) throws {
    let (read, bytes) = try readBack(text)
    #expect(read == text)
    #expect(bytes.allSatisfy { $0 >= 0x20 && $0 != 0x3C && $0 != 0x7F })
    #expect(!bytes.contains([0xE2, 0x80, 0xA8]) && !bytes.contains([0xE2, 0x80, 0xA9]))
  }

  /// Random texts, the same in every run, of what is special and what is next to it.
  @Test func keepsAnyText() throws {
    let scalars: [Unicode.Scalar] = [
      "a", "\"", "\\", "<", "/", "!", "-", "\u{0}", "\u{8}", "\u{1F}", " ", "\u{7F}", "\u{80}",
      "\u{2027}", "\u{2028}", "\u{2029}", "\u{202A}", "\u{E028}", "é", "€", "🎺", "\u{301}",
    ]
    var state: UInt64 = 1
    for _ in 0..<5_000 {
      var text = String.UnicodeScalarView()
      for _ in 0..<8 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text.append(scalars[Int((state >> 33) % UInt64(scalars.count))])
      }
      let (read, bytes) = try readBack(String(text))
      #expect(read.map { Array($0.utf8) } == Array(String(text).utf8))
      #expect(bytes.allSatisfy { $0 >= 0x20 && $0 != 0x3C && $0 != 0x7F })
    }
  }
}
