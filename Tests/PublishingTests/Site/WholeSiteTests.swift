import Testing

@Suite struct WholeSiteTests {
  @Test func buildsAPageAtAFolderOfItsOwn() async throws {
    let site = try await build(
      """
      -- content/artikelen/een.md --
      ---
      titel: Een
      ---
      Dag.
      """)
    #expect(site.told == "")
    #expect(
      site.files == [
        "404.html", "artikelen/een/index.html", "artikelen/index.html", "index.html",
        "robots.txt", "sitemap.xml", "static/og.png",
      ])
    #expect(site.body("artikelen/een/") == "<p>Dag.</p>\n")
  }

  @Test func buildsWithTheThemeThatComesWithTrompet() async throws {
    let site = try await build(
      """
      -- content/artikelen/een.md --
      ---
      titel: Een
      ---
      Dag.
      """, theme: StandardTheme.files())
    #expect(site.told == "")
    #expect(site["artikelen/een/"]?.contains("<h1>Een</h1>") == true)
    #expect(site["artikelen/een/"]?.contains("<p>Dag.</p>") == true)
  }
}
