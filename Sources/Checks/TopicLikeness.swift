import Diagnostics

/// Which names of topics are one name in two spellings: `clienten-raad` and `clientenraad`, a singular
/// and its plural, or one slip of the pen in a long word.
enum TopicLikeness {
  /// A slip in a shorter word makes another word as often.
  private static let slipFrom = 8

  /// The slugs that are alike, as their places in `slugs`, in order; nobody who is like no other.
  ///
  /// Names are put together by what they have in common, so that no name is held against all others.
  static func clusters(of slugs: [String]) -> [[Int]] {
    let names = slugs.map { Array($0.unicodeScalars.filter { $0 != "-" }) }
    var groups = Groups(count: names.count)
    var first: [String: Int] = [:]
    for (index, name) in names.enumerated() {
      let text = String(String.UnicodeScalarView(name))
      if let other = first[text] { groups.join(index, other) } else { first[text] = index }
    }
    joinPlurals(of: names, first, &groups)
    joinSlips(of: names, &groups)
    return groups.ofSeveral
  }

  private static func joinPlurals(
    of names: [[Unicode.Scalar]], _ first: [String: Int], _ groups: inout Groups
  ) {
    // `gemeenten` and `gemeentes` are plurals of one word, whether it is a topic or not.
    var pluralsInE: [String: Int] = [:]
    for (index, name) in names.enumerated() {
      let text = String(String.UnicodeScalarView(name))
      for singular in singulars(of: text) {
        if let other = first[singular] { groups.join(index, other) }
      }
      guard text.hasSuffix("en") || text.hasSuffix("es"), text.utf8.count > 4 else { continue }
      let stem = String(text.dropLast())
      if let other = pluralsInE[stem] {
        groups.join(index, other)
      } else {
        pluralsInE[stem] = index
      }
    }
  }

  // MARK: - Plurals

  /// What `plural` may be the plural of, in Dutch and in English.
  static func singulars(of plural: String) -> [String] {
    var found: [String] = []
    for (ending, singular) in irregular where plural.hasSuffix(ending) {
      found.append(plural.dropLast(ending.count) + singular)
    }
    if plural.hasSuffix("s") { found.append(String(plural.dropLast())) }
    if plural.hasSuffix("ies") { found.append(plural.dropLast(3) + "y") }
    // `ouderen` are not several `ouder`, nor `jongeren` several `jonger`.
    if plural.hasSuffix("en"), !plural.hasSuffix("eren") {
      found.append(String(plural.dropLast()))
      found += stems(of: Array(plural.utf8.dropLast(2)))
    }
    return found.filter { $0.utf8.count >= 3 }
  }

  private static let irregular = [
    ("heden", "heid"), ("leden", "lid"), ("steden", "stad"), ("schepen", "schip"),
    ("kinderen", "kind"), ("liederen", "lied"), ("bladeren", "blad"), ("eieren", "ei"),
    ("goederen", "goed"), ("volkeren", "volk"),
  ]

  /// The word that `stem` and `en` are the plural of: `rad` of `raad`, `vakk` of `vak`, `briev` of `brief`.
  private static func stems(of stem: [UInt8]) -> [String] {
    guard let last = stem.last, stem.count >= 2 else { return [] }
    let before = stem[stem.count - 2]
    var forms = [stem]
    if last == before, !isVowel(last) { forms = [stem, stem.dropLast()] }
    let hard: UInt8? =
      switch last {
      case UInt8(ascii: "v"): UInt8(ascii: "f")
      case UInt8(ascii: "z"): UInt8(ascii: "s")
      default: nil
      }
    if let hard { forms.append(stem.dropLast() + [hard]) }
    // An open syllable has one vowel where the closed one has two: `scholen`, `school`.
    if isVowel(before), !isVowel(last), stem.count < 3 || !isVowel(stem[stem.count - 3]) {
      forms += forms.map { Array($0.dropLast() + [before]) + $0.suffix(1) }
    }
    return forms.map { String(decoding: $0, as: UTF8.self) }
  }

  private static func isVowel(_ byte: UInt8) -> Bool { "aeiou".utf8.contains(byte) }

  // MARK: - Slips

  /// Two names that are one slip apart have a form in common that lacks one letter of each, or is one of
  /// them: only names with such a form in common are compared.
  private static func joinSlips(of names: [[Unicode.Scalar]], _ groups: inout Groups) {
    var forms: [(hash: UInt64, index: Int)] = []
    for (index, name) in names.enumerated() where name.count >= slipFrom && name.count <= 256 {
      forms.append((hash(of: name, without: nil), index))
      for letter in name.indices { forms.append((hash(of: name, without: letter), index)) }
    }
    forms.sort { ($0.hash, $0.index) < ($1.hash, $1.index) }
    var start = 0
    while start < forms.count {
      var end = start + 1
      while end < forms.count, forms[end].hash == forms[start].hash { end += 1 }
      // In a crowd each is held against the one before it: those who have a form in common chain.
      let reach = end - start <= 16 ? 16 : 1
      for place in start..<end {
        for other in max(start, place - reach)..<place {
          let (a, b) = (forms[place].index, forms[other].index)
          if a != b, !groups.areOne(a, b), isSlip(names[a], names[b]) { groups.join(a, b) }
        }
      }
      start = end
    }
  }

  private static func isSlip(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Bool {
    func digits(_ name: [Unicode.Scalar]) -> [Unicode.Scalar] {
      name.filter { ("0"..."9").contains($0) }
    }
    // Another year or number is another thing.
    guard digits(a) == digits(b) else { return false }
    return String(String.UnicodeScalarView(a)).slips(to: String(String.UnicodeScalarView(b))) == 1
  }

  /// FNV-1a: the same in every run.
  private static func hash(of name: [Unicode.Scalar], without letter: Int?) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in name.indices where index != letter {
      hash = (hash ^ UInt64(name[index].value)) &* 0x100_0000_01B3
    }
    return hash
  }
}

/// What has been put together.
private struct Groups {
  private var parents: [Int]

  init(count: Int) { parents = Array(0..<count) }

  mutating func join(_ a: Int, _ b: Int) {
    let (x, y) = (root(a), root(b))
    parents[max(x, y)] = min(x, y)
  }

  mutating func areOne(_ a: Int, _ b: Int) -> Bool { root(a) == root(b) }

  private mutating func root(_ index: Int) -> Int {
    var index = index
    while parents[index] != index {
      parents[index] = parents[parents[index]]
      index = parents[index]
    }
    return index
  }

  var ofSeveral: [[Int]] {
    var copy = self
    return Dictionary(grouping: parents.indices) { copy.root($0) }.values
      .filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
  }
}
