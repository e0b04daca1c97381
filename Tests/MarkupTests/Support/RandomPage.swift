/// Pages such as editors write them, put together at random, with the links that they must have.
struct RandomPage {
  private(set) var text = ""
  /// Where the destinations of links and images stand in the text, in order; a definition that
  /// several links use stands there once.
  private(set) var places: [Int] = []
  /// The destinations of all links and images in the order in which they begin.
  private(set) var destinations: [String] = []
  private var random: SplitMix64
  private var lineEnd = "\n"
  private var definitions: [String] = []
  private var count = 0

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
    if oneIn(4) { lineEnd = "\r\n" }
    for _ in 0..<Int.random(in: 1...8, using: &random) { addBlock() }
    for definition in definitions { text += definition + lineEnd }
    takeMarks()
  }

  /// Every destination was written with a mark before it: takes these out and keeps their places.
  private mutating func takeMarks() {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if byte == 0x01 { places.append(bytes.count) } else { bytes.append(byte) }
    }
    text = String(decoding: bytes, as: UTF8.self)
  }

  private mutating func oneIn(_ count: Int) -> Bool {
    Int.random(in: 0..<count, using: &random) == 0
  }

  private mutating func addBlock() {
    switch Int.random(in: 0..<9, using: &random) {
    case 0: addLines(first: "> ", next: "> ")
    // Lazy continuation: the mark is not repeated.
    case 1: addLines(first: "> ", next: "")
    case 2: addLines(first: "- ", next: "  ")
    case 3: addLines(first: "1. ", next: "")
    case 4: addLines(first: "> - > ", next: ">   > ")
    case 5: addTable()
    case 6: text += "## " + sentence() + lineEnd
    case 7: text += "```" + lineEnd + "[no](no.md) [[no]]" + lineEnd + "```" + lineEnd
    default: addLines(first: "", next: "  ")
    }
    text += lineEnd
  }

  private mutating func addLines(first: String, next: String) {
    text += first + sentence()
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      text += lineEnd + next + sentence()
    }
    if oneIn(4) {
      // A wiki link that an editor has broken.
      let name = self.name()
      text += " [[\u{1}" + name + lineEnd + next + "twee]]"
      destinations.append(name + " twee")
    }
    text += lineEnd
  }

  private mutating func addTable() {
    text += "| a | b |" + lineEnd + "|---|:-:|" + lineEnd
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      text += "| " + sentence() + " | "
      if oneIn(2) {
        let name = self.name()
        text += "[[\u{1}\(name)\\|wat \\| dan]]"
        destinations.append(name)
      }
      text += " |" + lineEnd
    }
  }

  private mutating func sentence() -> String {
    var words = ["Zie"]
    for _ in 0..<Int.random(in: 0...4, using: &random) {
      words.append(oneIn(3) ? "woord" : link())
    }
    return words.joined(separator: " ")
  }

  private mutating func name() -> String {
    count += 1
    // Some come back, so that equal destinations are told apart.
    return oneIn(5) ? "x" : "n\(count)"
  }

  private mutating func link() -> String {
    let name = self.name()
    switch Int.random(in: 0..<14, using: &random) {
    case 0: return "`[geen](\(name).md)`"
    case 1: return "`` ` [[geen]] ``"
    case 2: return "\\[geen](\(name).md)"
    case 3:
      let picture = self.name()
      destinations += ["\(name).md", "\(picture).png"]
      return "[![plaatje](\u{1}\(picture).png \"titel\")](\u{1}\(name).md)"
    case 4:
      definitions.append("[\(name)-\(count)]: \u{1}\(name).md 'titel'")
      destinations.append("\(name).md")
      return "[deze][\(name)-\(count)]"
    case 5:
      destinations.append("map met spaties/\(name).md")
      return "[t](<\u{1}map met spaties/\(name).md>)"
    case 6:
      destinations.append("a(b)_\(name).md")
      return "[t](\u{1}a(b)_\(name).md)"
    case 7:
      destinations.append("a)\(name)*.md")
      return "[t](\u{1}a\\)\(name)\\*.md 'x')"
    case 8:
      destinations.append("a?b&c=\(name)")
      return "[t](\u{1}a?b&amp;c=\(name))"
    case 9:
      destinations.append(name)
      return "[[\u{1}\(name)]]"
    case 10:
      destinations.append("\(name).png")
      return "![[ \u{1}\(name).png ]]"
    case 11:
      destinations.append("\(name).md#één")
      return "*[**t** `](` ](  \u{1}\(name).md#één )*"
    case 12:
      destinations.append("\(name)#kop")
      return "[[\u{1}\(name)#kop]]"
    default:
      destinations.append("\(name).md")
      return "[t](\u{1}\(name).md)"
    }
  }
}
