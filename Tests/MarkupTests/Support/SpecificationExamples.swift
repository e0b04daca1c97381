/// Short texts that between them use every construct of CommonMark and of GitHub's extensions.
enum SpecificationExamples {
  static let all: [String] =
    headings + paragraphs + quotes + lists + code + html + tables + emphasis + links + images
    + definitions + autolinks + entities + breaks + tasks + strikethrough + footnotes + bytes

  private static let headings = [
    "# Een", "## Twee ##", "### Drie # ", "#### Vier \\#", "##### Vijf", "###### Zes",
    "####### Zeven",
    "#Geen", "#", "# ", "## ##", "   # Ingesprongen", "    # Code", "Kop\n===", "Kop\n---",
    "Kop\nover twee\n====",
    "Kop *schuin*\n---", "===", "Kop\n= =", "> Kop\n> ---", "> Kop\n---", "- Kop\n  ---",
    "- Kop\n---",
  ]
  private static let paragraphs = [
    "een", "een\ntwee", "een\n\n\ntwee", "  een\n    twee", "een \ntwee", "een\n# twee",
    "een\n    twee",
  ]
  private static let quotes = [
    "> een", ">een", "> een\ntwee", "> een\n\ntwee", "> > een\n> twee", ">>> een\n> twee\ndrie",
    ">", ">\n> \n> x\n>",
    "> - een\n>   - twee", "> ```\n> code\nrest", ">     code", "   > een", "    > code",
    "> een\n***", "> # kop\n> tekst",
  ]
  private static let lists = [
    "- een\n- twee", "- een\n\n- twee", "* een\n+ twee\n- drie", "1. een\n2. twee",
    "3) een\n4) twee", "1. een\n1) twee",
    "0. nul", "123456789. lang", "1234567890. te lang", "-1. geen", "- een\n  - twee\n    - drie",
    "- een\n\n  twee",
    "-\n  een", "-\n\n  een", "- een\ntwee", "1. een\n   - twee\n\n   drie", "- een\n\n\n- twee",
    "-een", "tekst\n- een",
    "tekst\n2. een", "tekst\n1. een", "- - een", "- 1. een", "1. - een\n   - twee",
    "- een\n<!-- -->\n- twee", "-   een\n\n    twee",
    "-\tcode\n\n\tmeer", "- een\n - twee\n  - drie\n   - vier\n    - vijf", "* * *",
    "- een\n***\n- twee", "* a *", "-     code",
  ]
  private static let code = [
    "    code\n    meer", "\tcode", "    een\n\n\n    twee", "tekst\n    geen code",
    "```\ncode\n```", "~~~\ncode\n~~~", "```swift\nlet x\n```",
    "``` swift  extra woorden\nx\n```", "~~~ a`b\nx\n~~~", "``` a`b\nx", "````\n```\n````",
    "```\nniet gesloten", "   ```\n   x\n  y\n   ```",
    "```\n\n\n```", "> ```\n> x\n> ```", "- ```\n  x\n  ```", "```&amp;\\*\nx\n```",
    "```\tx y\nz\n```", "`x`", "`` ` ``", "` x `", "`  `", "`a\nb`",
    "`niet dicht", "``a`", "`\\`", "`<b>`", "*`*`", "[a`](x)`", "```\n&lt;\"\n```",
  ]
  private static let html = [
    "<div>\n*x*\n</div>", "<div>\n\n*x*\n\n</div>", "<!-- een -->", "<!-- een\n\ntwee -->\nna",
    "<?php x ?>", "<!DOCTYPE html>", "<![CDATA[x]]>",
    "<pre>\n\nx\n</pre>", "<script>x</script>", "<SCRIPT src=x>", "a <title> b",
    "<style>\nx\n\ny</style>", "<textarea/>", "<xmp >", "<plaintext>x",
    "<iframe src=\"x\"></iframe>", "<noembed>", "<noframes\n>", "<scripts>", "a <b>c</b>",
    "a <b c='d' e=f g>", "a <b c='d' e=f g=h/>", "a </b >", "a <3 b",
    "a <b\nc>", "a <!-- x --> b", "a <!--> b", "a <? x ?> b", "a <!X y> b", "a <![CDATA[<]]> b",
    "x <script>y</script>", "tekst\n<div>", "tekst\n<b>",
    "<b>\nx", "<custom-tag>\nx\n\ny", "<table><tr><td>\n\n*x*\n\n</td></tr></table>",
    "x <title\t> <titlea> </title> <style/>",
  ]
  private static let tables = [
    "| a | b |\n|---|---|\n| 1 | 2 |", "a | b\n-|-\n1 | 2", "| a | b |\n|:--|--:|\n| 1 |",
    "| a |\n|:-:|\n| 1 | 2 | 3 |", "| a |\n|---|",
    "| a | b |\n|---|\n", "| a \\| b | `c \\| d` |\n|---|---|\n| *x* | [y](z) |",
    "tekst\n| a |\n|---|\n| 1 |", "| a |\n|---|\n| 1 |\ntekst\n\nna",
    "| a |\n|---|\n> q", "> | a |\n> |---|\n> | 1 |", "- | a |\n  |---|\n  | 1 |",
    "| a |\n| --- |\n\n| b |", "|a|\n|-|\n|\\\\|\n|~~x~~|",
    "| a | b |\n| - | - |\n| | |", "a\n-", "|a|b|\n|-|:-|\n|www.x.nl|<b>|",
    "| a |\n|---|\n| één \\*x\\* |",
  ]
  private static let emphasis = [
    "*a*", "_a_", "**a**", "__a__", "***a***", "**a*b*c**", "*a **b** c*", "a*b*c", "a_b_c", "* a*",
    "*a *", "**a*", "*a**", "****a****", "_a*b_c*",
    "\"*a*\"", "*(a)*b", "_(a)_b", "*a\nb*", "**", "*", "__init__", "*é*é", "**a [b** c](d)",
    "*a `b* c`", "***a** b*", "*[a*](b)", "a**\"b\"**c", "\u{A0}*a*", "€*a*€",
  ]
  private static let links = [
    "[a](b)", "[a](b \"c\")", "[a](b 'c')", "[a](b (c))", "[a](<b c>)", "[a]()", "[](b)",
    "[a](b c)", "[a](b(c)d)", "[a](b\\)c)", "[a](b\n\"c\")", "[a] (b)",
    "[a](b&amp;c=é%20d)", "[a](\"b\")", "[a](b \"c\"d)", "[a [b](c) d](e)", "[a ![b](c) d](e)",
    "[*a*](b)", "[a]: b", "[a\\]](b)", "[a](<b\nc>)", "[a](b 'c\n\nd')", "[a](<>)",
    "[a](javascript:b)", "[a](b 'c &quot; \"d\"')", "[a](\tb\t)", "[a](b\\c'd\"e)", "[[a]](b)",
    "\\[a](b)", "[a](b)c](d)", "[a][b](c)", "[a](((((b)))))",
  ]
  private static let images = [
    "![a](b)", "![a](b \"c\")", "![*a* `b` <i> &amp; [c](d)](e)", "!\\[a](b)", "!  [a](b)",
    "![a][b]\n\n[b]: c", "![](b)", "![a\nb](c)", "[![a](b)](c)", "![![a](b)](c)",
  ]
  private static let definitions = [
    "[a]\n\n[a]: b", "[a][]\n\n[a]: b 'c'", "[x][a]\n\n[A]: b", "[a]\n\n[a]: b\n[a]: c",
    "[a]:\nb\n\n[a]", "[a]: b\n'c\nd'\n\n[a]", "[a]: <b c>\n\n[a]", "[a]: b c\n\n[a]",
    "[ a\n b ]\n\n[a b]: c",
    "tekst\n[a]: b\n\n[a]", "[a]: b\n# [a]", "> [a]: b\n\n[a]", "- [a]: b\n\n[a]",
    "[a\\]b]: c\n\n[a\\]b]", "[ẞ]\n\n[ss]: x", "[a] [b]\n\n[a]: x\n[b]: y", "[a]: <>\n\n[a]",
    "[]\n\n[]: x", "[a]:\n\n[a]", "```\n[a]: b\n```\n[a]",
  ]
  private static let autolinks = [
    "<https://a.nl/b?c&d>", "<a@b.nl>", "<a:>", "<a b:c>", "<mailto:a@b>", "http://a.nl.",
    "https://a.nl/b(c)", "(https://a.nl/b)", "www.a.nl", "www.a.nl/x&amp;y &copy;", "ftp://a.nl",
    "a@b.nl", "a.b-c_d@e.nl.", "a@b",
    "a@b.nl_", "http://a_b.nl", "www.a_b.nl.c", "http://a", "xhttp://a.nl", "*http://a.nl*",
    "[http://a.nl](b)", "http://a.nl<b", "http://é.nl", "`www.a.nl`", "mailto:a@b.nl",
    "xmpp:a@b.nl/c", "WWW.a.nl", "www.", "http://", "~www.a.nl~", "![www.a.nl](b)",
    "http://a.nl/~b",
    "_www.a.nl/b_c_", "tekst:www.a.nl", "https://a.nl/b&quot;c", "www.a.nl?q=\"b\"",
  ]
  private static let entities = [
    "&amp; &lt; &copy; &eacute;", "&#233; &#xE9; &#XE9;", "&#0; &#x110000; &#99999999;",
    "&nee; &amp &;", "[a](&ouml; \"&ouml;\")", "`&amp;`", "&#42;a&#42;", "&Tab;x", "&ngE;",
    "\\&amp;", "&NotEqualTilde;", "a & b < c > d \" e",
  ]
  private static let breaks = [
    "a  \nb", "a\\\nb", "a  ", "a\\", "a   \n   b", "# a  \nb", "`a  \nb`", "a\n\n  \nb", "***",
    "---", "___", "_ _ _", "-----x", "**  * ** *", " ***", "    ***", "--",
    "\\*a\\* \\a \\\\ \\- \\~",
  ]
  private static let tasks = [
    "- [ ] a", "- [x] a", "- [X] a", "* [x] a\n* b", "1. [ ] a", "- [x]a", "- [ ]", "- [ ] ",
    "- [  ] a", "[ ] a", "- a\n  - [x] b", "- [ ] a\n\n- [x] b", "- [x] [a](b)", "> - [ ] a",
    "- [ ] # kop", "+ [x] a\n\n  b",
  ]
  private static let strikethrough = [
    "~~a~~", "~a~", "~~~a~~~", "~~a~", "~a~~", "a~~b~~c", "~~a ~~", "~~ a~~", "~~*a*~~", "*~~a*~~",
    "~~a\nb~~", "~~~~", "~~a~~b~~", "`~~a~~`", "\\~~a~~", "~~[a~~](b)",
  ]
  private static let footnotes = [
    "a[^1]\n\n[^1]: noot", "a[^1] b[^1] c[^1]\n\n[^1]: noot", "[^1]: ongebruikt\n\na", "a[^x]",
    "a[^1][^2]\n\n[^2]: twee\n[^1]: een", "a[^1]\n\n[^1]: een[^2]\n\n[^2]: twee",
    "a[^1]\n\n[^1]: zie[^1]", "a[^1]\n\n[^1]: een\n\n    twee\n\n    - drie",
    "a[^1]\n\n[^1]:\n    > q", "a[^1]\n\n[^1]: | a |\n    |---|", "> a[^1]\n>\n> [^1]: noot",
    "- a[^1]\n\n  [^1]: noot", "a[^Eén & twee]\n\n[^Eén & twee]: noot",
    "a[^1]\n\n[^1]: een\n[^1]: twee", "*a[^1]*\n\n[^1]: `x`", "[a[^1]](b)\n\n[^1]: x",
    "![a[^1]](b)\n\n[^1]: x",
    "a[^1]\n\n[^1]: een\nlui vervolg", "a[^a b]\n\n[^a b]: x", "a[^1]\n\n[^1]: ```\n    x\n    ```",
    "a[^1]\n\n[^1]: # kop", "[^a]: [^b]: [^a][^a]: x", "| a[^1] |\n|---|\n\n[^1]: x",
    "# a[^1]\n\n[^1]: x", "[^]\n\n[^]: x", "a[^1]\n\n[^1]:", "[^1]: a[^2]\n[^2]: b[^1]",
  ]
  private static let bytes = [
    "", "\n", "\n\n\n", " ", "\t", "a\r\nb\r\n\r\nc", "a\rb\r\rc", "\u{FEFF}# kop", "a\u{FEFF}b",
    "a\u{0}b", "```\n\u{0}\n```", "a\tb\tc", "-\ta\n\n\tb", ">\ta", "#\ta", "\u{2028}a", "é̈",
    "👩‍👩‍👧 *x*", "| a |\r\n|---|\r\n| b |\r\n", "a  \r\nb\\\r\nc", "a\u{B}b\u{C}c", "\u{A0}\n",
    "a[^1]\r\n\r\n[^1]: x\r\n",
  ]

  /// What no Swift string can hold.
  static let invalid: [[UInt8]] = [
    [0xFF], [0x61, 0xC3], [0xC3, 0x28], [0xE2, 0x82], [0xF0, 0x9F, 0x98], [0xED, 0xA0, 0x80],
    [0xC0, 0xAF], [0x5B, 0xFF, 0x5D, 0x28, 0xFE, 0x29],
    [0x2A, 0x80, 0x2A], [0x60, 0xFF, 0x60], [0xEF, 0xBB, 0xBF], [0xEF, 0xBB],
    [0xF4, 0x90, 0x80, 0x80],
  ]
}
