import Content

/// What rules have found on one page: of each word its first place and how often it comes back, of sentences the first ones.
struct RuleFindings {
  /// Something to be told.
  struct Finding {
    let group: LanguageRules.Group
    /// Places in the words of the prose.
    let words: Range<Int>
    /// What stands between the two parts of a phrase with `…`, and is not said.
    let gap: Range<Int>?
    /// What to write instead, from which one may choose.
    let better: [String]
    /// How often the same is on the page besides.
    var more = 0
  }

  /// So many of one id are told of a page: who has more is helped by none of the rest.
  static let most = 20

  let builtIn: BuiltInRules
  let site: LanguageRules
  let level: LanguageLevel
  private(set) var found: [Finding] = []
  /// By word of a rule: its place in `found`; -1 for what is past the limit.
  private var places: [UInt64: Int] = [:]
  private var counts: [String: Int] = [:]
  /// By id: the last that was told, which says how many there are besides.
  private var last: [String: Int] = [:]
  /// By group, of the sentence at hand: whether it has a word with which the group leaves it alone.
  private var leftAlone: [UInt64: Bool] = [:]
  private var sentence = -1

  init(_ builtIn: BuiltInRules, _ site: LanguageRules, at level: LanguageLevel) {
    self.builtIn = builtIn
    self.site = site
    self.level = level
  }

  /// Adds a word or phrase; the first time with its place. Its words before `…` end at `head`.
  mutating func add(
    _ ending: LanguageRules.Ending, isOwn: Bool, words: Range<Int>, head: Int,
    in sentence: Prose.Sentence, _ text: RuleText
  ) {
    let group = (isOwn ? site : builtIn.rules).groups[Int(ending.group)]
    guard group.levels.contains(level), !isOwn || builtIn.group(of: group.id.value) != nil else {
      return
    }
    // Somebody else’s words stay as they are.
    guard !text.prose.words[words.lowerBound].traits.contains(.quoted) else { return }
    let number = UInt64(UInt32(bitPattern: ending.group)) << 1 | (isOwn ? 1 : 0)
    let key = number << 31 | UInt64(UInt32(bitPattern: ending.word))
    if let place = places[key] {
      if place >= 0 { found[place].more += 1 }
      return
    }
    guard !leaves(sentence, alone: group, number, text) else { return }
    let word = group.words[Int(ending.word)]
    let better = word.better[Int(ending.form)]
    if group.pattern?.value == SentencePattern.abbreviation.rawValue {
      guard Abbreviation.isWritten(as: word.written.value, at: words.lowerBound, in: text) else {
        return
      }
      if Abbreviation.isExplained(at: words, by: better, in: text) {
        places[key] = -1
        return
      }
    }
    // `Participatie is meedoen`: the word and what it means.
    if group.pattern == nil, better.contains(where: { isExplained(by: $0, sentence, text) }) {
      places[key] = -1
      return
    }
    let tail = words.upperBound - word.tail.count
    let gap = head < tail ? head..<tail : nil
    places[key] = tell(group, words, gap: gap, better) ? found.count - 1 : -1
  }

  /// What is told of a page of so many sentences: not what it has too little of.
  func told(ofSentences count: Int) -> [Finding] {
    let rare = Set(
      found.indices.lazy.map { found[$0].group }.filter { group in
        guard group.perHundred > 0 else { return false }
        let times = times(of: group.number)
        return times < Self.several || times * 100 < count * group.perHundred
      }.map(\.number))
    return rare.isEmpty ? found : found.filter { !rare.contains($0.group.number) }
  }

  private func times(of group: Int32) -> Int {
    found.reduce(0) { $0 + ($1.group.number == group ? 1 + $1.more : 0) }
  }

  /// What a group tells only when there are several of it.
  private static let several = 3

  /// Whether a sentence has the easier word too. `met` for `op basis van` says nothing: it stands everywhere.
  private func isExplained(by word: String, _ sentence: Prose.Sentence, _ text: RuleText) -> Bool {
    let bytes = Array(word.utf8)
    guard bytes.count >= 5 else { return false }
    return sentence.words.contains {
      text.word($0) == bytes[...] && text.function($0).isEmpty
    }
  }

  /// Each sentence is looked through once for a group: it may be a page of one word.
  private mutating func leaves(
    _ sentence: Prose.Sentence, alone group: LanguageRules.Group, _ number: UInt64,
    _ text: RuleText
  ) -> Bool {
    guard !group.unless.isEmpty else { return false }
    if sentence.words.lowerBound != self.sentence {
      self.sentence = sentence.words.lowerBound
      leftAlone.removeAll(keepingCapacity: true)
    }
    if let known = leftAlone[number] { return known }
    let isLeft = sentence.words.contains { index in
      group.unless.contains { text.word(index) == $0[...] }
    }
    leftAlone[number] = isLeft
    return isLeft
  }

  /// Adds a sentence that is built in a way that a rule is about.
  mutating func add(_ group: Int32, words: Range<Int>) {
    let group = builtIn.rules.groups[Int(group)]
    guard !tell(group, words, gap: nil, []) else { return }
    if let place = last[group.id.value] { found[place].more += 1 }
  }

  private mutating func tell(
    _ group: LanguageRules.Group, _ words: Range<Int>, gap: Range<Int>?, _ better: [String]
  ) -> Bool {
    let id = group.id.value
    guard counts[id, default: 0] < Self.most else { return false }
    counts[id, default: 0] += 1
    last[id] = found.count
    found.append(Finding(group: group, words: words, gap: gap, better: better))
    return true
  }
}
