/// Names that one may have meant, made ready to be asked for many times.
package struct KnownNames: Sendable {
  /// As they were given.
  package let names: [String]
  private let folded: [[Unicode.Scalar]]
  /// Which letters each has, as bits.
  private let letters: [UInt64]

  package init(_ names: some Sequence<String>) {
    self.names = Array(names)
    folded = self.names.map(Self.folded)
    letters = folded.map(Self.letters)
  }

  /// Those most like a name, as `String.nearest(in:count:)` says.
  package func nearest(to name: String, count: Int) -> [String] {
    let name = Self.folded(name)
    let own = Self.letters(of: name)
    let reach = min(3, max(1, name.count / 2))
    var best: [(distance: Int, candidate: String)] = []
    for (index, other) in folded.enumerated() {
      // A slip brings in one letter at most, and takes out one.
      guard abs(other.count - name.count) <= reach,
        (own ^ letters[index]).nonzeroBitCount <= 2 * reach
      else { continue }
      let distance = optimalAlignment(from: name, to: other)
      if distance <= reach { best.append((distance, names[index])) }
    }
    return best.sorted { ($0.distance, $0.candidate) < ($1.distance, $1.candidate) }
      .prefix(count).map(\.candidate)
  }

  /// Case does not count when names are compared for likeness.
  private static func folded(_ name: String) -> [Unicode.Scalar] {
    Array(name.lowercased().unicodeScalars)
  }

  private static func letters(of name: [Unicode.Scalar]) -> UInt64 {
    name.reduce(0) { $0 | 1 << UInt64($1.value & 63) }
  }
}
