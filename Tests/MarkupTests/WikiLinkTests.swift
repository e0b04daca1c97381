import Testing

@testable import Markup

@Suite struct WikiLinkTests {
  private func links(_ text: String) -> [String] {
    let document = Document.parse(Array(text.utf8))
    return document.links.filter { $0.form == .wiki }.map(document.destination(of:))
  }

  @Test func namesAPageAHeadingAndAText() {
    #expect(page("Zie [[Twee]].") == "<p>Zie <a href=\"Twee\">Twee</a>.</p>\n")
    #expect(page("[[twee#Kop|de kop]]") == "<p><a href=\"twee#Kop\">de kop</a></p>\n")
    #expect(page("[[#Kop]]") == "<p><a href=\"#Kop\">#Kop</a></p>\n")
    #expect(page("[[ Twee | ]]") == "<p><a href=\"Twee\">Twee</a></p>\n")
    #expect(links("[[Foto's & \"citaat\"]]") == ["Foto's & \"citaat\""])
  }

  @Test func severalStandInOneLine() {
    #expect(links("[[a]][[b]] en [[c|d]], [[e]]") == ["a", "b", "c", "e"])
    #expect(
      page("x[[a]]y[[b]]z") == "<p>x<a href=\"a\">a</a>y<a href=\"b\">b</a>z</p>\n")
  }

  @Test func aPictureStartsWithAnExclamationMark() {
    #expect(
      page("Een ![[a.png|Een boom]].")
        == "<p>Een <img src=\"a.png\" alt=\"Een boom\" loading=\"lazy\" decoding=\"async\" />.</p>\n"
    )
    #expect(page("![[a.png|Een boom]]").hasPrefix("<figure><img src=\"a.png\""))
  }

  @Test func mayBeBrokenOverALine() {
    #expect(links("Zie [[Een lange\ntitel]] en meer") == ["Een lange titel"])
    #expect(links("[[a\nb]] en [[c\nd]] en [[e\nf]]") == ["a b", "c d", "e f"])
    #expect(links("> zie [[a\n> b|c]]") == ["a b"])
    #expect(page("[[a\nb]] *en* [[c\nd]]").contains("</a> <em>en</em> <a href=\"c%20d\""))
    #expect(page("[[a\nb]]\nrest") == "<p><a href=\"a%20b\">a b</a>\nrest</p>\n")
  }

  @Test func oneThatStaysOpenIsToldOf() {
    func unclosed(_ text: String) -> Int {
      Document.parse(Array(text.utf8)).unclosedWikiLinks.count
    }
    #expect(unclosed("Zie [[Twee") == 1)
    #expect(unclosed("Zie [[Twee\nen drie\nen vier]]") == 1)
    #expect(unclosed("[[a\nb]] en [[c\nd") == 1)
    #expect(unclosed("[[Twee]] en a[1] ]] en `[[`") == 0)
    #expect(links("[[a\nb]] en [[c\nd") == ["a b"])
    #expect(page("Zie [[Twee") == "<p>Zie [[Twee</p>\n")
  }

  @Test func nothingElseIsOne() {
    #expect(links("`[[a]]` [x] [[]] [[ ]] [a]] [ [b]] [[|c]]") == [])
    #expect(links("```\n[[a]]\n```\n\n    [[b]]\n") == [])
    #expect(links("[tekst met [[a]]](x.md)") == [])
    #expect(links("[[[a]]") == ["a"])
    #expect(links("[[a [[b]]") == ["b"])
  }

  @Test func inATableTheBarHasABackslash() {
    let html = page("| a |\n|---|\n| [[Twee\\|de tweede]] |")
    #expect(html.contains("<td><a href=\"Twee\">de tweede</a></td>"))
  }

  @Test func theSpecificationKnowsNone() {
    let document = Document.parse(Array("[[a]]".utf8), dialect: .specification)
    #expect(document.links.isEmpty)
    #expect(document.specificationHTML() == Array("<p>[[a]]</p>\n".utf8))
  }
}
