import Testing

@testable import Markup

@Suite struct ForeignSyntaxTests {
  /// What is found in a text, with how often and where first.
  private func found(_ text: String) -> [String] {
    let source = Array(text.utf8)
    return Document.parse(source).foreignSyntax(in: source, from: 0)
      .sorted { $0.key.rawValue < $1.key.rawValue }
      .map {
        "\($0.key) \($0.value.count) \(String(decoding: source[$0.value.first], as: UTF8.self))"
      }
  }

  @Test(arguments: [
    (
      "Zie {{< figure src=\"a.png\" >}} en {{% let-op %}}.",
      "shortcode 2 {{< figure src=\"a.png\" >}}"
    ),
    ("{{<youtube\nid>}}", "shortcode 1 {{<youtube\nid>}}"),
    ("{% include kop.html %} en {%- if x -%}", "liquidTag 2 {% include kop.html %}"),
    ("Dag {{ page.title }}.", "variable 1 {{ page.title }}"),
    ("## Kop {#kop}\n\nTekst\n{: .groot }\n", "attributes 2 {#kop}"),
    ("Een [link](x.md){.knop} hier", "attributes 1 {.knop}"),
    ("Een [link](x.md){ .knop } hier", "attributes 1 { .knop }"),
    ("!!! note \"Titel\"\n    Tekst\n", "box 1 !!! note \"Titel\""),
    ("Tekst\n\n???+ tip\n    Tekst\n", "box 1 ???+ tip"),
    ("> ??? tip\n", "box 1 ??? tip"),
    ("=== \"Een\"\n    Tekst\n", "tabs 1 === \"Een\""),
    ("::: tip\nTekst\n:::\n", "container 1 ::: tip"),
    ("Dit is ==heel belangrijk== en dat ==ook==.", "highlight 2 ==heel belangrijk=="),
    ("Over #wonen en #wmo/raad.\n\n#alleen", "tag 3 #wonen"),
    ("Een zin. ^blok-1\n", "blockName 1 ^blok-1"),
    ("- Een punt ^punt\n- Nog een", "blockName 1 ^punt"),
    ("| {{ a }} |\n|---|\n| {{ b }} |", "variable 2 {{ a }}"),
    ("Zie [^1].\n\n[^1]: Een noot met {{ x }}.", "variable 1 {{ x }}"),
  ])
  func isFound(text: String, expected: String) {
    #expect(found(text) == [expected])
  }

  @Test(arguments: [
    "Gewone tekst, met [een link](#kop) en een [andere](x.md#kop) en &#39;.",
    "## Kop\n\n# Kop\n\n### #1 van de lijst\n\n#2 ook", "Kop\n===\n\nKop\n---\n",
    "Wat!!! Echt??? Ja!!!\n\nNiet waar!!! Echt niet.", "Van 9:00 tot 10:00::: ja",
    "a == b, x === y en ====", "2^3 en x ^ y en [^1]\n\n[^1]: Noot", "Een { accolade } en {dit}",
    "Vul in: {...} of {:-} of { }.", "{{ alleen open", "{% ook alleen open",
    "100% zeker, 50 %% misschien",
    "`{{< figure >}}` en ``{% raw %} ` {{ x }}`` en `==a==` en ` #tag`",
    "```\n{{< figure >}}\n!!! note\n::: tip\n```\n\n    {% include %}\n    #tag\n",
    "\\{{ x }}, \\==a==, \\#tag", "[kop]: #kop\n\nZie [kop].", "C# en F#, zie #.", ":::\n\n:::",
    "> !!!\n> Let op", "Zie <https://x.nl/#kop> en https://x.nl/a==b==",
  ])
  func isNotSeenInOrdinaryTextOrInCode(text: String) {
    #expect(found(text) == [])
  }

  @Test func staysOnThePageAsItWasTyped() {
    #expect(page("{{% a %}}") == "<p>{{% a %}}</p>\n")
    #expect(page("==a== ^b") == "<p>==a== ^b</p>\n")
  }

  // MARK: - Comments

  private func withoutComments(_ text: String) -> Document {
    let source = Array(text.utf8)
    let (comments, _) = Document.parse(source).obsidianComments(in: source, from: 0)
    return Document.parse(source, from: 0, leavingOut: comments)
  }

  @Test(arguments: [
    ("Een %% stil %% zin.", "<p>Een zin.</p>\n"),
    ("Een zin. %% stil %%\nEn meer.", "<p>Een zin.\nEn meer.</p>\n"),
    ("%% stil %% Een zin.", "<p>Een zin.</p>\n"),
    ("Een\n%% stil %%\nzin.", "<p>Een\nzin.</p>\n"),
    ("Een.\n\n%%\nstil\n\n## Kop\n%%\n\nTwee.", "<p>Een.</p>\n<p>Twee.</p>\n"),
    ("`%% a %%` en %% b %% c", "<p><code>%% a %%</code> en c</p>\n"),
    ("> een %% b %%\n> twee", "<blockquote>\n<p>een\ntwee</p>\n</blockquote>\n"),
    ("x%%y%%z", "<p>xz</p>\n"), ("100%% zeker", "<p>100%% zeker</p>\n"),
    ("```\n%% a %%\n```", "<pre><code>%% a %%\n</code></pre>\n"),
  ])
  func commentsAreLeftOut(text: String, html: String) {
    #expect(page(withoutComments(text)) == html)
  }

  @Test func placesBehindACommentStayWhereTheyAre() throws {
    let text = "Een %% stil\nhier %% zin.\n\n%%\nweg\n%%\n\nZie [x](een.md) en [[Twee]].\n"
    let document = withoutComments(text)
    let source = Array(text.utf8)
    let written = document.links.map {
      String(decoding: source[document.place(of: $0)], as: UTF8.self)
    }
    #expect(written == ["een.md", "Twee"])
    let last = try #require(document.nodes.last { $0.kind == .paragraph })
    #expect(
      String(decoding: source[last.source.range], as: UTF8.self) == "Zie [x](een.md) en [[Twee]].")
  }

  @Test func aCommentThatStaysOpenHidesNothing() {
    let source = Array("Een %% a %% en %% open".utf8)
    let (comments, open) = Document.parse(source).obsidianComments(in: source, from: 0)
    #expect(comments.count == 1)
    #expect(open == 15..<17)
  }

  // MARK: - Widths

  @Test(arguments: [
    ("Zie ![[a.png|300]].", "alt=\"\" width=\"300\""),
    ("Zie ![[a.png|Een boom|300]].", "alt=\"Een boom\" width=\"300\""),
    ("Zie ![Een boom|300x200](a.png).", "alt=\"Een boom\" width=\"300\""),
    ("Zie ![*Een* boom|300](a.png).", "alt=\"Een boom\" width=\"300\""),
    ("Zie ![Een boom](a.png).", "alt=\"Een boom\" loading"),
    ("Zie ![2016](a.png).", "alt=\"2016\" loading"),
    ("Zie ![a|b](a.png).", "alt=\"a|b\" loading"), ("Zie ![a|0](a.png).", "alt=\"a|0\" loading"),
  ])
  func aPictureMayHaveAWidth(text: String, attributes: String) {
    #expect(page(text).contains(attributes))
  }
}
