import Content
import Testing

@testable import Serving

@Suite("The editors' desk")
struct DeskTests {
  private let site: WrittenSite

  init() throws {
    site = try WrittenSite()
    try site.write(
      "naam: Vereniging\nadres: https://voorbeeld.nl/\ncontrole:\n  herzien-binnen: 1 jaar\n",
      to: "content/site.yaml")
    try site.write(
      WrittenSite.page("Inkoop", "Over inkoop.", "materiaal: [artikel, webinar, flyer]\n"),
      to: "content/themas/inkoop.md")
    try site.write(
      WrittenSite.page("Drie", "Tekst.", "themas: [inkoop]\ndatum: 2015-03-01\n"),
      to: "content/artikelen/drie.md")
    try site.write(
      WrittenSite.page("Vier", "Tekst.", "concept: ja\n"), to: "content/artikelen/vier.md")
    try site.write(
      WrittenSite.page("Later", "Tekst.", "publiceren-vanaf: 2017-05-01\n"),
      to: "content/artikelen/later.md")
    try site.write(WrittenSite.page("Los", "Tekst."), to: "content/los.md")
  }

  private func desk() async throws -> DeskSite {
    let preview = await site.workshop.now()
    let look = EditorsLook()
    let whole = try #require(await look.whole(preview))
    let planned = try #require(await look.planned(preview))
    return DeskSite(preview, site: whole.site, planned: planned, wanted: nil)
  }

  @Test func countsMaterialByThemeAndKind() async throws {
    let matrix = MatrixSection(try await desk())
    #expect(
      matrix.kinds.map { $0.name } == ["artikel", "webinar", "handreiking", "cursusboek", "pagina"])
    #expect(matrix.rows.map { $0.theme?.title } == ["Inkoop", nil])
    #expect(matrix.rows[0].counts == [1, 0, 0, 0, 0])
    // Een, twee, vier and later have no theme; concepts count, as they are being made.
    #expect(matrix.rows[1].counts[0] == 4)
  }

  @Test func namesWhatAThemeShouldHaveAndHasNot() async throws {
    let matrix = MatrixSection(try await desk())
    #expect(matrix.rows[0].missing == ["webinar", "flyer"])
    #expect(matrix.rows[0].gaps == [1])
    #expect(matrix.toDo?.sentence == "Bij 1 thema ontbreekt materiaal.")
  }

  @Test func namesWhatReadersDoNotSee() async throws {
    let drafts = DraftSection(try await desk())
    #expect(drafts.pages.map(\.page.title) == ["Later", "Vier"])
    #expect(drafts.pages.map(\.reason) == [.later(try PartialDate("2017-05-01")), .draft])
    #expect(drafts.toDo?.sentence == "Er is 1 concept om af te maken.")
  }

  @Test func namesWhatIsToBeReviewed() async throws {
    let stale = StaleSection(try await desk())
    #expect(stale.entries.map(\.page.title) == ["Drie"])
    #expect(stale.overdue == 1)
    #expect(stale.toDo?.sentence == "1 pagina had al nagekeken moeten zijn.")
  }

  @Test func namesPagesThatNothingLeadsTo() async throws {
    let orphans = OrphanSection(try await desk())
    #expect(orphans.pages.map(\.page.title) == ["Los", "Later", "Twee", "Vier", "Drie"])
    #expect(orphans.pages[0].lists == [])
    #expect(orphans.pages.last?.lists == ["Artikelen", "Inkoop"])
    #expect(orphans.toDo?.sentence == "1 pagina kan niemand vinden: er leidt niets naartoe.")
  }

  @Test func namesPagesThatOthersReferTo() async throws {
    let linked = LinkedSection(try await desk())
    #expect(linked.pages.map(\.title) == ["Een"])
  }

  @Test func linksOnlyToPagesThatAreThereToSee() async throws {
    let desk = try await desk()
    let draft = try #require(desk.site.pages.first { $0.title == "Vier" })
    let page = try #require(desk.site.pages.first { $0.title == "Drie" })
    #expect(desk.address(of: draft) == nil)
    #expect(desk.address(of: page) == "/artikelen/drie/")
  }

  @Test func showsTheFirstRowsUnlessAllAreAskedFor() async throws {
    for number in 1...120 {
      try site.write(
        WrittenSite.page("Concept \(number)", "Tekst.", "concept: ja\n"),
        to: "content/artikelen/concept-\(number).md")
    }
    let preview = await site.workshop.now()
    let pages = EditorsPages()
    let some = try #require(await text("/_redactie/", of: preview, pages))
    #expect(some.components(separatedBy: ">concept</td>").count - 1 == 100)
    #expect(
      some.contains(#"De eerste 100 van 122. <a href="/_redactie/?alle=concepten#concepten">"#))
    let all = try #require(await text("/_redactie/", "alle=concepten", of: preview, pages))
    #expect(all.components(separatedBy: ">concept</td>").count - 1 == 121)
  }

  @Test func whatAuthorsWriteIsTextOnly() async throws {
    try site.write(
      "---\ntitel: <script>alert(1)</script>\nconcept: ja\n---\nTekst.\n",
      to: "content/<img src=x onerror=alert(2)>.md")
    let page = try #require(
      await text("/_redactie/", of: await site.workshop.now(), EditorsPages()))
    #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    #expect(!page.contains("<script>alert"))
    #expect(!page.contains("<img"))
  }

  @Test func speaksTheLanguageOfTheSite() async throws {
    try site.write("naam: Club\ntaal: en\nadres: https://voorbeeld.nl/\n", to: "content/site.yaml")
    let page = try #require(
      await text("/_redactie/", of: await site.workshop.now(), EditorsPages()))
    #expect(page.contains(#"<html lang="en">"#))
    #expect(page.contains("What to do now"))
    #expect(!page.contains("Wat er nu"))
  }

  private func text(
    _ path: String, _ query: String = "", of preview: Preview, _ pages: EditorsPages
  ) async -> String? {
    let answer = await pages.answer(PreviewRequest(path: path, query: query), preview)
    guard case .bytes(let bytes) = answer?.body else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }
}
