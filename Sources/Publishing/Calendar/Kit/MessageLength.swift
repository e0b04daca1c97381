import Content

/// How long a text is on a channel, and where in it the channel's limit is reached.
struct MessageLength: Sendable {
  /// What cannot be parted: a letter, a link, an emoji.
  private struct Piece {
    /// A place in `scalars`.
    let start: Int
    /// In characters as the channel counts them.
    let weight: Int
  }

  /// The text as it is counted: for X in normal form C.
  private let scalars: [Unicode.Scalar]
  private let pieces: [Piece]
  /// In characters as the channel counts them.
  let total: Int

  init(of text: String, _ counting: Channel.Counting) {
    switch counting {
    case .characters:
      scalars = Array(text.unicodeScalars)
      pieces = scalars.enumerated().map { Piece(start: $0, weight: UTF16.width($1)) }
    case .x:
      scalars = Composition.composed(text)
      pieces = Self.xPieces(of: scalars)
    }
    total = pieces.reduce(0) { $0 + $1.weight }
  }

  /// As X counts (twitter-text, configuration v3): a link is 23, however long it is; an emoji is 2, from however many
  /// parts it is made; most letters and signs of Western scripts are 1, and all else is 2.
  private static func xPieces(of text: [Unicode.Scalar]) -> [Piece] {
    var pieces: [Piece] = []
    var links = XLinks.ranges(in: text)[...]
    var index = 0
    while index < text.count {
      let (end, weight): (Int, Int)
      if let link = links.first, link.lowerBound == index {
        links.removeFirst()
        (end, weight) = (link.upperBound, 23)
      } else if let emoji = EmojiSequence.end(in: text, at: index) {
        (end, weight) = (emoji, 2)
      } else {
        (end, weight) = (index + 1, Self.xWeight(of: text[index]))
      }
      pieces.append(Piece(start: index, weight: weight))
      index = end
    }
    return pieces
  }

  private static func xWeight(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0...4351, 8192...8205, 8208...8223, 8242...8247: 1
    default: 2
    }
  }
}

// What does not fit.
extension MessageLength {
  /// Where a text that is too long for a limit could end.
  struct Overflow: Equatable {
    /// The words that do not fit, from the first that does not fit whole.
    let words: String
    /// The end of the last sentence that does; nil when not even one fits.
    let lastSentence: String?
  }

  /// Nil when the text fits.
  func overflow(over limit: Int) -> Overflow? {
    guard total > limit, let end = place(of: limit) else { return nil }
    var word = end
    while word > 0, !Self.isSpace(scalars[word - 1]) { word -= 1 }
    // One word that is longer than all there may be.
    if word == 0 { word = end }
    return Overflow(words: text(word..<scalars.count), lastSentence: sentence(before: end))
  }

  /// Of the first piece that does not fit, in `scalars`.
  private func place(of limit: Int) -> Int? {
    var sum = 0
    for piece in pieces {
      sum += piece.weight
      if sum > limit { return piece.start }
    }
    return nil
  }

  /// The last words of the last sentence that ends by `end`.
  private func sentence(before end: Int) -> String? {
    var stop = end
    while stop > 0 {
      let isEnd = [".", "!", "?", "…"].contains(scalars[stop - 1])
      if isEnd, stop == scalars.count || Self.isSpace(scalars[stop]) { break }
      stop -= 1
    }
    guard stop > 0 else { return nil }
    var start = stop
    var words = 0
    while start > 0 {
      if Self.isSpace(scalars[start - 1]) {
        words += 1
        if words == 5 || scalars[start - 1] == "\n" { break }
      }
      start -= 1
    }
    return text(start..<stop)
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }

  /// On one line.
  private func text(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range])
    return String(view).onOneLine
  }
}

// What could go.
extension MessageLength {
  /// The last words, as few as count for so many characters; nil when all of them do not, or when nothing would be
  /// left.
  func ending(of surplus: Int) -> String? {
    var sum = 0
    var rest = pieces[...]
    while let piece = rest.popLast() {
      sum += piece.weight
      let isStartOfWord = piece.start > 0 && Self.isSpace(scalars[piece.start - 1])
      if sum >= surplus, isStartOfWord { return text(piece.start..<scalars.count) }
    }
    return nil
  }
}
