import Testing

@testable import Publishing

@Suite struct SubjectListTests {
  private func site(articles: Int) async throws -> SiteInMemory {
    let pages = (1...articles).map {
      """
      -- content/artikelen/een-\($0).md --
      ---
      titel: Stuk \($0)
      datum: 2016-01-\($0 < 10 ? "0" : "")\($0)
      themas: zien
      ledengroepen: noord
      ---
      Tekst.

      """
    }
    return try await build(
      """
      -- content/site.yaml --
      naam: Proef
      per-blad: 2
      -- content/themas/zien.md --
      ---
      titel: Zien
      ---
      -- content/ledengroepen/noord.md --
      ---
      titel: Noord
      ---

      """ + pages.joined(), theme: StandardTheme.files())
  }

  @Test func whatFitsStandsOnThePageOfItsSubject() async throws {
    let site = try await site(articles: 2)
    #expect(!site.files.contains { $0.hasPrefix("themas/zien/artikelen/") })
    let page = try #require(site["themas/zien/"])
    #expect(page.contains("Stuk 1") && page.contains("Stuk 2") && !page.contains("Alle 2"))
  }

  @Test func aThemeShowsTheNewestAndLeadsToAllOfAKind() async throws {
    let site = try await site(articles: 5)
    let page = try #require(site["themas/zien/"])
    #expect(page.contains("Stuk 5") && page.contains("Stuk 4") && !page.contains("Stuk 3"))
    #expect(page.contains(#"<a href="../../themas/zien/artikelen/">Alle 5 artikelen</a>"#))
    let sheets = ["", "blad/2/", "blad/3/"].map { site["themas/zien/artikelen/\($0)"] ?? "" }
    for number in 1...5 {
      #expect(sheets.count { $0.contains(">Stuk \(number)<") } == 1)
    }
    #expect(sheets[0].contains("<h1>Zien: artikelen</h1>"))
  }

  @Test func aLocalGroupDoesSoForAllKinds() async throws {
    let site = try await site(articles: 5)
    let page = try #require(site["ledengroepen/noord/"])
    #expect(page.contains(#"<a href="../../ledengroepen/noord/alles/">Alle 5 stukken</a>"#))
    #expect(site["ledengroepen/noord/alles/blad/3/"]?.contains(">Stuk 1<") == true)
  }
}
