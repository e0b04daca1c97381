import Markup

/// Reads words, and the signs between them, at places of a text.
struct WordReader {
  let text: UnsafeBufferPointer<UInt8>
  /// Of the block that is read.
  let limit: Int

  init(_ text: UnsafeBufferPointer<UInt8>, end: Int) {
    self.text = text
    limit = end
  }

  struct Reading {
    let range: Range<Int>
    let traits: Prose.Word.Traits
  }

  // MARK: - Words

  /// The word that starts at `start` with a letter, a digit or an apostrophe.
  func word(at start: Int) -> Reading {
    var index = start
    var traits: Prose.Word.Traits = []
    var letters = 0
    var small = 0
    // Of the part since the last joint: how long it is, and what it is made of.
    var partStart = start
    var points = 0
    var isLong = false
    var isAddress = false
    scan: while index < limit {
      let (kind, length) = Letters.kind(text, at: index)
      switch kind {
      case .letter:
        letters += 1
        small += 1
      case .capital:
        if letters == 0, !traits.contains(.hasDigit) { traits.insert(.capitalised) }
        letters += 1
      case .digit: traits.insert(.hasDigit)
      case .invisible where index > start && isWord(index + length): break
      case .apostrophe where index == start: break
      case .hyphen, .apostrophe:
        guard isWord(index + length) else { break scan }
      case .terminal where text[index] == 0x2E:
        guard isWord(index + length) else { break scan }
        if index - partStart > 3 { isLong = true }
        points += 1
        partStart = index + length
      case .other:
        guard let joint = joint(at: index, wordStart: start, partStart: partStart) else {
          break scan
        }
        if joint == .address {
          isAddress = true
          index = endOfAddress(from: index)
          break scan
        }
      default: break scan
      }
      index += length
    }
    if letters >= 2, small == 0 { traits.insert(.capitals) }
    if points > 0, letters > 0 {
      let part = UnsafeBufferPointer(rebasing: text[partStart..<index])
      if isLong || index - partStart > 4 || Self.endings.value(of: part) != nil { isAddress = true }
    }
    if isAddress { traits.insert(.address) }
    return Reading(range: start..<index, traits: traits)
  }

  /// What addresses and the names of files end in.
  private static let endings = WordTable([
    (
      "nl com org eu be net info de uk frl md yaml yml pdf doc docx xls xlsx ppt pptx odt txt csv jpg png svg html css js",
      1
    )
  ])

  private enum Joint { case word, address }

  /// Whether the sign at `index` holds two pieces together: the comma in `3,5`, the strokes in `8/11` and `t/m`.
  private func joint(at index: Int, wordStart: Int, partStart: Int) -> Joint? {
    guard index > wordStart, index + 1 < limit else { return nil }
    let (before, after) = (text[index - 1], text[index + 1])
    let isBetweenDigits = Self.isDigit(before) && Self.isDigit(after)
    switch text[index] {
    case 0x2C: return isBetweenDigits ? .word : nil
    case 0x3A:
      if after == 0x2F, index + 2 < limit, text[index + 2] == 0x2F { return .address }
      return isBetweenDigits ? .word : nil
    case 0x2F:
      if isBetweenDigits { return .word }
      if partStart > wordStart, index - partStart < 8, isWord(index + 1) {
        // `kansplus.nl/agenda`
        return .address
      }
      let isShort = index - wordStart == 1 && isWord(index + 1) && !isWord(index + 2)
      return isShort ? .word : nil
    case 0x26:
      return index - wordStart == 1 && isWord(index + 1) && !isWord(index + 2) ? .word : nil
    case 0x40: return isWord(index + 1) ? .address : nil
    case 0x5F: return isWord(index + 1) || after == 0x5F ? .address : nil
    default: return nil
    }
  }

  private func endOfAddress(from start: Int) -> Int {
    var index = start
    while index < limit {
      let (kind, length) = Letters.kind(text, at: index)
      if kind == .space || kind == .object { break }
      index += length
    }
    // The point behind it is that of the sentence, as is the bracket.
    while index > start, !Self.isAddressEnd(text[index - 1]) { index -= 1 }
    return index
  }

  private static func isAddressEnd(_ byte: UInt8) -> Bool {
    isDigit(byte) || (byte | 0x20) &- 0x61 < 26 || byte == 0x2F
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  private func isWord(_ index: Int) -> Bool {
    guard index < limit else { return false }
    switch Letters.kind(text, at: index).kind {
    case .letter, .capital, .digit: return true
    default: return false
    }
  }

  /// Whether the apostrophe at `index` stands for the start of a word: `’s avonds`, `’t`, `’90`.
  func startsElision(at index: Int) -> Bool {
    let length = Letters.kind(text, at: index).length
    guard index + length < limit, isWord(index + length) else { return false }
    guard index > 0 else { return true }
    switch text[index - 1] {
    // After a letter it is a part of the word, or closes a quotation.
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return false
    default: return true
    }
  }

  /// Whether a word is made of initials or of short pieces with points: `J`, `J.P`, `a.h.w`.
  func isInitials(_ word: Prose.Word) -> Bool {
    guard !word.traits.contains(.address), word.range.count <= 24 else { return false }
    var piece = 0
    var points = 0
    for byte in text[word.range] {
      if byte == 0x2E {
        points += 1
        piece = 0
      } else {
        piece += 1
        if piece > 3 { return false }
      }
    }
    if points > 0 { return true }
    // One capital, or what the first name of `Th. de Vries` is cut to.
    return word.traits.contains(.capitalised) && word.range.count == 1 || isCutName(word)
  }

  private static let cutNames = WordTable([("th chr ph joh jac wm fr jos", 1)])

  private func isCutName(_ word: Prose.Word) -> Bool {
    word.traits.contains(.capitalised)
      && Self.cutNames.value(of: UnsafeBufferPointer(rebasing: text[word.range])) != nil
  }

  /// The word at `index`, so far as it is one that starts a sentence.
  func shortWord(at index: Int) -> UnsafeBufferPointer<UInt8> {
    var last = index
    while last < limit, last - index < 16, (text[last] | 0x20) &- 0x61 < 26 { last += 1 }
    return UnsafeBufferPointer(rebasing: text[index..<last])
  }
}
