/// Where the lines of a text are: each place is found without reading the text again.
package struct TextLines: Sendable {
  private var starts: [Int]
  private let bytes: [UInt8]

  /// The text begins at `start`, behind a byte order mark.
  package init(_ bytes: [UInt8], from start: Int) {
    self.bytes = bytes
    starts = [start]
    for index in start..<bytes.count where bytes[index] == 0x0A { starts.append(index + 1) }
  }

  /// Where the line starts that holds `place`.
  package func start(of place: Int) -> Int { starts[line(of: place)] }

  /// Where the line ends that holds `place`, without its line end.
  package func end(of place: Int) -> Int {
    let next = next(after: place)
    guard next > place, next <= bytes.count, bytes[next - 1] == 0x0A else { return bytes.count }
    let end = next - 1
    return end > place && bytes[end - 1] == 0x0D ? end - 1 : end
  }

  /// Where the next line starts; the end of the text when there is none.
  package func next(after place: Int) -> Int {
    let line = line(of: place) + 1
    return line < starts.count ? starts[line] : bytes.count
  }

  /// The number of the line that holds `place`, from 0.
  package func line(of place: Int) -> Int {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= place { low = middle } else { high = middle }
    }
    return low
  }
}
