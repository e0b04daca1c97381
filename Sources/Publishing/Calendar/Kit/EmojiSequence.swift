/// What is one emoji to people, from however many parts it is made (UTS #51, "emoji sequences").
enum EmojiSequence {
  private static let joiner: Unicode.Scalar = "\u{200D}"
  private static let asPicture: Unicode.Scalar = "\u{FE0F}"
  private static let asText: Unicode.Scalar = "\u{FE0E}"

  /// Where the emoji that starts at `index` ends; nil when none does.
  static func end(in text: [Unicode.Scalar], at index: Int) -> Int? {
    if let end = flagEnd(in: text, at: index) ?? keycapEnd(in: text, at: index) { return end }
    guard var end = elementEnd(in: text, at: index) else { return nil }
    // A family, a woman with a laptop: pictures that are joined.
    while end + 1 < text.count, text[end] == joiner,
      let next = elementEnd(in: text, at: end + 1)
    {
      end = next
    }
    return end
  }

  /// Two letters that name a country.
  private static func flagEnd(in text: [Unicode.Scalar], at index: Int) -> Int? {
    guard isRegional(text[index]), index + 1 < text.count, isRegional(text[index + 1]) else {
      return nil
    }
    return index + 2
  }

  private static func isRegional(_ scalar: Unicode.Scalar) -> Bool {
    (0x1F1E6...0x1F1FF).contains(scalar.value)
  }

  /// A digit, `#` or `*` on a key.
  private static func keycapEnd(in text: [Unicode.Scalar], at index: Int) -> Int? {
    guard ("0"..."9").contains(text[index]) || text[index] == "#" || text[index] == "*" else {
      return nil
    }
    var end = index + 1
    if end < text.count, text[end] == asPicture { end += 1 }
    guard end < text.count, text[end] == "\u{20E3}" else { return nil }
    return end + 1
  }

  /// One picture: with the colour of its skin, or with the tags that make a flag of Scotland of a black one.
  private static func elementEnd(in text: [Unicode.Scalar], at index: Int) -> Int? {
    let base = text[index].properties
    var end = index + 1
    let next = end < text.count ? text[end] : nil
    guard base.isEmoji, next != asText else { return nil }
    if next == asPicture {
      end += 1
    } else if text[index].value < 0x100 {
      // A digit and © are no pictures by themselves.
      return nil
    }
    if base.isEmojiModifierBase, end < text.count, text[end].properties.isEmojiModifier { end += 1 }
    while end < text.count, (0xE0020...0xE007F).contains(text[end].value) { end += 1 }
    return end
  }
}
