import Testing

@testable import Markup

@Suite struct FootnoteTests {
  @Test func areNumberedAndLeadBack() {
    #expect(
      page("a[^x] b[^x]\n\n[^x]: Noot.") == """
        <p>a<sup class="footnote-ref"><a href="#_noot-1" id="_bij-noot-1">1</a></sup> \
        b<sup class="footnote-ref"><a href="#_noot-1" id="_bij-noot-1-2">1</a></sup></p>
        <section class="footnotes" aria-label="Noten">
        <ol>
        <li id="_noot-1">
        <p>Noot. <a href="#_bij-noot-1" class="footnote-back" aria-label="Terug naar de tekst">↩</a> \
        <a href="#_bij-noot-1-2" class="footnote-back" aria-label="Terug naar de tekst 2">↩\
        <sup class="footnote-ref">2</sup></a></p>
        </li>
        </ol>
        </section>

        """)
  }

  @Test func anUnusedNoteIsNotShown() {
    #expect(page("a\n\n[^x]: Noot.") == "<p>a</p>\n")
  }

  /// In any text, everything that a note leads back to is there, and every id is there once.
  @Test func everyWayBackLeadsSomewhere() throws {
    var random = SplitMix64(seed: 13)
    let pieces = [
      "[^a]", "[^b]", "\n\n[^a]: ", "\n\n[^b]: ", "\n\n", "    ", "x", "[^a]: ", "> ", "`", "*",
      "[y](z)",
    ]
    for _ in 0..<5_000 {
      let text = (0..<12).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      let html = page(text)
      let ids = values(of: "id", in: html)
      try #require(Set(ids).count == ids.count, "\(text)")
      for address in values(of: "href", in: html) where address.hasPrefix("#") {
        try #require(ids.contains(String(address.dropFirst())), "\(address) in \(text)")
      }
    }
  }

  private func values(of attribute: String, in html: String) -> [String] {
    html.split(separator: " \(attribute)=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
  }
}
