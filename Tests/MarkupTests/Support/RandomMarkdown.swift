/// Texts that no one would write, made of what Markdown gives a meaning to.
enum RandomMarkdown {
  private static let pieces = [
    "*", "**", "_", "__", "***", "~", "~~", "`", "``", "```", "````", "[", "]", "(", ")", "![",
    "](",
    "]: ", "[^", "]:", "[^1]", "[^1]: ", "[^a]", "[^a]: ", "<", ">", "> ", ">> ", "#", "# ", "## ",
    "###### ",
    "-", "- ", "+ ", "* ", "1. ", "2) ", "10. ", "- [ ] ", "- [x] ", "---", "===", "***\n", "|",
    " | ",
    "|-|", "|-|:-:|", "| a | b |\n|---|--:|\n", "\\", "\\\n", "  \n", "\n", "\n", "\n", "\n\n",
    "\n\n",
    "\n    ", "    ", "  ", " ", " ", "\t", "\n\t", "&", "&amp;", "&copy;", "&#65;", "&#0;",
    "&#x1F600;", "&nee;",
    "<b>", "</b>", "<script>", "</script>\n", "<!-- x -->", "<?x?>", "<!X>", "<![CDATA[y]]>",
    "<div>\n",
    "<title>", "<a href=\"x\">", "<br/>", "<style", "<textarea\n>", "http://a.nl",
    "https://b.nl/x_y(z)",
    "www.c.nl", "d@e.nl", "<https://f.nl>", "<g@h.nl>", "ftp://i.nl/", "mailto:j@k.nl",
    "xmpp:l@m.nl", "w", ":",
    "[x]: /y", "[x]", "[x][]", "[p][x]", "[x](/z \"t\")", "![x](/z 't')", "[q](<r s>)", "\"", "'",
    "$", "{", "}",
    "!", "a", "b", "ab", "x", "één", "ü", "😀", "\u{A0}", "\u{2019}", "woord", "twee woorden", "1",
    "0", ".", ",", "..",
    "\r\n", "\r", "@", "://", "www.", "/", "%20", "?q=1&r=2", ";", "\u{0}", "^", "=",
  ].map { Array($0.utf8) }

  /// Between 1 and `pieces` of them, with now and then bytes that are no UTF-8.
  static func text(upTo count: Int, using random: inout SplitMix64) -> [UInt8] {
    var text: [UInt8] = []
    for _ in 0..<Int.random(in: 1...count, using: &random) {
      if Int.random(in: 0..<150, using: &random) == 0 {
        text.append(UInt8.random(in: 0x80...0xFF, using: &random))
      } else {
        text += pieces.randomElement(using: &random) ?? []
      }
    }
    return text
  }
}
