import Content

/// Finds the words of all rules in one pass: from each place the longest, and of equal ones the site's own.
struct PhraseScan {
  let builtIn: LanguageRules
  let site: LanguageRules
  /// What stands behind `…` in a phrase is looked for in so many words.
  private static let reach = 8

  /// Looks at one sentence.
  func scan(
    _ sentence: Prose.Sentence, _ text: inout RuleText, to findings: inout RuleFindings
  ) {
    let end = sentence.words.upperBound
    var first = sentence.words.lowerBound
    while first < end {
      let known = longest(in: builtIn, text.known, from: first, to: end, text)
      let own =
        text.own.isEmpty ? nil : longest(in: site, text.own, from: first, to: end, text)
      let isOwn = (own?.end ?? 0) >= (known?.end ?? 0)
      guard let match = isOwn ? own : known else {
        first += 1
        continue
      }
      for word in first..<match.end { text.isSettled[word] = true }
      if match.ending.group >= 0 {
        findings.add(
          match.ending, isOwn: isOwn, words: first..<match.last, head: match.end, in: sentence, text
        )
      }
      first = match.end
    }
  }

  private struct Match {
    let ending: LanguageRules.Ending
    /// Past the phrase, and past what follows it later in the clause.
    let end: Int
    let last: Int
  }

  private func longest(
    in rules: LanguageRules, _ numbers: [Int32], from first: Int, to end: Int, _ text: RuleText
  ) -> Match? {
    guard numbers[first] >= 0, var node = rules.phrases.start(with: numbers[first]) else {
      return nil
    }
    var found: Match?
    var last = first
    while true {
      if let ending = rules.phrases.ending(at: node) {
        if let past = past(ending, in: rules, after: last + 1, to: end, text) {
          found = Match(ending: ending, end: last + 1, last: past)
        }
      }
      guard last + 1 < end, numbers[last + 1] >= 0, text.isJoined(last),
        let next = rules.phrases.step(from: node, by: numbers[last + 1])
      else { return found }
      node = next
      last += 1
    }
  }

  /// The place past what has to follow: past the phrase itself when nothing has to; nil when it does not follow.
  private func past(
    _ ending: LanguageRules.Ending, in rules: LanguageRules, after start: Int, to end: Int,
    _ text: RuleText
  ) -> Int? {
    guard ending.group >= 0 else { return start }
    let tail = rules.groups[Int(ending.group)].words[Int(ending.word)].tail
    guard let head = tail.first else { return start }
    var place = start
    while place < min(end - tail.count + 1, start + Self.reach) {
      if text.endsClause(place - 1) { return nil }
      if text.word(place) == head[...] {
        let rest = tail.indices.dropFirst().allSatisfy { text.word(place + $0) == tail[$0][...] }
        if rest { return place + tail.count }
      }
      place += 1
    }
    return nil
  }
}
