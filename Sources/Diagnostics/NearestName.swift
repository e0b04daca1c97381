extension String {
  /// The candidates most like this name, best first: at most `count`, and none further than three slips
  /// (a letter too many, missing, wrong, or two in the wrong order), or than half of its letters.
  package func nearest(in candidates: some Sequence<String>, count: Int = 1) -> [String] {
    KnownNames(candidates).nearest(to: self, count: count)
  }

  /// The number of slips between two names: Damerau-Levenshtein, in its restricted form (optimal
  /// string alignment).
  package func slips(to other: String) -> Int {
    optimalAlignment(from: Array(unicodeScalars), to: Array(other.unicodeScalars))
  }
}

func optimalAlignment(from a: [Unicode.Scalar], to b: [Unicode.Scalar]) -> Int {
  // Names this long are never one slip apart by accident, and hostile ones would cost much.
  guard a.count <= 256, b.count <= 256 else { return a == b ? 0 : 256 }
  if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
  var beforeLast: [Int] = []
  var last = Array(0...b.count)
  for i in 1...a.count {
    var row = [i]
    for j in 1...b.count {
      var cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
        cost = min(cost, beforeLast[j - 2] + 1)
      }
      row.append(cost)
    }
    (beforeLast, last) = (last, row)
  }
  return last[b.count]
}
