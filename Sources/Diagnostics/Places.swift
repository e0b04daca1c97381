/// Where the bytes of a long file are, as people count, without reading it from its start for each.
///
/// Says what `SourceFile.position(at:)` says.
package struct Places: Sendable {
  private let source: SourceFile
  /// The byte at which each line starts.
  private var lines = [0]
  /// How many characters (Unicode scalars) start before each block of bytes.
  private var blocks: [Int] = []
  private static let block = 256

  package init(of source: SourceFile) {
    self.source = source
    var scalars = 0
    for (index, byte) in source.bytes.enumerated() {
      if index % Self.block == 0 { blocks.append(scalars) }
      if byte & 0xC0 != 0x80 { scalars += 1 }
      if byte == 0x0A { lines.append(index + 1) }
    }
  }

  /// The line and column of a byte, both from 1.
  package func position(at offset: Int) -> Position {
    let offset = min(max(offset, 0), source.bytes.count)
    // The last line that starts at or before it.
    var (low, high) = (0, lines.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if lines[middle] <= offset { low = middle } else { high = middle }
    }
    return Position(line: low + 1, column: characters(in: lines[low]..<offset) + 1)
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
