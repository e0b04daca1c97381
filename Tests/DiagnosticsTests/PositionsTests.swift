import Testing

@testable import Diagnostics

@Suite struct PositionsTests {
  @Test(arguments: [
    "", "\n", "een\ntwee", "één\r\ntwee\n\n", "e\u{301}e\u{301}\n👨‍👩‍👧x\n", "\u{FEFF}a: b\n",
    String(repeating: "é: 👨‍👩‍👧, ", count: 180) + "\nx",
  ])
  func saysWhatTheFileSays(text: String) {
    let source = SourceFile(path: "x.yaml", text: text)
    let positions = Positions(of: source)
    for offset in -1...source.bytes.count + 1
    where positions.position(at: offset) != source.position(at: offset) {
      Issue.record("\(offset)")
    }
  }

  @Test func staysTheSameOnALineOfMoreThanAnyoneReads() {
    let source = SourceFile(
      path: "x.yaml", text: "a\n" + String(repeating: "é👍x", count: 3_000) + "\n\u{80}b")
    let positions = Positions(of: source)
    for offset in stride(from: 0, through: source.bytes.count, by: 97) {
      #expect(positions.position(at: offset) == source.position(at: offset))
    }
  }
}
