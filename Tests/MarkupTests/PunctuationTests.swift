import Testing

@testable import Markup

@Suite struct PunctuationTests {
  @Test(arguments: [
    // Words that have lost a part.
    ("'s avonds en 's-Gravenhage", "’s avonds en ’s-Gravenhage"),
    ("foto's, auto's en baby's", "foto’s, auto’s en baby’s"),
    ("'t is in '90 of in de jaren '70-'80", "’t is in ’90 of in de jaren ’70-’80"),
    ("Zo'n, z'n, m'n en 'n", "Zo’n, z’n, m’n en ’n"),
    ("'S Avonds, 'T, 'k weet", "’S Avonds, ’T, ’k weet"), ("Hans' huis", "Hans’ huis"),
    ("the '90s, 'tis, 'Twas and rock 'n' roll's", "the ’90s, ’tis, ’Twas and rock ‘n’ roll’s"),
    ("heb je 'em, heeft-ie 'ie", "heb je ’em, heeft-ie ’ie"),
    // Quotes.
    ("\"zo\" en 'zo'", "“zo” en ‘zo’"), ("('zo') [\"zo\"]", "(‘zo’) [“zo”]"),
    ("\"Hij zei 'nee'\", zei ze", "“Hij zei ‘nee’”, zei ze"),
    ("\"'t Is zo\"", "“’t Is zo”"), ("'\"zo\"'.", "‘“zo”’."), ("\"'zo' is het\"", "“‘zo’ is het”"),
    ("'Er was eens'", "‘Er was eens’"),
    ("de letter 'n' en 's'", "de letter ‘n’ en ‘s’"), ("-- \"zo\"", "– “zo”"),
    ("\u{2014}\"zo\" \u{A0}'zo' \u{AB}'x'", "\u{2014}“zo” \u{A0}‘zo’ \u{AB}‘x’"),
    ("één\"twee\"", "één”twee”"), ("niet-'normaal'", "niet-‘normaal’"), ("'é'", "‘é’"), ("\"", "”"),
    ("' '", "’ ’"),
    // Dashes and dots.
    ("a -- b --- c", "a – b — c"), ("ma-vr, 9--17", "ma-vr, 9–17"),
    ("a ---- b ----- c", "a –– b —– c"), ("Wacht...", "Wacht…"),
    ("Wacht.... nee..", "Wacht…. nee.."),
  ])
  func isThatOfAPrintedText(_ text: String, _ expected: String) {
    #expect(plain(text) == expected)
  }

  @Test func goesRoundMarkup() {
    #expect(page("\"*zo*\" '**zo**'") == "<p>“<em>zo</em>” ‘<strong>zo</strong>’</p>\n")
    #expect(
      page("*\"zo\"*, '[zo](x)' en '`zo`'")
        == "<p><em>“zo”</em>, ‘<a href=\"x\">zo</a>’ en ‘<code>zo</code>’</p>\n")
    #expect(page("[foto]('s.md)'s") == "<p><a href=\"&#x27;s.md\">foto</a>’s</p>\n")
    #expect(page("\"een\n'twee'\"") == "<p>“een\n‘twee’”</p>\n")
  }

  @Test func startsAnewInEveryBlock() {
    #expect(page("- \"een\n- 'twee'\n") == "<ul>\n<li>“een</li>\n<li>‘twee’</li>\n</ul>\n")
    #expect(page("| a | b |\n|---|---|\n| x | 'y' |").contains("<td>‘y’</td>"))
  }

  @Test func leavesCodeAndAddressesAlone() {
    let code = "<p><code>'a' -- &quot;b&quot;...</code></p>\n"
    #expect(page("`'a' -- \"b\"...`") == code)
    #expect(page("    'a' --\n") == "<pre><code>'a' --\n</code></pre>\n")
    #expect(
      page("https://a.nl/b--c...d")
        == "<p><a href=\"https://a.nl/b--c...d\">https://a.nl/b--c...d</a></p>\n")
    #expect(page("[x](a--b.md \"c--d\")") == "<p><a href=\"a--b.md\" title=\"c--d\">x</a></p>\n")
    #expect(page("[[a--b's]]") == "<p><a href=\"a--b&#x27;s\">a--b's</a></p>\n")
  }

  @Test func theSpecificationHasItAsTyped() {
    let document = Document.parse(Array("'s -- \"x\"...".utf8), dialect: .specification)
    #expect(document.specificationHTML() == Array("<p>'s -- &quot;x&quot;...</p>\n".utf8))
  }

  private func plain(_ text: String) -> String {
    let document = Document.parse(Array(text.utf8))
    return String(decoding: document.plainText(document.descendants(of: 0)), as: UTF8.self)
  }
}
