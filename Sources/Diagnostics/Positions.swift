/// Where the bytes of a long file are, as people count, without reading it from its start for each.
///
/// Says what `SourceFile.position(at:)` says.
package struct Positions: Sendable {
  private let source: SourceFile
  private let lines: TextLines
  /// How many characters (Unicode scalars) start before each block of bytes.
  private var blocks: [Int] = []
  private static let block = 256

  package init(of source: SourceFile) {
    self.source = source
    lines = TextLines(source.bytes, from: 0)
    var scalars = 0
    for (index, byte) in source.bytes.enumerated() {
      if index % Self.block == 0 { blocks.append(scalars) }
      if byte & 0xC0 != 0x80 { scalars += 1 }
    }
  }

  /// The line and column of a byte, both from 1.
  package func position(at offset: Int) -> Position {
    let offset = min(max(offset, 0), source.bytes.count)
    let column = characters(in: lines.start(of: offset)..<offset) + 1
    return Position(line: lines.line(of: offset) + 1, column: column)
  }

  private func characters(in range: Range<Int>) -> Int {
    if range.count <= SourceFile.mostLetters { return source.letters(in: range) }
    return scalars(before: range.upperBound) - scalars(before: range.lowerBound)
  }

  private func scalars(before offset: Int) -> Int {
    guard !blocks.isEmpty else { return 0 }
    let block = min(offset / Self.block, blocks.count - 1)
    return blocks[block]
      + source.bytes[(block * Self.block)..<offset].count { $0 & 0xC0 != 0x80 }
  }
}
