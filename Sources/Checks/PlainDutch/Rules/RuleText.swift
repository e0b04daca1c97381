import Content

/// A page's words as rules look at them: in lower case, by their numbers, with what stands between them.
struct RuleText {
  let prose: Prose
  /// `prose.text` without capitals, byte for byte.
  let folded: [UInt8]
  /// By word: its number among those of the built-in rules, and among the site's own; -1 for none.
  private(set) var known: [Int32] = []
  private(set) var own: [Int32] = []
  /// By word: whether a rule says that it is right where it stands, or has told it already.
  var isSettled: [Bool]
  private let functions: [FunctionWord]

  init(_ prose: Prose, _ builtIn: BuiltInRules, _ site: LanguageRules) {
    self.prose = prose
    functions = builtIn.functions
    var folded = prose.text
    PhraseTrie.fold(&folded)
    self.folded = folded
    isSettled = Array(repeating: false, count: prose.words.count)
    known.reserveCapacity(prose.words.count)
    let hasOwn = !site.phrases.isEmpty
    if hasOwn { own.reserveCapacity(prose.words.count) }
    folded.withUnsafeBufferPointer { bytes in
      for word in prose.words {
        var range = word.range
        // `o.a.` is known without its last point.
        while range.count > 1, bytes[range.upperBound - 1] == 0x2E {
          range = range.lowerBound..<range.upperBound - 1
        }
        let letters = UnsafeBufferPointer(rebasing: bytes[range])
        known.append(builtIn.rules.phrases.find(letters) ?? -1)
        if hasOwn { own.append(site.phrases.find(letters) ?? -1) }
      }
    }
  }

  /// A word in lower case.
  func word(_ index: Int) -> ArraySlice<UInt8> { folded[prose.words[index].range] }

  func function(_ index: Int) -> FunctionWord {
    let number = known[index]
    return number < 0 ? [] : functions[Int(number)]
  }

  /// Whether only a space stands between a word and the next: a phrase goes on.
  func isJoined(_ index: Int) -> Bool {
    let gap = gap(after: index)
    return gap.allSatisfy { $0 <= 0x20 || $0 == 0xC2 || $0 == 0xA0 }
  }

  /// Whether a comma, a bracket, a dash or the like stands between a word and the next: a clause ends.
  func endsClause(_ index: Int) -> Bool {
    let gap = gap(after: index)
    if gap.count == 1 { return gap.first != 0x20 && gap.first != 0x0A }
    return gap.contains { byte in
      // A dash is E2 80 93 or 94; a quotation mark, which ends no clause, ends otherwise.
      byte == 0x2C || byte == 0x3A || byte == 0x3B || byte == 0x28 || byte == 0x29 || byte == 0x93
        || byte == 0x94 || byte == 0x2F
    }
  }

  /// The bytes between a word and the next one.
  func gap(after index: Int) -> ArraySlice<UInt8> {
    let start = prose.words[index].range.upperBound
    let end = index + 1 < prose.words.count ? prose.words[index + 1].range.lowerBound : folded.count
    return folded[start..<max(start, end)]
  }
}
