import Content

/// Finds in a sentence what is hard to read because of how it is built: words that belong together and stand far apart, the
/// passive, nouns made of verbs in a row.
struct SentenceScan {
  private let passive: Int32?
  private let split: Int32?
  private let stacked: Int32?
  private let limits: Limits

  /// How much a reader is to bear.
  private struct Limits {
    /// Words between `heeft` and `gedaan`.
    let verbs: Int
    /// Words between `om` and `te`.
    let om: Int
    /// Words between `de` and the `gemaakte` that goes before its noun.
    let article: Int
    /// Nouns made of verbs or qualities that hang on one another.
    let nouns: Int
  }

  /// Further on nobody looks for the other half.
  private static let reach = 40

  init(_ rules: BuiltInRules, at level: LanguageLevel) {
    passive = rules.group(for: .passive, at: level)
    split = rules.group(for: .split, at: level)
    stacked = rules.group(for: .stackedNouns, at: level)
    limits =
      switch level {
      case .easy: Limits(verbs: 7, om: 6, article: 3, nouns: 2)
      case .plain: Limits(verbs: 9, om: 8, article: 3, nouns: 2)
      case .professional: Limits(verbs: 12, om: 11, article: 5, nouns: 3)
      }
  }

  /// Looks at one sentence.
  func scan(_ sentence: Prose.Sentence, _ text: RuleText, to findings: inout RuleFindings) {
    let words = sentence.words
    var index = words.lowerBound
    while index < words.upperBound {
      let function = text.function(index)
      var next = index + 1
      if !function.isDisjoint(with: [.worden, .zijn, .hebben]) {
        verb(index, function, words, text, &findings)
      } else if function.contains(.om), let split,
        let end = te(after: index, to: words.upperBound, text)
      {
        findings.add(split, words: index..<end)
        next = end
      } else if function.contains(.article), let split,
        let end = attributive(after: index, to: words.upperBound, text)
      {
        findings.add(split, words: index..<end)
        next = end
      }
      if let stacked, let end = nouns(from: index, words, text) {
        findings.add(stacked, words: index..<end)
        next = max(next, end)
      }
      index = next
    }
  }

  // MARK: - Verbs

  private func verb(
    _ index: Int, _ function: FunctionWord, _ words: Range<Int>, _ text: RuleText,
    _ findings: inout RuleFindings
  ) {
    guard !isQuoted(index, text) else { return }
    if let (participle, hasDoor) = participle(after: index, to: words.upperBound, text) {
      let range = index..<participle + 1
      let isByDoor =
        hasDoor || participle == index + 1 && self.hasDoor(before: index, words, text)
      let isPassive = function.contains(.worden) || function.contains(.zijn) && isByDoor
      if isPassive, let passive { findings.add(passive, words: range) }
      if participle - index - 1 >= limits.verbs, let split { findings.add(split, words: range) }
    } else if let passive, let (participle, hasDoor) = participle(before: index, words, text),
      function.contains(.worden) || function.contains(.zijn) && hasDoor
    {
      findings.add(passive, words: participle..<index + 1)
    }
  }

  /// The participle that belongs to a verb, later in its clause, and whether somebody is said to have done it (`door`).
  private func participle(
    after verb: Int, to end: Int, _ text: RuleText
  ) -> (place: Int, hasDoor: Bool)? {
    var hasDoor = false
    var place = verb + 1
    while place < min(end, verb + Self.reach) {
      if text.endsClause(place - 1) { return nil }
      let function = text.function(place)
      if !function.isDisjoint(with: [.conjunction, .worden, .zijn, .hebben]) { return nil }
      if function.contains(.door) { hasDoor = true }
      if !text.isSettled[place], !isName(place, text), Participle.isParticiple(text.word(place)) {
        let next = place + 1
        if next < end, !text.endsClause(place), text.function(next).contains(.door) {
          hasDoor = true
        }
        return (place, hasDoor)
      }
      place += 1
    }
    return nil
  }

  /// The participle just before a verb, as in `dat het gemaakt kan worden`.
  private func participle(
    before verb: Int, _ words: Range<Int>, _ text: RuleText
  ) -> (place: Int, hasDoor: Bool)? {
    var place = verb - 1
    while place >= words.lowerBound, verb - place <= 3, text.function(place).contains(.modal),
      !text.endsClause(place)
    {
      place -= 1
    }
    guard place >= words.lowerBound, !text.endsClause(place), !text.isSettled[place],
      !isName(place, text), Participle.isParticiple(text.word(place))
    else { return nil }
    return (place, hasDoor(before: place, words, text))
  }

