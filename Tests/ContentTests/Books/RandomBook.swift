/// Random numbers that are the same in every run: SplitMix64.
struct RandomNumbers {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next(below limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ (z >> 31)) % UInt64(limit))
  }

  mutating func pick<Element>(_ items: [Element]) -> Element { items[next(below: items.count)] }
}

/// A text of few words, so that terms are found often, in the marks and signs that may stand round them.
struct RandomBook {
  private static let words = [
    "raad", "Raad", "RAAD", "wmo", "Wmo", "WMO", "één", "Een", "en", "foto’s", "foto", "a", "B",
    "b",
    "café", "Cafe", "sociale", "kaart", "gemeenteraad", "ijs", "Ĳs", "Straße", "18", "x-y", "’s",
  ]
  private static let between = [
    " ", " ", " ", " ", " ", "\n", "-", "’", "'", ". ", ", ", " - ", " -", "- ", "*", "**", " *",
    "* ",
    "_", "\n\n", "\n\n## ", "\n\n- ", "\n\n> ", "\n\n> [!tip] ", "`", " ` ", "[", "](x.md)", " [[",
    "]] ", "|", " & ", "/", "(", ") ", "\u{A0}", "\u{AD}", "\u{301}", "  \n", "~~", "\\", "[^1]",
    "\n\n[^1]: ", "<b>", " \"", "\" ", "+", "\u{2011}", "\u{200B}", "…", "😀", "ß",
  ]

  private var random: RandomNumbers

  init(seed: UInt64) { random = RandomNumbers(seed: seed) }

  mutating func text(pieces: Int) -> String {
    var text = ""
    for _ in 0..<pieces { text += random.pick(Self.words) + random.pick(Self.between) }
    return text
  }

  mutating func terms() -> [String] {
    (0..<random.next(below: 12) + 1).map { _ in
      (0..<random.next(below: 3) + 1).map { _ in random.pick(Self.words) }
        .joined(separator: random.pick([" ", " ", "-", " & "]))
    }
  }

  mutating func distance() -> Int { random.pick([1, 2, 5, 20]) }
}
