extension Document {
  /// A bar, two numbers and an x: in bytes, with room to spare.
  private static let longestSize = 32

  /// Takes the width out of what is said of a picture, as Obsidian has it: `![[beeld.png|300]]`,
  /// `![Een boom|300](boom.png)`, `![[beeld.png|Een boom|300x200]]`.
  mutating func takeWidth(ofImage index: Int32) {
    let node = nodes[Int(index)]
    let last = Int(node.end) - 1
    guard last > index, nodes[last].kind == .text else { return }
    // Pictures within pictures all end with the same text: no more of it is read than a size takes.
    let words = bytes(nodes[last].text).suffix(Self.longestSize)
    let start = Int(nodes[last].text.lowerBound)
    let bar = words.lastIndex(of: 0x7C)
    let isWhole =
      bar == nil && words.startIndex == start && last == Int(index) + 1
      && links[Int(node.detail)].form == .wiki
    guard bar != nil || isWhole else { return }
    let size = bar.map { words[($0 + 1)...] } ?? words
    let digits = size.prefix { (0x30...0x39).contains($0) }
    let rest = size[digits.endIndex...]
    let isSize =
      rest.isEmpty
      || rest.first == 0x78 && rest.count > 1
        && rest.dropFirst().allSatisfy { (0x30...0x39).contains($0) }
    guard isSize, (1...4).contains(digits.count),
      let width = Int(String(decoding: digits, as: UTF8.self)),
      width > 0
    else { return }
    links[Int(node.detail)].width = width
    nodes[last].text = ByteRange(start, bar ?? start)
  }
}
