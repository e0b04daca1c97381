import Diagnostics
import Testing

@testable import Publishing

@Suite struct LooseTextTests {
  private func html(_ text: String) -> (String, [String]) {
    let source = SourceFile(path: "invoer.md", text: text)
    let (html, diagnostics) = LooseText.html(of: source, language: .dutch)
    return (String(decoding: html, as: UTF8.self), diagnostics.map(\.id))
  }

  @Test func leavesLinksAsTheyWereWritten() {
    #expect(html("[x](een.md#kop) [[Twee]]").0.contains("<a href=\"een.md#kop\">x</a>"))
  }

  @Test(arguments: [
    "javascript:alert(1)", "JaVaScRiPt:x", "data:text/html,x", "file:///etc/passwd",
  ])
  func makesNoLinkThatRunsSomething(_ address: String) {
    let (page, _) = html("[x](\(address)) ![y](\(address))")
    #expect(page == "<p>x y</p>\n")
  }

  @Test func asksNoTitleOfATextAlone() {
    #expect(html("Tekst.") == ("<p>Tekst.</p>\n", []))
    #expect(html("") == ("", []))
  }
}