  /// Whether `door` stands before a word in its clause: `die door de raad zijn goedgekeurd`.
  private func hasDoor(before place: Int, _ words: Range<Int>, _ text: RuleText) -> Bool {
    var before = place - 1
    while before >= max(words.lowerBound, place - 12), !text.endsClause(before) {
      if text.function(before).contains(.door) { return true }
      before -= 1
    }
    return false
  }

  // MARK: - Words that stand far apart

  /// Past `om … te doen`, when much stands between.
  private func te(after om: Int, to end: Int, _ text: RuleText) -> Int? {
    var place = om + 1
    while place < min(end, om + Self.reach) {
      if text.endsClause(place - 1) { return nil }
      let function = text.function(place)
      if !function.isDisjoint(with: [.conjunction, .om]) { return nil }
      if function.contains(.te) {
        guard place - om - 1 >= limits.om, place + 1 < end,
          text.word(place + 1).last == UInt8(ascii: "n")
        else { return nil }
        return place + 2
      }
      place += 1
    }
    return nil
  }

  /// Past `de door de gemeente gemaakte regels`.
  private func attributive(after article: Int, to end: Int, _ text: RuleText) -> Int? {
    guard article + 1 < end, text.function(article + 1).contains(.preposition),
      text.isJoined(article)
    else { return nil }
    var place = article + 2
    while place < min(end, article + 16) {
      if text.endsClause(place - 1) { return nil }
      let function = text.function(place)
      if !function.isDisjoint(with: [.conjunction, .worden, .zijn, .hebben, .modal]) { return nil }
      if Participle.isAttributive(text.word(place)), !text.isSettled[place] {
        if place - article - 1 >= limits.article, place + 1 < end, text.isJoined(place),
          text.function(place + 1).isEmpty
        {
          return place + 2
        }
      }
      place += 1
    }
    return nil
  }

  // MARK: - Nouns in a row

  /// Past `het uitvoeren van de beoordeling`.
  private func nouns(from first: Int, _ words: Range<Int>, _ text: RuleText) -> Int? {
    guard isHead(first, words, text) else { return nil }
    var count = 1
    var head = first
    while head + 2 < words.upperBound, text.isJoined(head),
      text.function(head + 1).contains(.joins),
      !isVerbal(head, words, text) || isVan(head + 1, text)
    {
      var next = head + 2
      while next < min(words.upperBound, head + 5), text.isJoined(next - 1),
        !isHead(next, words, text), isBetween(next, text)
      {
        next += 1
      }
      guard next < min(words.upperBound, head + 6), text.isJoined(next - 1),
        isHead(next, words, text)
      else { break }
      count += 1
      head = next
    }
    return count >= limits.nouns ? head + 1 : nil
  }

  /// What may stand between `van` and its noun.
  private func isBetween(_ index: Int, _ text: RuleText) -> Bool {
    let function = text.function(index)
    return function.contains(.article) || function.isEmpty && text.word(index).last == 0x65
  }

  private func isHead(_ index: Int, _ words: Range<Int>, _ text: RuleText) -> Bool {
    if text.isSettled[index] { return false }
    return Nominalisation.isOne(text.word(index)) && !isName(index, text)
      || isVerbal(index, words, text)
  }

  /// `het uitvoeren van`: a verb made a noun.
  private func isVerbal(_ index: Int, _ words: Range<Int>, _ text: RuleText) -> Bool {
    guard index > words.lowerBound, index + 1 < words.upperBound,
      text.function(index - 1).contains(.het), isVan(index + 1, text)
    else { return false }
    let word = text.word(index)
    return word.count >= 5 && word.suffix(2) == [0x65, 0x6E]
  }

  private func isVan(_ index: Int, _ text: RuleText) -> Bool {
    text.word(index) == [0x76, 0x61, 0x6E]
  }

  private func isQuoted(_ index: Int, _ text: RuleText) -> Bool {
    text.prose.words[index].traits.contains(.quoted)
  }

  /// Whether it starts with a capital, where no sentence starts.
  private func isName(_ index: Int, _ text: RuleText) -> Bool {
    text.prose.words[index].traits.contains(.capitalised)
  }
}
