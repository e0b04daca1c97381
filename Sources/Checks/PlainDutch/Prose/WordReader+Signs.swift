extension WordReader {
  /// Points and marks in a row, with the brackets and quotation marks that close behind them.
  struct Signs {
    let end: Int
    let isOnePoint: Bool
    let closesBracket: Bool
    let closesQuotation: Bool
    /// Or by the end of the block.
    let isFollowedBySpace: Bool
  }

  func signs(at start: Int) -> Signs {
    var index = start
    while index < limit, Letters.kind(text, at: index).kind == .terminal {
      index += Letters.kind(text, at: index).length
    }
    let isOnePoint = index == start + 1 && text[start] == 0x2E
    var closesBracket = false
    var closesQuotation = false
    var isFollowedBySpace = true
    closing: while index < limit {
      let (kind, length) = Letters.kind(text, at: index)
      switch kind {
      case .closing:
        let isBracket = length == 1
        closesBracket = closesBracket || isBracket
        closesQuotation = closesQuotation || !isBracket
      case .apostrophe: closesQuotation = true
      case .space: break closing
      default:
        isFollowedBySpace = false
        break closing
      }
      index += length
    }
    return Signs(
      end: index, isOnePoint: isOnePoint, closesBracket: closesBracket,
      closesQuotation: closesQuotation, isFollowedBySpace: isFollowedBySpace)
  }

  /// What comes next, when the signs before it are passed over.
  struct Start {
    enum Kind { case nothing, small, capital, digit, object }
    let kind: Kind
    let index: Int
  }

  /// With what kind of sign the text goes on at `start`; brackets, quotation marks and dashes are passed over, and so is the
  /// `’s` of `’s Avonds`.
  func start(at start: Int) -> Start {
    var index = start
    // More signs in a row are no text, and to pass them again and again is not linear.
    let limit = min(limit, start + 64)
    while index < limit {
      let (kind, length) = Letters.kind(text, at: index)
      switch kind {
      case .letter: return Start(kind: .small, index: index)
      case .capital: return Start(kind: .capital, index: index)
      case .digit: return Start(kind: .digit, index: index)
      case .object: return Start(kind: .object, index: index)
      // The signs that end a sentence decide for themselves.
      case .terminal: return Start(kind: .small, index: index)
      case .apostrophe where startsElision(at: index):
        let word = word(at: index).range
        guard word.count <= length + 1, word.upperBound < limit, text[word.upperBound] == 0x20
        else {
          index += length
          continue
        }
        index = word.upperBound + 1
      default: index += length
      }
    }
    return Start(kind: .nothing, index: index)
  }

  /// Whether the quotation that opens at `index` is what somebody says: behind a colon or a comma.
  func isSpoken(before index: Int) -> Bool {
    var before = index
    while before > 0, text[before - 1] == 0x20 { before -= 1 }
    return before > 0 && (text[before - 1] == 0x3A || text[before - 1] == 0x2C)
  }

  /// Whether a point, a question mark or an exclamation mark stands before `index`.
  func endsSentence(before index: Int) -> Bool {
    guard index > 0 else { return false }
    switch text[index - 1] {
    case 0x2E, 0x3F, 0x21: return true
    case 0xA6: return index > 2 && text[index - 2] == 0x80 && text[index - 3] == 0xE2
    default: return false
    }
  }

  /// Where `closing` stands first.
  func find(_ closing: Letters.Closing, in range: Range<Int>) -> Int? {
    var index = range.lowerBound
    while index < range.upperBound {
      if text[index] == closing.lastByte, closing.stands(in: text, endingAt: index, before: limit) {
        return index - closing.length + 1
      }
      index += 1
    }
    return nil
  }
}

extension Letters {
  /// What closes a bracket or a quotation.
  enum Closing: Hashable {
    case bracket, double, single, angle

    /// What closes what opens at `index`; nil for what is neither bracket nor quotation.
    init?(of text: UnsafeBufferPointer<UInt8>, at index: Int) {
      switch text[index] {
      case 0x28: self = .bracket
      case 0xC2: self = .angle
      case 0xE2 where index + 2 < text.count:
        switch text[index + 2] {
        case 0x9C, 0x9E: self = .double
        case 0x98, 0x9A: self = .single
        default: return nil
        }
      default: return nil
      }
    }

    var lastByte: UInt8 {
      switch self {
      case .bracket: 0x29
      case .double: 0x9D
      case .single: 0x99
      case .angle: 0xBB
      }
    }

    var length: Int {
      switch self {
      case .bracket: 1
      case .angle: 2
      case .double, .single: 3
      }
    }

    /// Whether it is what the byte at `index` is the last of; `’` only where no word goes on.
    func stands(in text: UnsafeBufferPointer<UInt8>, endingAt index: Int, before end: Int) -> Bool {
      switch self {
      case .bracket: return true
      case .angle: return index > 0 && text[index - 1] == 0xC2
      case .double: return index > 1 && text[index - 1] == 0x80 && text[index - 2] == 0xE2
      case .single:
        guard index > 2, text[index - 1] == 0x80, text[index - 2] == 0xE2 else { return false }
        // `’s avonds` starts a word.
        if text[index - 3] == 0x20 { return false }
        guard index + 1 < end else { return true }
        switch Letters.kind(text, at: index + 1).kind {
        case .letter, .capital, .digit: return false
        default: return true
        }
      }
    }
  }
}
