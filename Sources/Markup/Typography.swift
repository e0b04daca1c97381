/// The punctuation of a printed text, for texts that are not Markdown: titles and summaries.
package enum Typography {
  /// `duo's` with an apostrophe, `"zo"` in curled quotation marks, dashes and dots as in Markdown.
  package static func improved(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x22 || $0 == 0x27 || $0 == 0x2D || $0 == 0x2E })
    else { return text }
    var punctuation = Punctuation()
    var improved: [UInt8] = []
    improved.reserveCapacity(text.utf8.count + 8)
    var text = text
    text.withUTF8 { punctuation.append($0, to: &improved, continues: false) }
    return String(decoding: improved, as: UTF8.self)
  }
}
