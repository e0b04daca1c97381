import Foundation
import Testing

@testable import Serving

@Suite("What only editors see")
struct EditorsPagesTests {
  @Test("has every file of Sources/CEmbedded/preview: add it to Sources/CEmbedded/preview-files.h")
  func hasItsFiles() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Sources/CEmbedded/preview")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(EditorsFile.all.map(\.name) == files)
    for file in EditorsFile.all {
      #expect(Array(try Data(contentsOf: folder.appending(path: file.name))) == file.bytes)
    }
  }

  @Test func scriptsAndStyleAreOfTheirKind() async throws {
    let preview = try await WrittenSite().workshop.now()
    let pages = EditorsPages()
    for (path, type) in [
      ("/_redactie/preview.js", "text/javascript; charset=utf-8"),
      ("/_redactie/desk.css", "text/css; charset=utf-8"),
    ] {
      let answer = await pages.answer(PreviewRequest(path: path), preview)
      #expect(answer?.headers["Content-Type"] == type)
    }
    #expect(await pages.answer(PreviewRequest(path: "/_redactie/niets"), preview) == nil)
  }

  @Test func withoutASiteAllThatIsWrongIsShown() async throws {
    let site = try WrittenSite()
    try site.write(
      "---\ntitel: Een\n---\nZie [<b>](weg.md).\n", to: "content/artikelen/een.md")
    let preview = await site.workshop.now()
    let answer = EditorsPages().insteadOfSite(preview)
    guard case .bytes(let bytes) = answer.body else { return }
    let page = String(decoding: bytes, as: UTF8.self)
    #expect(answer.status == 500)
    #expect(page.contains("content/<wbr>artikelen/<wbr>een.md"))
    #expect(page.contains("Er is geen pagina ‘content/artikelen/weg.md’."))
    #expect(page.contains("Zie [&lt;b&gt;](<mark>weg.md</mark>)."))
    #expect(page.contains("data-instead"))
    // Another mistake is another page, and the browser asks by its tag.
    try site.write("---\ntitel: Een\n---\nZie [b](weg2.md).\n", to: "content/artikelen/een.md")
    let other = EditorsPages().insteadOfSite(await site.workshop.now())
    #expect(answer.headers["ETag"] != other.headers["ETag"])
  }

  @Test func whatTheRestFollowsFromIsToldFirst() async throws {
    let site = try WrittenSite()
    try site.write(
      "naam: V\nadres: https://voorbeeld.nl/\nmenu: [weg.md]\n", to: "content/site.yaml")
    try site.write(WrittenSite.page("Aap", "[a](a1.md)"), to: "content/aap.md")
    try site.write(WrittenSite.page("Een", "[a](a2.md)"), to: "content/artikelen/een.md")
    let all = await site.workshop.now().diagnostics
    #expect(
      all.errors(at: "content/artikelen/een.md").map(\.path) == [
        "content/artikelen/een.md", "content/site.yaml", "content/aap.md",
      ])
    #expect(all.errors().first?.path == "content/site.yaml")
  }

  @Test(arguments: [
    ("adres=%2Fartikelen%2F", "/artikelen/"), ("a=1&adres=x%25y", "x%y"), ("adres", ""),
    ("adres=%C3%A9+%zz", "é %zz"),
  ])
  func readsFieldsBehindAnAddress(query: String, value: String) {
    #expect(QueryFields(query)["adres"] == value)
  }
}
