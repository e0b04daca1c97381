import Testing

@testable import Diagnostics

@Suite struct SourceFileTests {
  @Test func countsLinesAndCharactersFromOne() {
    let file = SourceFile(path: "x", text: "één\ntwee\r\n\n👩‍👩‍👧 x")
    #expect(file.position(at: 0) == Position(line: 1, column: 1))
    #expect(file.position(at: 4) == Position(line: 1, column: 3))
    #expect(file.position(at: 6) == Position(line: 2, column: 1))
    #expect(file.position(at: 12) == Position(line: 3, column: 1))
    #expect(file.position(at: file.bytes.count - 1) == Position(line: 4, column: 3))
  }

  @Test func aPlaceOutsideTheFileIsAtItsEdge() {
    let file = SourceFile(path: "x", text: "a\nbc")
    #expect(file.position(at: -5) == Position(line: 1, column: 1))
    #expect(file.position(at: 500) == Position(line: 2, column: 3))
    #expect(SourceFile(path: "x", text: "").position(at: 0) == Position(line: 1, column: 1))
    #expect(SourceFile(path: "x", text: "a\n").position(at: 2) == Position(line: 2, column: 1))
  }

  @Test func everyCharacterHasThePlaceThatCountingGives() {
    let text = "a\u{301}b\n\n😀c\n\td€\n"
    let file = SourceFile(path: "x", text: text)
    var position = Position(line: 1, column: 1)
    for index in text.indices {
      #expect(file.position(at: text.utf8.distance(from: text.startIndex, to: index)) == position)
      position =
        text[index] == "\n"
        ? Position(line: position.line + 1, column: 1)
        : Position(line: position.line, column: position.column + 1)
    }
  }
}
