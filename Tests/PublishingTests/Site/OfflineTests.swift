import Testing

/// A site for a folder or a memory stick: every address names a file, none needs a server.
@Suite struct OfflineTests {
  private let files = """
    -- content/site.yaml --
    naam: Wij
    adres: https://voorbeeld.nl/onder/
    uitgegeven: 2016-11-30
    per-blad: 1
    menu: [artikelen/index.md, over.md]
    voet: [over.md]
    -- content/over.md --
    ---
    titel: Over ons
    oude-adressen: [/oud/, /nieuws/oud.html]
    adres: /eigen/over.html
    ---
    [Een](artikelen/een.md#kop) en [thuis](/index.md) en [elders](https://elders.example/map/).
    -- content/index.md --
    ---
    titel: Thuis
    ---
    -- content/artikelen/index.md --
    ---
    titel: Artikelen
    ---
    -- content/artikelen/een.md --
    ---
    titel: Een
    datum: 2016-05
    themas: [zien]
    onderwerpen: [geld]
    ---
    ## Kop
    [Hier](#kop), [het plaatje](plaatje.svg), [zichzelf](een.md) en [[Deel]].
    -- content/artikelen/twee.md --
    ---
    titel: Twee
    datum: 2015-05
    themas: [zien]
    onderwerpen: [geld]
    ---
    -- content/artikelen/plaatje.svg --
    <svg width="8" height="6"/>
    -- content/themas/zien.md --
    ---
    titel: Zien
    ---
    -- content/cursusboeken/boek/index.md --
    ---
    titel: Boek
    ---
    -- content/cursusboeken/boek/deel.md --
    ---
    titel: Deel
    ---
    """

  /// Whether an address on a page is that of another site, or of a file from where the page is.
  static func namesAFile(_ address: String) -> Bool {
    if ["https://", "#", "data:"].contains(where: address.hasPrefix) { return true }
    let path = address.prefix { $0 != "#" && $0 != "?" }
    let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    return !path.hasPrefix("/") && !path.contains(":") && name.contains(".") && name != ".."
      && name != "."
  }

  @Test func namesAFileWhereverItLeads() async throws {
    for theme in [SmallTheme.files, StandardTheme.files()] {
      let site = try await build(files, theme: theme, base: nil, offline: true)
      try #require(site.told == "")
      var found = 0
      for (path, text) in site.rendered where path.hasSuffix(".html") {
        for address in Anchor.addresses(in: text) {
          found += 1
          #expect(Self.namesAFile(address), "\(address) on \(path)")
        }
      }
      #expect(found > 100)
    }
  }

  /// The example shows that the check finds what it should.
  @Test(arguments: [
    "", "../", "./", "..", "a/", "/a.html", "../a/#b", "a", "a/?v=1.2", "mailto:a@b.c",
  ])
  func seesAnAddressThatNeedsAServer(address: String) {
    #expect(!Self.namesAFile(address))
  }

  @Test func leadsToTheSamePagesAsOnline() async throws {
    let site = try await build(files, base: nil, offline: true)
    #expect(
      site.body("eigen/over.html") == """
        <p><a href="../artikelen/een/index.html#kop">Een</a> en <a href="../index.html">thuis</a> \
        en <a href="https://elders.example/map/">elders</a>.</p>

        """)
    #expect(
      site.body("artikelen/een/").hasSuffix(
        """
        <a href="#kop">Hier</a>, <a href="../../artikelen/plaatje.svg">het plaatje</a>, \
        <a href="../../artikelen/een/index.html">zichzelf</a> \
        en <a href="../../cursusboeken/boek/deel/index.html">Deel</a>.</p>

        """))
    #expect(
      site.links("menu", on: "artikelen/een/") == [
        "Artikelen → ../../artikelen/index.html", "Over ons → ../../eigen/over.html",
      ])
    #expect(site.links("kruimels", on: "artikelen/een/").first == "Voorpagina → ../../index.html")
    #expect(
      site.links("bladen", on: "artikelen/").last == "volgende → ../artikelen/blad/2/index.html")
  }

  @Test func leadsOnFromOldAddressesAndFromTheErrorPage() async throws {
    let site = try await build(files, base: nil, offline: true)
    #expect(site["oud/"]?.contains("content=\"0; url=../eigen/over.html\"") == true)
    #expect(site["nieuws/oud.html"]?.contains("content=\"0; url=../eigen/over.html\"") == true)
    #expect(site["404.html"]?.contains("<a href=\"index.html\">home</a>") == true)
  }

  /// What other sites and programs read has the address of the site all the same.
  @Test func keepsWholeAddressesForOthers() async throws {
    let online = try await build(files, base: nil)
    let offline = try await build(files, base: nil, offline: true)
    #expect(online.files == offline.files)
    #expect(
      offline["artikelen/een/"]?.contains(
        "<link rel=\"canonical\" href=\"https://voorbeeld.nl/onder/artikelen/een/\">") == true)
    for path in ["atom.xml", "artikelen/atom.xml", "feed.json", "sitemap.xml", "robots.txt"] {
      #expect(online[path]?.isEmpty == false)
      #expect(online[path] == offline[path], "\(path)")
    }
  }
}
