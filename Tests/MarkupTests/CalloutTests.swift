import Testing

@testable import Markup

@Suite struct CalloutTests {
  private func callouts(_ text: String) -> [Document.Callout] {
    Document.parse(Array(text.utf8)).callouts
  }

  @Test func aNameMakesAQuoteACallout() {
    #expect(
      page("> [!tip]\n> Bel eerst.") == """
        <div class="callout callout-tip">
        <p class="callout-title">Tip</p>
        <p>Bel eerst.</p>
        </div>

        """)
    #expect(callouts("> [!LET-OP]\n> x").map(\.name) == ["let-op"])
    #expect(page("> [!eigen-naam]\n> x").contains("<p class=\"callout-title\">Eigen naam</p>"))
  }

  @Test func theRestOfTheLineIsItsTitle() {
    #expect(
      page("> [!tip] Bel *eerst*\n> en dan\n>\n> - meer") == """
        <div class="callout callout-tip">
        <p class="callout-title"><span class="callout-word">Tip</span> Bel <em>eerst</em></p>
        <p>en dan</p>
        <ul>
        <li>meer</li>
        </ul>
        </div>

        """)
    let document = Document.parse(Array("> [!tip] Bel *eerst*\n> en dan".utf8))
    #expect(document.plainText(document.callouts[0].title) == Array("Bel eerst".utf8))
  }

  @Test func mayHoldNothingElse() {
    #expect(
      page("> [!tip]") == """
        <div class="callout callout-tip">
        <p class="callout-title">Tip</p>
        </div>

        """)
  }

  @Test func aSignMakesItFold() {
    #expect(
      page("> [!tip]- Meer\n> x") == """
        <details class="callout callout-tip">
        <summary class="callout-title"><span class="callout-word">Tip</span> Meer</summary>
        <p>x</p>
        </details>

        """)
    #expect(
      page("> [!tip]+\n> x").hasPrefix("<details class=\"callout callout-tip\" open>\n<summary"))
    #expect(
      callouts("> [!a]\n\nx\n\n> [!b]-\n\nx\n\n> [!c]+").map(\.folding) == [.none, .closed, .open])
  }

  @Test func standInListsAndInEachOther() {
    let html = page("- > [!tip]\n  > x\n- y")
    #expect(html.hasPrefix("<ul>\n<li>\n<div class=\"callout callout-tip\">"))
    #expect(callouts("> [!a]\n> > [!b] T\n> > x").map(\.name) == ["b", "a"])
    let nested = page("> [!tip]\n> > [!let-op] T\n> > x")
    #expect(
      nested.contains(
        "callout-let-op\">\n<p class=\"callout-title\"><span class=\"callout-word\">Let op</span> T</p>\n<p>x</p>\n</div>\n</div>"
      ))
  }

  @Test(arguments: [
    "> tip", "> \\[!tip] x", "> [!tip](x.md)", "> [!tip]s", "> [!]", "> [! tip]", "> [!t_p]",
    "> *[!tip]*", "[!tip] x",
    "> # [!tip]", "> - [!tip]", "> x\n> [!tip]", "> `[!tip]`", "> ```\n> [!tip]\n> ```",
    "> [!a.b] x", ">",
  ])
  func anythingElseIsAnOrdinaryQuote(_ text: String) {
    #expect(callouts(text).isEmpty)
  }

  @Test func everyTextOfTheSpecificationHasNone() {
    let document = Document.parse(Array("> [!tip]\n> x".utf8), dialect: .specification)
    #expect(
      document.specificationHTML() == Array("<blockquote>\n<p>[!tip]\nx</p>\n</blockquote>\n".utf8))
  }
}
