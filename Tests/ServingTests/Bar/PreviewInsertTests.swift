import Testing

@testable import Serving

@Suite("What the preview puts into a page")
struct PreviewInsertTests {
  @Test func isOneScriptThatSaysWhoseFileItIs() async throws {
    let site = try WrittenSite()
    let preview = await site.workshop.now()
    let page = preview.build?.page(at: "artikelen/een/index.html")
    let text = String(
      decoding: PreviewInsert.bytes(for: page, in: preview, tag: "abc"), as: UTF8.self)
    #expect(
      text == """
        <script src="/_redactie/preview.js" defer data-language="nl" data-page="content/artikelen/een.md" \
        data-tag="abc"></script>
        """)
  }

  @Test func isTheSameAsLongAsThePageIs() async throws {
    let site = try WrittenSite()
    let workshop = site.workshop
    let first = await workshop.now()
    let before = PreviewInsert.bytes(for: nil, in: first)
    try site.save(WrittenSite.page("Een", "Anders."), to: "content/artikelen/een.md")
    let second = await workshop.now()
    #expect(second.version > first.version)
    #expect(PreviewInsert.bytes(for: nil, in: second) == before)
    #expect(String(decoding: before, as: UTF8.self).contains("data-page") == false)
  }

  @Test func aNameCannotEndTheScript() async throws {
    let site = try WrittenSite()
    try site.write(WrittenSite.page("X", "Tekst."), to: #"content/a"><script>.md"#)
    let preview = await site.workshop.now()
    let page = preview.build?.site.pages.first { $0.title == "X" }
    let text = String(decoding: PreviewInsert.bytes(for: page, in: preview), as: UTF8.self)
    #expect(text.contains(#"data-page="content/a&quot;&gt;&lt;script&gt;.md""#))
  }
}
