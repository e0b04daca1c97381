import Testing

@testable import Serving

@Suite("What the preview puts into a page")
struct PreviewInsertTests {
  @Test func isOneScriptThatSaysWhichBytesTheseAre() async throws {
    let site = try WrittenSite()
    let preview = await site.workshop.now()
    let text = String(decoding: PreviewInsert.bytes(in: preview, tag: "abc"), as: UTF8.self)
    #expect(
      text == """
        <script src="/_redactie/preview.js" defer data-language="nl" data-tag="abc"></script>
        """)
  }

  @Test func isTheSameAsLongAsThePageIs() async throws {
    let site = try WrittenSite()
    let workshop = site.workshop
    let first = await workshop.now()
    let before = PreviewInsert.bytes(in: first)
    try site.save(WrittenSite.page("Een", "Anders."), to: "content/artikelen/een.md")
    let second = await workshop.now()
    #expect(second.version > first.version)
    #expect(PreviewInsert.bytes(in: second) == before)
  }
}
