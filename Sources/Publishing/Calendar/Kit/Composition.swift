/// Letters with their accents as one character each, as X counts them (Unicode normal form C).
///
/// For what Latin, Greek and Cyrillic are written with: other scripts count the same either way, or are left as they are.
enum Composition {
  static func composed(_ text: String) -> [Unicode.Scalar] {
    let scalars = Array(text.unicodeScalars)
    // Nearly every text has no letter that is made of parts.
    guard scalars.contains(where: isComposable) else { return scalars }
    var result: [Unicode.Scalar] = []
    result.reserveCapacity(scalars.count)
    var index = 0
    while index < scalars.count {
      var end = index + 1
      while end < scalars.count, end - index <= mostParts, isPart(scalars[end]) { end += 1 }
      let (first, used) = composed(scalars[index..<end])
      result.append(first)
      index += used
      while index < end {
        result.append(scalars[index])
        index += 1
      }
    }
    return result
  }

  /// Whether it is a part of a letter, or a letter under another number.
  private static func isComposable(_ scalar: Unicode.Scalar) -> Bool {
    isPart(scalar) || (scalar.value >= 0x300 && (whole[String(scalar)] ?? scalar) != scalar)
  }

  /// A letter has two accents at the most; more are for show.
  private static let mostParts = 4

  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    (0x300...0x36F).contains(scalar.value)
  }

  /// The letter with as many of its accents as there is one character for.
  private static func composed(
    _ letter: ArraySlice<Unicode.Scalar>
  ) -> (Unicode.Scalar, used: Int) {
    var count = letter.count
    while count > 0 {
      var text = String.UnicodeScalarView()
      text.append(contentsOf: letter.prefix(count))
      if let whole = whole[String(text)] { return (whole, count) }
      count -= 1
    }
    return (letter[letter.startIndex], 1)
  }

  /// By what it is equal to: two strings are, in Swift, when they look the same.
  private static let whole: [String: Unicode.Scalar] = {
    var whole: [String: Unicode.Scalar] = [:]
    let ranges: [ClosedRange<UInt32>] = [
      0x20...0x24F, 0x386...0x3CE, 0x400...0x4F9, 0x1E00...0x1EFF, 0x1F00...0x1FFC,
      // The signs for ohm, kelvin and ångström are letters.
      0x2126...0x2126, 0x212A...0x212B,
    ]
    for value in ranges.joined() {
      guard let scalar = Unicode.Scalar(value), scalar.properties.generalCategory != .unassigned
      else { continue }
      let text = String(scalar)
      if whole[text] == nil { whole[text] = scalar }
    }
    return whole
  }()
}
