import Markup

/// Divides the blocks of a text into sentences and words, in one pass.
///
/// What ends a sentence is decided at its point, by the word before it and the sign after it; nothing is looked at twice but
/// a bounded stretch behind an opening bracket or quotation mark.
struct SentenceSplitter {
  private(set) var sentences: [Prose.Sentence] = []
  private(set) var words: [Prose.Word] = []

  private let abbreviations = Abbreviations.table
  private let starters = Abbreviations.starters

  // Of the block that is being read.
  private var block = ProseText.Block(range: 0..<0, node: 0, isInList: false, isQuoted: false)
  private var sentenceStart = 0
  private var firstWord = 0
  /// No sentence ends before it: inside a bracket or a quoted title.
  private var heldUntil = 0
  private var quotedUntil = 0
  /// Up to here there is no closing bracket, and no closing mark of either quotation.
  private var searched: [Letters.Closing: Int] = [:]

  /// `count` is the length of the text in bytes.
  init(expecting count: Int) {
    words.reserveCapacity(count / 6)
    sentences.reserveCapacity(count / 64)
  }

  mutating func split(
    _ text: UnsafeMutableBufferPointer<UInt8>, into blocks: [ProseText.Block], links: [Range<Int>],
    breaks: [Int]
  ) {
    var link = 0
    var lineBreak = 0
    for block in blocks {
      start(block)
      let reader = WordReader(UnsafeBufferPointer(text), end: block.range.upperBound)
      var index = block.range.lowerBound
      while index < block.range.upperBound {
        let (kind, length) = Letters.kind(reader.text, at: index)
        switch kind {
        case .letter, .capital, .digit:
          index = add(reader.word(at: index), of: reader.text, links, &link)
        case .apostrophe where reader.startsElision(at: index):
          index = add(reader.word(at: index), of: reader.text, links, &link)
        case .space:
          while lineBreak < breaks.count, breaks[lineBreak] < index { lineBreak += 1 }
          let next = passSpaces(from: index, reader, text)
          if lineBreak < breaks.count, breaks[lineBreak] < next,
            reader.start(at: next).kind != .small
          {
            end(at: index, next: next, text)
          }
          index = next
        case .terminal:
          index = passTerminal(at: index, reader, text)
        case .opening:
          open(at: index, length, reader)
          index += length
        default: index += length
        }
      }
      end(at: block.range.upperBound, next: block.range.upperBound, text)
    }
  }

  private mutating func start(_ block: ProseText.Block) {
    self.block = block
    sentenceStart = block.range.lowerBound
    firstWord = words.count
    heldUntil = 0
    quotedUntil = 0
    searched = [:]
  }

  // MARK: - Words

  private mutating func add(
    _ read: WordReader.Reading, of text: UnsafeBufferPointer<UInt8>, _ links: [Range<Int>],
    _ link: inout Int
  ) -> Int {
    var traits = read.traits
    let start = read.range.lowerBound
    while link < links.count, links[link].upperBound <= start { link += 1 }
    if link < links.count, links[link].contains(start) { traits.insert(.linked) }
    if block.isQuoted || start < quotedUntil { traits.insert(.quoted) }
    words.append(Prose.Word(range: read.range, traits: traits))
    return read.range.upperBound
  }

  // MARK: - Ends of sentences

  /// Looks at the points and marks from `index` on: the next place to read.
  private mutating func passTerminal(
    at index: Int, _ reader: WordReader, _ text: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    let signs = reader.signs(at: index)
    let isPoint = signs.isOnePoint
    let ending = isPoint ? abbreviation(before: index, reader) : nil
    if ending != nil, let last = words.popLast() {
      words.append(
        Prose.Word(
          range: last.range.lowerBound..<index + 1, traits: last.traits.union(.abbreviation)))
    }
    guard signs.isFollowedBySpace else { return signs.end }
    let next = passSpaces(from: signs.end, reader, text)
    let start = reader.start(at: next)
    let isEnd: Bool =
      switch start.kind {
      case .nothing: true
      case .small: false
      case .digit: ending == nil && !isNumberOfItem(before: index)
      case .object: ending == nil && (isPoint || !signs.closesQuotation)
      case .capital: ends(before: start, ending, reader, at: index)
      }
    guard isEnd, !isHeld(index, signs, isPoint && ending == nil) else { return signs.end }
    end(at: signs.end, next: next, text)
    return next
  }

