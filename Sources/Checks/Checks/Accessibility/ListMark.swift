/// What people type before the items of a list when their word processor is not there to do it.
enum ListMark: Hashable {
  /// A bullet, a dash or another sign that is the same for each item.
  case sign(UInt32)
  /// `2)`, `2.` or `(2)`.
  case number(Int)
  /// `b)` or `b.`, from 1 for `a`.
  case letter(Int)

  /// Whether an item with this mark may stand just after one with `other`.
  func follows(_ other: ListMark) -> Bool {
    switch (self, other) {
    case (.sign(let a), .sign(let b)): a == b
    case (.number(let a), .number(let b)), (.letter(let a), .letter(let b)): a == b + 1
    default: false
    }
  }

  /// So many bytes of a line are looked at.
  static let reach = 16

  /// Of the first bytes of a line, as it is parsed; nil when it starts with no such mark.
  init?(_ line: [UInt8]) {
    guard let first = line.first else { return nil }
    if first >= 0x80 || first == 0x6F || first == 0x2A || first == 0x2D {
      self.init(sign: line)
    } else {
      self.init(counter: line)
    }
  }

  private init?(sign line: [UInt8]) {
    let text = String(decoding: line.prefix(ListMark.reach), as: UTF8.self).unicodeScalars
    guard let first = text.first else { return nil }
    let rest = text.dropFirst()
    let isFollowedBySpace = rest.first.map { [" ", "\t", "\u{A0}"].contains($0) } ?? false
    switch first.value {
    // Bullets of all sorts; arrows, ticks and boxes that serve as one; and what Word’s symbol fonts become.
    case 0x2022, 0x2023, 0x25AA...0x25AB, 0x25A0...0x25A1, 0x25B6, 0x25B8, 0x25BA, 0x25CB, 0x25CF,
      0x25E6,
      0x2043, 0x2219, 0x27A2, 0x27A4, 0x2794, 0x2610...0x2612, 0x2713...0x2714, 0x2705, 0x1F449,
      0xF000...0xF0FF:
      break
    // What stands in running text as well is a mark with a space behind it only.
    case 0xB7, 0x2013, 0x2014, 0x2192,
      0x6F where isFollowedBySpace:
      break
    case 0xA7 where isFollowedBySpace:
      // `§ 3` is a paragraph of a law.
      let next = rest.dropFirst().first
      guard let next, !("0"..."9").contains(next) else { return nil }
    case 0x2A, 0x2D:
      let next = rest.first
      guard let next, isFollowedBySpace || next.properties.isAlphabetic else { return nil }
    default: return nil
    }
    self = .sign(first.value)
  }

  private init?(counter line: [UInt8]) {
    var rest = line[...]
    if rest.first == 0x28 { rest.removeFirst() }
    let isInBrackets = rest.startIndex > line.startIndex
    let digits = rest.prefix { (0x30...0x39).contains($0) }
    if (1...2).contains(digits.count), let number = Int(String(decoding: digits, as: UTF8.self)) {
      rest = rest.dropFirst(digits.count)
      self = .number(number)
    } else if let letter = rest.first, (0x61...0x7A).contains(letter | 0x20) {
      rest = rest.dropFirst()
      self = .letter(Int(letter | 0x20) - 0x60)
    } else {
      return nil
    }
    guard let sign = rest.popFirst(), sign == 0x29 || sign == 0x2E && !isInBrackets else {
      return nil
    }
    guard let next = rest.first else { return nil }
    // `2.5` is a number, `a.u.b.` a phrase.
    let isSpace = next <= 0x20 || next == 0xC2
    let isLetter = next >= 0x80 || (0x61...0x7A).contains(next | 0x20)
    switch self {
    // `A. de Vries` is a name.
    case .letter:
      guard isSpace || sign == 0x29 && isLetter, sign == 0x29 || line[0] >= 0x61 else { return nil }
    default: guard isSpace || isLetter else { return nil }
    }
  }
}
