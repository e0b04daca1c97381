import Testing

@testable import Serving

@Suite struct InsertedPageTests {
  private func page(_ html: String) -> String {
    String(decoding: InsertedPage.bytes(Array(html.utf8), with: Array("<i>".utf8)), as: UTF8.self)
  }

  @Test func standsBeforeTheLastEndOfTheBody() {
    #expect(page("<body>a</body></html>") == "<body>a<i></body></html>")
    #expect(page("<pre></body></pre></BODY>") == "<pre></body></pre><i></BODY>")
  }

  @Test func standsAtTheEndWhereThereIsNone() {
    #expect(page("<p>a") == "<p>a<i>")
    #expect(page("") == "<i>")
    #expect(page("</bod") == "</bod<i>")
    #expect(page("</body") == "</body<i>")
  }

  @Test func withoutOneNothingChanges() {
    #expect(InsertedPage.bytes(Array("</body>".utf8), with: []) == Array("</body>".utf8))
  }
}