  /// Just past the spaces at `index`. Entities bring in line ends, and a line here is a sentence.
  private func passSpaces(
    from index: Int, _ reader: WordReader, _ text: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    var index = index
    while index < reader.limit {
      let (kind, length) = Letters.kind(reader.text, at: index)
      guard kind == .space else { break }
      if length == 1 { text[index] = 0x20 }
      index += length
    }
    return index
  }

  private func ends(
    before start: WordReader.Start, _ ending: Abbreviations.Ending?, _ reader: WordReader,
    at index: Int
  ) -> Bool {
    switch ending {
    case nil: !isNumberOfItem(before: index)
    case .never?: false
    case .beforeCapital?: true
    case .beforeStarter?: starters.value(of: reader.shortWord(at: start.index)) != nil
    }
  }

  /// In a bracket or a quoted title; a point just before the bracket that closes it stands in the wrong place.
  private func isHeld(_ index: Int, _ signs: WordReader.Signs, _ isPlainPoint: Bool) -> Bool {
    index < heldUntil && !(isPlainPoint && signs.closesBracket && signs.end > heldUntil)
  }

  /// `1.` at the start of a sentence numbers it.
  private func isNumberOfItem(before index: Int) -> Bool {
    guard words.count == firstWord + 1, let word = words.last else { return false }
    return word.traits.contains(.hasDigit) && word.range.upperBound == index
      && word.range.count <= 3
  }

  /// Whether the point at `index` belongs to the word before it.
  private func abbreviation(before index: Int, _ reader: WordReader) -> Abbreviations.Ending? {
    guard let word = words.last, words.count > firstWord, word.range.upperBound == index else {
      return nil
    }
    if word.traits.contains(.hasDigit) { return nil }
    let bytes = UnsafeBufferPointer(rebasing: reader.text[word.range])
    if let value = abbreviations.value(of: bytes) { return Abbreviations.Ending(rawValue: value) }
    return reader.isInitials(word) ? .beforeStarter : nil
  }

  private mutating func end(
    at end: Int, next: Int, _ text: UnsafeMutableBufferPointer<UInt8>
  ) {
    if words.count > firstWord {
      var end = end
      while end > sentenceStart, text[end - 1] == 0x20 { end -= 1 }
      sentences.append(
        Prose.Sentence(
          range: sentenceStart..<end, words: firstWord..<words.count, block: block.node,
          isInList: block.isInList))
      if end < text.count, text[end] == 0x20 { text[end] = 0x0A }
    }
    sentenceStart = next
    firstWord = words.count
  }

  // MARK: - Brackets and quotations

  private mutating func open(at index: Int, _ length: Int, _ reader: WordReader) {
    guard let closing = Letters.Closing(of: reader.text, at: index) else { return }
    if closing == .bracket {
      guard index >= heldUntil, words.count > firstWord else { return }
      if let close = find(closing, from: index + length, within: 400, reader) { heldUntil = close }
      return
    }
    guard index >= quotedUntil,
      let close = find(closing, from: index + length, within: 4_000, reader)
    else { return }
    quotedUntil = close
    // A title in the middle of a sentence: ‘Wat nu? Een gids’. Words that somebody spoke end as sentences do.
    let isInMiddle = words.count > firstWord && !reader.isSpoken(before: index)
    if isInMiddle, close - index < 200, !reader.endsSentence(before: close) {
      heldUntil = max(heldUntil, close)
    }
  }

  private mutating func find(
    _ closing: Letters.Closing, from start: Int, within reach: Int, _ reader: WordReader
  ) -> Int? {
    let end = min(start + reach, block.range.upperBound)
    // What was not found before is not looked for again.
    let from = max(start, searched[closing] ?? 0)
    guard from < end else { return nil }
    if let found = reader.find(closing, in: from..<end) { return found }
    searched[closing] = end
    return nil
  }
}
